package dev.earnest.report;

import dev.earnest.analysis.compare.CostFigures;
import dev.earnest.analysis.compare.CostFigures.Cost;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The section of a comparison that says what each change costs. */
final class CompareCosts {
    private final CostFigures costs;
    private final List<ChangeLabel> labels;
    private final CurrencyUnit unit;

    CompareCosts(CostFigures costs, List<ChangeLabel> labels, CurrencyUnit unit) {
        if (labels.size() != costs.changes().size()) {
            throw new IllegalArgumentException(
                    labels.size() + " labels for " + costs.changes().size() + " changes");
        }
        this.costs = costs;
        this.labels = labels;
        this.unit = unit;
    }

    private record Row(
            String id,
            String title,
            @Nullable Long alone,
            @Nullable Long last,
            long share,
            @Nullable Cost cost) {}

    Table<Row> table() {
        List<Row> rows = new ArrayList<>();
        for (int change = 0; change < labels.size(); change++) {
            Cost cost = costs.changes().get(change);
            ChangeLabel label = labels.get(change);
            rows.add(new Row(label.id(), label.title(), cost.alone(), cost.last(), cost.share(), cost));
        }
        Audience meets = anyInteracts() ? Audience.ALL : Audience.MACHINES;
        List<Column<Row>> columns = List.of(
                Column.<Row>text("id", "id", Row::id).seenBy(Audience.MACHINES),
                Column.text("change", "change", Row::title),
                Column.difference("alone", "alone", unit, Row::alone).seenBy(meets),
                Column.difference("last", "last", unit, Row::last).seenBy(meets),
                Column.<Row>text("meets", "", row -> interacts(row) ? "*" : null)
                        .ifAny()
                        .seenBy(Audience.PEOPLE),
                Column.<Row>flag("interacts", "interacts", CompareCosts::interacts)
                        .seenBy(Audience.MACHINES),
                Column.difference("share", "share", unit, Row::share),
                Column.<Row>money(
                                "error",
                                "std error",
                                unit,
                                row -> row.cost() == null ? null : row.cost().error())
                        .ifAny()
                        .optional(2),
                Column.<Row>fraction("of_total", "of total", Kind.PERCENT, this::ofTotal)
                        .optional(3),
                count("better", "better", Cost::better),
                count("worse", "worse", Cost::worse),
                count("same", "same", Cost::same).optional(1));
        return Table.of("costs", "What each change costs, " + unit.code(), columns, rows)
                .withTotal(new Row("", "all together", null, null, costs.total(), null))
                .withNotes(notes());
    }

    private static boolean interacts(Row row) {
        return row.cost() != null && row.cost().interacts();
    }

    private static Column<Row> count(String key, String title, java.util.function.Function<Cost, Long> value) {
        return Column.countIfAny(key, title, row -> row.cost() == null ? null : value.apply(row.cost()));
    }

    private @Nullable BigDecimal ofTotal(Row row) {
        return costs.total() == 0 || mixed()
                ? null
                : BigDecimal.valueOf(row.share()).divide(BigDecimal.valueOf(costs.total()), 4, RoundingMode.HALF_UP);
    }

    /** Where some changes cost and others save, none is a part of the whole. */
    private boolean mixed() {
        return costs.changes().stream().anyMatch(cost -> cost.share() > 0)
                && costs.changes().stream().anyMatch(cost -> cost.share() < 0);
    }

    private boolean anyInteracts() {
        return costs.changes().stream().anyMatch(Cost::interacts);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (anyInteracts()) {
            notes.add(
                    "alone: the base with it; last: everything, less all but it; share: over all orders, sums to the total");
            notes.add("* meets other changes: what it costs depends on them");
        } else if (costs.changes().size() > 1) {
            notes.add("alone and last differ by a tenth at most: what each costs hardly depends on the others");
        }
        boolean estimated = costs.changes().stream().anyMatch(cost -> cost.error() != null && cost.error() > 0);
        if (estimated) {
            notes.add("shares from " + costs.orders() + " orders, seed " + costs.seed()
                    + "; std error is the standard error of a share");
        }
        return notes;
    }
}
