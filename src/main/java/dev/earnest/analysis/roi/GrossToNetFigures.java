package dev.earnest.analysis.roi;

import dev.earnest.analysis.roi.RoiFigures.Margin;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the list price to what is left, for all deals won in a window.
 *
 * @param types of offers that pay, the largest payout first
 * @param by the fields that groups are split by; empty for none
 * @param groups the largest gross first, or in time's order
 * @param won deals
 * @param from the first day a deal may have closed on; that of the program's first version unless told
 * @param to the last one; that of the program's last version unless told
 * @param withoutList won deals without a list price, whose amount stands for it
 * @param costKnown won deals whose cost is in the data
 * @param margins gross margins taken for the others
 * @param costUnknown won deals without a cost and without a margin to take: the cost of all is then not known
 * @param refunded of these deals, in units of the currency; no step takes it off
 */
public record GrossToNetFigures(
        CurrencyUnit currency,
        String catalog,
        List<String> types,
        Fall whole,
        List<String> by,
        List<Fall> groups,
        LocalDate from,
        LocalDate to,
        long won,
        long withoutList,
        long costKnown,
        List<Margin> margins,
        long costUnknown,
        BigDecimal refunded) {
    public GrossToNetFigures {
        types = List.copyOf(types);
        by = List.copyOf(by);
        groups = List.copyOf(groups);
        margins = List.copyOf(margins);
    }

    /**
     * The steps of all deals or of a group, in units of the currency, exact.
     *
     * @param list price, the amount where there is none
     * @param gross booked: the amounts; list less the discount
     * @param payouts before clawbacks, one for each of the types
     * @param clawedBack added again
     * @param cost of the deals; null where that of some deal is not known
     */
    public record Fall(
            String name,
            BigDecimal list,
            BigDecimal gross,
            List<BigDecimal> payouts,
            BigDecimal clawedBack,
            @Nullable BigDecimal cost) {
        public Fall {
            payouts = List.copyOf(payouts);
        }

        public BigDecimal discount() {
            return list.subtract(gross);
        }

        /** What is paid, clawbacks included. */
        public BigDecimal paid() {
            return payouts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).subtract(clawedBack);
        }

        public BigDecimal netRevenue() {
            return gross.subtract(paid());
        }

        /** Null where a cost is not known. */
        public @Nullable BigDecimal netMargin() {
            return cost == null ? null : netRevenue().subtract(cost);
        }
    }
}
