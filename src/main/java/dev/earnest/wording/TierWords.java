package dev.earnest.wording;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tiers in sentences: what is counted, how steps are paid, and each step. */
final class TierWords {
    private final Catalog version;

    TierWords(Catalog version) {
        this.version = version;
    }

    List<String> sentences(Earn earn, Tiers tiers, Subject subject) {
        List<String> told = new ArrayList<>();
        told.add(counted(earn, tiers, subject));
        told.add(method(tiers, subject));
        Target target = tiers.target();
        if (target != null) {
            told.addAll(target(target, tiers));
        }
        if (tiers.interpolate()) {
            told.add(
                    "Between two steps the rate lies on the straight line between theirs; from the last step on it stays.");
        }
        if (tiers.edgeAbove()) {
            told.add("A step counts once its start is exceeded; to meet it exactly is not enough.");
        }
        return told;
    }

    private String counted(Earn earn, Tiers tiers, Subject subject) {
        String counts = tiers.counts();
        String measure = counts == null ? earn.of() : counts;
        Period every = tiers.every();
        if (every == null) {
            return "The step is found for each " + subject.one() + " alone, by its " + FieldWords.name(measure) + ".";
        }
        String whose = "each partner"
                + (tiers.per().isEmpty()
                        ? ""
                        : ", "
                                + Names.list(
                                        tiers.per().stream()
                                                .map(FieldWords::name)
                                                .map(name -> name + " by " + name)
                                                .toList(),
                                        "and")
                                + ",");
        Metric metric = counts == null ? null : version.metrics().get(counts);
        String when = every == Period.TERM ? "over the whole time the offer runs" : "in each " + Figures.period(every);
        String what = metric != null
                ? "The measure " + Names.title(metric.id()) + " of " + whose + " " + when + " finds the step."
                : measure.equals("count")
                        ? "The " + subject.many() + " of " + whose + " are counted " + when
                                + "; their number finds the step."
                        : "The " + FieldWords.name(measure) + " of all " + subject.many() + " of " + whose
                                + " is added up " + when + "; the sum finds the step.";
        return counts == null ? what : what + " What is paid goes by the " + FieldWords.name(earn.of()) + ".";
    }

    private static String method(Tiers tiers, Subject subject) {
        Period every = tiers.every();
        String in = every == null ? "the " + subject.one() : "the " + Figures.period(every);
        return switch (tiers.method()) {
            case MARGINAL ->
                "Each part is paid at the step it lies in: reaching a step changes nothing for what lies below"
                        + " it.";
            case RETROACTIVE ->
                "All that counts in " + in + " is paid at the highest step reached, from the first " + subject.one()
                        + " on.";
            case PROSPECTIVE ->
                tiers.basedOnLastPeriod()
                        ? "Each " + subject.one() + " is paid whole at the step that the full count of the "
                                + Figures.period(Objects.requireNonNull(every)) + " before reached."
                        : "Each " + subject.one()
                                + " is paid whole at the step reached before it; earlier ones are not paid" + " anew.";
        };
    }

    private List<String> target(Target target, Tiers tiers) {
        List<String> told = new ArrayList<>();
        told.add("Steps are percents of the partner's target, which is " + basis(target, tiers) + ".");
        if (target.atLeast() != null) {
            told.add("The target is at least " + quantity(tiers, Objects.requireNonNull(target.atLeast()))
                    + ", also where there is nothing to go by.");
        } else if (!(target instanceof Target.Number)) {
            told.add("Without a target nothing is paid.");
        }
        return told;
    }

    private String basis(Target target, Tiers tiers) {
        String period = tiers.every() == null ? "period" : Figures.period(tiers.every());
        if (target instanceof Target.Column column) {
            String spread = column.every() == null || column.every() == tiers.every()
                    ? " for the " + period
                    : " for the " + Figures.period(column.every()) + ", spread evenly over its " + Names.plural(period);
            return "the " + FieldWords.name(column.column()) + " agreed with the partner" + spread;
        }
        if (target instanceof Target.LastPeriod last) {
            return last.share() + " of what counted in the " + period + " before";
        }
        if (target instanceof Target.LastYear last) {
            return last.share() + " of what counted in the same " + period + " a year before";
        }
        return quantity(tiers, ((Target.Number) target).value());
    }

    private String quantity(Tiers tiers, java.math.BigDecimal value) {
        return tiers.counts() == null || FieldWords.isMoney(tiers.counts())
                ? Figures.money(value, version.currency())
                : Figures.number(value);
    }

    /** Where a step starts: {@code USD 100,000}, {@code 120% of the target}, {@code 5 deals}. */
    String from(Earn earn, Tiers tiers, Step step, Subject subject) {
        String counts = tiers.counts() == null ? earn.of() : tiers.counts();
        Metric metric = version.metrics().get(counts);
        if (tiers.target() != null) {
            return Figures.percent(step.from()) + " of the target";
        }
        if (metric != null && metric.outOf() != null) {
            return Figures.percent(step.from());
        }
        String measure = metric == null ? counts : metric.of();
        if (FieldWords.isMoney(measure)) {
            return Figures.money(step.from(), version.currency());
        }
        String number = Figures.number(step.from());
        if (measure.equals("count")) {
            return number + " " + (number.equals("1") ? subject.one() : subject.many());
        }
        return number + (measure.equals("quantity") ? " units" : " " + FieldWords.name(measure));
    }

    /** What a step pays: {@code 2% of the amount}, {@code USD 0.08 for each unit, and USD 25 once}. */
    String pays(Earn earn, Tiers tiers, Step step, Subject subject) {
        List<String> parts = new ArrayList<>();
        boolean nothing = step.perUnit().signum() == 0;
        if (nothing && step.pay() == null) {
            return "nothing";
        }
        if (step.rate() != null && !nothing) {
            parts.add(step.rate() + " of the " + FieldWords.name(earn.of()));
        }
        if (step.each() != null && !nothing) {
            parts.add(Figures.money(step.each(), version.currency()) + " for each " + unit(earn.of(), subject));
        }
        if (step.pay() != null) {
            parts.add(Figures.money(step.pay(), version.currency()) + once(tiers, step, parts.isEmpty()));
        }
        return String.join(", and ", parts);
    }

    private static String unit(String of, Subject subject) {
        return of.equals("count") ? subject.one() : of.equals("quantity") ? "unit" : "unit of " + FieldWords.name(of);
    }

    private static String once(Tiers tiers, Step step, boolean alone) {
        if (step.equals(tiers.steps().get(0))) {
            return alone ? "" : " once";
        }
        return switch (tiers.method()) {
            case MARGINAL -> alone ? " once, on top of earlier steps" : " once";
            case RETROACTIVE ->
                alone ? " in all, in place of earlier steps" : " once, in place of that of earlier steps";
            case PROSPECTIVE -> "";
        };
    }

    /** A step in one line. */
    String line(Earn earn, Tiers tiers, Step step, Subject subject) {
        return (tiers.edgeAbove() ? "above " : "from ") + from(earn, tiers, step, subject) + ": "
                + pays(earn, tiers, step, subject);
    }
}
