package dev.earnest.payout;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deals or events that an offer counts, of all versions, in earning order; what was refunded and counts again as a
 * credit note is an entry of its own. Plain entries keep their rows alone: version and days follow from them.
 */
final class Entries {
    /** Nothing. */
    static final Entries NONE = new Entries(new Days[0], new int[0], null, null);

    private final Days[] days;
    private final int[] row;
    private final short @Nullable [] version;
    private final @Nullable Dated dated;

    /**
     * Entries that their rows do not date.
     *
     * @param day that orders and dates each
     * @param ownDay the deal's or event's own day, which orders entries of one day
     * @param periodDay the day whose period each counts in
     * @param part numerator of the part that was refunded and counts again
     * @param whole its denominator; 0 for an ordinary entry
     */
    private record Dated(int[] day, int[] ownDay, int[] periodDay, long[] part, long[] whole) {}

    /** @param version place of the version in the series; null where there is one alone */
    private Entries(Days[] days, int[] row, short @Nullable [] version, @Nullable Dated dated) {
        this.days = days;
        this.row = row;
        this.version = version;
        this.dated = dated;
    }

    /** Entries on the days of their rows, in any order; the rows are kept, not copied. */
    static Entries of(List<OfferVersion> versions, int[] row, short @Nullable [] version) {
        Days[] days = versions.stream().map(offer -> offer.scope.days()).toArray(Days[]::new);
        Entries plain = new Entries(days, row, version, null);
        return version == null || plain.inOrder() ? plain : plain.sorted();
    }

    /** The same entries, each dated by {@link OfferVersion#earnedDay}. */
    Entries moved(List<OfferVersion> versions) {
        int[] ownDay = new int[row.length];
        int[] day = new int[row.length];
        for (int i = 0; i < row.length; i++) {
            ownDay[i] = day(i);
            day[i] = versions.get(version(i)).earnedDay(ownDay[i]);
        }
        long[] none = new long[row.length];
        Entries moved = new Entries(days, row, version, new Dated(day, ownDay, day, none, none.clone()));
        return moved.inOrder() ? moved : moved.sorted();
    }

    /** These and what counts again, in order. */
    Entries with(Recounts more) {
        int total = row.length + more.size();
        Dated own = dated();
        Dated all = new Dated(
                joined(own.day(), more.day.toArray()),
                joined(own.ownDay(), more.day.toArray()),
                joined(own.periodDay(), more.periodDay.toArray()),
                joined(own.part(), more.part, total),
                joined(own.whole(), more.whole, total));
        short[] versions = new short[total];
        for (int i = 0; i < total; i++) {
            versions[i] = (short) (i < row.length ? version(i) : more.version.get(i - row.length));
        }
        return new Entries(days, joined(row, more.row.toArray()), versions, all).sorted();
    }

    private Dated dated() {
        Dated known = dated;
        if (known != null) {
            return known;
        }
        int[] day = new int[row.length];
        Arrays.setAll(day, this::day);
        return new Dated(day, day, day, new long[row.length], new long[row.length]);
    }

    private static int[] joined(int[] first, int[] second) {
        int[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static long[] joined(long[] first, Longs second, int total) {
        long[] all = Arrays.copyOf(first, total);
        for (int i = first.length; i < total; i++) {
            all[i] = second.get(i - first.length);
        }
        return all;
    }

    /** Those at the first {@code count} of some places, which ascend. */
    Entries at(int[] places, int count) {
        int[] order = Arrays.copyOf(places, count);
        return count == row.length ? this : picked(order);
    }

    int size() {
        return row.length;
    }

    /** Whether each is dated by its row alone. */
    boolean plain() {
        return dated == null;
    }

    /** Domain row. */
    int row(int entry) {
        return row[entry];
    }

    /** Place of the version in the series. */
    int version(int entry) {
        short[] versions = version;
        return versions == null ? 0 : versions[entry];
    }

    /** The day that orders and dates it. */
    int day(int entry) {
        Dated own = dated;
        return own == null ? days[version(entry)].at(row[entry]) : own.day()[entry];
    }

    /** The deal's or event's own day, which orders entries of one day. */
    int ownDay(int entry) {
        Dated own = dated;
        return own == null ? days[version(entry)].at(row[entry]) : own.ownDay()[entry];
    }

    /** The day whose period it counts in. */
    int periodDay(int entry) {
        Dated own = dated;
        return own == null ? days[version(entry)].at(row[entry]) : own.periodDay()[entry];
    }

    /** Whether it counts again what was refunded. */
    boolean recount(int entry) {
        Dated own = dated;
        return own != null && own.whole()[entry] != 0;
    }

    /** Numerator of the part that counts again; 1 for an ordinary entry. */
    long part(int entry) {
        return recount(entry) ? java.util.Objects.requireNonNull(dated).part()[entry] : 1;
    }

    /** Its denominator; 1 for an ordinary entry. */
    long whole(int entry) {
        return recount(entry) ? java.util.Objects.requireNonNull(dated).whole()[entry] : 1;
    }

    private boolean inOrder() {
        for (int i = 1; i < row.length; i++) {
            if (compare(i - 1, i) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Sorted by day, own day, row, ordinary before recounted. */
    private Entries sorted() {
        int[] order = new int[row.length];
        Arrays.setAll(order, i -> i);
        return picked(MergeSort.sort(order, this::compare));
    }

    private Entries picked(int[] order) {
        int[] rows = new int[order.length];
        short[] versions = version == null ? null : new short[order.length];
        for (int i = 0; i < order.length; i++) {
            rows[i] = row[order[i]];
            if (versions != null) {
                versions[i] = (short) version(order[i]);
            }
        }
        return new Entries(days, rows, versions, dated == null ? null : picked(dated, order));
    }

    private static Dated picked(Dated dated, int[] order) {
        Dated picked = new Dated(
                new int[order.length],
                new int[order.length],
                new int[order.length],
                new long[order.length],
                new long[order.length]);
        for (int i = 0; i < order.length; i++) {
            int from = order[i];
            picked.day()[i] = dated.day()[from];
            picked.ownDay()[i] = dated.ownDay()[from];
            picked.periodDay()[i] = dated.periodDay()[from];
            picked.part()[i] = dated.part()[from];
            picked.whole()[i] = dated.whole()[from];
        }
        return picked;
    }

    private int compare(int i, int j) {
        int compared = Integer.compare(day(i), day(j));
        if (compared == 0) {
            compared = Integer.compare(ownDay(i), ownDay(j));
        }
        if (compared == 0) {
            compared = Integer.compare(row[i], row[j]);
        }
        return compared != 0 ? compared : Boolean.compare(recount(i), recount(j));
    }

    /** Credit notes for refunds and churns that count again, to be added to entries. */
    static final class Recounts {
        private final Ints row = new Ints();
        private final Ints version = new Ints();
        private final Ints day = new Ints();
        private final Ints periodDay = new Ints();
        private final Longs part = new Longs();
        private final Longs whole = new Longs();

        int size() {
            return row.size();
        }

        void add(Entries entries, int entry, Reversals.Reversal reversal) {
            int place = row.size();
            row.add(entries.row(entry));
            version.add(entries.version(entry));
            day.add(reversal.day());
            periodDay.add(entries.periodDay(entry));
            part.set(place, reversal.part());
            whole.set(place, reversal.whole());
        }
    }
}
