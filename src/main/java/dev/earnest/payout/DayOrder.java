package dev.earnest.payout;

import dev.earnest.deal.DateColumn;
import org.jspecify.annotations.Nullable;

/** Rows by day, then input order: one counting sort. */
final class DayOrder {
    private DayOrder() {}

    /**
     * The rows that have a day.
     *
     * @param days by cell; {@link DateColumn#BLANK} where there is none
     * @param own the cell of each row; null: row and cell are the same
     * @param rows how many there are
     */
    static int[] of(int[] days, int @Nullable [] own, int rows) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        int dated = 0;
        for (int row = 0; row < rows; row++) {
            int day = days[own == null ? row : own[row]];
            if (day != DateColumn.BLANK) {
                first = Math.min(first, day);
                last = Math.max(last, day);
                dated++;
            }
        }
        return dated == 0 ? new int[0] : sorted(days, own, rows, first, last, dated);
    }

    private static int[] sorted(int[] days, int @Nullable [] own, int rows, int first, int last, int dated) {
        int[] next = new int[last - first + 2];
        for (int row = 0; row < rows; row++) {
            int day = days[own == null ? row : own[row]];
            if (day != DateColumn.BLANK) {
                next[day - first + 1]++;
            }
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] sorted = new int[dated];
        for (int row = 0; row < rows; row++) {
            int day = days[own == null ? row : own[row]];
            if (day != DateColumn.BLANK) {
                sorted[next[day - first]++] = row;
            }
        }
        return sorted;
    }
}
