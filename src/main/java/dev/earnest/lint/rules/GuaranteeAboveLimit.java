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
import dev.earnest.problem.Severity;
import java.math.BigDecimal;

/** A guarantee that every partner is topped up to, whatever it sells. */
public final class GuaranteeAboveLimit implements OfferRule {
    private static final About ABOUT = About.of(
            "guarantee-above-limit",
            Severity.WARNING,
            Area.COST,
            "a guarantee is more than the offer can ever pay a partner in its period");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        for (int i = 0; i < offer.limits().size(); i++) {
            if (!(offer.limits().get(i) instanceof Limit.Guarantee guarantee)) {
                continue;
            }
            BigDecimal most = Earnings.mostPeriod(offer, guarantee.every(), version);
            if (most != null && most.compareTo(guarantee.money()) < 0) {
                findings.add(
                                Version.place(offer).key("limits").item(i),
                                "`" + offer.id() + "` guarantees " + Figures.number(guarantee.money()) + " a "
                                        + guarantee.every().word() + ", but its other limits let a partner earn "
                                        + Figures.number(most) + " at most")
                        .note("every partner with a deal is paid " + Figures.number(guarantee.money())
                                + ", whatever it sells; at least "
                                + Figures.number(guarantee.money().subtract(most)) + " of it is top-up")
                        .help("lower the guarantee below " + Figures.number(most) + ", or raise the limit");
            }
        }
    }
}
