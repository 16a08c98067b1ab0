package dev.earnest.lint.rules;

import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Scope;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Draft;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step that no count can reach, or that a limit leaves nothing to pay. */
public final class UnreachableStep implements OfferRule {
    private static final About ABOUT = About.of(
            "unreachable-step",
            Severity.WARNING,
            Area.DEAD,
            "a step never pays: no count reaches it, or a limit is used up before it");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Tiers tiers = offer.tiers();
        if (tiers == null || version.space(offer).clash() != null) {
            return;
        }
        Place steps = Version.place(offer).key("earn").key("tiers").key("steps");
        int unreached = unreached(offer, tiers, version, steps, findings);
        for (int i = 0; i < offer.limits().size() && unreached > 1; i++) {
            Limit limit = offer.limits().get(i);
            int step = firstAbove(tiers, limit, unreached);
            if (step < 0) {
                continue;
            }
            if (limit instanceof Limit.OfferMax) {
                findings.undecided(
                        steps.item(step),
                        "whether step " + (step + 1) + " of `" + offer.id()
                                + "` pays: a credit note of another partner can give its limit per offer room again");
            } else if (holds(offer, tiers, limit, version)) {
                tell(offer, tiers, step, i, steps, findings);
                return;
            }
        }
    }

    /** Tells the first step that no count reaches; the number of steps before it. */
    private static int unreached(Offer offer, Tiers tiers, Version version, Place steps, Findings findings) {
        int all = tiers.steps().size();
        Reach reach = Reach.of(offer, tiers, version);
        BigDecimal unit = unit(tiers);
        if (reach == null || unit == null) {
            return all;
        }
        for (int i = 0; i < all; i++) {
            BigDecimal threshold = tiers.steps().get(i).from().multiply(unit);
            if (!reach.reaches(threshold, tiers.edgeAbove())) {
                String at = tiers.target() != null || tiers.counts() != null && reach.source() == null
                        ? ""
                        : " at " + Figures.number(threshold);
                Draft draft = findings.add(
                                steps.item(i),
                                "`" + offer.id() + "` never reaches step " + (i + 1) + at + after(i, all) + ": "
                                        + reach.why())
                        .help("lower the step, widen the condition, or count over a period: `every: quarter`");
                if (reach.source() != null) {
                    draft.near(reach.source().place(), "bounds the count");
                }
                return i;
            }
        }
        return all;
    }

    private static String after(int step, int all) {
        return step + 1 == all ? "" : ", nor those after it";
    }

    /** What a threshold of 1 stands for at least; null where only data tell. */
    private static @Nullable BigDecimal unit(Tiers tiers) {
        Target target = tiers.target();
        return target == null ? BigDecimal.ONE : target instanceof Target.Number number ? number.value() : null;
    }

    /** The first step at whose threshold the steps before it owe all that a limit lets through; below 0: none. */
    private static int firstAbove(Tiers tiers, Limit limit, int steps) {
        BigDecimal most = limit instanceof Limit.DealMax deal
                ? deal.money()
                : limit instanceof Limit.PartnerMax partner
                        ? partner.money()
                        : limit instanceof Limit.OfferMax all ? all.money() : null;
        boolean open = tiers.method() == Tiers.Method.PROSPECTIVE
                || tiers.interpolate()
                || tiers.counts() != null
                || tiers.target() != null;
        if (most == null || most.signum() == 0 || open) {
            return -1;
        }
        for (int i = 1; i < steps; i++) {
            BigDecimal at = tiers.steps().get(i).from();
            boolean falls = tiers.method() == Tiers.Method.RETROACTIVE
                    && owed(tiers, i, at).compareTo(most) < 0;
            if (!falls && owed(tiers, i - 1, at).compareTo(most) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** What is owed for a count at which {@code last} is the step reached. */
    private static BigDecimal owed(Tiers tiers, int last, BigDecimal count) {
        List<Step> steps = tiers.steps();
        if (tiers.method() == Tiers.Method.RETROACTIVE) {
            return steps.get(last).perUnit().multiply(count).add(paid(steps.get(last)));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i <= last; i++) {
            BigDecimal end = i == last ? count : steps.get(i + 1).from();
            BigDecimal slice = end.subtract(steps.get(i).from());
            sum = sum.add(steps.get(i).perUnit().multiply(slice)).add(paid(steps.get(i)));
        }
        return sum;
    }

    private static BigDecimal paid(Step step) {
        return step.pay() == null ? BigDecimal.ZERO : step.pay();
    }

    /** Whether nothing but this limit stands between what the steps owe and what is paid. */
    private static boolean holds(Offer offer, Tiers tiers, Limit limit, Version version) {
        if (offer.boosts().stream().anyMatch(boost -> boost.times().compareTo(BigDecimal.ONE) < 0)) {
            return false;
        }
        Period every = tiers.every();
        if (every == null) {
            return limit instanceof Limit.DealMax;
        }
        Clawback clawback = offer.clawback();
        boolean recounts = clawback != null && clawback.take() == Clawback.Take.RECOUNT;
        return limit instanceof Limit.PartnerMax max
                && max.per() == Scope.PARTNER
                && spans(max.every(), every)
                && !recounts
                && offer.limits().stream().noneMatch(UnreachableStep::cutsEarlier)
                && version.spaces().inOneVersion(offer);
    }

    private static boolean cutsEarlier(Limit limit) {
        return limit instanceof Limit.DealMax
                || limit instanceof Limit.DealMaxShare
                || limit instanceof Limit.DealMaxColumn
                || limit instanceof Limit.PartnerCount
                || limit instanceof Limit.PartnerMax max && max.per() != Scope.PARTNER;
    }

    /** Whether each of the shorter periods lies in one of the longer. */
    private static boolean spans(Period longer, Period shorter) {
        return longer == shorter
                || longer != Period.TERM && shorter != Period.TERM && longer.months() > shorter.months();
    }

    private static void tell(Offer offer, Tiers tiers, int step, int limit, Place steps, Findings findings) {
        BigDecimal at = tiers.steps().get(step).from();
        findings.add(
                        steps.item(step),
                        "step " + (step + 1) + " of `" + offer.id()
                                + "` pays nothing more: at " + Figures.number(at)
                                + " the steps before it have earned " + Figures.number(owed(tiers, step - 1, at))
                                + ", which a limit has cut already")
                .near(Version.place(offer).key("limits").item(limit), "used up before it")
                .help("raise the limit, or drop the step");
    }
}
