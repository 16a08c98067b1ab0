package dev.earnest.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays one table out in lines of at most a width; private to one drawing. */
final class TextTable<T> {
    private static final int BAR = 8;
    private static final int SHORTEST_NAME = 8;
    private static final String GAP = "  ";

    private final Table<T> table;
    private final Look look;
    private final boolean grouped;
    private final List<Column<T>> columns;
    private final List<Column<T>> hidden = new ArrayList<>();
    private boolean bars;

    TextTable(Table<T> table, Look look, boolean grouped) {
        this.table = table;
        this.look = look;
        this.grouped = grouped;
        this.bars = grouped;
        this.columns = new ArrayList<>(table.columns());
        columns.removeIf(column -> !column.audience().isForPeople()
                || (column.onlyIfAny() && column.isEmptyIn(table.rows()) && isEmptyInTotal(column)));
    }

    private boolean isEmptyInTotal(Column<T> column) {
        T total = table.total();
        return total == null || column.isEmptyIn(List.of(total));
    }

    /** The lines, without line ends; none where there is no row. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!table.title().isEmpty()) {
            lines.add(look.ink("1", table.title()));
        }
        if (table.rows().isEmpty()) {
            table.notes().forEach(note -> lines.add(" " + Cells.clean(note)));
            return table.notes().isEmpty() ? List.of() : lines;
        }
        int[] widths = fit();
        int length = 1;
        for (int width : widths) {
            length += width + GAP.length();
        }
        String rule = " " + look.rule(Math.max(1, length - 1 - GAP.length()));
        lines.add(look.ink("2", header(widths)));
        lines.add(look.ink("2", rule));
        for (T row : table.rows()) {
            lines.add(line(row, widths, false));
        }
        T total = table.total();
        if (total != null) {
            lines.add(look.ink("2", rule));
            lines.add(look.ink("1", line(total, widths, true)));
        }
        if (!hidden.isEmpty()) {
            lines.add(" " + hidden.size() + (hidden.size() == 1 ? " column" : " columns") + " hidden: "
                    + String.join(", ", hidden.stream().map(Column::title).toList()) + " (--width shows more)");
        }
        table.notes().forEach(note -> lines.add(" " + Cells.clean(note)));
        return lines;
    }

    /** Drops bars, then optional columns, then the ends of names, until the lines fit; gives the widths. */
    private int[] fit() {
        int[] widths = natural();
        if (bars && sum(widths) > look.width()) {
            bars = false;
            widths = natural();
        }
        while (sum(widths) > look.width()) {
            Column<T> least = columns.stream()
                    .filter(column -> column.drop() > 0)
                    .max(Comparator.comparingInt(Column::drop))
                    .orElse(null);
            if (least == null) {
                break;
            }
            columns.remove(least);
            hidden.add(least);
            widths = natural();
        }
        for (int i = 0; i < widths.length && sum(widths) > look.width(); i++) {
            if (columns.get(i).kind() == Kind.TEXT || columns.get(i).kind() == Kind.WORDS) {
                int over = sum(widths) - look.width();
                widths[i] = Math.max(Math.min(SHORTEST_NAME, widths[i]), widths[i] - over);
            }
        }
        return widths;
    }

    private static int sum(int[] widths) {
        int length = 1 - GAP.length();
        for (int width : widths) {
            length += width + GAP.length();
        }
        return length;
    }

    private int[] natural() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            Column<T> column = columns.get(i);
            widths[i] = DisplayWidth.of(column.heading());
            for (T row : table.rows()) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(cell(column, row)));
            }
            T total = table.total();
            if (total != null) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(totalCell(column, total)));
            }
        }
        return widths;
    }

    private String header(int[] widths) {
        StringBuilder line = new StringBuilder(" ");
        for (int i = 0; i < widths.length; i++) {
            Column<T> column = columns.get(i);
            line.append(i == 0 ? "" : GAP);
            String heading = DisplayWidth.shorten(column.heading(), widths[i], look.ellipsis());
            line.append(DisplayWidth.pad(heading, widths[i], column.kind().isNumeric()));
        }
        return line.toString();
    }

    private String line(T row, int[] widths, boolean isTotal) {
        StringBuilder line = new StringBuilder(" ");
        for (int i = 0; i < widths.length; i++) {
            Column<T> column = columns.get(i);
            String cell = isTotal ? totalCell(column, row) : cell(column, row);
            if (!column.kind().isNumeric()) {
                cell = DisplayWidth.shorten(cell, widths[i], look.ellipsis());
            }
            line.append(i == 0 ? "" : GAP);
            line.append(DisplayWidth.pad(cell, widths[i], column.kind().isNumeric()));
        }
        return line.toString();
    }

    private String cell(Column<T> column, T row) {
        Object value = column.in(row);
        String text = Cells.people(column.kind(), column.unit(), value, look.blank(), grouped);
        if (column.kind() != Kind.SHARE || !bars) {
            return text;
        }
        return DisplayWidth.pad(bar((BigDecimal) value), BAR, false) + " " + DisplayWidth.pad(text, 6, true);
    }

    /** A total leaves blank what does not add up, without a mark. */
    private String totalCell(Column<T> column, T row) {
        Object value = column.in(row);
        return Cells.people(column.kind(), column.unit(), value, "", grouped);
    }

    private String bar(@Nullable BigDecimal share) {
        if (share == null || share.signum() <= 0) {
            return "";
        }
        int eighths = share.multiply(BigDecimal.valueOf(BAR * 8L)).intValue();
        eighths = Math.max(1, Math.min(BAR * 8, eighths));
        if (!look.unicode()) {
            return "#".repeat(Math.max(1, eighths / 8));
        }
        String part = eighths % 8 == 0 ? "" : String.valueOf((char) ('\u2590' - eighths % 8));
        return "\u2588".repeat(eighths / 8) + part;
    }
}
