package dev.earnest.report;

import dev.earnest.wording.Term;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as a workbook: what is said in words on the first sheet, then a sheet for each table with all rows that
 * programs get, real numbers and dates, and a header that stays. The same report gives the same bytes.
 */
public final class XlsxWriter {
    /** Rows of a sheet, by the format. */
    private static final int MOST_ROWS = 1_048_576;

    private static final double WIDEST = 60;
    private static final String SUMMARY = "summary";

    private XlsxWriter() {}

    /** Writes {@code report} to {@code out}, which stays open; fails with IllegalArgumentException where a table has more than 1,048,575 rows. */
    public static void write(Report report, OutputStream out) throws IOException {
        // the library's parts have their sizes behind them, which only reading by the directory at the end can do
        Path raw = Files.createTempFile("earnest-", ".xlsx");
        try {
            try (OutputStream file = Files.newOutputStream(raw)) {
                book(report, file);
            }
            withoutClock(raw, out);
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    private static void book(Report report, OutputStream file) throws IOException {
        Workbook book = new Workbook(file, "Earnest", null);
        summary(report, book);
        for (Section section : report.sections()) {
            if (section instanceof Table<?> table && table.audience().isForMachines()) {
                sheet(table, book);
            }
        }
        book.finish();
    }

    private static void summary(Report report, Workbook book) throws IOException {
        Worksheet sheet = book.newWorksheet(SUMMARY);
        int row = 0;
        if (!report.headline().isEmpty()) {
            sheet.value(row, 0, text(report.headline()));
            sheet.style(row, 0).bold().set();
            row += 2;
        }
        for (Section section : report.sections()) {
            if (section.audience().isForPeople()) {
                row = said(section, sheet, row);
            }
        }
        sheet.width(0, 34);
        sheet.width(1, 24);
        sheet.finish();
    }

    private static int said(Section section, Worksheet sheet, int from) {
        int row = from;
        if (section instanceof Facts facts) {
            row = title(facts.title(), sheet, row);
            for (Fact fact : facts.facts()) {
                if (fact.audience().isForPeople()) {
                    sheet.value(row, 0, text(fact.label()));
                    cell(sheet, row++, 1, fact.kind(), fact.unit(), fact.value());
                }
            }
            return row + 1;
        }
        if (section instanceof Terms terms) {
            return terms(terms, sheet, row);
        }
        List<String> lines = section instanceof Notes notes
                ? notes.lines()
                : section instanceof Table<?> table ? table.notes() : List.of();
        if (section instanceof Table<?> table && !lines.isEmpty()) {
            row = title(table.title(), sheet, row);
        }
        for (String line : lines) {
            sheet.value(row++, 0, text(line));
        }
        return lines.isEmpty() ? row : row + 1;
    }

    private static int terms(Terms terms, Worksheet sheet, int from) {
        int row = title(terms.title(), sheet, from);
        for (Term term : terms.terms()) {
            sheet.value(row, 0, text(term.label()));
            for (String line : term.lines()) {
                sheet.value(row++, 1, text(line));
            }
        }
        return row + 1;
    }

    private static int title(String title, Worksheet sheet, int row) {
        if (title.isEmpty()) {
            return row;
        }
        sheet.value(row, 0, text(title));
        sheet.style(row, 0).bold().set();
        return row + 1;
    }

    private static <T> void sheet(Table<T> table, Workbook book) throws IOException {
        if (table.rows().size() >= MOST_ROWS) {
            throw new IllegalArgumentException(
                    "a sheet has no room for the " + table.rows().size() + " rows of `" + table.key() + "`");
        }
        List<Column<T>> columns = table.columns().stream()
                .filter(column -> column.audience().isForMachines())
                .toList();
        Worksheet sheet = book.newWorksheet(table.key());
        double[] widths = new double[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            String title = heading(columns.get(i));
            sheet.value(0, i, title);
            sheet.style(0, i).bold().wrapText(true).set();
            widths[i] = Math.max(9, title.length() + 2.0);
        }
        int row = 1;
        for (T line : table.rows()) {
            for (int i = 0; i < columns.size(); i++) {
                Column<T> column = columns.get(i);
                Object value = column.in(line);
                cell(sheet, row, i, column.kind(), column.unit(), value);
                widths[i] = Math.max(
                        widths[i],
                        Cells.people(column.kind(), column.unit(), value, "", true)
                                        .length()
                                + 2.0);
            }
            row++;
        }
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, Math.min(WIDEST, widths[i]));
        }
        sheet.freezePane(1, 1);
        sheet.finish();
    }

    /** The currency stands with the name, since a sheet has no title. */
    private static String heading(Column<?> column) {
        return column.unit() == null
                ? text(column.title())
                : text(column.title()) + " " + column.unit().code();
    }

    private static void cell(
            Worksheet sheet,
            int row,
            int column,
            Kind kind,
            dev.earnest.money.@Nullable CurrencyUnit unit,
            @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof String word) { // what has no number says why
            sheet.value(row, column, text(word));
            return;
        }
        switch (kind) {
            case TEXT, ID, WORDS -> sheet.value(row, column, text(Cells.machine(kind, unit, value)));
            case DATE -> {
                sheet.value(row, column, (LocalDate) value);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case COUNT, MONEY, DIFFERENCE, NUMBER, PERCENT, GROWTH, RATE, SHARE -> {
                sheet.value(row, column, new BigDecimal(Cells.machine(kind, unit, value)));
                sheet.style(row, column).format(pattern(kind, unit)).set();
            }
        }
    }

    private static String pattern(Kind kind, dev.earnest.money.@Nullable CurrencyUnit unit) {
        return switch (kind) {
            case MONEY, DIFFERENCE ->
                unit == null || unit.digits() == 0 ? "#,##0" : "#,##0." + "0".repeat(unit.digits());
            case PERCENT, GROWTH, SHARE -> "0.0%";
            case RATE -> "0.00%";
            case COUNT -> "#,##0";
            default -> "General";
        };
    }

    private static String text(String text) {
        return Cells.clean(text);
    }

    /** The same parts with the day that stands for none in place of the hour of writing, so that files can be compared. */
    private static void withoutClock(Path book, OutputStream out) throws IOException {
        ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (ZipFile parts = new ZipFile(book.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                packed.putNextEntry(same);
                byte[] content = parts.getInputStream(part).readAllBytes();
                packed.write(part.getName().equals("docProps/core.xml") ? undated(content) : content);
                packed.closeEntry();
            }
        }
        packed.finish();
    }

    private static byte[] undated(byte[] core) {
        return new String(core, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:created.*?</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
