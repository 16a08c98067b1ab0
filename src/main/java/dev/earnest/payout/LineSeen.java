package dev.earnest.payout;

import java.util.List;

/**
 * A line of the ledger with what every step did to it. Money in minor units, days since 1970-01-01.
 *
 * @param day on which it is earned, or taken back
 * @param period the fiscal period it counts in
 * @param payee code of the partner that is paid
 * @param reasons as bits by the order of {@link Reason}
 * @param notes what was done to it, in the order of the steps
 * @param payments when it is paid, and what
 */
public record LineSeen(
        LineKind kind,
        int day,
        String period,
        int payee,
        long earned,
        long limitCut,
        long stackingCut,
        long budgetCut,
        long held,
        long committed,
        long clawedBack,
        int reasons,
        List<Note> notes,
        List<Payment> payments) {
    public LineSeen {
        notes = List.copyOf(notes);
        payments = List.copyOf(payments);
    }

    /** What is paid: earned less all the others. */
    public long paid() {
        return earned - limitCut - stackingCut - budgetCut - held - committed - clawedBack;
    }

    /** A part of what is paid, and the day on which it is. */
    public record Payment(int day, long money) {}

    static LineSeen of(Series series, int line, List<Note> notes) {
        Lines lines = series.lines;
        OfferVersion version = series.version(line);
        boolean recount = lines.kind(line) == LineKind.RECOUNT;
        return new LineSeen(
                lines.kind(line),
                lines.day(line),
                version.periodName(recount ? lines.periodDay(line) : lines.day(line)),
                lines.payee(line),
                lines.earned(line),
                lines.limitCut(line),
                lines.stackingCut(line),
                lines.budgetCut(line),
                lines.held(line),
                lines.committed(line),
                lines.clawedBack(line),
                lines.reasons(line),
                notes,
                payments(series, line));
    }

    private static List<Payment> payments(Series series, int line) {
        List<Payment> payments = new java.util.ArrayList<>();
        LedgerCursor cursor = new LedgerCursor(new OneLine(series, line), true);
        while (cursor.next()) {
            payments.add(new Payment(cursor.payDay(), cursor.paid()));
        }
        return payments;
    }
}
