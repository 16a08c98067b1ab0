package dev.earnest.lint.rules;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Findings;
import dev.earnest.lint.History;
import dev.earnest.lint.HistoryRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;

/** A fixed sum for a deal that is more than most of these deals bring. */
public final class SumAboveMedian implements HistoryRule {
    private static final About ABOUT = About.of(
            "sum-above-median",
            Severity.WARNING,
            Area.HISTORY,
            "an offer pays a fixed sum that is more than half of the deals it pays for are worth");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, History history, Findings findings) {
        Catalog catalog = version.catalog();
        for (Offer offer : catalog.offers().values()) {
            if (!(offer.earn().form() instanceof Form.Pay pay)
                    || !offer.trigger().onDeals()
                    || !Version.isActive(offer)) {
                continue;
            }
            BigDecimal median = history.medianAmount(catalog, offer.id());
            BigDecimal least = least(pay.money());
            // deals that bring nothing, such as lost ones, are not paid for what they bring
            if (median != null && median.signum() > 0 && least.compareTo(median) > 0) {
                findings.of(offer.id())
                        .add(
                                Version.place(offer).key("earn").key("pay"),
                                "`" + offer.id() + "` pays " + Figures.number(least)
                                        + " for a deal, and half of the deals it paid for are worth "
                                        + Figures.number(median) + " or less")
                        .help("lower the sum, ask for a size (`when: {amount: {min: "
                                + Figures.number(least.movePointRight(1)).replace(',', '_')
                                + "}}`), or waive it if the deal is worth more than its amount");
            }
        }
    }

    /** The least sum of a table; every deal that is paid gets as much. */
    private static BigDecimal least(Lookup money) {
        if (money instanceof Lookup.Fixed fixed) {
            return fixed.value();
        }
        Lookup.By by = (Lookup.By) money;
        BigDecimal least = by.otherwise() == null ? null : least(by.otherwise());
        for (Lookup.Row row : by.rows()) {
            BigDecimal sum = least(row.then());
            least = least == null ? sum : least.min(sum);
        }
        return least == null ? BigDecimal.ZERO : least;
    }
}
