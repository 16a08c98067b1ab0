package dev.earnest.analysis;

import dev.earnest.analysis.SimulateFigures.GroupFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.table.TableSlice;

/**
 * What was paid by two fields, as a table with a column for each value of the second.
 *
 * @param columns the values of the second field, sorted
 * @param rows by what they come to, the largest first
 * @param totals of each column
 */
public record Pivot(List<String> columns, List<PivotRow> rows, List<Long> totals) {
    private static final String ROW = "row";
    private static final String COLUMN = "column";
    private static final String PAID = "paid";
    private static final String PLACE = "place";

    public Pivot {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    /**
     * One row.
     *
     * @param cells minor units, null where there is no group; as many as columns
     * @param total of the cells
     */
    public record PivotRow(String name, List<@Nullable Long> cells, long total) {}

    /**
     * What groups by two fields were paid. Groups are turned by Tablesaw; money is added up in minor units.
     *
     * @param blank what a group without a value is called; a region called {@code NA} has one
     */
    public static Pivot of(List<GroupFigures> groups, String blank) {
        StringColumn rows = StringColumn.create(ROW);
        StringColumn columns = StringColumn.create(COLUMN);
        LongColumn paid = LongColumn.create(PAID);
        for (GroupFigures group : groups) {
            rows.append(Objects.requireNonNullElse(group.values().get(0), blank));
            columns.append(Objects.requireNonNullElse(group.values().get(1), blank));
            paid.append(group.parts().paid());
        }
        Table table = Table.create("groups", rows, columns, paid);
        if (table.isEmpty()) {
            return new Pivot(List.of(), List.of(), List.of());
        }
        List<String> names = columns.unique().asList().stream().sorted().toList();
        Table numbered = table.joinOn(COLUMN).inner(Table.create("places", StringColumn.create(COLUMN, names), places(names)));
        List<PivotRow> turned = new ArrayList<>();
        long[] totals = new long[names.size()];
        for (TableSlice slice : numbered.splitOn(ROW)) {
            turned.add(row(slice, totals));
        }
        turned.sort(java.util.Comparator.<PivotRow>comparingLong(row -> -row.total()).thenComparing(PivotRow::name));
        return new Pivot(names, turned, java.util.Arrays.stream(totals).boxed().toList());
    }

    private static IntColumn places(List<String> names) {
        return IntColumn.create(PLACE, java.util.stream.IntStream.range(0, names.size()));
    }

    private static PivotRow row(TableSlice slice, long[] totals) {
        @Nullable Long[] cells = new Long[totals.length];
        long total = 0;
        String name = "";
        for (Row group : slice) {
            name = group.getString(ROW);
            int place = group.getInt(PLACE);
            long paid = group.getLong(PAID);
            cells[place] = Math.addExact(Objects.requireNonNullElse(cells[place], 0L), paid);
            totals[place] = Math.addExact(totals[place], paid);
            total = Math.addExact(total, paid);
        }
        return new PivotRow(
                name, java.util.Collections.unmodifiableList(java.util.Arrays.asList(cells)), total);
    }
}
