package dev.earnest.revision;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what differs in tiers. */
final class TiersDiff {
    private final Catalog next;

    TiersDiff(Catalog next) {
        this.next = next;
    }

    void tell(Site site, Tiers before, Tiers after) {
        if (before.method() != after.method()) {
            changed(
                    site.in("method"),
                    ChangeKind.METHOD_CHANGED,
                    "method",
                    Say.word(before.method()),
                    Say.word(after.method()));
        }
        counting(site, before, after);
        target(site.in("target"), before.target(), after.target());
        if (before.edgeAbove() != after.edgeAbove()) {
            boolean above = after.edgeAbove();
            site.in("edge")
                    .changed(
                            above ? ChangeKind.EDGE_RAISED : ChangeKind.EDGE_LOWERED,
                            above ? Level.ADVERSE : Level.FAVOURABLE,
                            above
                                    ? "a count must now exceed a threshold, where reaching it was enough"
                                    : "reaching a threshold is now enough, where a count had to exceed it",
                            above ? "at" : "above",
                            above ? "above" : "at");
        }
        steps(site.in("steps"), before, after);
    }

    private static void counting(Site site, Tiers before, Tiers after) {
        counted(site.in("counts"), "what finds the step", before.counts(), after.counts(), "the measure");
        String every = before.every() == null ? null : before.every().word();
        String now = after.every() == null ? null : after.every().word();
        counted(site.in("every"), "counting period", every, now, "each deal alone");
        counted(site.in("per"), "separate counts", perOf(before), perOf(after), "none");
        counted(
                site.in("based_on"),
                "period that sets the step",
                before.basedOnLastPeriod() ? "last_period" : "this_period",
                after.basedOnLastPeriod() ? "last_period" : "this_period",
                "");
        counted(
                site.in("interpolate"),
                "interpolation",
                String.valueOf(before.interpolate()),
                String.valueOf(after.interpolate()),
                "");
    }

    private static @Nullable String perOf(Tiers tiers) {
        return tiers.per().isEmpty() ? null : "per " + Say.list(tiers.per());
    }

    private static void counted(Site site, String noun, @Nullable String before, @Nullable String after, String none) {
        if (!Objects.equals(before, after)) {
            changed(
                    site,
                    ChangeKind.COUNTING_CHANGED,
                    noun,
                    before == null ? none : before,
                    after == null ? none : after);
        }
    }

    private static void changed(Site site, ChangeKind kind, String noun, String before, String after) {
        site.changed(kind, Level.DEPENDS, noun + " changed " + Say.fromTo(before, after), before, after);
    }

