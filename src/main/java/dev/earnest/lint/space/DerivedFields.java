package dev.earnest.lint.space;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Range;
import java.math.BigDecimal;
import java.util.List;

/**
 * Reads conditions on derived fields, with what they imply: an account that owns something is not new, a registered deal
 * has a registration date.
 *
 * @param owner whose field it is: {@link Axis#DEAL} or {@link Axis#EVENT}
 */
record DerivedFields(String owner, Catalog version) {
    private static final WordSet EXISTING = WordSet.of(List.of("existing"));

    void read(Condition condition, String field, Source source, Reading.Draft draft) {
        switch (field) {
            case "registered" -> registered((Condition.Among) condition, source, draft);
            case "account" -> account((Condition.Among) condition, source, draft);
            case "incumbent" -> incumbent((Condition.Among) condition, source, draft);
            case "owns" -> {
                draft.opaque.add(new Opaque(condition, false, source));
                if (!Spaces.negated(condition)) {
                    existing(source, draft);
                }
            }
            case "account_age", "account_idle" -> past((Condition.Within) condition, field, source, draft);
            case "attached_to" -> draft.opaque.add(new Opaque(condition, false, source));
            default -> number(condition, field, source, draft);
        }
    }

    private Axis axis(String field, Kind kind) {
        return new Axis(owner, field, kind);
    }

    private static WordSet flags(Condition.Among among) {
        return new WordSet(new java.util.LinkedHashSet<>(among.values()), among.negated(), among.negated());
    }

    private void registered(Condition.Among among, Source source, Reading.Draft draft) {
        WordSet values = flags(among);
        draft.constraints.add(new Constraint(axis("registered", Kind.WORD), values, true, source));
        if (!values.has("false") && !values.blank()) {
            Values dated = new NumberSet(List.of(Interval.ALL), false);
            Axis date = new Axis(Axis.DEAL, "registered_date", Kind.DAY);
            draft.constraints.add(new Constraint(date, dated, true, source));
        }
    }

    private void account(Condition.Among among, Source source, Reading.Draft draft) {
        // a deal without an account meets neither; one may also be neither new nor existing
        WordSet flags = flags(among);
        WordSet values = new WordSet(flags.words(), flags.excluded(), false);
        draft.constraints.add(new Constraint(axis("account", Kind.WORD), values, true, source));
        if (owner.equals(Axis.EVENT)) {
            Source why = new Source(source.place(), "an event, which is never an account's first deal");
            WordSet others = new WordSet(java.util.Set.of("new"), true, false);
            draft.constraints.add(new Constraint(axis("account", Kind.WORD), others, true, why));
        } else if (!values.has("existing") && !values.has("")) {
            WordSet won = WordSet.of(List.of("won"));
            draft.constraints.add(new Constraint(axis("stage", Kind.WORD), won, true, source));
        }
    }

    private void incumbent(Condition.Among among, Source source, Reading.Draft draft) {
        WordSet flags = flags(among);
        WordSet values = new WordSet(flags.words(), flags.excluded(), false);
        draft.constraints.add(new Constraint(axis("incumbent", Kind.WORD), values, true, source));
        if (!values.has("false")) {
            existing(source, draft);
        }
    }

    /** The account won a deal before this one. */
    private void existing(Source source, Reading.Draft draft) {
        draft.constraints.add(new Constraint(axis("account", Kind.WORD), EXISTING, true, source));
    }

    private void past(Condition.Within within, String field, Source source, Reading.Draft draft) {
        if (within.negated()) {
            draft.opaque.add(new Opaque(within, false, source));
            return;
        }
        Interval days = RangeValues.of(within.range()).and(Interval.closed(BigDecimal.ZERO, null));
        boolean exact = RangeValues.isExact(within.range());
        draft.constraints.add(new Constraint(axis(field, Kind.LENGTH), NumberSet.of(days), exact, source));
        // the first deal of an account is of age 0, and has no deal before it to be idle since
        if (field.equals("account_idle") || !mayBeZero((Range.Durations) within.range())) {
            existing(source, draft);
        }
    }

    private static boolean mayBeZero(Range.Durations range) {
        return range.lower() == null
                || range.lower().value().count() == 0 && range.lower().inclusive();
    }

    private void number(Condition condition, String field, Source source, Reading.Draft draft) {
        boolean quotient = field.equals("discount") || field.equals("margin_rate");
        Axis axis = axis(field, quotient ? Kind.REAL : Kind.WHOLE);
        Values values;
        boolean exact = true;
        if (condition instanceof Condition.Among among) {
            values = NumberSet.of(among.values().stream().map(BigDecimal::new).toList());
        } else {
            Range range = ((Condition.Within) condition).range();
            values = NumberSet.of(RangeValues.of(range));
            exact = RangeValues.isExact(range);
        }
        boolean negated = Spaces.negated(condition);
        if (negated && !exact) {
            draft.opaque.add(new Opaque(condition, false, source));
        } else {
            draft.constraints.add(new Constraint(axis, negated ? values.not() : values, exact, source));
        }
    }
}
