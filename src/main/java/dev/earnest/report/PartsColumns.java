package dev.earnest.report;

import dev.earnest.analysis.Parts;
import dev.earnest.money.CurrencyUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The parts of what was earned as columns and facts, under the names that every report has for them. */
final class PartsColumns {
    private PartsColumns() {}

    /** A column for each part; what nobody lost is left out for people, and the rest goes before {@code paid} does. */
    static <T> List<Column<T>> of(CurrencyUnit unit, Function<T, Parts> parts) {
        return List.of(
                column("earned", "earned", unit, parts, Parts::earned).optional(2),
                column("limit_cut", "limits", unit, parts, Parts::limits)
                        .ifAny()
                        .optional(5),
                column("stacking_cut", "stacking", unit, parts, Parts::stacking)
                        .ifAny()
                        .optional(6),
                column("budget_cut", "budget", unit, parts, Parts::budget)
                        .ifAny()
                        .optional(7),
                column("held", "held", unit, parts, Parts::held).ifAny().optional(8),
                column("committed", "committed", unit, parts, Parts::committed)
                        .ifAny()
                        .optional(9),
                column("clawed_back", "clawed back", unit, parts, Parts::clawedBack)
                        .ifAny()
                        .optional(10),
                column("paid", "paid", unit, parts, Parts::paid));
    }

    private static <T> Column<T> column(
            String key, String title, CurrencyUnit unit, Function<T, Parts> parts, ToLongFunction<Parts> part) {
        return Column.money(key, title, unit, row -> part.applyAsLong(parts.apply(row)));
    }

    /** The parts as facts for programs. */
    static List<Fact> facts(Parts parts, CurrencyUnit unit) {
        return List.of(
                Fact.money("earned", "earned", unit, parts.earned()),
                Fact.money("limit_cut", "- limits", unit, parts.limits()),
                Fact.money("stacking_cut", "- stacking", unit, parts.stacking()),
                Fact.money("budget_cut", "- budget", unit, parts.budget()),
                Fact.money("held", "- held", unit, parts.held()),
                Fact.money("committed", "- committed", unit, parts.committed()),
                Fact.money("clawed_back", "- clawed back", unit, parts.clawedBack()),
                Fact.money("paid", "= paid", unit, parts.paid()));
    }
}
