package dev.earnest.report;

import java.io.IOException;
import java.util.List;

/** Writes the main table of a report as CSV (RFC 4180) or TSV, with exact bare numbers and blank for no value. */
final class SeparatedWriter implements ReportWriter {
    private final char separator;
    private final boolean guarded;

    /** @param guarded whether text that a spreadsheet would run as a formula gets a leading apostrophe */
    SeparatedWriter(char separator, boolean guarded) {
        this.separator = separator;
        this.guarded = guarded;
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        for (Section section : report.sections()) {
            if (section instanceof Table<?> table
                    && table.audience().isForMachines()
                    && table.key().equals(report.mainTable())) {
                write(table, out);
            }
        }
    }

    private <T> void write(Table<T> table, Appendable out) throws IOException {
        List<Column<T>> columns = columns(table);
        header(columns, out);
        for (T row : table.rows()) {
            row(columns, row, out);
        }
    }

    static <T> List<Column<T>> columns(Table<T> table) {
        return table.columns().stream()
                .filter(column -> column.audience().isForMachines())
                .toList();
    }

    <T> void header(List<Column<T>> columns, Appendable out) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            cell(columns.get(i).key(), i == 0, out);
        }
        out.append('\n');
    }

    <T> void row(List<Column<T>> columns, T row, Appendable out) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            String text = Cells.machine(column.kind(), column.unit(), column.in(row));
            cell(column.kind().isNumeric() ? text : guard(text), i == 0, out);
        }
        out.append('\n');
    }

    private void cell(String text, boolean first, Appendable out) throws IOException {
        if (!first) {
            out.append(separator);
        }
        if (separator == '\t') {
            out.append(Cells.clean(text));
        } else if (text.indexOf(',') >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0) {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            out.append(text);
        }
    }

    private String guard(String text) {
        boolean formula = guarded && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula && !isNumber(text) ? "'" + text : text;
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?[0-9]+(\\.[0-9]+)?");
    }
}
