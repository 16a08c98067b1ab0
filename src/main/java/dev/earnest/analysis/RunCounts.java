package dev.earnest.analysis;

import dev.earnest.analysis.SimulateFigures.BudgetFigures;
import dev.earnest.payout.BudgetUse;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * What a run counted beside its lines, of all partners or of some; those of all partners add up.
 *
 * @param offers that pay, each once
 * @param ghosts offers worked out as if alone and never paid, each once
 * @param budgets by id and period, each once; those that are each partner's own summed over partners
 */
public record RunCounts(List<OfferCounts> offers, List<OfferCounts> ghosts, List<BudgetFigures> budgets)
        implements Serializable {
    /** Nothing. */
    public static final RunCounts NONE = new RunCounts(List.of(), List.of(), List.of());

    private static final Comparator<OfferCounts> BY_OFFER = Comparator.comparing(OfferCounts::id);
    private static final Comparator<BudgetFigures> BY_BUDGET =
            Comparator.comparing(BudgetFigures::id).thenComparing(BudgetFigures::period);

    public RunCounts {
        offers = List.copyOf(offers);
        ghosts = List.copyOf(ghosts);
        budgets = List.copyOf(budgets);
    }

    /** Those of a run. */
    public static RunCounts of(Payouts run) {
        return new RunCounts(
                run.offers().stream().map(OfferCounts::of).toList(),
                run.ghosts().stream().map(OfferCounts::of).toList(),
                figures(run.budgets()));
    }

    /** What was used of budgets alone. */
    public static RunCounts of(List<BudgetUse> budgets) {
        return new RunCounts(List.of(), List.of(), figures(budgets));
    }

    private static List<BudgetFigures> figures(List<BudgetUse> budgets) {
        List<BudgetFigures> each = budgets.stream()
                .map(use -> new BudgetFigures(
                        use.budget(),
                        use.period(),
                        use.partner() == null ? 0 : 1,
                        use.amount(),
                        use.asked(),
                        use.spent(),
                        use.overrun()))
                .toList();
        return Merged.of(each, List.of(), BY_BUDGET, RunCounts::both);
    }

    private static BudgetFigures both(BudgetFigures one, BudgetFigures other) {
        return new BudgetFigures(
                one.id(),
                one.period(),
                Math.addExact(one.partners(), other.partners()),
                Math.addExact(one.amount(), other.amount()),
                Math.addExact(one.asked(), other.asked()),
                Math.addExact(one.spent(), other.spent()),
                Math.addExact(one.overrun(), other.overrun()));
    }

    /** Those of these partners and of others. */
    public RunCounts plus(RunCounts other) {
        return new RunCounts(
                Merged.of(offers, other.offers, BY_OFFER, OfferCounts::plus),
                Merged.of(ghosts, other.ghosts, BY_OFFER, OfferCounts::plus),
                Merged.of(budgets, other.budgets, BY_BUDGET, RunCounts::both));
    }

    /**
     * What an offer counted beside its lines; each deal or event once for each payee.
     *
     * @param eligible that met all its conditions
     * @param noMeasure of them, without a figure to pay on
     * @param noTarget of them, without a target
     * @param nothing of them, earning nothing for another reason
     * @param pending that met all other conditions and wait for the date that earns
     */
    public record OfferCounts(String id, long eligible, long noMeasure, long noTarget, long nothing, long pending)
            implements Serializable {

        /** Of an offer without any. */
        static OfferCounts none(String id) {
            return new OfferCounts(id, 0, 0, 0, 0, 0);
        }

        static OfferCounts of(OfferResult result) {
            return new OfferCounts(
                    result.id(),
                    result.eligible(),
                    result.noMeasure(),
                    result.noTarget(),
                    result.nothing(),
                    result.pending());
        }

        OfferCounts plus(OfferCounts other) {
            return new OfferCounts(
                    id,
                    Math.addExact(eligible, other.eligible),
                    Math.addExact(noMeasure, other.noMeasure),
                    Math.addExact(noTarget, other.noTarget),
                    Math.addExact(nothing, other.nothing),
                    Math.addExact(pending, other.pending));
        }
    }
}
