package dev.earnest.payout;

import dev.earnest.catalog.Clawback;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.money.Fixed4;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Finds the refund or churn that takes something back from a deal. */
final class Reversals {
    private final Domain domain;
    private final Days refunded;
    private final Days churned;
    private final @Nullable NumberColumn amount;
    private final @Nullable NumberColumn refund;
    private final @Nullable NumberColumn term;

    Reversals(Domain domain, Frame deals) {
        this.domain = domain;
        this.refunded = new Days(deals.date("refunded_date"), null);
        this.churned = new Days(deals.date("churned_date"), null);
        this.amount = deals.number("amount");
        this.refund = deals.number("refunded_amount");
        this.term = deals.number("term_months");
    }

    /**
     * What is taken back.
     *
     * @param day of the refund or churn, not before the earning date
     * @param part numerator of the share taken; at most {@code whole}
     * @param whole its denominator, above 0
     */
    record Reversal(int day, boolean churn, long part, long whole) {}

    /** The earlier of refund and churn that the clawback listens to, or null where none falls in its time. */
    @Nullable
    Reversal of(Clawback clawback, int row, int earnedDay) {
        int deal = domain.dealRow(row);
        if (deal < 0) {
            return null;
        }
        int refundDay = clawback.onRefund() ? refunded.at(deal) : DateColumn.BLANK;
        int churnDay = clawback.onChurn() ? churned.at(deal) : DateColumn.BLANK;
        boolean churn = refundDay == DateColumn.BLANK || (churnDay != DateColumn.BLANK && churnDay < refundDay);
        int day = churn ? churnDay : refundDay;
        if (day == DateColumn.BLANK) {
            return null;
        }
        day = Math.max(day, earnedDay);
        dev.earnest.catalog.Duration within = clawback.within();
        if (within != null && day > within.after(earnedDay)) {
            return null;
        }
        return sized(clawback, deal, earnedDay, day, churn);
    }

    private Reversal sized(Clawback clawback, int deal, int earnedDay, int day, boolean churn) {
        boolean byTerm =
                clawback.take() == Clawback.Take.UNUSED_TERM || (clawback.take() == Clawback.Take.RECOUNT && churn);
        if (clawback.take() == Clawback.Take.ALL) {
            return new Reversal(day, churn, 1, 1);
        }
        return byTerm ? unused(deal, earnedDay, day, churn) : refunded(deal, day, churn);
    }

    private Reversal refunded(int deal, int day, boolean churn) {
        long whole = amount == null || amount.blank(deal) ? 0 : amount.value(deal);
        long part = refund == null || refund.blank(deal) ? Fixed4.BLANK : refund.value(deal);
        return whole <= 0 || part == Fixed4.BLANK || part >= whole
                ? new Reversal(day, churn, 1, 1)
                : new Reversal(day, churn, part, whole);
    }

    /** Unused whole months of the term; a month is started once the day is after its first day. */
    private Reversal unused(int deal, int earnedDay, int day, boolean churn) {
        long months = term == null || term.blank(deal) ? 0 : term.value(deal) / Fixed4.ONE;
        if (months <= 0) {
            return new Reversal(day, churn, 1, 1);
        }
        LocalDate start = LocalDate.ofEpochDay(earnedDay);
        long used = 0;
        while (used < months && start.plusMonths(used).toEpochDay() < day) {
            used++;
        }
        return new Reversal(day, churn, months - used, months);
    }
}
