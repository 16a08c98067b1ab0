package dev.earnest.explain;

import dev.earnest.catalog.Step;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.money.Fixed4;
import dev.earnest.payout.Answer;
import dev.earnest.payout.Worked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The walk of a deal through the steps of its tiers. */
final class TierParts {
    /** Rows told by line of what was counted before; how many there were is told in any case. */
    private static final int MOST_ROWS = 20;

    private final Positions positions;
    private final Figures figures;
    private final Rows rows;

    TierParts(Positions positions, Figures figures, Rows rows) {
        this.positions = positions;
        this.figures = figures;
        this.rows = rows;
    }

    /** Parts: what was counted before, the target, and the walk with every step. */
    List<Part> of(Answer answer, Answer.Result result) {
        Worked.Stepped stepped = result.worked().stepped();
        Tiers tiers = answer.offer().tiers();
        if (tiers == null) {
            return List.of();
        }
        if (stepped == null) {
            String method = tiers.method().name().toLowerCase(Locale.ROOT);
            return List.of(Part.of(0, "tiers", Part.Outcome.FAIL, "tiers, " + method)
                    .detail("there is nothing to count: no measure")
                    .figure("method", method)
                    .figure("has_target", false)
                    .at(place(answer, "")));
        }
        List<Part> parts = new ArrayList<>();
        if (tiers.every() != null) {
            parts.add(counted(answer, result, stepped, tiers));
        }
        Target target = tiers.target();
        if (target != null) {
            parts.add(target(answer, stepped, target));
        }
        List<Part> steps = new ArrayList<>();
        for (int i = 0; i < tiers.steps().size(); i++) {
            steps.add(step(answer, stepped, tiers, i));
        }
        parts.add(walk(answer, result.worked(), stepped, tiers).under(steps));
        return parts;
    }

    private @Nullable Spot place(Answer answer, String key) {
        return positions.of(answer.version(), "offers." + answer.offerId() + ".earn.tiers" + key);
    }

    private Phrase.Digits count(Answer answer, Tiers tiers, long value) {
        String counts = tiers.counts() == null ? answer.offer().earn().of() : tiers.counts();
        return figures.number(counts, value);
    }

    private Part counted(Answer answer, Answer.Result result, Worked.Stepped stepped, Tiers tiers) {
        int earlier = result.earlier().size();
        boolean events = answer.eventRow() >= 0;
        String what = events ? "event" : "deal";
        Part part = Part.of(0, "count", Part.Outcome.SUM, "counted before in " + stepped.period())
                .figure("period", stepped.period())
                .figure("before", number(stepped.before()))
                .figure("counted", number(stepped.counted()))
                .figure("after", number(stepped.after()))
                .figure("earlier_rows", (long) earlier)
                .at(place(answer, ".every"))
                .from(rows.first(result.earlier(), events, MOST_ROWS));
        String from = earlier == 0 ? "" : " from " + earlier + " " + what + (earlier == 1 ? "" : "s");
        return part.detail(
                count(answer, tiers, stepped.before()),
                from,
                "; this one ",
                count(answer, tiers, stepped.counted()),
                " makes ",
                count(answer, tiers, stepped.after()));
    }

    private Part target(Answer answer, Worked.Stepped stepped, Target target) {
        BigDecimal goal = stepped.goal();
        Part part = Part.of(0, "target", goal == null ? Part.Outcome.FAIL : Part.Outcome.SUM, "target", of(target))
                .figure("goal", goal == null ? null : Figures.plain(goal))
                .figure("goal_divisor", goal == null ? null : (long) stepped.divisor())
                .at(place(answer, ".target"))
                .from(target instanceof Target.Column ? rows.partner(answer.partnerRow()) : List.of());
        if (goal == null) {
            return part.detail("no target: nothing is paid");
        }
        BigDecimal value = goal.divide(BigDecimal.valueOf(stepped.divisor()), 4, RoundingMode.HALF_UP);
        return part.detail(figures.number("amount", value));
    }

    private static String of(Target target) {
        String least = target.atLeast() == null ? "" : ", at least " + Figures.plain(target.atLeast());
        if (target instanceof Target.LastYear last) {
            return ": " + last.share() + " of the same period last year" + least;
        }
        if (target instanceof Target.LastPeriod last) {
            return ": " + last.share() + " of the period before" + least;
        }
        return target instanceof Target.Column named ? " of the column " + named.column() + least : "";
    }

    private static String number(long value) {
        return Figures.plain(Fixed4.decimal(value));
    }

