package dev.earnest.analysis.compare;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Kind;
import dev.earnest.deal.Wanted;
import dev.earnest.payout.Payouts;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What two programs pay on the same data, summed up once; figures and the costs of changes are told from it. */
public final class Comparison {
    private final Payouts base;
    private final Payouts next;
    private final CompareRequest request;
    private final BitSet partners;
    private final long[] basePaid;
    private final CompareSums sums;

    private Comparison(Payouts base, Payouts next, CompareRequest request) {
        this.base = base;
        this.next = next;
        this.request = request;
        CompareWalk walk = new CompareWalk(base, next, request);
        this.partners = walk.partners();
        this.basePaid = walk.basePaid();
        this.sums = walk.sums();
    }

    /**
     * Compares {@code next} with {@code base}; cheapest where the second was compiled after the first, so that offers that do
     * not differ share their lines.
     *
     * @param next over the deals of {@code base}, the very same or altered, in the same currency, as of the same day
     */
    public static Comparison of(Payouts base, Payouts next, CompareRequest request) {
        if (!base.data().hasRowsOf(next.data())) {
            throw new IllegalArgumentException("both programs must run over the same deals");
        }
        return new Comparison(base, next, request);
    }

    /** The same columns, and the fields of partners that winners and losers are grouped by. */
    public static Wanted wanted(Wanted wanted, List<String> by) {
        Map<String, Kind> partners = new LinkedHashMap<>(wanted.partners());
        by.forEach(field -> partners.putIfAbsent(field.substring(field.indexOf('.') + 1), Kind.TEXT));
        return new Wanted(wanted.deals(), partners, wanted.events(), wanted.everything(), wanted.ofDeals());
    }

    /** Money, budgets, winners and losers. */
    public CompareFigures figures() {
        CompareCounts counted = CompareCounts.of(base, next, request, partners);
        return figures(base.timeline(), next.timeline(), base.asOf(), request, sums, counted);
    }

    /**
     * The figures of sums.
     *
     * @param asOf the day of both runs
     * @param sums of all lines
     * @param counted beside the lines, of all partners and of the budgets that they share
     */
    public static CompareFigures figures(
            Timeline base,
            Timeline next,
            LocalDate asOf,
            CompareRequest request,
            CompareSums sums,
            CompareCounts counted) {
        return new CompareTelling(base, next, request, sums, counted).figures(asOf);
    }

    /**
     * What each change costs; the base must be of a run that others may follow.
     *
     * @param changes how many there are
     * @param program the base with the changes whose numbers are set, a program that can be paid by
     */
    public CostFigures costs(int changes, Function<BitSet, Timeline> program) {
        return new ChangeCosts(changes, new PaidBySet(program, base, next, request), basePaid)
                .figures(sums.total().difference());
    }
}
