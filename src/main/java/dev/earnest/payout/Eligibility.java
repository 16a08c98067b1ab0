package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.EarnedOn;
import dev.earnest.catalog.Scope;
import dev.earnest.catalog.Timeline;
import dev.earnest.catalog.Window;
import dev.earnest.deal.DateColumn;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Step 1: finds the deals or events that an offer counts, each under the version that prices it. */
final class Eligibility {
    private final Series series;
    private final Timeline timeline;
    private final Domain domain;
    private final java.util.BitSet taken = new java.util.BitSet();

    Eligibility(Series series, Timeline timeline) {
        this.series = series;
        this.timeline = timeline;
        this.domain = series.domain;
    }

    void run() {
        Ints rows = new Ints();
        Ints versions = new Ints();
        Ints days = new Ints();
        Ints ownDays = new Ints();
        for (int v = 0; v < series.versions.size(); v++) {
            OfferVersion version = series.versions.get(v);
            if (version.withoutData()) {
                continue;
            }
            int[] candidates = candidates(version);
            int kept = version.keep(candidates, untaken(version, candidates));
            Merged.shares(version, candidates, kept);
            kept = Merged.firsts(version, candidates, kept);
            for (int i = 0; i < kept; i++) {
                int day = version.scope.days().at(candidates[i]);
                rows.add(candidates[i]);
                versions.add(v);
                ownDays.add(day);
                days.add(version.earnedDay(day));
            }
        }
        byte[] version = new byte[rows.size()];
        for (int i = 0; i < version.length; i++) {
            version[i] = (byte) versions.get(i);
        }
        Entries all = Entries.of(rows.toArray(), version, days.toArray(), ownDays.toArray());
        Entries counted = nth(all);
        for (int i = 0; i < counted.size; i++) {
            series.tally.eligible += series.writes(counted.version[i]) ? 1 : 0;
        }
        series.tally.pending = pending();
        series.entries = recounts(counted);
    }

    /** Where versions earn on different dates, the earliest version that a row falls to prices it. */
    private int untaken(OfferVersion version, int[] candidates) {
        boolean same =
                series.versions.stream().allMatch(other -> other.dateColumn().equals(version.dateColumn()));
        if (same) {
            return candidates.length;
        }
        int kept = 0;
        for (int row : candidates) {
            if (!taken.get(row)) {
                taken.set(row);
                candidates[kept++] = row;
            }
        }
        return kept;
    }

