package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a program pays on a data set: every line, and what became of what earned nothing. */
public final class Payouts {
    private final Context context;
    private final LocalDate asOf;
    private final List<Series> active;
    private final List<Series> ghosts;
    private final List<BudgetUse> budgets;
    private final boolean again;

    Payouts(
            Context context,
            LocalDate asOf,
            List<Series> active,
            List<Series> ghosts,
            List<BudgetUse> budgets,
            boolean again) {
        this.again = again;
        this.context = context;
        this.asOf = asOf;
        this.active = List.copyOf(active);
        this.ghosts = List.copyOf(ghosts);
        this.budgets = List.copyOf(budgets);
    }

    /** Whether another program may be run after it. */
    boolean again() {
        return again;
    }

    Facts facts() {
        return context.facts;
    }

    Set<Stacking> felt() {
        return context.felt;
    }

    List<Series> active() {
        return active;
    }

    List<Series> ghostSeries() {
        return ghosts;
    }

    /** The program. */
    public Timeline timeline() {
        return context.timeline;
    }

    /** The data it was run over. */
    public Dataset data() {
        return context.data;
    }

    /** The day after which repeated lines are committed, not paid. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Whether a column that a program reads and the data lack counts as blank. */
    public boolean absentIsBlank() {
        return context.absentIsBlank;
    }

    /** The offers that pay, in the order of lines of one deal. */
    public List<OfferResult> offers() {
        return active.stream().map(OfferResult::of).toList();
    }

    /** Ids of the offers whose lines were taken over from a run before, not worked out. */
    public List<String> keptOffers() {
        return active.stream().filter(Series::adopted).map(series -> series.id).toList();
    }

    /** Ids of the offers that have the very lines of another run on the same data: nothing of them needs comparing. */
    public Set<String> linesSharedWith(Payouts other) {
        Set<String> shared = new HashSet<>();
        for (Series series : active) {
            boolean same = other.active.stream().anyMatch(one -> one.id.equals(series.id) && one.lines == series.lines);
            if (same) {
                shared.add(series.id);
            }
        }
        return shared;
    }

    /** The offers worked out as if alone and never paid. */
    public List<OfferResult> ghosts() {
        return ghosts.stream().map(OfferResult::of).toList();
    }

    /** The ledger from its first line. */
    public LedgerCursor ledger() {
        return new LedgerCursor(new Merge(active, context.data.partnerIds()), true);
    }

    /** The ledger with lines that are paid in instalments whole, of some offers alone. */
    public LedgerCursor wholeLines(Set<String> offers) {
        List<Series> some =
                active.stream().filter(series -> offers.contains(series.id)).toList();
        return new LedgerCursor(new Merge(some, context.data.partnerIds()), false);
    }

    /** The lines of one part of the ledger. */
    public LedgerCursor ledger(Stretch stretch) {
        return new LedgerCursor(new Merge(active, context.data.partnerIds(), stretch), true);
    }

    /** The lines that ghosts would have, from the first. */
    public LedgerCursor ghostLedger() {
        return new LedgerCursor(new Merge(ghosts, context.data.partnerIds()), true);
    }

    /**
     * The ledger from one day to another in parts of about as many lines as asked for; the same parts on any number of
     * threads.
     *
     * @param from first day since 1970-01-01, included
     * @param to last day, included
     * @param lines at least 1
     */
    public List<Stretch> stretches(int from, int to, int lines, int threads) {
        return new Stretches(active, lines, threads).between(from, to);
    }

    /**
     * The lines of each offer from one day to another, one cursor for each of {@link #offers()}; a line that is paid in
     * instalments is one line here.
     */
    public List<LedgerCursor> linesByOffer(int from, int to) {
        return linesOf(active, from, to);
    }

    /** As {@link #linesByOffer}, for each of {@link #ghosts()}. */
    public List<LedgerCursor> linesByGhost(int from, int to) {
        return linesOf(ghosts, from, to);
    }

    /** As {@link #linesByOffer}, each instalment a line of its own with its own day of payment. */
    public List<LedgerCursor> paymentsByOffer(int from, int to) {
        return linesOf(active, from, to, true);
    }

