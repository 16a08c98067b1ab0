package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.EarnedOn;
import dev.earnest.catalog.Scope;
import dev.earnest.catalog.Timeline;
import dev.earnest.catalog.Window;
import dev.earnest.deal.DateColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        List<int[]> found = new ArrayList<>();
        boolean moves = false;
        for (OfferVersion version : series.versions) {
            found.add(version.withoutData() ? new int[0] : rows(version));
            moves |= version.moves();
        }
        Entries dated = Entries.of(series.versions, joined(found), versions(found));
        Entries counted = nth(moves ? dated.moved(series.versions) : dated);
        series.tally.eligible = written(counted);
        series.tally.pending = pending();
        series.entries = recounts(counted);
    }

    /** The rows that a version prices and that meet its conditions, in its order. */
    private int[] rows(OfferVersion version) {
        int[] rows = timeline.last().versionBy() == null || domain.events() ? slice(version) : chosen(version);
        Merged.shares(version, rows, rows.length);
        return Merged.firsts(version, rows);
    }

    private static int[] joined(List<int[]> found) {
        if (found.size() == 1) {
            return found.get(0);
        }
        int[] rows = new int[found.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (int[] part : found) {
            System.arraycopy(part, 0, rows, at, part.length);
            at += part.length;
        }
        return rows;
    }

    private static short @Nullable [] versions(List<int[]> found) {
        if (found.size() == 1) {
            return null;
        }
        short[] versions =
                new short[found.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (int v = 0; v < found.size(); v++) {
            Arrays.fill(versions, at, at + found.get(v).length, (short) v);
            at += found.get(v).length;
        }
        return versions;
    }

    private long written(Entries entries) {
        if (!series.keepsSome() && series.versions.stream().allMatch(series::writes)) {
            return entries.size();
        }
        long count = 0;
        for (int i = 0; i < entries.size(); i++) {
            OfferVersion version = series.versions.get(entries.version(i));
            count += series.writes(version) && series.counts(version, entries.row(i)) ? 1 : 0;
        }
        return count;
    }

    /** Where the earning date alone tells the version, its rows stand together. */
    private int[] slice(OfferVersion version) {
        boolean known = onOneDate();
        int[] order = known ? version.candidates() : domain.order(version.dateColumn());
        Days days = version.scope.days();
        Window all = version.catalog.effective();
        Window own = version.window;
        int first =
                place(order, days, Math.max(all.from().toEpochDay(), own.from().toEpochDay()));
        int end = place(order, days, Math.min(all.to().toEpochDay(), own.to().toEpochDay()) + 1);
        if (known) {
            return Selection.of(version, order, first, end);
        }
        int[] rows = Arrays.copyOfRange(order, first, Math.max(first, end));
        return Arrays.copyOf(rows, version.keep(rows, untaken(rows, rows.length)));
    }

    /** Where another date tells the version, each row is asked. */
    private int[] chosen(OfferVersion version) {
        EarnedOn by = java.util.Objects.requireNonNull(timeline.last().versionBy());
        int[] order = domain.order(version.dateColumn());
        Days days = version.scope.days();
        int[] found = new int[order.length];
        int count = 0;
        for (int row : order) {
            if (priced(version, row, days.at(row), by)) {
                found[count++] = row;
            }
        }
        return Arrays.copyOf(found, version.keep(found, onOneDate() ? count : untaken(found, count)));
    }

    private boolean onOneDate() {
        String column = series.versions.get(0).dateColumn();
        return series.versions.stream().allMatch(other -> other.dateColumn().equals(column));
    }

    /** Where versions earn on different dates, the earliest version that a row falls to prices it. */
    private int untaken(int[] candidates, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = candidates[i];
            if (!taken.get(row)) {
                taken.set(row);
                candidates[kept++] = row;
            }
        }
        return kept;
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

    /** Whether a version prices a row, whatever else it asks. */
    boolean prices(OfferVersion version, int row) {
        int day = version.scope.days().at(row);
        EarnedOn by = timeline.last().versionBy();
        if (day == DateColumn.BLANK) {
            return false;
        }
        return by == null || domain.events()
                ? holds(version.catalog.effective(), day) && holds(version.window, day)
                : priced(version, row, day, by);
    }

    /** The catalog whose terms a row falls under, or null where none does. */
    @Nullable
    Catalog catalogOf(OfferVersion version, int row) {
        int day = version.scope.days().at(row);
        EarnedOn by = timeline.last().versionBy();
        return versionOf(by == null || domain.events() ? day : versionDay(by, row, day));
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
        int given = domain.days(by.column()).at(row);
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
        Entries.Recounts more = new Entries.Recounts();
        boolean any = series.versions.stream().anyMatch(version -> recounts(version.offer.clawback()));
        for (int i = 0; any && i < entries.size(); i++) {
            OfferVersion version = series.versions.get(entries.version(i));
            Clawback clawback = version.offer.clawback();
            if (clawback == null || !recounts(clawback) || domain.credit(entries.row(i))) {
                continue;
            }
            Reversals.Reversal reversal = version.reversals.of(clawback, entries.row(i), entries.day(i));
            if (reversal != null) {
                more.add(entries, i, reversal);
            }
        }
        return more.size() == 0 ? entries : entries.with(more);
    }

    private static boolean recounts(@Nullable Clawback clawback) {
        return clawback != null && clawback.take() == Clawback.Take.RECOUNT;
    }

    /** Counts the deals of each partner or account. */
    static final class Nth {
        private final PairIndex keys = new PairIndex();
        private final Longs counted = new Longs();
        private int lastDeal = -1;
        /** The number of the row asked last. */
        private long number;

        static Entries keep(Series series, Entries all) {
            Nth nth = new Nth();
            int[] places = new int[all.size()];
            int kept = 0;
            for (int i = 0; i < places.length; i++) {
                boolean holds = nth.holds(series.versions.get(all.version(i)), all.row(i));
                Trail trail = series.trail;
                if (trail != null && trail.wantsRow(series.versions.get(all.version(i)), all.row(i))) {
                    trail.number(all.row(i), nth.number);
                }
                if (holds) {
                    places[kept++] = i;
                }
            }
            return all.at(places, kept);
        }

        /** Counts the row and tells whether its number lies in the version's range. */
        boolean holds(OfferVersion version, int row) {
            Condition.Nth nth = version.nth;
            number = -1;
            if (nth == null) {
                return true;
            }
            Domain domain = version.scope.domain();
            boolean account = nth.per() == Scope.ACCOUNT;
            int key =
                    account ? domain.accounts().at(row) : version.scope.payee().at(row);
            if (account && key < 0) {
                return false;
            }
            int id = keys.of(account ? 1 : 0, key);
            boolean again = account && domain.dealRow(row) == lastDeal && !domain.events();
            lastDeal = domain.dealRow(row);
            number = domain.credit(row) || again ? counted.get(id) : counted.add(id, 1);
            return NumberRange.of(nth.counts()).holds(number * dev.earnest.money.Fixed4.ONE) && number > 0;
        }
    }

    /** Deals that wait for their date, each payee's apart. */
    static final class Pending {
        private Pending() {}

        static long count(Series series, Timeline timeline) {
            Domain domain = series.domain;
            Days close = domain.days("close_date");
            PairIndex deals = new PairIndex();
            for (OfferVersion version : series.versions) {
                if (!series.writes(version)) {
                    continue;
                }
                Days days = version.scope.days();
                int[] rows = new int[domain.size()];
                int count = 0;
                for (int row = 0; row < rows.length; row++) {
                    boolean waits = days.at(row) == DateColumn.BLANK && close.at(row) != DateColumn.BLANK;
                    if (waits && version.catalog == priced(timeline, close.at(row))) {
                        rows[count++] = row;
                    }
                }
                if (count > 0) {
                    OfferVersion byClose = version.byCloseDate();
                    int kept = byClose.keep(rows, count);
                    for (int i = 0; i < kept; i++) {
                        if (series.counts(byClose, rows[i])) {
                            deals.of(
                                    domain.dealRow(rows[i]),
                                    byClose.scope.payee().at(rows[i]));
                        }
                    }
                }
            }
            return deals.size();
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