    /** Rows whose earning day lies in the window, and whose version this is, in order. */
    private int[] candidates(OfferVersion version) {
        int[] order = domain.order(version.dateColumn());
        Days days = version.scope.days();
        EarnedOn by = timeline.last().versionBy();
        if (by == null || domain.events()) {
            return slice(version, order, days);
        }
        int[] found = new int[order.length];
        int count = 0;
        for (int row : order) {
            if (priced(version, row, days.at(row), by)) {
                found[count++] = row;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Where the earning date alone tells the version, its rows stand together. */
    private static int[] slice(OfferVersion version, int[] order, Days days) {
        Window all = version.catalog.effective();
        Window own = version.window;
        long from = Math.max(all.from().toEpochDay(), own.from().toEpochDay());
        long to = Math.min(all.to().toEpochDay(), own.to().toEpochDay());
        int first = place(order, days, from);
        return Arrays.copyOfRange(order, first, Math.max(first, place(order, days, to + 1)));
    }

    private static int place(int[] order, Days days, long day) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days.at(order[middle]) < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean priced(OfferVersion version, int row, int day, EarnedOn by) {
        Window own = version.offer.window();
        if (own != null && !holds(own, day)) {
            return false;
        }
        int versionDay = versionDay(by, row, day);
        return versionOf(versionDay) == version.catalog && (own != null || versionOf(day) != null);
    }

    private int versionDay(EarnedOn by, int row, int day) {
        int given = domain.days(by.column())[domain.ownRow(row)];
        return given == DateColumn.BLANK ? day : given;
    }

    private @Nullable Catalog versionOf(int day) {
        for (Catalog catalog : timeline.versions()) {
            if (holds(catalog.effective(), day)) {
                return catalog;
            }
        }
        return null;
    }

    private static boolean holds(Window window, int day) {
        return day >= window.from().toEpochDay() && day <= window.to().toEpochDay();
    }

    /** Keeps the entries whose number among those of their partner or account lies in the range. */
    private Entries nth(Entries all) {
        boolean asked = series.versions.stream().anyMatch(version -> version.nth != null);
        return asked ? Nth.keep(series, all) : all;
    }

    /** Deals without a date that meet all other conditions, by their close date. */
    private long pending() {
        OfferVersion last = series.versions.get(series.versions.size() - 1);
        if (domain.events() || last.offer.earnedOn() == EarnedOn.CLOSE_DATE) {
            return 0;
        }
        return Pending.count(series, timeline);
    }

    /** Adds a credit note for each refund or churn that is counted again. */
    private Entries recounts(Entries entries) {
        Ints rows = new Ints();
        Ints versions = new Ints();
        Ints days = new Ints();
        Ints periodDays = new Ints();
        java.util.ArrayList<long[]> parts = new java.util.ArrayList<>();
        for (int i = 0; i < entries.size; i++) {
            OfferVersion version = series.versions.get(entries.version[i]);
            Clawback clawback = version.offer.clawback();
            if (clawback == null || clawback.take() != Clawback.Take.RECOUNT || domain.credit(entries.row[i])) {
                continue;
            }
            Reversals.Reversal reversal = version.reversals.of(clawback, entries.row[i], entries.day[i]);
            if (reversal != null) {
                rows.add(entries.row[i]);
                versions.add(entries.version[i]);
                days.add(reversal.day());
                periodDays.add(entries.periodDay[i]);
                parts.add(new long[] {reversal.part(), reversal.whole()});
            }
        }
        if (rows.size() == 0) {
            return entries;
        }
        byte[] version = new byte[rows.size()];
        for (int i = 0; i < version.length; i++) {
            version[i] = (byte) versions.get(i);
        }
        return entries.with(
                rows.toArray(),
                version,
                days.toArray(),
                periodDays.toArray(),
                parts.stream().mapToLong(part -> part[0]).toArray(),
                parts.stream().mapToLong(part -> part[1]).toArray());
    }

    /** Counts the deals of each partner or account. */
    static final class Nth {
        private final PairIndex keys = new PairIndex();
        private final Longs counted = new Longs();
        private int lastDeal = -1;

        static Entries keep(Series series, Entries all) {
            Nth nth = new Nth();
            int[] rows = new int[all.size];
            byte[] versions = new byte[all.size];
            int[] days = new int[all.size];
            int[] own = new int[all.size];
            int kept = 0;
            for (int i = 0; i < all.size; i++) {
                OfferVersion version = series.versions.get(all.version[i]);
                if (nth.holds(version, all.row[i])) {
                    rows[kept] = all.row[i];
                    versions[kept] = all.version[i];
                    days[kept] = all.day[i];
                    own[kept++] = all.ownDay[i];
                }
            }
            return Entries.of(
                    Arrays.copyOf(rows, kept),
                    Arrays.copyOf(versions, kept),
                    Arrays.copyOf(days, kept),
                    Arrays.copyOf(own, kept));
        }

        /** Counts the row and tells whether its number lies in the version's range. */
        boolean holds(OfferVersion version, int row) {
            Condition.Nth nth = version.nth;
            if (nth == null) {
                return true;
            }
            Domain domain = version.scope.domain();
            boolean account = nth.per() == Scope.ACCOUNT;
            int key = account ? domain.accounts()[row] : version.scope.payee()[row];
            if (account && key < 0) {
                return false;
            }
            int id = keys.of(account ? 1 : 0, key);
            boolean again = account && domain.dealRow(row) == lastDeal && !domain.events();
            lastDeal = domain.dealRow(row);
            long number = domain.credit(row) || again ? counted.get(id) : counted.add(id, 1);
            return NumberRange.of(nth.counts()).holds(number * dev.earnest.money.Fixed4.ONE) && number > 0;
        }
    }

    /** Deals that wait for their date. */
    static final class Pending {
        private Pending() {}

        static long count(Series series, Timeline timeline) {
            Domain domain = series.domain;
            int[] close = domain.days("close_date");
            java.util.BitSet deals = new java.util.BitSet();
            for (OfferVersion version : series.versions) {
                if (!series.writes(version)) {
                    continue;
                }
                Days days = version.scope.days();
                int[] rows = new int[domain.size()];
                int count = 0;
                for (int row = 0; row < rows.length; row++) {
                    boolean waits = days.at(row) == DateColumn.BLANK && close[domain.ownRow(row)] != DateColumn.BLANK;
                    if (waits && version.catalog == priced(timeline, close[domain.ownRow(row)])) {
                        rows[count++] = row;
                    }
                }
                if (count > 0) {
                    OfferVersion byClose = version.byCloseDate();
                    int kept = byClose.keep(rows, count);
                    for (int i = 0; i < kept; i++) {
                        deals.set(domain.dealRow(rows[i]));
                    }
                }
            }
            return deals.cardinality();
        }

        private static Catalog priced(Timeline timeline, int day) {
            for (Catalog catalog : timeline.versions()) {
                if (holds(catalog.effective(), day)) {
                    return catalog;
                }
            }
            return timeline.last();
        }
    }
}
