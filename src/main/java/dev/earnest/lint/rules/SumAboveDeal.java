package dev.earnest.lint.rules;

import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.lint.figure.Earnings;
import dev.earnest.lint.figure.Figure;
import dev.earnest.lint.space.Axis;
import dev.earnest.lint.space.Box;
import dev.earnest.lint.space.Constraint;
import dev.earnest.lint.space.NumberSet;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A fixed sum that is more than the deal it is paid for brings. */
public final class SumAboveDeal implements OfferRule {
    private static final About ABOUT = About.of(
            "sum-above-deal",
            Severity.WARNING,
            Area.UNITS,
            "a fixed sum is larger than the smallest deal that earns it");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        BigDecimal least = least(offer, version);
        if (least == null || least.signum() <= 0) {
            return;
        }
        for (Figure sum : Figure.sums(offer)) {
            BigDecimal paid = sum.value().multiply(Earnings.leastBoost(offer));
            if (paid.compareTo(least) > 0) {
                findings.add(
                                sum.place(),
                                "`" + offer.id() + "` pays " + Figures.number(sum.value()) + " for deals from "
                                        + Figures.number(least) + " on")
                        .near(Version.place(offer).key("when").key("amount"), "lets them through")
                        .note("a deal of " + Figures.number(least) + " costs " + Figures.number(paid)
                                + (paid.compareTo(sum.value()) == 0 ? "" : ", boosts below 1 taken"))
                        .help(
                                "raise the smallest `amount`, lower `pay`, or add `limits: [{max: 10%, of: amount, per: deal}]`");
            }
        }
    }

    /** The smallest amount that its conditions let through; null where they set none, or a limit takes its share of the deal. */
    private static @Nullable BigDecimal least(Offer offer, Version version) {
        boolean limited = offer.limits().stream().anyMatch(Limit.DealMaxShare.class::isInstance);
        if (limited || !offer.trigger().onDeals()) {
            return null;
        }
        BigDecimal least = null;
        for (Box box : version.space(offer).boxes()) {
            BigDecimal own = null;
            for (Constraint each : box.constraints()) {
                boolean amount = each.axis().of().equals(Axis.DEAL)
                        && each.axis().field().equals("amount");
                if (amount && each.values() instanceof NumberSet set && set.least() != null) {
                    own = own == null ? set.least() : own.max(set.least());
                }
            }
            if (own == null) {
                return null;
            }
            least = least == null ? own : least.min(own);
        }
        return least;
    }
}
