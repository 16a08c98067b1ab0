package dev.earnest.payout;

import dev.earnest.catalog.Clawback;
import java.math.BigInteger;

/** Step 8: takes back from what was paid after a refund or churn; what is counted again is in the lines already. */
final class ClawbackPass {
    private final Series series;

    ClawbackPass(Series series) {
        this.series = series;
    }

    void run() {
        if (series.versions.stream().allMatch(version -> version.offer.clawback() == null)) {
            return;
        }
        Lines lines = series.lines;
        int size = lines.size();
        boolean changed = false;
        for (int line = 0; line < size; line++) {
            if (lines.kind(line) == LineKind.RECOUNT) {
                lines.netAsClawback(line);
                lines.because(line, Reason.REFUND);
            } else if (lines.kind(line) == LineKind.EARNING && lines.paid(line) > 0) {
                changed |= takeBack(line);
            }
        }
        if (changed) {
            series.sort();
        }
    }

    private boolean takeBack(int line) {
        OfferVersion version = series.version(line);
        Clawback clawback = version.offer.clawback();
        if (clawback == null || clawback.take() == Clawback.Take.RECOUNT) {
            return false;
        }
        Lines lines = series.lines;
        int row = lines.row(line);
        int earned = version.earnedDay(version.scope.days().at(row));
        Reversals.Reversal reversal = version.reversals.of(clawback, row, earned);
        boolean repeated = version.offer.earn().repeat() != null;
        if (reversal == null || (repeated && lines.day(line) > reversal.day())) {
            return false;
        }
        BigInteger part = BigInteger.valueOf(lines.paid(line)).multiply(BigInteger.valueOf(reversal.part()));
        long taken = version.catalog.rounding().divide(part, BigInteger.valueOf(reversal.whole()));
        if (taken == 0) {
            return false;
        }
        int day = reversal.day();
        int made = lines.add(
                row,
                (short) lines.version(line),
                LineKind.CLAWBACK,
                day,
                day,
                day,
                lines.payee(line),
                lines.account(line),
                0);
        Trail trail = series.trailOf(line);
        if (trail != null) {
            Note note = new Note.TakenBack(
                    reversal.churn(), day, reversal.part(), reversal.whole(), lines.paid(line), taken);
            trail.note(line, note);
            trail.note(made, note);
            trail.madeOf(line, made);
        }
        lines.takeBack(made, taken);
        lines.because(made, reversal.churn() ? Reason.CHURN : Reason.REFUND);
        return true;
    }
}
