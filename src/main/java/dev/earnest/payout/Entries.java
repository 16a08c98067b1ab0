package dev.earnest.payout;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The deals or events that an offer counts, of all versions, in earning order; what was refunded and counts again as a
 * credit note is an entry of its own.
 */
final class Entries {
    final int size;
    /** Domain row. */
    final int[] row;
    /** Place of the version in the series. */
    final byte[] version;
    /** The day that orders and dates it. */
    final int[] day;
    /** The deal's or event's own day, which orders entries of one day. */
    final int[] ownDay;
    /** The day whose period it counts in. */
    final int[] periodDay;
    /** Refunded part as numerator and denominator; denominator 0 for an ordinary entry; null where there are none. */
    final long @Nullable [] part;

    final long @Nullable [] whole;

    private Entries(
            int[] row,
            byte[] version,
            int[] day,
            int[] ownDay,
            int[] periodDay,
            long @Nullable [] part,
            long @Nullable [] whole) {
        this.size = row.length;
        this.row = row;
        this.version = version;
        this.day = day;
        this.ownDay = ownDay;
        this.periodDay = periodDay;
        this.part = part;
        this.whole = whole;
    }

    boolean recount(int entry) {
        return whole != null && whole[entry] != 0;
    }

    /** Ordinary entries in any order. */
    static Entries of(int[] row, byte[] version, int[] day, int[] ownDay) {
        return sorted(row, version, day, day, ownDay, null, null);
    }

    /** These and more, in order. */
    Entries with(
            int[] moreRow, byte[] moreVersion, int[] moreDay, int[] morePeriodDay, long[] morePart, long[] moreWhole) {
        int total = size + moreRow.length;
        long[] parts = Arrays.copyOf(part == null ? new long[size] : part, total);
        long[] wholes = Arrays.copyOf(whole == null ? new long[size] : whole, total);
        System.arraycopy(morePart, 0, parts, size, morePart.length);
        System.arraycopy(moreWhole, 0, wholes, size, moreWhole.length);
        int[] rows = joined(row, moreRow);
        byte[] versions = Arrays.copyOf(version, total);
        System.arraycopy(moreVersion, 0, versions, size, moreVersion.length);
        int[] days = joined(day, moreDay);
        int[] periods = joined(periodDay, morePeriodDay);
        return sorted(rows, versions, days, periods, joined(ownDay, moreDay), parts, wholes);
    }

    private static int[] joined(int[] first, int[] second) {
        int[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** Sorted by day, own day, row, ordinary before recounted. */
    private static Entries sorted(
            int[] row,
            byte[] version,
            int[] day,
            int[] periodDay,
            int[] ownDay,
            long @Nullable [] part,
            long @Nullable [] whole) {
        int n = row.length;
        boolean inOrder = true;
        for (int i = 1; i < n && inOrder; i++) {
            inOrder = compare(day, ownDay, row, whole, i - 1, i) <= 0;
        }
        if (inOrder) {
            return new Entries(row, version, day, ownDay, periodDay, part, whole);
        }
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        order = MergeSort.sort(order, (i, j) -> compare(day, ownDay, row, whole, i, j));
        int[] rows = new int[n];
        byte[] versions = new byte[n];
        int[] days = new int[n];
        int[] own = new int[n];
        int[] periods = new int[n];
        long[] parts = part == null ? null : new long[n];
        long[] wholes = whole == null ? null : new long[n];
        for (int i = 0; i < n; i++) {
            int from = order[i];
            rows[i] = row[from];
            versions[i] = version[from];
            days[i] = day[from];
            own[i] = ownDay[from];
            periods[i] = periodDay[from];
            if (part != null && parts != null && whole != null && wholes != null) {
                parts[i] = part[from];
                wholes[i] = whole[from];
            }
        }
        return new Entries(rows, versions, days, own, periods, parts, wholes);
    }

    private static int compare(int[] day, int[] ownDay, int[] row, long @Nullable [] whole, int i, int j) {
        int compared = Integer.compare(day[i], day[j]);
        if (compared == 0) {
            compared = Integer.compare(ownDay[i], ownDay[j]);
        }
        if (compared == 0) {
            compared = Integer.compare(row[i], row[j]);
        }
        return compared != 0 || whole == null ? compared : Boolean.compare(whole[i] != 0, whole[j] != 0);
    }
}
