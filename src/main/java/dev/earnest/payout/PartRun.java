package dev.earnest.payout;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A run over some payees with all rows that what they are paid depends on. It stops before what is cut over the lines of
 * all payees ({@link PoolRun}), and goes on with the cuts.
 */
public final class PartRun {
    private final Plan plan;
    private final Dataset part;
    private final BitSet payees;
    private final LineCopies copies;
    private final Pools pools;
    private final Map<PaidLine.Of, Integer> numbers;

    private PartRun(Plan plan, Dataset part, BitSet payees, Places places) {
        this.plan = plan;
        this.part = part;
        this.payees = payees;
        this.copies = new LineCopies(part, places);
        this.pools = new Pools(plan.timeline());
        this.numbers = pools.numbers(plan.active(), plan.ghosts());
    }

    /**
     * A run that has not begun.
     *
     * @param part the rows, in the order of the whole input
     * @param whole the days of the whole data
     * @param payees codes of the partners whose lines are made; other rows are there to be looked at
     * @param places where the rows stand in the whole
     */
    public static PartRun of(
            Timeline timeline, Dataset part, Options options, DataSpan whole, BitSet payees, Places places) {
        Plan plan = Plan.of(timeline, part, options, whole);
        Stream.concat(plan.active().stream(), plan.ghosts().stream()).forEach(series -> series.keep(payees));
        return new PartRun(plan, part, payees, places);
    }

    /** Works out all that concerns one payee alone; fails with InputException where money is too large. */
    public void earn() {
        Plan.exact(() -> {
            plan.runs().forEach(Run::earn);
            return plan;
        });
    }

    /** The lines that are cut together with those of other payees, offer by offer; all that have the same pool are. */
    public List<Stream<PooledLine>> pooled() {
        return series().stream().map(this::pooled).toList();
    }

    private Stream<PooledLine> pooled(Series series) {
        Integer pool = numbers.get(series.of());
        return pool == null ? Stream.of() : copies.of(series).map(line -> new PooledLine(pool, line));
    }

    /** Works out the rest; {@code cuts} are those of the lines of this run, in any order. */
    public Payouts finish(Iterable<PoolCut> cuts) {
        return Plan.exact(() -> {
            apply(cuts);
            List<Run> runs = plan.runs();
            List<BudgetUse> uses = new ArrayList<>();
            for (int i = 0; i < runs.size(); i++) {
                var spent = runs.get(i).spend(id -> !pools.holds(id));
                if (i == 0) {
                    spent.values().forEach(uses::addAll);
                }
                runs.get(i).afterBudgets();
            }
            return plan.payouts(uses.stream().filter(this::own).toList());
        });
    }

    /** Once finished: all lines with money in some column, each offer's in their order. They are made one by one. */
    public List<Stream<PaidLine>> lines() {
        return series().stream()
                .map(series -> copies.of(series).filter(line -> !line.money().isNothing()))
                .toList();
    }

    /** Once finished: deal rows that some paying offer counted for these payees. */
    public BitSet matched() {
        return plan.matched();
    }

    private List<Series> series() {
        return Stream.concat(plan.active().stream(), plan.ghosts().stream()).toList();
    }

    private boolean own(BudgetUse use) {
        String partner = use.partner();
        return partner == null || payees.get(part.partnerIds().code(partner));
    }

    private void apply(Iterable<PoolCut> cuts) {
        Map<PaidLine.Of, Series> known = new HashMap<>();
        series().forEach(series -> known.put(series.of(), series));
        for (PoolCut cut : cuts) {
            Series series = known.get(cut.series());
            if (series == null) {
                throw new IllegalArgumentException("no offer " + cut.series());
            }
            series.lines.cutByPool(series.lineAt(Math.toIntExact(cut.number())), cut);
        }
    }
}
