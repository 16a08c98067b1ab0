package dev.earnest.analysis.roi;

import dev.earnest.analysis.payback.MarginRates;
import dev.earnest.analysis.payback.Margins;
import dev.earnest.analysis.roi.GrossToNetFigures.Fall;
import dev.earnest.deal.NumberColumn;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.LedgerCursor;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sums of deals from list price to cost in ten-thousandths, by kind of margin where it matters, and of lines in minor units
 * by type of offer; mutable, for one thread.
 */
final class FallSums implements Serializable {
    private static final long serialVersionUID = 1;

    private final MarginRates rates;
    private final long[] deals;
    private final long[] costs;
    private final long[] paid;
    private long listed;
    private long gross;
    private long clawedBack;

    /** Nothing yet. */
    FallSums(MarginRates rates, int types) {
        this.rates = rates;
        this.deals = new long[rates.kinds()];
        this.costs = new long[rates.kinds()];
        this.paid = new long[types];
    }

    /** Counts a deal; its amount stands for a list price that is not there. */
    void deal(Margins margins, @Nullable NumberColumn list, int row) {
        long amount = margins.amount(row);
        int kind = margins.kind(row);
        deals[kind]++;
        gross = Math.addExact(gross, amount);
        listed = Math.addExact(listed, list == null || list.blank(row) ? amount : list.value(row));
        long base = kind == MarginRates.KNOWN ? Math.subtractExact(amount, margins.sum(row, kind)) : amount;
        costs[kind] = Math.addExact(costs[kind], base);
    }

    void line(int type, LedgerCursor line) {
        paid[type] = Math.addExact(paid[type], Math.addExact(line.paid(), line.clawedBack()));
        clawedBack = Math.addExact(clawedBack, line.clawedBack());
    }

    /** Both together, of different deals and lines; neither is changed. */
    FallSums plus(FallSums other) {
        FallSums both = new FallSums(rates, paid.length);
        both.add(this);
        both.add(other);
        return both;
    }

    private void add(FallSums more) {
        listed = Math.addExact(listed, more.listed);
        gross = Math.addExact(gross, more.gross);
        clawedBack = Math.addExact(clawedBack, more.clawedBack);
        Arrays.setAll(deals, i -> Math.addExact(deals[i], more.deals[i]));
        Arrays.setAll(costs, i -> Math.addExact(costs[i], more.costs[i]));
        Arrays.setAll(paid, i -> Math.addExact(paid[i], more.paid[i]));
    }

    MarginRates rates() {
        return rates;
    }

    long deals() {
        return Arrays.stream(deals).sum();
    }

    /** The deals of a kind of margin. */
    long deals(int kind) {
        return deals[kind];
    }

    /** What offers of a type pay before clawbacks, in minor units. */
    long paid(int type) {
        return paid[type];
    }

    /** Null where the cost of a deal is not known. */
    private @Nullable BigDecimal cost() {
        if (deals[rates.unknown()] > 0) {
            return null;
        }
        BigDecimal cost = BigDecimal.valueOf(costs[MarginRates.KNOWN], 4);
        for (int kind = 1; kind < rates.unknown(); kind++) {
            cost = cost.add(BigDecimal.valueOf(costs[kind], 4).multiply(BigDecimal.ONE.subtract(rates.rate(kind))));
        }
        return cost;
    }

    /** @param order numbers of types, as their payouts are told */
    Fall fall(String name, int[] order, CurrencyUnit currency) {
        List<BigDecimal> byType = IntStream.of(order)
                .mapToObj(type -> currency.decimal(paid[type]))
                .toList();
        return new Fall(
                name,
                BigDecimal.valueOf(listed, 4),
                BigDecimal.valueOf(gross, 4),
                byType,
                currency.decimal(clawedBack),
                cost());
    }
}
