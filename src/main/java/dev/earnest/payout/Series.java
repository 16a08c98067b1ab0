package dev.earnest.payout;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Window;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One offer id over all versions, and what it came to. */
final class Series {
    final String id;
    /** Place among all offers: the order in which lines of one deal stand. */
    final int place;
    /** The versions that have the offer and have not retired it, earliest first. */
    final List<OfferVersion> versions;
    /** The same, and behind them those that have retired it: what was counted then is looked back on. */
    final List<OfferVersion> past;

    final Domain domain;
    /** From the first version's window to the last one's. */
    final Window term;

    /** When lines are paid, by version. */
    final PayDates[] payDates;

    /** What is noted beside; null where nothing was asked for. */
    @Nullable
    Trail trail;

    Entries entries = Entries.NONE;
    Lines lines = new Lines(Origins.NONE, 0);

    /** Deal rows counted by versions that write lines. */
    private BitSet matched = new BitSet();

    private final boolean[] met;
    private int @Nullable [] order;
    /** Whose lines stand in the order; null: everybody's. */
    private @Nullable BitSet payees;

    private boolean adopted;

    final Tally tally = new Tally();
    /** What a row earned after steps 2 and 3, for offers that take it off; null where none does. */
    long @Nullable [] earnedByRow;
    /** The same for what was counted again as a credit note. */
    long @Nullable [] recountedByRow;
    /** The version under which a row earned, where there are several and earnings are remembered; else null. */
    private short @Nullable [] earnedUnder;

    private final Status status;

    /**
     * @param retired versions that tell no more than what counted then
     * @param status the versions of this status write lines; the others only count
     */
    Series(String id, int place, List<OfferVersion> versions, List<OfferVersion> retired, Status status) {
        this.status = status;
        this.id = id;
        this.place = place;
        this.versions = versions;
        this.past = Stream.concat(versions.stream(), retired.stream()).toList();
        this.domain = versions.get(0).scope.domain();
        this.term = new Window(
                versions.get(0).window.from(),
                versions.get(versions.size() - 1).window.to());
        this.met = new boolean[versions.size()];
        this.payDates = versions.stream()
                .map(version -> new PayDates(version.offer.payout(), version.context.periods, term))
                .toArray(PayDates[]::new);
    }

    /** Notes how what was asked for comes about. */
    void note(Asked asked) {
        trail = asked.isEmpty() ? null : new Trail(asked, this);
    }

    /** What is noted of a line, or null where it was not asked for. */
    @Nullable
    Trail trailOf(int line) {
        Trail known = trail;
        return known != null && known.wants(line) ? known : null;
    }

    /** Takes over the lines of the same offer in a run before: under these versions they would be the same. */
    void adopt(Series before) {
        entries = before.entries;
        matched = before.matched;
        System.arraycopy(before.met, 0, met, 0, met.length);
        lines = before.lines;
        order = before.order;
        tally.add(before.tally);
        for (int v = 0; v < versions.size(); v++) {
            versions.get(v).adopt(before.versions.get(v));
        }
        adopted = true;
    }

    /** Is to remember what each row earns, for offers that take it off. */
    void rememberEarned() {
        earnedByRow = new long[domain.size()];
        recountedByRow = new long[domain.size()];
        earnedUnder = versions.size() == 1 ? null : new short[domain.size()];
    }

    /** Remembers what a row earned, or what was counted again of it. */
    void remember(int row, int version, boolean recount, long earned) {
        long[] byRow = recount ? recountedByRow : earnedByRow;
        if (byRow != null) {
            byRow[row] = earned;
            short[] under = earnedUnder;
            if (under != null) {
                under[row] = (short) version;
            }
        }
    }

    /** Who was paid what is remembered of a row. */
    int earner(int row) {
        short[] under = earnedUnder;
        return versions.get(under == null ? 0 : under[row]).scope.payee().at(row);
    }

    /** Lets go of what was remembered. */
    void forgetEarned() {
        earnedByRow = null;
        recountedByRow = null;
        earnedUnder = null;
    }

