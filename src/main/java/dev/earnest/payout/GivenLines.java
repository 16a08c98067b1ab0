package dev.earnest.payout;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines that were made elsewhere, put into the offers of a plan that is not run. */
public final class GivenLines {
    private final Dataset data;
    private final Rows rows;
    private final Map<PaidLine.Of, Series> series = new HashMap<>();

    /** Finds the row, in the domain of its offer, of a line that has one. */
    interface Rows {
        int of(PaidLine line);
    }

    GivenLines(Plan plan, Dataset data, Rows rows) {
        this.data = data;
        this.rows = rows;
        plan.active().forEach(this::know);
        plan.ghosts().forEach(this::know);
    }

    private void know(Series one) {
        one.lines = new Lines(Origins.NONE, 0);
        series.put(one.of(), one);
    }

    /**
     * What lines come to that were made elsewhere of rows that are here.
     *
     * @param part the deals and events of the lines, and their partners
     * @param whole the days of the whole data
     * @param places where the rows stand in the whole
     * @param lines those of one offer in the order of {@link PaidLine#place()}; any order among offers
     * @param matched places of deals that some paying offer counted; of a deal with a line of one it is known
     * @param budgets what is to be told as used of budgets
     */
    public static Payouts payouts(
            Timeline timeline,
            Dataset part,
            Options options,
            DataSpan whole,
            Places places,
            List<PaidLine> lines,
            long[] matched,
            List<BudgetUse> budgets) {
        for (PaidLine line : lines) {
            part.partnerIds().add(line.payee());
            if (line.account() != null) {
                part.accountIds().add(line.account());
            }
        }
        Plan plan = Plan.of(timeline, part, options, whole);
        GivenLines given = new GivenLines(plan, part, line -> row(plan, places, line));
        BitSet counted = new BitSet();
        for (long place : matched) {
            counted.set(places.row(false, place));
        }
        for (PaidLine line : lines) {
            given.add(line);
            if (line.row() >= 0 && !line.series().ofEvents() && !line.series().ghost()) {
                counted.set(places.row(false, line.row()));
            }
        }
        given.sort();
        plan.match(counted);
        return plan.payouts(budgets);
    }

    private static int row(Plan plan, Places places, PaidLine line) {
        int own = places.row(line.series().ofEvents(), line.row());
        Shares shares = line.series().ofEvents() ? null : plan.dealShares();
        return shares == null ? own : shares.start()[own] + line.share();
    }

    /** The offer of a line. */
    Series series(PaidLine line) {
        Series known = series.get(line.series());
        if (known == null) {
            throw new IllegalArgumentException("no offer " + line.series());
        }
        return known;
    }

    /** Adds a line to its offer; returns its number there. */
    int add(PaidLine line) {
        Series of = series(line);
        Lines lines = of.lines;
        int row = line.row() < 0 ? -1 : rows.of(line);
        int number = lines.add(
                row,
                (short) line.version(),
                line.kind(),
                line.day(),
                line.ownDay(),
                line.periodDay(),
                data.partnerIds().code(line.payee()),
                account(of, line, row),
                line.money().earned());
        PaidLine.Money money = line.money();
        lines.given(number, money, line.rate());
        for (Reason reason : Reason.values()) {
            if ((line.reasons() & 1 << reason.ordinal()) != 0) {
                lines.because(number, reason);
            }
        }
        lines.measure(number, line.measure());
        lines.counts(number, line.before(), line.after());
        if (line.step() >= 0) {
            lines.step(number, line.step());
        }
        return number;
    }

    private int account(Series of, PaidLine line, int row) {
        @Nullable String named = line.account();
        if (named != null) {
            return data.accountIds().code(named);
        }
        Codes accounts = of.versions.get(line.version()).accounts;
        return row < 0 || row >= of.domain.size() ? -1 : accounts.at(row);
    }

    /** Once all are added. */
    void sort() {
        series.values().forEach(Series::sort);
    }
}