    private Part walk(Answer answer, Worked worked, Worked.Stepped stepped, Tiers tiers) {
        String method = tiers.method().name().toLowerCase(Locale.ROOT);
        Part part = Part.of(0, "tiers", Part.Outcome.SUM, "tiers, " + method)
                .figure("method", method)
                .figure("period", stepped.period().isEmpty() ? null : stepped.period())
                .figure("edge", tiers.edgeAbove() ? "above" : "at")
                .figure("interpolate", tiers.interpolate())
                .figure("counts", tiers.counts())
                .figure("has_target", stepped.hasTarget())
                .figure("credit_note", worked.credit() || worked.recount())
                .figure("counted", number(stepped.counted()))
                .figure("money_before", number(stepped.moneyBefore()))
                .figure("money_after", number(stepped.moneyAfter()))
                .figure("first", stepped.first())
                .figure("deciding_count", stepped.deciding() == null ? null : number(stepped.deciding()))
                .figure("metric", stepped.metric() == null ? null : number(stepped.metric()))
                .figure("metric_out_of", stepped.metric() == null ? null : number(stepped.outOf()))
                .figure("step", (long) stepped.step() + 1)
                .figure("pay_part", stepped.pay() == null ? null : Figures.plain(stepped.pay()))
                .figure("slices_before", stepped.sumBefore())
                .figure("slices_after", stepped.sumAfter())
                .figure("owed_before", figures.unit().text(stepped.owedBefore()))
                .figure("owed_after", figures.unit().text(stepped.owedAfter()))
                .money(worked.base())
                .at(place(answer, ".method"));
        return part.detail(words(answer, worked, stepped, tiers));
    }

    private Phrase words(Answer answer, Worked worked, Worked.Stepped stepped, Tiers tiers) {
        if (!stepped.hasTarget()) {
            return Phrase.NONE;
        }
        if (stepped.step() < 0) {
            return Phrase.of("below the first step");
        }
        if (tiers.method() == Tiers.Method.PROSPECTIVE) {
            Long deciding = stepped.deciding();
            String which = tiers.basedOnLastPeriod() ? "the period before reached " : "before it ";
            Step step = tiers.steps().get(stepped.step());
            return Phrase.of(
                    figures.number(answer.offer().earn().of(), worked.paidOn()),
                    " x ",
                    per(step),
                    "; ",
                    which,
                    count(answer, tiers, deciding == null ? 0 : deciding));
        }
        Long metric = stepped.metric();
        if (metric != null) {
            boolean share = stepped.outOf() != Fixed4.ONE;
            Object value = share ? Figures.percent(metric, stepped.outOf()) : number(metric);
            return Phrase.of(String.valueOf(tiers.counts()), " is ", value, "; ", owed(stepped));
        }
        return tiers.every() == null
                ? Phrase.of("owed for this deal alone")
                : Phrase.of(owed(stepped), rerated(answer, worked, stepped, tiers));
    }

    private Phrase owed(Worked.Stepped stepped) {
        return Phrase.of(
                "owed now ",
                figures.money(stepped.owedAfter()),
                " - owed before ",
                figures.money(stepped.owedBefore()));
    }

    /** What of a line is for earlier deals, which the step just reached pays anew. */
    private Phrase rerated(Answer answer, Worked worked, Worked.Stepped stepped, Tiers tiers) {
        boolean rates = tiers.method() == Tiers.Method.RETROACTIVE && !tiers.interpolate() && stepped.metric() == null;
        BigDecimal own = tiers.steps().get(stepped.step()).perUnit().multiply(Fixed4.decimal(worked.paidOn()));
        long minor = answer.version().rounding().toMinor(own, figures.unit().digits());
        long earlier = worked.base() - minor;
        return rates && Math.abs(earlier) > 1
                ? Phrase.of("; ", figures.money(earlier), " of it re-rates earlier ones")
                : Phrase.NONE;
    }

    private Object per(Step step) {
        return step.rate() != null
                ? step.rate().toString()
                : step.each() != null ? figures.number("amount", step.each()) : "0";
    }

    /** A step as it is written, where it starts, and whether it is the one reached. */
    private Part step(Answer answer, Worked.Stepped stepped, Tiers tiers, int i) {
        Step step = tiers.steps().get(i);
        boolean reached = i == stepped.step();
        BigDecimal goal = stepped.goal();
        BigDecimal from = goal == null
                ? step.from()
                : step.from().multiply(goal).divide(BigDecimal.valueOf(stepped.divisor()), 4, RoundingMode.HALF_UP);
        boolean ofTarget = tiers.target() != null;
        boolean share = ofTarget || stepped.metric() != null && stepped.outOf() != Fixed4.ONE;
        Object start = share && goal == null
                ? Figures.percent(step.from())
                : tiers.counts() == null
                        ? figures.number(answer.offer().earn().of(), from)
                        : new Phrase.Digits(Figures.plain(from));
        return Part.of(0, "step", reached ? Part.Outcome.PASS : Part.Outcome.FREE, "step " + (i + 1) + " from ", start)
                .detail(
                        pays(step),
                        ofTarget && goal != null ? " from " + Figures.percent(step.from()) + " of the target" : "",
                        reached ? ": reached" : "")
                .figure("from", Figures.plain(step.from()))
                .figure("threshold", Figures.plain(from))
                .figure(
                        "rate",
                        step.rate() == null ? null : Figures.plain(step.rate().fraction()))
                .figure("each", step.each() == null ? null : Figures.plain(step.each()))
                .figure("pay", step.pay() == null ? null : Figures.plain(step.pay()))
                .figure("reached", reached)
                .at(place(answer, ".steps[" + i + "]"));
    }

    private Phrase pays(Step step) {
        List<Object> words = new ArrayList<>();
        if (step.rate() != null || step.each() != null) {
            words.add(per(step));
            words.add(step.each() != null ? " each" : "");
        }
        if (step.pay() != null) {
            words.add(words.isEmpty() ? "" : " and ");
            words.add(figures.number("amount", step.pay()));
        }
        return Phrase.of(words.toArray());
    }
}
