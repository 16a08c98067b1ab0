package dev.earnest.statement;

import dev.earnest.analysis.Parts;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import java.util.Arrays;

/** How much of the ledger is each partner's: summed offer by offer, which is another way than that of the statements. */
final class LedgerShares {
    private final Parts[] parts;
    private final long[] lines;
    private Parts total = Parts.ZERO;
    private long all;

    LedgerShares(Payouts payouts, int from, int to) {
        int partners = payouts.data().partnerIds().size();
        this.parts = new Parts[partners];
        this.lines = new long[partners];
        Arrays.fill(parts, Parts.ZERO);
        for (LedgerCursor line : payouts.paymentsByOffer(from, to)) {
            Parts ofOffer = Parts.ZERO;
            while (line.next()) {
                Parts one = LineReading.parts(line);
                parts[line.partner()] = parts[line.partner()].plus(one);
                lines[line.partner()]++;
                ofOffer = ofOffer.plus(one);
                all++;
            }
            total = total.plus(ofOffer);
        }
        Parts sum = Arrays.stream(parts).reduce(Parts.ZERO, Parts::plus);
        if (!sum.equals(total) || !total.addsUp()) {
            throw new IllegalStateException("partners have " + sum + ", offers " + total);
        }
    }

    Parts of(int partner) {
        return parts[partner];
    }

    long lines(int partner) {
        return lines[partner];
    }

    Parts total() {
        return total;
    }

    long lines() {
        return all;
    }
}
