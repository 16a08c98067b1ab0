package dev.earnest.analysis.payback;

import dev.earnest.catalog.Economics;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.money.Rounding;
import dev.earnest.payout.DealRates;
import dev.earnest.payout.Payouts;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Severity;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each deal brings before incentives: amount less cost; where its cost is blank, amount times the gross margin the
 * catalog assumes. A margin is a sum in ten-thousandths and a kind, which says what the sum is to be multiplied by.
 */
public final class Margins {
    /** The kind of a deal whose cost is known: its sum is the margin. */
    public static final int KNOWN = MarginRates.KNOWN;

    private static final String PLACE = "economics.gross_margin";
    private static final Set<String> OF_ACCOUNTS = Set.of("account", "incumbent");

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
        this.assumed = margin == null ? null : payouts.dealRates(margin, PLACE);
        this.rates = new MarginRates(assumed == null ? List.of() : assumed.values());
    }

    /**
     * Fails with InputException where margins are looked up by a field that the rows of a deal and the partner file don't tell,
     * so that no part of the data has them.
     *
     * @param head files with their columns; rows don't matter
     */
    public static void checkParts(Timeline timeline, Dataset head) {
        checkParts(
                timeline.last().economics().grossMargin(),
                timeline.last().ladders().keySet(),
                head.deals());
    }

    private static void checkParts(@Nullable Lookup lookup, Set<String> ladders, Frame deals) {
        if (!(lookup instanceof Lookup.By by)) {
            return;
        }
        String field = by.field();
        boolean own = field.startsWith("deal.") || deals.column(field) != null;
        if (!own && OF_ACCOUNTS.contains(field)) {
            throw notInParts(field, "from all deals of an account", "write `deal." + field + "` for a column, ");
        }
        String attribute = field.startsWith("partner.") ? field.substring(8) : field;
        if (!own && ladders.contains(attribute)) {
            throw notInParts(
                    field, "by a ladder from all rows of a partner", "look them up by a column that says it, ");
        }
        by.rows().forEach(row -> checkParts(row.then(), ladders, deals));
        checkParts(by.otherwise(), ladders, deals);
    }

    private static InputException notInParts(String field, String how, String help) {
        return new InputException(new Problem(
                "unknown-field",
                Severity.ERROR,
                "`" + field + "` is worked out " + how
                        + ", and margins are looked up here by the rows of their deal and the" + " partner file alone",
                new Place(PLACE),
                null,
                null,
                help + "or run earnest on one machine",
                List.of()));
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
