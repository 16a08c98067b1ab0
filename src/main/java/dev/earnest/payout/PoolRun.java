package dev.earnest.payout;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import java.util.ArrayList;
import java.util.List;

/** Step 6 of the language's section 5 over the lines of all payees of one pool or several, sent from where they were made. */
public final class PoolRun {
    private final Timeline timeline;
    private final Dataset head;
    private final Options options;
    private final DataSpan whole;
    private final List<PaidLine> lines = new ArrayList<>();
    private final List<PoolCut> cuts = new ArrayList<>();
    private final List<BudgetUse> uses = new ArrayList<>();

    private PoolRun(Timeline timeline, Dataset head, Options options, DataSpan whole) {
        this.timeline = timeline;
        this.head = head;
        this.options = options;
        this.whole = whole;
    }

    /**
     * A run without lines yet.
     *
     * @param head the partner file, and the columns of all other files without a row; payees are added to its partners
     * @param whole the days of the whole data
     */
    public static PoolRun of(Timeline timeline, Dataset head, Options options, DataSpan whole) {
        return new PoolRun(timeline, head, options, whole);
    }

    /** Adds the next line in the order of {@link PaidLine#place()}. */
    public void add(PaidLine line) {
        lines.add(line);
    }

    /** Cuts the lines; fails with InputException where money is too large. */
    public void run() {
        lines.forEach(line -> head.partnerIds().add(line.payee()));
        Plan plan = Plan.of(timeline, head, options, whole);
        Pools pools = new Pools(timeline);
        // rows of no data set: no limit or budget looks at them, and lines come in their order
        int[] rows = {0};
        GivenLines given = new GivenLines(plan, head, line -> rows[0]++);
        int[] numbers = lines.stream().mapToInt(given::add).toArray();
        given.sort();
        Plan.exact(() -> {
            List<Run> runs = plan.runs();
            for (int i = 0; i < runs.size(); i++) {
                var spent = runs.get(i).pool(pools::holds);
                if (i == 0) {
                    spent.values().forEach(uses::addAll);
                }
            }
            return plan;
        });
        for (int i = 0; i < numbers.length; i++) {
            cuts.add(cut(lines.get(i), given.series(lines.get(i)).lines, numbers[i]));
        }
    }

    private static PoolCut cut(PaidLine line, Lines after, int number) {
        boolean prorated = (after.reasons(number) & 1 << Reason.PRORATED.ordinal()) != 0;
        return new PoolCut(
                line.series(),
                line.number(),
                after.limitCut(number) - line.money().limitCut(),
                after.budgetCut(number) - line.money().budgetCut(),
                prorated);
    }

    /** What was taken off each line, in the order in which they were added. */
    public List<PoolCut> cuts() {
        return List.copyOf(cuts);
    }

    /** What was used of each budget, in the order of its first line. */
    public List<BudgetUse> uses() {
        return List.copyOf(uses);
    }
}
