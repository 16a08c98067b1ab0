package dev.earnest.analysis.payback;

import dev.earnest.catalog.Economics;
import dev.earnest.catalog.Lookup;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.money.Rounding;
import dev.earnest.payout.DealRates;
import dev.earnest.payout.Payouts;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each deal brings before incentives: amount less cost; where its cost is blank, amount times the gross margin the
 * catalog assumes. A margin is a sum in ten-thousandths and a kind, which says what the sum is to be multiplied by.
 */
public final class Margins {
    /** The kind of a deal whose cost is known: its sum is the margin. */
    public static final int KNOWN = MarginRates.KNOWN;

    private final @Nullable NumberColumn amounts;
    private final @Nullable NumberColumn costs;
    private final @Nullable DateColumn refunded;
    private final @Nullable NumberColumn refunds;
    private final @Nullable DealRates assumed;
    private final MarginRates rates;

    public Margins(Payouts payouts) {
        Economics economics = payouts.timeline().last().economics();
        Frame deals = payouts.data().deals();
        this.amounts = deals.number("amount");
        this.costs = deals.number("cost");
        this.refunded = deals.date("refunded_date");
        this.refunds = deals.number("refunded_amount");
        Lookup margin = economics.grossMargin();
        this.assumed = margin == null ? null : payouts.dealRates(margin, "economics.gross_margin");
        this.rates = new MarginRates(assumed == null ? List.of() : assumed.values());
    }

    /** What the sums of each kind are multiplied by. */
    public MarginRates rates() {
        return rates;
    }

    /** How many kinds there are. */
    public int kinds() {
        return rates.kinds();
    }

    /** The kind of a deal of which neither cost nor margin is known. */
    public int unknown() {
        return rates.unknown();
    }

    public int kind(int row) {
        if (costs != null && !costs.blank(row)) {
            return KNOWN;
        }
        int rate = assumed == null ? -1 : assumed.at(row);
        return rate < 0 ? unknown() : rate + 1;
    }

    /** The deal's revenue in ten-thousandths. */
    public long amount(int row) {
        return amounts == null || amounts.blank(row) ? 0 : amounts.value(row);
    }

    /** The sum of a deal, before what was refunded. */
    public long sum(int row, int kind) {
        long amount = amount(row);
        return kind == KNOWN && costs != null ? Math.subtractExact(amount, costs.value(row)) : amount;
    }

    /** The day a deal was refunded, {@link DateColumn#BLANK} where it was not. */
    public int refundDay(int row) {
        return refunded == null ? DateColumn.BLANK : refunded.day(row);
    }

    /** The part of {@code sum} that goes back with a refund: as much of it as of the amount, all where no amount is told. */
    public long refunded(int row, long sum) {
        long amount = amount(row);
        long back = refunds == null || refunds.blank(row) ? amount : refunds.value(row);
        if (amount <= 0 || back >= amount) {
            return sum;
        }
        return Rounding.HALF_UP.divide(
                BigInteger.valueOf(sum).multiply(BigInteger.valueOf(back)), BigInteger.valueOf(amount));
    }

    /** The deal's revenue in ten-thousandths, less what was refunded. */
    public long netAmount(int row) {
        long amount = amount(row);
        return refundDay(row) == DateColumn.BLANK ? amount : amount - refunded(row, amount);
    }
}
