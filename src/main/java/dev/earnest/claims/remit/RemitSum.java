package dev.earnest.claims.remit;

import java.util.List;

/**
 * What remittances come to. Money in minor units.
 *
 * @param rows how many remittances there are
 * @param paidPartners how many of them pay something
 * @param opening balances that were open before
 * @param closing balances left open
 */
public record RemitSum(
        long rows,
        long paidPartners,
        long lines,
        long opening,
        long payable,
        long clawedBack,
        long paid,
        long billed,
        long forfeited,
        long closing) {

    /** The sum over rows; what is open before and after them is not in the rows alone. */
    static RemitSum of(List<Remittance> rows, long opening, long closing) {
        long[] sums = new long[7];
        for (Remittance row : rows) {
            sums[0] += row.paid() > 0 ? 1 : 0;
            sums[1] = Math.addExact(sums[1], row.lines());
            sums[2] = Math.addExact(sums[2], row.payable());
            sums[3] = Math.addExact(sums[3], row.clawedBack());
            sums[4] = Math.addExact(sums[4], row.paid());
            sums[5] = Math.addExact(sums[5], row.billed());
            sums[6] = Math.addExact(sums[6], row.forfeited());
        }
        return new RemitSum(
                rows.size(), sums[0], sums[1], opening, sums[2], sums[3], sums[4], sums[5], sums[6], closing);
    }

    /** What the lines come to in the ledger: payable less what is taken back. */
    public long net() {
        return Math.subtractExact(payable, clawedBack);
    }

    /** Whether all that was open or became due went somewhere. */
    public boolean addsUp() {
        return Math.addExact(opening, net()) == paid - billed + forfeited + closing;
    }
}