    private static List<LedgerCursor> linesOf(List<Series> all, int from, int to) {
        return linesOf(all, from, to, false);
    }

    private static List<LedgerCursor> linesOf(List<Series> all, int from, int to, boolean parting) {
        return all.stream()
                .map(series -> new LedgerCursor(new OneSeries(series, from, to), parting))
                .toList();
    }

    /**
     * Figures that reports look up deal by deal; fails with InputException where the data lack a field the table reads.
     *
     * @param place where the table is written, such as {@code economics.gross_margin}
     */
    public DealRates dealRates(Lookup lookup, String place) {
        return DealRates.of(context, lookup, place);
    }

    /**
     * Codes of the partners that some offer on deals is open to between two days, whatever they sold: each is looked up at
     * its last won deal up to the last day, by the offers' conditions on partners alone.
     *
     * @param from first day since 1970-01-01
     * @param to last day
     */
    public BitSet eligiblePartners(int from, int to) {
        return new EligiblePartners(context.deals, to).of(active, from);
    }

    /** The fiscal period of a day since 1970-01-01, as printed. */
    public String periodName(Period period, int day) {
        return context.periods.name(period, day);
    }

    /** What a run notes of what it was asked for; only of a run with {@link Options#again}. */
    public Inquiry inquiry() {
        if (!again) {
            throw new IllegalStateException("the run has let go of its conditions");
        }
        return new Inquiry(context, active, ghosts);
    }

    /** What was used of each budget, by budget and period; funds by partner. */
    public List<BudgetUse> budgets() {
        return budgets;
    }

    /** The parts of a version of the program that came into play. */
    public Reached reached(Catalog version) {
        Reached reached = new Reached(version, context.felt, budgets);
        active.forEach(reached::add);
        ghosts.forEach(reached::add);
        return reached;
    }

    /**
     * Where partners stand among the steps of each offer whose counts start again, in the period that holds a day; only of
     * a run with {@link Options#again}.
     *
     * @param day since 1970-01-01
     */
    public List<StepStanding> standings(int day) {
        if (!again) {
            throw new IllegalStateException("the run has let go of what it counted");
        }
        return active.stream()
                .filter(StepStandings::tells)
                .flatMap(series -> new StepStandings(series, day).all().stream())
                .toList();
    }

    /**
     * The same of one offer, as it stood on a day.
     *
     * @param day in the period asked for, since 1970-01-01
     * @param upTo the last day whose deals and events count
     */
    public List<StepStanding> standings(String offer, int day, int upTo) {
        if (!again) {
            throw new IllegalStateException("the run has let go of what it counted");
        }
        return active.stream()
                .filter(series -> series.id.equals(offer) && StepStandings.tells(series))
                .flatMap(series -> new StepStandings(series, day, upTo).all().stream())
                .toList();
    }

    /** Deal rows that some paying offer counted. */
    public BitSet matchedDeals() {
        return (BitSet) context.matched().clone();
    }

    /** The row of the partner file in force for a partner on a day since 1970-01-01, or -1 where there is none. */
    public int partnerRow(int partner, int day) {
        PartnerRows rows = context.partnerRows;
        return rows == null ? -1 : rows.row(partner, day);
    }

    /**
     * Codes of the partners whose row of the partner file meets the {@code who} of an offer on a day since 1970-01-01; null
     * where there is no partner file.
     */
    public @Nullable BitSet eligiblePartners(Catalog version, Offer offer, int day) {
        Frame partners = context.data.partners();
        return partners == null ? null : new Census(context, version, partners).of(offer, day);
    }

    /** The same for a segment that a version has a name for. */
    public @Nullable BitSet partnersIn(Catalog version, String segment, int day) {
        Frame partners = context.data.partners();
        return partners == null ? null : new Census(context, version, partners).of(segment, day);
    }

    /** A metric of a version over all partners from one day to another, or null where it has none of that id. */
    public @Nullable MetricTotal metricTotal(Catalog version, String id, int from, int to) {
        MetricSeries metric = context.metric(version, id);
        return metric == null ? null : metric.total(from, to);
    }

    /** Groups ledger lines by a field. */
    public Grouping grouping(String field) {
        return new Grouping(context, field);
    }
}
