package dev.earnest.analysis.payback;

import dev.earnest.analysis.payback.PaybackFigures.CohortFigures;
import dev.earnest.analysis.payback.PaybackFigures.Money;
import dev.earnest.catalog.Catalog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The money of one cohort by month, exact; mutable. */
final class CohortSums {
    private final int later;
    private final long[] payout;
    private final long[] cost;
    private final BigDecimal[] margin;
    private final BigDecimal[] incremental;
    private long deals;
    private boolean withoutMargin;
    private boolean withoutShare;

    /** @param later the column of what comes after the months that are over */
    CohortSums(int later) {
        this.later = later;
        this.payout = new long[later + 1];
        this.cost = new long[later + 1];
        this.margin = new BigDecimal[later + 1];
        this.incremental = new BigDecimal[later + 1];
        Arrays.fill(margin, BigDecimal.ZERO);
        Arrays.fill(incremental, BigDecimal.ZERO);
    }

    void deals(long more) {
        deals += more;
    }

    void out(int month, long paid, long programCost) {
        payout[month] = Math.addExact(payout[month], paid);
        cost[month] = Math.addExact(cost[month], programCost);
    }

    /** @param share null: not known */
    void in(int month, BigDecimal money, @Nullable BigDecimal share) {
        margin[month] = margin[month].add(money);
        if (share != null) {
            incremental[month] = incremental[month].add(money.multiply(share));
        }
    }

    void withoutMargin() {
        withoutMargin = true;
    }

    void withoutShare() {
        withoutShare = true;
    }

    /** Whether anything came or went. */
    boolean moves() {
        return deals > 0 || Arrays.stream(payout).anyMatch(paid -> paid != 0);
    }

    /** @param skipped columns before the cohort's first month; below 0 where it is not followed by month */
    CohortFigures figures(String name, long partners, int skipped, Discount discount, Catalog catalog) {
        int digits = catalog.currency().digits();
        Money money = new Money(sum(payout), payout[later], sum(cost), cost[later]);
        boolean followed = skipped >= 0;
        List<BigDecimal> out = followed ? out(skipped, digits) : List.of();
        Curve gross = !followed || withoutMargin ? null : Curve.of(monthly(margin, skipped), out, discount);
        Curve curve = gross == null || withoutShare ? null : Curve.of(monthly(incremental, skipped), out, discount);
        return new CohortFigures(
                name,
                partners,
                deals,
                followed ? Math.max(0, later - skipped) : 0,
                money,
                withoutMargin ? null : minor(margin, catalog),
                withoutMargin || withoutShare ? null : minor(incremental, catalog),
                curve,
                gross,
                outcome(followed, curve),
                outcome(followed, gross));
    }

    private Outcome outcome(boolean followed, @Nullable Curve curve) {
        if (curve != null) {
            return Outcome.of(curve);
        }
        if (!followed) {
            return Outcome.unknown("no start");
        }
        return Outcome.unknown(withoutMargin ? "no cost" : "no share");
    }

    private long sum(long[] money) {
        long sum = 0;
        for (int month = 0; month < later; month++) {
            sum = Math.addExact(sum, money[month]);
        }
        return sum;
    }

    private long minor(BigDecimal[] money, Catalog catalog) {
        BigDecimal sum = Arrays.stream(money).limit(later).reduce(BigDecimal.ZERO, BigDecimal::add);
        return catalog.rounding().toMinor(sum, catalog.currency().digits());
    }

    private List<BigDecimal> out(int skipped, int digits) {
        BigDecimal[] money = new BigDecimal[later + 1];
        for (int month = 0; month <= later; month++) {
            money[month] = BigDecimal.valueOf(Math.addExact(payout[month], cost[month]), digits);
        }
        return monthly(money, skipped);
    }

    /** What came before the first month as one sum, then each month that is over. */
    private List<BigDecimal> monthly(BigDecimal[] money, int skipped) {
        List<BigDecimal> flows = new ArrayList<>();
        flows.add(Arrays.stream(money).limit(Math.min(skipped, later)).reduce(BigDecimal.ZERO, BigDecimal::add));
        for (int month = skipped; month < later; month++) {
            flows.add(money[month]);
        }
        return flows;
    }
}
