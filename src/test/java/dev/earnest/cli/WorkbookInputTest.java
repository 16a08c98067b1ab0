package dev.earnest.cli;

import static dev.earnest.deal.HandmadeWorkbook.deal;
import static dev.earnest.deal.HandmadeWorkbook.names;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.earnest.deal.HandmadeWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of Excel workbooks are read as CSV is: the same rows come to the same ledger. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkbookInputTest {
    private static final String PROGRAM = "catalog-examples/northwind";

    @TempDir
    Path folder;

    private byte[] ledger(String... options) throws IOException {
        Path ledger = folder.resolve("ledger.csv");
        String[] words = {"simulate", PROGRAM, "--no-claims", "--ledger", ledger.toString()};
        CliRun.of(java.util.stream.Stream.of(words, options)
                        .flatMap(java.util.Arrays::stream)
                        .toArray(String[]::new))
                .fine();
        return Files.readAllBytes(ledger);
    }

    private Path workbook(String name, Consumer<Workbook> filled) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            filled.accept(workbook);
        }
        return file;
    }

    private static void fill(Worksheet sheet, String csv) {
        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(Path.of(PROGRAM, csv))) {
            records = reader.stream().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        for (int row = 0; row < records.size(); row++) {
            List<String> cells = records.get(row).getFields();
            for (int cell = 0; cell < cells.size(); cell++) {
                String text = cells.get(cell);
                if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                    sheet.value(row, cell, LocalDate.parse(text));
                    sheet.style(row, cell).format("yyyy-mm-dd").set();
                } else if (text.matches("-?\\d{1,9}(\\.\\d+)?")) {
                    sheet.value(row, cell, Double.parseDouble(text));
                } else if (!text.isEmpty()) {
                    sheet.value(row, cell, text);
                }
            }
        }
    }

    private static void put(Workbook workbook, Object amount) {
        Worksheet sheet = workbook.newWorksheet("Deals");
        List<String> names = List.of("deal_id", "partner_id", "close_date", "amount");
        for (int i = 0; i < names.size(); i++) {
            sheet.value(0, i, names.get(i));
        }
        sheet.value(2, 0, "D1");
        sheet.value(2, 1, "P-101");
        sheet.value(2, 2, LocalDate.of(2026, 1, 5));
        sheet.style(2, 2).format("d/m/yy").set();
        if (amount instanceof Number number) {
            sheet.value(2, 3, number);
        } else {
            sheet.value(2, 3, amount.toString());
        }
        workbook.newWorksheet("Notes").value(0, 0, "nothing here");
    }

    @Test
    void the_same_deals_come_to_the_same_ledger() throws IOException {
        byte[] csv = ledger();
        Path all = workbook("all.xlsx", workbook -> {
            fill(workbook.newWorksheet("Deals"), "deals.csv");
            fill(workbook.newWorksheet("Partners 2026"), "partners.csv");
            fill(workbook.newWorksheet("Events"), "events.csv");
        });
        assertThat(ledger("--deals", all.toString(), "--partners", all + "#Partners 2026", "--events", all + "#Events"))
                .isEqualTo(csv);
    }

    @Test
    void numbers_come_without_the_noise_of_binary_fractions() throws IOException {
        Path file = workbook("one.xlsx", workbook -> put(workbook, 1234.1 + 0.46));
        String rounded = CliRun.of(
                        "simulate",
                        PROGRAM,
                        "--deals",
                        file.toString(),
                        "-f",
                        "json",
                        "--no-claims",
                        "--events",
                        workbook("e.xlsx", w -> fill(w.newWorksheet("E"), "events.csv"))
                                .toString(),
                        "--rejects",
                        folder.resolve("r.csv").toString())
                .fine()
                .out();
        assertThat(rounded).contains("\"numbers_rounded\": 0").contains("\"deals_won\": 1");
    }

    @Test
    void a_cell_with_an_error_is_a_bad_row_where_something_reads_it() throws IOException {
        String names = names().replace("</row>", "<c r='E1' t='inlineStr'><is><t>note</t></is></c></row>");
        Path file = HandmadeWorkbook.of(names
                        + deal(2, "<c r='D2'><v>100</v></c><c r='E2' t='e'><v>#DIV/0!</v></c>")
                        + deal(3, "<c r='D3' t='e'><v>#N/A</v></c><c r='E3'/>")
                        + deal(4, "<c r='D4'><f>SUM(A1)</f></c><c r='E4'/>")
                        + deal(5, "<c r='D5' t='s'><v>77</v></c><c r='E5'/>")
                        + deal(6, "<c r='D6'><v>many</v></c><c r='E6'/>")
                        + deal(7, "<c r='D7' t='str'><f>1/0</f><v>#REF!</v></c><c r='E7'/>")
                                .replace("<v>46027</v>", "<v>x</v>"))
                .write(folder.resolve("wrong.xlsx"));
        assertThat(refused(file.toString()))
                .contains("error[error-cell]: column `amount` is the error `#N/A`, in cell Deals!D3\n --> " + file
                        + ":3\n")
                .contains("5 of 6 rows of the deals are bad: 6 error-cell");
        Path rejects = folder.resolve("rejects.csv");
        CliRun.of(
                        "simulate",
                        PROGRAM,
                        "--no-claims",
                        "--events",
                        workbook("e.xlsx", w -> fill(w.newWorksheet("E"), "events.csv"))
                                .toString(),
                        "--deals",
                        file.toString(),
                        "--rejects",
                        rejects.toString())
                .fine();
        assertThat(Files.readString(rejects).lines())
                .containsExactly(
                        "deal_id,partner_id,close_date,amount,note,line,rule,reason",
                        "D3,P-101,2026-01-05,#N/A,,3,error-cell,\"column `amount` is the error `#N/A`, in cell Deals!D3\"",
                        "D4,P-101,2026-01-05,=SUM(A1),,4,error-cell,\"column `amount` is the formula `=SUM(A1)`,"
                                + " which was never worked out, in cell Deals!D4\"",
                        "D5,P-101,2026-01-05,77,,5,error-cell,\"column `amount` is the text number 77, which the workbook does not have,"
                                + " in cell Deals!D5\"",
                        "D6,P-101,2026-01-05,many,,6,error-cell,\"column `amount` is `many`, which is no value,"
                                + " in cell Deals!D6\"",
                        "D7,P-101,x,#REF!,,7,error-cell,\"column `close_date` is `x`, which is no value,"
                                + " in cell Deals!C7; column `amount` is the error `#REF!`, in cell Deals!D7\"");
    }

    @Test
    void a_bad_value_and_a_missing_sheet_are_told() throws IOException {
        Path file = workbook("one.xlsx", workbook -> put(workbook, "x"));
        assertThat(refused(file.toString()))
                .contains("bad-number")
                .contains("one.xlsx:3")
                .contains("`x`");
        assertThat(refused(file + "#Deal")).contains("no sheet `Deal`").contains("Deals, Notes");
    }

    @Test
    void what_is_no_workbook_is_told_as_what_it_is() throws IOException {
        assertThat(refused(file("text.xlsx", "deal_id,amount\n"))).contains("is no workbook");
        assertThat(refused(file("zip.xlsx", "PK\u0003\u0004 and no more"))).contains("broken or cut short");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        assertThat(refused(Files.write(folder.resolve("old.xls"), old).toString()))
                .contains("password")
                .contains(".xls");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8)
                .toString();
    }

    private static String refused(String deals) {
        CliRun run = CliRun.of("simulate", PROGRAM, "--deals", deals);
        assertThat(run.exitCode()).isEqualTo(2);
        return run.err();
    }
}
