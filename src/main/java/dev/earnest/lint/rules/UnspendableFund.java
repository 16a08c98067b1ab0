package dev.earnest.lint.rules;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Findings;
import dev.earnest.lint.Version;
import dev.earnest.lint.VersionRule;
import dev.earnest.lint.figure.Earnings;
import dev.earnest.lint.figure.Figure;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;

/** A fund that grows with sales while the offers that spend it are capped. */
public final class UnspendableFund implements VersionRule {
    private static final About ABOUT = About.of(
            "unspendable-fund", Severity.INFO, Area.COST, "a fund can accrue more than its offers can ever spend");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, Findings findings) {
        for (Budget budget : version.catalog().budgets().values()) {
            if (budget instanceof Budget.Fund fund && fund.accrue().form() instanceof Form.Share share) {
                check(fund, share, version, findings);
            }
        }
    }

    private static void check(Budget.Fund fund, Form.Share share, Version version, Findings findings) {
        BigDecimal most = BigDecimal.ZERO;
        boolean used = false;
        for (Offer offer : version.catalog().offers().values()) {
            if (Version.isActive(offer) && fund.id().equals(offer.budget())) {
                BigDecimal own = Earnings.mostPeriod(offer, fund.every(), version);
                if (own == null) {
                    return;
                }
                used = true;
                most = most.add(own);
            }
        }
        Place place = Place.ROOT.key("budgets").key(fund.id());
        BigDecimal rate = Figure.of(share.rate(), place).stream()
                .map(Figure::value)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        if (!used || rate.signum() <= 0) {
            return;
        }
        BigDecimal volume = most.divide(rate, 0, RoundingMode.CEILING);
        findings.add(
                        place.key("accrue"),
                        "`" + fund.id() + "` grows without end, but its offers let a partner spend "
                                + Figures.number(most) + " a " + fund.every().word() + " at most")
                .note("a partner that keeps selling more than " + Figures.number(volume) + " (`"
                        + fund.accrue().of() + "`) a "
                        + fund.every().word() + " accrues more than it can spend: " + Figures.number(most) + " / "
                        + Figures.percent(rate))
                .help("raise or drop the limit of the offers, or lower the rate of the fund");
    }
}
