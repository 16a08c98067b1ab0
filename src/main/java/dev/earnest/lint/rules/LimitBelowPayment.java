package dev.earnest.lint.rules;

import dev.earnest.catalog.Clawback;
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
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A limit that cuts every fixed sum there is. */
public final class LimitBelowPayment implements OfferRule {
    private static final About ABOUT = About.of(
            "limit-below-payment",
            Severity.WARNING,
            Area.UNITS,
            "a limit is smaller than a single payment of its offer, so none is ever paid in full");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Figure least = Earnings.leastSum(offer);
        if (least == null || version.catalog().attribution() != null) {
            return;
        }
        for (int i = 0; i < offer.limits().size(); i++) {
            BigDecimal money = money(offer.limits().get(i), offer);
            if (money != null && money.compareTo(least.value()) < 0) {
                findings.add(
                                Version.place(offer).key("limits").item(i),
                                "`" + offer.id() + "` pays " + Figures.number(least.value())
                                        + " at least, but this limit leaves " + Figures.number(money))
                        .near(least.place(), "is always cut")
                        .help("raise the limit to " + Figures.number(least.value()) + " or more, or pay "
                                + Figures.number(money));
            }
        }
    }

    /** A sum that was taken back by a recount makes room, so that the next can be paid in full. */
    private static @Nullable BigDecimal money(Limit limit, Offer offer) {
        Clawback clawback = offer.clawback();
        if (clawback != null && clawback.take() == Clawback.Take.RECOUNT) {
            return limit instanceof Limit.DealMax max ? max.money() : null;
        }
        if (limit instanceof Limit.DealMax max) {
            return max.money();
        }
        if (limit instanceof Limit.PartnerMax max) {
            return max.money();
        }
        return limit instanceof Limit.OfferMax max ? max.money() : null;
    }
}
