package dev.earnest.analysis.compare;

import dev.earnest.analysis.Parts;
import dev.earnest.money.CurrencyUnit;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new program pays beside a base one on the same data; money in minor units.
 *
 * @param base the catalog that is compared with
 * @param next the new catalog
 * @param first the first earning date of a line of either; null where there is no line
 * @param last the last one
 * @param total over all lines, summed directly and not from the offers
 * @param offers of either program, the largest difference first
 * @param budgets by id and period
 * @param who winners and losers
 * @param steps how many partners reach another step of an offer's tiers, by offer and pair of steps
 */
public record CompareFigures(
        CurrencyUnit currency,
        Program base,
        Program next,
        LocalDate asOf,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        MoneyChange total,
        List<OfferChange> offers,
        List<BudgetChange> budgets,
        WhoFigures who,
        List<StepChange> steps) {

    public CompareFigures {
        offers = List.copyOf(offers);
        budgets = List.copyOf(budgets);
        steps = List.copyOf(steps);
    }

    /** Whether no line of any offer pays another sum for another partner or deal. */
    public boolean nothingMoved() {
        return offers.stream().noneMatch(OfferChange::moved);
    }

    /** A catalog's id and the names of its versions, earliest first. */
    public record Program(String catalog, List<String> versions) {
        public Program {
            versions = List.copyOf(versions);
        }
    }

    /**
     * One offer under both programs.
     *
     * @param inBase whether the base pays by it
     * @param inNext whether the new program does
     * @param gains sum of what partners get more by it
     * @param losses sum of what partners get less, as a number of 0 or more: gains - losses is the difference
     * @param movedDeals pairs of a deal and a partner whose payout by this offer differs
     * @param partsMoved whether what was earned or taken off differs in sum
     */
    public record OfferChange(
            String id,
            String type,
            boolean inBase,
            boolean inNext,
            MoneyChange money,
            long gains,
            long losses,
            long movedDeals,
            boolean partsMoved) {
        /** Whether it pays some deal another sum, or loses another sum on the way, even where that nets to nothing. */
        public boolean moved() {
            return movedDeals > 0 || partsMoved;
        }
    }

    /**
     * A budget or fund in a period, funds summed over partners; null where a program has none such.
     *
     * @param period as printed; empty for a fund
     */
    public record BudgetChange(
            String id,
            String period,
            @Nullable BudgetSide base,
            @Nullable BudgetSide next) {}

    /**
     * A budget under one program.
     *
     * @param asked what lines asked of it, net
     * @param spent what was paid from it, net
     * @param shortfall what was asked beyond it, summed over the partners whose own it is
     */
    public record BudgetSide(long partners, long amount, long asked, long spent, long shortfall)
            implements Serializable {
        /** What is left of it; below 0 where it is overrun. */
        public long headroom() {
            return Math.subtractExact(amount, spent);
        }
    }

    /**
     * How many partners reach another step of an offer's tiers in a period.
     *
     * @param cliff whether everything counted in the period is paid at the step reached
     * @param from the step under the base, from 1; 0: none that pays
     * @param to the step under the new program
     * @param at where the higher of the two starts, in units of the count; 120% is 1.2
     * @param percent whether steps start at percents of a target
     * @param partners each once
     * @param periods pairs of a partner and a period
     * @param base minor units that the offer pays them in these periods under the base
     * @param next under the new program
     */
    public record StepChange(
            String offer,
            boolean cliff,
            int from,
            int to,
            BigDecimal at,
            boolean percent,
            long partners,
            long periods,
            long base,
            long next) {
        /** Whether a higher step is reached. */
        public boolean up() {
            return to > from;
        }

        /** What they are paid more. */
        public long difference() {
            return Math.subtractExact(next, base);
        }
    }

    /** The parts of money under both programs. */
    public record MoneyChange(Parts base, Parts next) implements Serializable {
        /** Nothing under either. */
        public static final MoneyChange ZERO = new MoneyChange(Parts.ZERO, Parts.ZERO);

        /** What is paid more; below 0 where it is less. */
        public long difference() {
            return Math.subtractExact(next.paid(), base.paid());
        }

        /** The sum, program by program. */
        public MoneyChange plus(MoneyChange other) {
            return new MoneyChange(base.plus(other.base), next.plus(other.next));
        }

        /** The difference of each part. */
        public Parts parts() {
            return next.minus(base);
        }
    }
}
