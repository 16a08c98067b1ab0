package dev.earnest.lint.space;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Window;
import dev.earnest.problem.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the conditions of one offer as constraints.
 *
 * @param of {@link Axis#DEAL} or {@link Axis#EVENT}: what it pays on
 * @param date the column with its earning date
 * @param payee whom it pays, in a word
 * @param id the offer's id, whose count {@code nth} is
 * @param events the types it pays on; empty for deals
 */
record Reading(
        Catalog version, ColumnKinds kinds, String of, String date, String payee, String id, List<String> events) {

    /** Constraints of one box, and what is opaque in it; mutable, private to one reading. */
    static final class Draft {
        final List<Constraint> constraints = new ArrayList<>();
        final List<Opaque> opaque = new ArrayList<>();

        Space space() {
            return new Space(List.of(new Box(constraints, opaque)), null);
        }
    }

    Constraint day(Window window, Place place, String what) {
        Interval days = Interval.closed(RangeValues.day(window.from()), RangeValues.day(window.to()));
        return new Constraint(new Axis(of, date, Kind.DAY), NumberSet.of(days), true, new Source(place, what + window));
    }

    /** The types of event it pays on. */
    Space trigger(Place place) {
        Draft draft = new Draft();
        if (!events.isEmpty()) {
            Source source = new Source(place.key("trigger"), "`trigger: {event: " + String.join(", ", events) + "}`");
            draft.constraints.add(
                    new Constraint(new Axis(Axis.EVENT, "type", Kind.WORD), WordSet.of(events), true, source));
        }
        return draft.space();
    }

    Space who(Conditions conditions, Place place) {
        return partner(conditions, place, Axis.PARTNER + payee + "@" + of + "." + date);
    }

    Space seller(Conditions conditions, Place place) {
        return partner(conditions, place, Axis.SELLER + of + "." + date);
    }

    private Space partner(Conditions conditions, Place place, String partner) {
        Space space = Space.ALL;
        for (Condition condition : conditions.all()) {
            space = space.and(
                    condition instanceof Condition.InSegment in
                            ? segments(in, partner)
                            : plain(condition, partner(condition, partner), source(condition, place), false));
        }
        return space;
    }

    private Space segments(Condition.InSegment in, String partner) {
        Space union = new Space(List.of(), null);
        Space none = Space.ALL;
        for (String id : in.segments()) {
            Conditions conditions = version.segments().getOrDefault(id, Conditions.ANY);
            Place place = Spaces.segmentPlace(id);
            union = union.or(partner(conditions, place, partner));
            Space outside = new Space(List.of(), null);
            for (Condition condition : conditions.all()) {
                Axis axis = partner(condition, partner);
                outside = outside.or(plain(condition, axis, source(condition, place), true));
            }
            none = none.and(outside);
        }
        return in.negated() ? none : union;
    }

    /** The axis of a field of {@code who}. */
    private Axis partner(Condition condition, String partner) {
        String field = condition.field();
        if (version.metrics().containsKey(field)) {
            return new Axis(partner, "metric " + field, Kind.REAL);
        }
        if (field.startsWith("deal.")) {
            String column = field.substring(5);
            return new Axis(Axis.DEAL, column, kinds.kind(Axis.DEAL, column));
        }
        String column = field.startsWith("partner.") ? field.substring(8) : field;
        return new Axis(partner, column, kinds.kind(Axis.PARTNER, column));
    }

    Space when(Conditions conditions, Place place, boolean ofOffer) {
        Draft draft = new Draft();
        boolean staged = conditions.all().stream().anyMatch(c -> c.field().equals("stage"));
        if (ofOffer && !staged && of.equals(Axis.DEAL)) {
            Source source = new Source(place, "only won deals, since `when` names no `stage`");
            draft.constraints.add(
                    new Constraint(new Axis(Axis.DEAL, "stage", Kind.WORD), WordSet.of(List.of("won")), true, source));
        }
        for (Condition condition : conditions.all()) {
            when(condition, source(condition, place), draft);
        }
        return draft.space();
    }

    private void when(Condition condition, Source source, Draft draft) {
        String field = condition.field();
        boolean ofDeal = field.startsWith("deal.");
        String plain = ofDeal ? field.substring(5) : field;
        String owner = ofDeal ? Axis.DEAL : of;
        if (condition instanceof Condition.Nth nth) {
            Interval counts = RangeValues.of(nth.counts()).and(Interval.closed(BigDecimal.ONE, null));
            Axis axis = new Axis("offer " + id, "nth per " + nth.per().word(), Kind.WHOLE);
            draft.constraints.add(new Constraint(axis, NumberSet.of(counts), true, source));
        } else if (Condition.DERIVED.contains(plain)) {
            new DerivedFields(owner, version).read(condition, plain, source, draft);
        } else {
            Axis axis = field.startsWith("partner.")
                    ? partner(condition, Axis.PARTNER + payee + "@" + of + "." + date)
                    : new Axis(owner, plain, kinds.kind(owner, plain));
            draft.constraints.addAll(
                    plain(condition, axis, source, false).boxes().get(0).constraints());
        }
    }

    /** A test of one cell. */
    private Space plain(Condition condition, Axis axis, Source source, boolean complement) {
        Draft draft = new Draft();
        Values values;
        boolean exact = true;
        if (condition instanceof Condition.Among among) {
            values = among(axis, among.values());
        } else if (condition instanceof Condition.Within within && !axis.kind().isWords()) {
            values = NumberSet.of(RangeValues.of(within.range()));
            exact = RangeValues.isExact(within.range());
        } else {
            draft.opaque.add(new Opaque(condition, complement, source));
            return draft.space();
        }
        boolean not = Spaces.negated(condition) != complement;
        if (not && !exact) {
            draft.opaque.add(new Opaque(condition, complement, source));
            return draft.space();
        }
        draft.constraints.add(new Constraint(axis, not ? values.not() : values, exact, source));
        declared(axis, draft);
        return draft.space();
    }

    /** Cells outside a declared dimension are refused when data are read. */
    private void declared(Axis axis, Draft draft) {
        List<String> known = version.dimensions().get(axis.field());
        if (known != null && axis.kind().isWords()) {
            WordSet all = new WordSet(new java.util.LinkedHashSet<>(known), false, true);
            Source source = new Source(
                    Place.ROOT.key("dimensions").key(axis.field()), "the values of `dimensions." + axis.field() + "`");
            if (axis.kind() == Kind.WORD) {
                draft.constraints.add(new Constraint(axis, all, true, source));
            }
        }
    }

    private static Values among(Axis axis, List<String> values) {
        return switch (axis.kind()) {
            case WORD, WORDS -> WordSet.of(values);
            case DAY ->
                NumberSet.of(values.stream()
                        .map(value -> RangeValues.day(java.time.LocalDate.parse(value)))
                        .toList());
            case NUMBER, WHOLE, REAL, LENGTH ->
                NumberSet.of(values.stream()
                        .map(value -> new BigDecimal(value.replace("_", "")))
                        .toList());
        };
    }

    static Source source(Condition condition, Place place) {
        return new Source(place.key(condition.field()), "`" + Wording.of(condition) + "`");
    }
}
