package dev.earnest.analysis;

import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The row of the partner file that holds for a partner on a day. */
final class PartnerRowFinder {
    private final int[] last;
    private final int[] before;
    private final @Nullable DateColumn validFrom;

    /** @param partners how many codes of partners there are */
    PartnerRowFinder(Frame file, int partners) {
        last = new int[partners];
        before = new int[file.rows()];
        validFrom = file.date("valid_from");
        Arrays.fill(last, -1);
        TextColumn ids = file.text("partner_id");
        for (int row = 0; ids != null && row < file.rows(); row++) {
            int partner = ids.code(row);
            before[row] = last[partner];
            last[partner] = row;
        }
    }

    /** The row with the latest start on or before the day; below 0 where none holds yet. */
    int row(int partner, int day) {
        int best = -1;
        for (int row = partner < 0 ? -1 : last[partner]; row >= 0; row = before[row]) {
            if (from(row) <= day && (best < 0 || from(row) > from(best))) {
                best = row;
            }
        }
        return best;
    }

    /** A blank start holds from ever. */
    private long from(int row) {
        return validFrom == null || validFrom.blank(row) ? Long.MIN_VALUE : validFrom.day(row);
    }
}
