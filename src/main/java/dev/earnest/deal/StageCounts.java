package dev.earnest.deal;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The deals by stage.
 *
 * @param creditNotes won deals with a negative amount
 * @param winners the partners of won deals, by code
 */
record StageCounts(long won, long lost, long open, long creditNotes, BitSet winners) {
    private static final int WON = 0;

    static StageCounts of(Frame deals) {
        long[] stages = new long[3];
        long creditNotes = 0;
        BitSet winners = new BitSet();
        TextColumn stage = deals.text("stage");
        TextColumn partner = deals.text("partner_id");
        NumberColumn amount = deals.number("amount");
        for (int row = 0; row < deals.rows(); row++) {
            int code = stage == null ? WON : stage.code(row);
            stages[code]++;
            if (code == WON) {
                creditNotes += isNegative(amount, row) ? 1 : 0;
                win(partner, row, winners);
            }
        }
        return new StageCounts(stages[0], stages[1], stages[2], creditNotes, winners);
    }

    private static boolean isNegative(@Nullable NumberColumn amount, int row) {
        return amount != null && amount.value(row) < 0 && !amount.blank(row);
    }

    private static void win(@Nullable TextColumn partner, int row, BitSet winners) {
        if (partner != null && partner.code(row) >= 0) {
            winners.set(partner.code(row));
        }
    }
}
