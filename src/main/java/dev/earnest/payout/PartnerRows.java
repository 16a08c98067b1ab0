package dev.earnest.payout;

import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The row of the partner file in force for a partner on a day. */
final class PartnerRows {
    private final int[] first;
    private final int[] rows;
    private final int @Nullable [] validFrom;

    private PartnerRows(int[] first, int[] rows, int @Nullable [] validFrom) {
        this.first = first;
        this.rows = rows;
        this.validFrom = validFrom;
    }

    static PartnerRows of(Frame frame, int partners) {
        TextColumn ids = frame.text("partner_id");
        DateColumn from = frame.date("valid_from");
        int[] codes = ids == null ? new int[0] : ids.codes();
        int[] first = new int[partners + 1];
        for (int row = 0; row < frame.rows(); row++) {
            first[codes[row] + 1]++;
        }
        for (int i = 0; i < partners; i++) {
            first[i + 1] += first[i];
        }
        int[] next = Arrays.copyOf(first, partners + 1);
        int[] rows = new int[frame.rows()];
        for (int row = 0; row < frame.rows(); row++) {
            rows[next[codes[row]]++] = row;
        }
        if (from != null) {
            sortByDate(first, rows, from.days());
        }
        return new PartnerRows(first, rows, from == null ? null : from.days());
    }

    private static void sortByDate(int[] first, int[] rows, int[] from) {
        for (int partner = 0; partner + 1 < first.length; partner++) {
            for (int i = first[partner] + 1; i < first[partner + 1]; i++) {
                int row = rows[i];
                int j = i;
                while (j > first[partner] && from[rows[j - 1]] > from[row]) {
                    rows[j] = rows[j - 1];
                    j--;
                }
                rows[j] = row;
            }
        }
    }

    /** Whether rows of one partner differ by day. */
    boolean dated() {
        return validFrom != null;
    }

    /** The row in force, or -1 where the partner has none yet; a blank date is in force from ever. */
    int row(int partner, int day) {
        if (partner < 0 || partner + 1 >= first.length) {
            return -1;
        }
        int found = -1;
        for (int i = first[partner]; i < first[partner + 1]; i++) {
            if (validFrom == null || validFrom[rows[i]] <= day) {
                found = rows[i];
            }
        }
        return found;
    }
}