    private static void target(Site site, @Nullable Target before, @Nullable Target after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Target.LastYear one && after instanceof Target.LastYear two) {
            site.figure(
                    Rise.TARGET,
                    "target (of last year)",
                    true,
                    one.share().fraction(),
                    two.share().fraction());
        } else if (before instanceof Target.LastPeriod one && after instanceof Target.LastPeriod two) {
            site.figure(
                    Rise.TARGET,
                    "target (of last period)",
                    true,
                    one.share().fraction(),
                    two.share().fraction());
        } else if (before instanceof Target.Number one && after instanceof Target.Number two) {
            site.figure(Rise.TARGET, "target", false, one.value(), two.value());
        } else if (!sameColumn(before, after)) {
            changed(site, ChangeKind.TARGET_CHANGED, "target", text(before), text(after));
            return;
        }
        floor(site, before, after);
    }

    private static boolean sameColumn(@Nullable Target before, @Nullable Target after) {
        return before instanceof Target.Column one
                && after instanceof Target.Column two
                && one.column().equals(two.column())
                && one.every() == two.every();
    }

    /** The floor of a target; to have none is no target where there is no history. */
    private static void floor(Site site, @Nullable Target before, @Nullable Target after) {
        BigDecimal one = before == null ? null : before.atLeast();
        BigDecimal two = after == null ? null : after.atLeast();
        if (one != null && two != null) {
            site.figure(Rise.TARGET, "floor of the target", false, one, two);
        } else if (one != null || two != null) {
            changed(
                    site,
                    ChangeKind.TARGET_CHANGED,
                    "floor of the target",
                    one == null ? "none" : Say.number(one),
                    two == null ? "none" : Say.number(two));
        }
    }

    private static String text(@Nullable Target target) {
        if (target == null) {
            return "none";
        }
        if (target instanceof Target.Column column) {
            return "column " + column.column()
                    + (column.every() == null ? "" : " of a " + column.every().word());
        }
        if (target instanceof Target.LastPeriod last) {
            return last.share() + " of last period";
        }
        return target instanceof Target.LastYear last
                ? last.share() + " of last year"
                : Say.number(((Target.Number) target).value());
    }

    private void steps(Site site, Tiers before, Tiers after) {
        for (Match<Step> pair : StepPairs.of(before.steps(), after.steps())) {
            Site at = site.item(pair);
            Step old = pair.base();
            Step now = pair.next();
            if (old == null && now != null) {
                String text = text(now, percent(after));
                at.added(ChangeKind.STEP_ADDED, gain(after, pair.nextAt()), "step added: " + text, text);
            } else if (old != null && now == null) {
                String text = text(old, percent(before));
                at.removed(
                        ChangeKind.STEP_REMOVED, gain(before, pair.baseAt()).reversed(), "step removed: " + text, text);
            } else if (old != null && now != null) {
                step(at, before, after, pair, old, now);
            }
        }
    }

    private void step(Site site, Tiers before, Tiers after, Match<Step> pair, Step old, Step now) {
        String name = "step " + (pair.nextAt() + 1);
        boolean percent = percent(after);
        int moved = now.from().compareTo(old.from());
        if (moved != 0) {
            Level up =
                    gain(before, pair.baseAt()).and(gain(after, pair.nextAt())).reversed();
            String was = Say.figure(old.from(), percent(before));
            String is = Say.figure(now.from(), percent);
            site.in("from")
                    .changed(
                            moved > 0 ? ChangeKind.THRESHOLD_RAISED : ChangeKind.THRESHOLD_LOWERED,
                            moved > 0 ? up : up.reversed(),
                            "threshold of " + name + (moved > 0 ? " raised " : " lowered ") + Say.fromTo(was, is),
                            was,
                            is);
        }
        String at = " of " + name + " (from " + Say.figure(now.from(), percent) + ")";
        amount(
                site.in("rate"),
                Rise.RATE,
                "rate" + at,
                true,
                old.rate() == null ? null : old.rate().fraction(),
                now.rate() == null ? null : now.rate().fraction());
        amount(site.in("each"), Rise.SUM, "sum per unit" + at, false, old.each(), now.each());
        amount(site.in("pay"), Rise.SUM, "sum" + at, false, old.pay(), now.pay());
    }

    private static void amount(
            Site site,
            Rise rise,
            String noun,
            boolean percent,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {
        site.figure(
                rise,
                noun,
                percent,
                before == null ? BigDecimal.ZERO : before,
                after == null ? BigDecimal.ZERO : after);
    }

    /** What reaching a step is to a partner, beside the step before it. */
    private static Level gain(Tiers tiers, int at) {
        List<Step> steps = tiers.steps();
        Step step = steps.get(at);
        Step before = at == 0 ? null : steps.get(at - 1);
        if (before != null
                && (step.each() == null) != (before.each() == null)
                && (step.rate() == null) != (before.rate() == null)) {
            return Level.DEPENDS;
        }
        int unit = step.perUnit().compareTo(before == null ? BigDecimal.ZERO : before.perUnit());
        BigDecimal pay = step.pay() == null ? BigDecimal.ZERO : step.pay();
        boolean adds = before == null || before.pay() == null || tiers.method() == Tiers.Method.MARGINAL;
        int sum = pay.compareTo(adds || before == null || before.pay() == null ? BigDecimal.ZERO : before.pay());
        return Level.ofRise(unit).and(Level.ofRise(sum));
    }

    private static String text(Step step, boolean percent) {
        StringBuilder text = new StringBuilder("from ").append(Say.figure(step.from(), percent));
        if (step.rate() != null) {
            text.append(", ").append(step.rate());
        }
        if (step.each() != null) {
            text.append(", ").append(Say.number(step.each())).append(" per unit");
        }
        if (step.pay() != null) {
            text.append(", a sum of ").append(Say.number(step.pay()));
        }
        return text.toString();
    }

    /** Whether thresholds are percents: of a target, or of a share metric. */
    private boolean percent(Tiers tiers) {
        Metric metric = tiers.counts() == null ? null : next.metrics().get(tiers.counts());
        return tiers.target() != null || metric != null && metric.outOf() != null;
    }
}
