package dev.earnest.report;

import dev.earnest.money.CurrencyUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What became of the money earned, all in minor units: earned - limits - stacking - budget - held - committed - clawed
 * back = paid.
 *
 * @param limits taken off by limits per deal, partner and offer
 * @param stacking taken off where several offers met on a deal
 * @param budget taken off because a budget was spent
 * @param held kept until evidence is there
 * @param committed repeated lines dated after the as-of day
 * @param clawedBack taken back after a refund or churn
 */
public record Parts(
        long earned,
        long limits,
        long stacking,
        long budget,
        long held,
        long committed,
        long clawedBack,
        long paid) {

    /** Nothing. */
    public static final Parts ZERO = new Parts(0, 0, 0, 0, 0, 0, 0, 0);

    /** The sum; fails with ArithmeticException where it is too large. */
    public Parts plus(Parts other) {
        return new Parts(
                Math.addExact(earned, other.earned),
                Math.addExact(limits, other.limits),
                Math.addExact(stacking, other.stacking),
                Math.addExact(budget, other.budget),
                Math.addExact(held, other.held),
                Math.addExact(committed, other.committed),
                Math.addExact(clawedBack, other.clawedBack),
                Math.addExact(paid, other.paid));
    }

    /** Whether what was earned less all that was taken off is what is paid. */
    public boolean addsUp() {
        return earned - limits - stacking - budget - held - committed - clawedBack == paid;
    }

    /** A column for each part; what nobody lost is left out for people, and the rest goes before {@code paid} does. */
    static <T> List<Column<T>> columns(CurrencyUnit unit, Function<T, Parts> parts) {
        return List.of(
                column("earned", "earned", unit, parts, Parts::earned).optional(2),
                column("limit_cut", "limits", unit, parts, Parts::limits).ifAny().optional(5),
                column("stacking_cut", "stacking", unit, parts, Parts::stacking).ifAny().optional(6),
                column("budget_cut", "budget", unit, parts, Parts::budget).ifAny().optional(7),
                column("held", "held", unit, parts, Parts::held).ifAny().optional(8),
                column("committed", "committed", unit, parts, Parts::committed).ifAny().optional(9),
                column("clawed_back", "clawed back", unit, parts, Parts::clawedBack).ifAny().optional(10),
                column("paid", "paid", unit, parts, Parts::paid));
    }

    private static <T> Column<T> column(
            String key, String title, CurrencyUnit unit, Function<T, Parts> parts, ToLongFunction<Parts> part) {
        return Column.money(key, title, unit, row -> part.applyAsLong(parts.apply(row)));
    }

    /** The parts as facts for programs. */
    List<Fact> facts(CurrencyUnit unit) {
        return List.of(
                Fact.money("earned", "earned", unit, earned),
                Fact.money("limit_cut", "- limits", unit, limits),
                Fact.money("stacking_cut", "- stacking", unit, stacking),
                Fact.money("budget_cut", "- budget", unit, budget),
                Fact.money("held", "- held", unit, held),
                Fact.money("committed", "- committed", unit, committed),
                Fact.money("clawed_back", "- clawed back", unit, clawedBack),
                Fact.money("paid", "= paid", unit, paid));
    }
}
