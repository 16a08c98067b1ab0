package dev.earnest.reference;

import dev.earnest.catalog.Clawback;
import dev.earnest.reference.Hit.Refund;
import dev.earnest.reference.ReferenceData.Row;
import java.math.BigDecimal;
import java.time.LocalDate;

/** When a deal's money is taken back, and which share of it. */
final class Refunds {
    private Refunds() {}

    /** What takes a line back. */
    record Event(LocalDate day, boolean churn) {}

    /**
     * The earlier of refund and churn that the clawback names, on the same day the refund; null where there is none
     * within {@code within} of the earning date.
     */
    static Event event(Clawback clawback, Row deal, LocalDate earned) {
        LocalDate refund = clawback.onRefund() ? deal.date("refunded_date") : null;
        LocalDate churn = clawback.onChurn() ? deal.date("churned_date") : null;
        Event found = null;
        if (refund != null) {
            found = new Event(refund, false);
        }
        if (churn != null && (refund == null || churn.isBefore(refund))) {
            found = new Event(churn, true);
        }
        if (found == null) {
            return null;
        }
        boolean late = clawback.within() != null
                && found.day().isAfter(clawback.within().after(earned));
        // a refund before the earning date is dated the earning date
        LocalDate day = found.day().isBefore(earned) ? earned : found.day();
        return late ? null : new Event(day, found.churn());
    }

    /** What is recounted of a deal: the refunded part, on churn the unused part; null: nothing. */
    static Refund recount(Hit hit) {
        Clawback clawback = hit.offer().clawback();
        if (clawback == null
                || clawback.take() != Clawback.Take.RECOUNT
                || hit.item().event()
                || hit.item().credit()) {
            return null;
        }
        Event event = event(clawback, hit.item().row(), hit.earned());
        if (event == null) {
            return null;
        }
        Row deal = hit.item().row();
        return new Refund(event.day(), event.churn() ? unused(deal, hit.earned()) : refunded(deal));
    }

    /** {@code min(1, refunded_amount / amount)}, blank = whole. */
    static Exact refunded(Row deal) {
        BigDecimal refunded = deal.number("refunded_amount");
        BigDecimal amount = deal.number("amount");
        if (refunded == null || amount == null || amount.signum() == 0) {
            return Exact.ONE;
        }
        return Exact.of(refunded).over(Exact.of(amount)).min(Exact.ONE);
    }

    /** Unused whole months of the term; blank = whole. A month is started once the day is after its first day. */
    static Exact unused(Row deal, LocalDate earned) {
        return unused(deal, earned, deal.date("churned_date"));
    }

    static Exact unused(Row deal, LocalDate earned, LocalDate end) {
        BigDecimal term = deal.number("term_months");
        if (term == null || term.signum() <= 0) {
            return Exact.ONE;
        }
        long started = 0;
        while (BigDecimal.valueOf(started).compareTo(term) < 0
                && earned.plusMonths(started).isBefore(end)) {
            started++;
        }
        BigDecimal used = BigDecimal.valueOf(started).min(term);
        return Exact.of(term.subtract(used)).over(Exact.of(term));
    }
}
