package dev.earnest.testing;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Scope;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parts of a catalog in a few words. */
final class PartWords {
    private PartWords() {}

    /** {@code from 100,000: 2%}. */
    static String step(Catalog catalog, Tiers tiers, Step step) {
        Metric metric = tiers.counts() == null ? null : catalog.metrics().get(tiers.counts());
        boolean percent = tiers.target() != null || (metric != null && metric.outOf() != null);
        List<String> pays = new ArrayList<>();
        if (step.rate() != null) {
            pays.add(step.rate().toString());
        }
        if (step.each() != null) {
            pays.add(number(step.each()) + " each");
        }
        if (step.pay() != null) {
            pays.add("pay " + number(step.pay()));
        }
        String from = percent ? number(step.from().movePointRight(2)) + "%" : number(step.from());
        return "from " + from + ": " + String.join(" and ", pays);
    }

    /** {@code max 50,000 per partner, every quarter}. */
    static String limit(Limit limit, Offer offer) {
        String line = offer.trigger().onDeals() ? " per deal" : " per event";
        if (limit instanceof Limit.DealMax max) {
            return "max " + number(max.money()) + line;
        }
        if (limit instanceof Limit.DealMaxShare max) {
            return "max " + max.share() + " of " + max.of() + line;
        }
        if (limit instanceof Limit.DealMaxColumn max) {
            return "max " + max.column() + line;
        }
        if (limit instanceof Limit.DealMin min) {
            return "min " + number(min.money()) + line;
        }
        if (limit instanceof Limit.OfferMax max) {
            return "max " + number(max.money()) + per(Scope.OFFER, max.every());
        }
        if (limit instanceof Limit.PartnerMax max) {
            return "max " + number(max.money()) + per(max.per(), max.every());
        }
        if (limit instanceof Limit.PartnerCount count) {
            return "count " + count.count() + per(count.per(), count.every());
        }
        if (limit instanceof Limit.PartnerMin min) {
            return "min " + number(min.money()) + per(min.per(), min.every());
        }
        Limit.Guarantee guarantee = (Limit.Guarantee) limit;
        return "guarantee " + number(guarantee.money()) + per(Scope.PARTNER, guarantee.every());
    }

    private static String per(Scope scope, Period every) {
        return " per " + scope.word() + ", every " + every.word();
    }

    /** {@code refund, churn within 180 days: share}. */
    static String clawback(Clawback clawback) {
        List<String> triggers = new ArrayList<>();
        if (clawback.onRefund()) {
            triggers.add("refund");
        }
        if (clawback.onChurn()) {
            triggers.add("churn");
        }
        return String.join(", ", triggers)
                + (clawback.within() == null ? "" : " within " + clawback.within())
                + ": " + clawback.take().name().toLowerCase(Locale.ROOT);
    }

    /** {@code 250,000, every year}. */
    static String budget(Budget budget) {
        String every = ", every " + budget.every().word();
        if (budget instanceof Budget.Pool pool) {
            return number(pool.amount()) + every;
        }
        if (budget instanceof Budget.Wallet wallet) {
            BigDecimal amount = wallet.amount();
            return (amount == null ? String.valueOf(wallet.column()) : number(amount)) + " per partner" + every;
        }
        return "accrued" + every;
    }

    /** {@code keep best, max 20% of amount}. */
    static String group(Stacking group) {
        String keep = "keep " + group.keep().name().toLowerCase(Locale.ROOT);
        return group.max() == null
                ? keep
                : keep + ", max " + group.max() + (group.of() == null ? "" : " of " + group.of());
    }

    private static String number(BigDecimal value) {
        return MoneyText.group(
                value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }
}
