package dev.earnest.report;

import dev.earnest.analysis.compare.Returns;
import dev.earnest.analysis.roi.RoiRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The return on what is spent and the break-even share, before and after. */
final class CompareReturns {
    private final Returns returns;

    CompareReturns(Returns returns) {
        this.returns = returns;
    }

    private record Row(
            String key,
            String title,
            @Nullable BigDecimal base,
            @Nullable BigDecimal next) {
        /** More, in the same unit. */
        @Nullable
        BigDecimal difference() {
            return base == null || next == null ? null : next.subtract(base);
        }
    }

    /** One row a figure; why one is not there stands below. */
    Table<?> table() {
        List<Row> rows = List.of(
                new Row("roi", "ROI", returns.base().roi(), returns.next().roi()),
                new Row(
                        "break_even",
                        "break-even share",
                        returns.base().breakEven(),
                        returns.next().breakEven()),
                new Row(
                        "cost_of_sales",
                        "cost of sales",
                        returns.base().costOfSales(),
                        returns.next().costOfSales()));
        List<Column<Row>> columns = List.of(
                Column.<Row>text("figure", "figure", Row::key).seenBy(Audience.MACHINES),
                Column.<Row>text("title", "", Row::title).seenBy(Audience.PEOPLE),
                Column.<Row>number("base", "base", row -> rounded(row.base())).seenBy(Audience.MACHINES),
                Column.<Row>number("new", "new", row -> rounded(row.next())).seenBy(Audience.MACHINES),
                Column.<Row>number("difference", "difference", row -> rounded(row.difference()))
                        .seenBy(Audience.MACHINES),
                Column.<Row>text("base_shown", "base", row -> percent(row.base()))
                        .seenBy(Audience.PEOPLE),
                Column.<Row>text("new_shown", "new", row -> percent(row.next())).seenBy(Audience.PEOPLE));
        return Table.of("returns", "Return on what is spent", columns, rows).withNotes(missing());
    }

    /** The same in one sentence. */
    String sentence() {
        String roi = "ROI " + percent(returns.next().roi()) + ", was "
                + percent(returns.base().roi());
        String even = "break-even share " + percent(returns.next().breakEven()) + ", was "
                + percent(returns.base().breakEven());
        List<String> missing = missing();
        return roi + "; " + even + (missing.isEmpty() ? "" : " (" + String.join("; ", missing) + ")");
    }

    private List<String> missing() {
        List<String> lines = new ArrayList<>();
        missing("base", returns.base(), lines);
        missing("new", returns.next(), lines);
        return lines;
    }

    private static void missing(String name, RoiRow row, List<String> lines) {
        String why = Returns.missing(row);
        if (why != null) {
            lines.add(name + " n/a: " + why);
        }
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(6, RoundingMode.HALF_UP);
    }

    private static String percent(@Nullable BigDecimal value) {
        return value == null
                ? "n/a"
                : Cells.group(
                                value.movePointRight(2)
                                        .setScale(1, RoundingMode.HALF_UP)
                                        .toPlainString(),
                                true)
                        + "%";
    }
}
