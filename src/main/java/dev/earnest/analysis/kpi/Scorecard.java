package dev.earnest.analysis.kpi;

import dev.earnest.analysis.SimulateFigures.InputFigures;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.SideBySide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Works out every KPI of a run in a window, with objectives, phases, adoption and the leaderboard. */
public final class Scorecard {
    /** Days, and a tenth of the period, that may pass until its first deal: the data need not begin on a holiday. */
    private static final int LATE = 7;

    private final Payouts payouts;
    private final Dataset data;
    private final Catalog version;
    private final Deals deals;
    private final Span known;
    private final Span window;
    private final Span previous;
    private final boolean previousKnown;
    private final int threads;
    private final Earnings earnings;
    private final Partners partners;
    private final BitSet program;
    private final Adoption adoption;
    private final Engagement engagement;
    private final Decided decided;

    private Scorecard(Payouts payouts, @Nullable LocalDate from, @Nullable LocalDate to, int threads) {
        this.payouts = payouts;
        this.threads = threads;
        this.data = payouts.data();
        this.deals = new Deals(data);
        KpiWindow days = KpiWindow.of(payouts, deals, from, to);
        this.known = days.known();
        this.version = days.version();
        this.window = days.window();
        this.previous = window.before();
        this.previousKnown = known.from() - previous.from() <= Math.min(LATE, previous.days() / 10);
        this.earnings = new Earnings(payouts, window, threads);
        this.partners = Partners.of(deals, window, previous, previousKnown);
        this.program = data.partners() == null ? partners.active() : Partners.inProgram(data, window);
        this.adoption = new Adoption(payouts, earnings, window, program);
        this.engagement = new Engagement(version.economics().engagement(), data, partners, window);
        this.decided = new Decided(deals, window, version.registrationValid());
    }

    /** The columns that are read beside those of the catalog's offers. */
    public static Set<String> columns(Timeline timeline) {
        Set<String> columns = new TreeSet<>(Deals.COLUMNS);
        timeline.versions()
                .forEach(version -> Margins.addFields(version.economics().grossMargin(), columns));
        return columns;
    }

    /**
     * The figures from one day to another.
     *
     * @param from null: the first day of the version in force at the end
     * @param to null: the last day of that version, at most the as-of day and the last in the data
     * @param threads at least 1; the figures are the same for any number
     */
    public static KpiFigures of(Payouts payouts, @Nullable LocalDate from, @Nullable LocalDate to, int threads) {
        return new Scorecard(payouts, from, to, threads).figures();
    }

    private KpiFigures figures() {
        Map<KpiKind, Kpi> kpis = kpis();
        Lifecycle lifecycle = new Lifecycle(deals, earnings, adoption);
        return new KpiFigures(
                version.currency(),
                version.id(),
                version.version(),
                window,
                previous,
                previousKnown,
                known.first(),
                payouts.asOf(),
                data.inputs().stream().map(InputFigures::of).toList(),
                List.copyOf(kpis.values()),
                new Objectives(payouts, version, window, kpis, earnings).figures(),
                lifecycle.phases(),
                lifecycle.total(),
                adoption.offers(),
                new Leaderboard(payouts, partners, earnings, engagement, window).figures(),
                remarks());
    }

    /** Every KPI, in order. */
    private Map<KpiKind, Kpi> kpis() {
        Map<KpiKind, Kpi> kpis = new ConcurrentHashMap<>();
        List<Runnable> work = List.of(
                () -> put(kpis, new Sourcing(deals, window).kpis()),
                () -> put(kpis, new Customers(deals, window).kpis(margins())),
                () -> put(kpis, decided.kpis()),
                () -> put(kpis, List.of(approval(), Audits.kpi(data.events(), window))),
                () -> put(kpis, new Claims(data.claims(), window).kpis()),
                () -> put(kpis, partners.kpis()),
                () -> put(kpis, List.of(adoption.kpi(), earnings.timeToValue(known.from()), engagement.kpi(program))));
        SideBySide.each(threads, work.size(), i -> work.get(i).run());
        if (kpis.size() != KpiKind.values().length) {
            throw new IllegalStateException("only " + kpis.keySet() + " are worked out");
        }
        return new EnumMap<>(kpis);
    }

    private static void put(Map<KpiKind, Kpi> all, Collection<Kpi> some) {
        some.forEach(kpi -> all.put(kpi.kind(), kpi));
    }

    private Margins margins() {
        return new Margins(deals, payouts, version.economics().grossMargin());
    }

    private Kpi approval() {
        return Waits.kpi(KpiKind.TIME_TO_APPROVE, deals.frame, "deals", "registered_date", "approved_date", window);
    }

    private List<String> remarks() {
        int beforeJoining = earnings.beforeJoining();
        List<String> remarks = new ArrayList<>();
        if (decided.lostUndated() > 0) {
            boolean one = decided.lostUndated() == 1;
            remarks.add(decided.lostUndated()
                    + (one
                            ? " lost deal without a close date lies in no window"
                            : " lost deals without a close date lie in no window"));
        }
        if (beforeJoining > 0) {
            remarks.add(beforeJoining + (beforeJoining == 1 ? " partner" : " partners")
                    + " earned before the day of joining: left out of the time to value");
        }
        engagement
                .unknown()
                .forEach(name -> remarks.add(
                        "`economics.engagement` has a weight for `" + name + "`, which no event has as its type"));
        return remarks;
    }
}