    /** Notes what must be known of the entries once they are gone. */
    void note() {
        boolean ofDeals = !domain.events();
        for (int entry = 0; entry < entries.size(); entry++) {
            int version = entries.version(entry);
            met[version] = true;
            if (ofDeals && writes(version) && counts(versions.get(version), entries.row(entry))) {
                matched.set(domain.dealRow(entries.row(entry)));
            }
        }
    }

    /** Deal rows counted by versions that write lines. */
    BitSet matched() {
        return matched;
    }

    /** Whether a version at a place counted some deal or event. */
    boolean met(int version) {
        return met[version];
    }

    /** Lets go of what no later step of this run needs. */
    void forgetEntries() {
        entries = Entries.NONE;
        matched = new BitSet();
        past.forEach(OfferVersion::forgetFilters);
    }

    /** Whether its lines were taken over. */
    boolean adopted() {
        return adopted;
    }

    OfferVersion version(int line) {
        return versions.get(lines.version(line));
    }

    /** The offer as the latest version has it. */
    Offer offer() {
        return versions.get(versions.size() - 1).offer;
    }

    /** Whether its lines are paid: a ghost's are not. */
    boolean pays() {
        return status == Status.ACTIVE;
    }

    /** Whether a version writes lines here: a ghost's and a paying version's are told apart. */
    boolean writes(OfferVersion version) {
        return version.offer.status() == status;
    }

    /** As {@link #writes(OfferVersion)}, of the version at a place. */
    boolean writes(int version) {
        return writes(versions.get(version));
    }

    /** The version of a day, else the latest. */
    OfferVersion at(int day) {
        OfferVersion then = of(versions, day);
        return then == null ? versions.get(versions.size() - 1) : then;
    }

    /** The version of a day that is looked back on, else the earliest. */
    OfferVersion then(int day) {
        OfferVersion then = past.size() == 1 ? past.get(0) : of(past, day);
        return then == null ? Collections.min(past, Comparator.comparing(OfferVersion::from)) : then;
    }

    private static @Nullable OfferVersion of(List<OfferVersion> versions, int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        for (OfferVersion version : versions) {
            if (version.catalog.effective().holds(date)) {
                return version;
            }
        }
        return null;
    }

    /** Last day of the period that holds a day; of a term, the last of the whole term. */
    int last(dev.earnest.catalog.Period period, int day) {
        return versions.get(0).context.periods.last(period, term, day);
    }

    /** How many ledger lines a line makes: none, one, or one for each instalment. */
    int ledgerLines(int line) {
        if (lines.empty(line)) {
            return 0;
        }
        return lines.taken(line)
                ? 1
                : Math.max(1, payDates[lines.version(line)].parts().size());
    }

    /** What names it among all offers. */
    PaidLine.Of of() {
        return new PaidLine.Of(place, !pays(), domain.events());
    }

    /** Whether some of its lines are left out of the order. */
    boolean keepsSome() {
        return payees != null;
    }

    /** Sorts the lines anew. */
    void sort() {
        order = lines.order(domain.partnerIds(), payees);
    }

    /** Leaves out of the order all lines but those of some payees: the others were worked out for what these need. */
    void keep(BitSet codes) {
        payees = codes;
        sort();
    }

    /** Whether what a row comes to is counted: not where it was worked out for what others need. */
    boolean counts(OfferVersion version, int row) {
        BitSet codes = payees;
        return codes == null || codes.get(version.scope.payee().at(row));
    }

    /** How many lines stand in the order. */
    int places() {
        int[] known = order;
        return known == null ? lines.size() : known.length;
    }

    /** The number of the line at a place of the ledger's order. */
    int lineAt(int place) {
        int[] known = order;
        return known == null ? place : known[place];
    }

    /** What an offer counted beside its lines. */
    static final class Tally {
        /** Deals or events that met all conditions. */
        long eligible;
        /** Of them, without a figure to pay on. */
        long noMeasure;
        /** Of them, without a target. */
        long noTarget;
        /** Of them, earning nothing for another reason: below the first step, or no rate in the table. */
        long nothing;
        /** Deals that met all other conditions, and wait for their date. */
        long pending;

        void add(Tally other) {
            eligible += other.eligible;
            noMeasure += other.noMeasure;
            noTarget += other.noTarget;
            nothing += other.nothing;
            pending += other.pending;
        }
    }
}
