package dev.earnest.deal;

import static dev.earnest.deal.HandmadeWorkbook.deal;
import static dev.earnest.deal.HandmadeWorkbook.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.earnest.problem.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in a workbook's cells, as spreadsheet programs and libraries write them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkbookCellsTest {
    @TempDir
    Path folder;

    private static List<String> column(Path file, int column) {
        List<String> cells = new ArrayList<>();
        try (CsvScan scan = scan(file)) {
            while (scan.next()) {
                cells.add(scan.text(column));
            }
        }
        return cells;
    }

    private static CsvScan scan(Path file) {
        return CsvScan.open(
                Input.of(file), "deals file", Mapping.FileMapping.NONE, StandardCharsets.UTF_8, List.of("deal_id"));
    }

    private List<String> amounts(String settings, String... cells) throws IOException {
        StringBuilder rows = new StringBuilder(names());
        for (int i = 0; i < cells.length; i++) {
            rows.append(deal(i + 2, cells[i].replace("<c", "<c r='D" + (i + 2) + "'")));
        }
        return column(HandmadeWorkbook.of(rows.toString(), settings).write(folder.resolve("deals.xlsx")), 3);
    }

    @Test
    void a_formula_is_worth_what_was_last_worked_out() throws IOException {
        assertThat(amounts(
                        "",
                        "<c><f>100+1</f><v>101</v></c>",
                        "<c t='str'><f>\"a\"</f><v>a</v></c>",
                        "<c t='b'><f>TRUE()</f><v>1</v></c>",
                        "<c t='str'><f>\"\"</f><v></v></c>",
                        "<c s='1'><f>TODAY()</f><v>46030</v></c>"))
                .containsExactly("101", "a", "true", "", "2026-01-08");
    }

    @Test
    void a_number_is_what_is_stored_and_not_what_its_style_shows() throws IOException {
        assertThat(amounts(
                        "",
                        "<c s='2'><v>0.05</v></c>",
                        "<c s='3'><v>1234.5</v></c>",
                        "<c><v>1.2345600000000001E3</v></c>",
                        "<c><v>12345678901234567</v></c>",
                        "<c s='4'><v>1.25</v></c>",
                        "<c t='inlineStr'><is><t>1,234.50</t></is></c>"))
                .containsExactly("0.05", "1234.5", "1234.56", "12345678901234567", "1.25", "1,234.50");
    }

    @Test
    void a_day_is_told_by_the_style_and_counted_from_1900_or_1904() throws IOException {
        String[] cells = {"<c s='1'><v>46027.4375</v></c>", "<c s='1'><v>61</v></c>", "<c s='1'><v>59</v></c>"};
        // the day 60 of 1900 never was: what is before it stands one later
        assertThat(amounts("", cells)).containsExactly("2026-01-05T10:30", "1900-03-01", "1900-02-28");
        assertThat(amounts("<workbookPr date1904='1'/>", cells))
                .containsExactly("2030-01-06T10:30", "1904-03-02", "1904-02-29");
    }

    @Test
    void a_date_may_be_written_out() throws IOException {
        assertThat(amounts(
                        "",
                        "<c s='1' t='d'><v>2026-01-05</v></c>",
                        "<c t=\"d\" s=\"1\"><v>2026-02-06T10:30:00</v></c>",
                        "<c t='inlineStr'><is><t>a cell says t='d'</t></is></c>",
                        "<c t='d'/>",
                        "<c t='d'><f>TODAY()</f><v>2026-01-08</v></c>"))
                .containsExactly("2026-01-05", "2026-02-06T10:30:00", "a cell says t='d'", "", "2026-01-08");
    }

    @Test
    void texts_are_named_by_their_place() throws IOException {
        String cells = "<c t='s'><v>%s</v></c>";
        StringBuilder rows = new StringBuilder(names());
        List<String> places = List.of("0", "1", "2", "3");
        for (int i = 0; i < places.size(); i++) {
            String cell = cells.formatted(places.get(i)).replace("<c", "<c r='D" + (i + 2) + "'");
            rows.append(deal(i + 2, cell));
        }
        Path file = HandmadeWorkbook.of(rows.toString())
                .withTexts(
                        "<si><t>plain</t></si>",
                        "<si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r></si>",
                        "<si><t/></si>")
                .write(folder.resolve("texts.xlsx"));
        assertThat(column(file, 3)).containsExactly("plain", "rich text", "", "3");
    }

    @Test
    void a_workbook_of_a_library_may_have_formulas_that_nobody_worked_out() throws IOException {
        assertThat(amounts(
                        "<calcPr calcId='124519' fullCalcOnLoad='1'/>",
                        "<c><f>40+2</f><v>0</v></c>",
                        "<c><f>40+2</f><v></v></c>",
                        "<c><f>40+2</f><v>42</v></c>",
                        "<c><v>0</v></c>"))
                .containsExactly("=40+2", "=40+2", "42", "0");
    }

    @Test
    void rows_and_cells_need_no_numbers() throws IOException {
        String text = "<c t='inlineStr'><is><t>%s</t></is></c>";
        String rows = "<row>" + text.formatted("deal_id") + text.formatted("amount") + "</row><row>"
                + text.formatted("D1") + "<c><v>5</v></c></row>";
        try (CsvScan scan = scan(HandmadeWorkbook.of(rows).write(folder.resolve("bare.xlsx")))) {
            assertThat(scan.header()).containsExactly("deal_id", "amount");
            assertThat(scan.next()).isTrue();
            assertThat(scan.line()).isEqualTo(2);
            assertThat(scan.text(1)).isEqualTo("5");
        }
    }

    @Test
    void a_table_may_begin_further_down_and_to_the_right() throws IOException {
        String rows = "<row r='1'><c r='A1'><v></v></c></row>"
                + (names() + deal(2, "<c r='D2'><v>7</v></c>"))
                        .replaceAll("(r='[A-D])(\\d)'", "$1$20'")
                        .replaceAll("row r='(\\d)'", "row r='$10'")
                        .replace("r='D", "r='G")
                        .replace("r='C", "r='F")
                        .replace("r='B", "r='E")
                        .replace("r='A1", "r='D1")
                        .replace("r='A2", "r='D2");
        try (CsvScan scan = scan(HandmadeWorkbook.of(rows).write(folder.resolve("aside.xlsx")))) {
            assertThat(scan.header()).containsExactly("", "", "", "deal_id", "partner_id", "close_date", "amount");
            assertThat(scan.next()).isTrue();
            assertThat(scan.line()).isEqualTo(20);
            assertThat(scan.text(6)).isEqualTo("7");
        }
    }

    @Test
    void what_cannot_be_read_is_told_as_what_it_is() throws IOException {
        String other = "save it as .xlsx, or as CSV";
        assertThat(told(Map.of("xl/workbook.bin", ""))).contains("of another kind than .xlsx", other);
        assertThat(told(Map.of("content.xml", "", "mimetype", "x"))).contains("of another kind than .xlsx", other);
        assertThat(told(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "")))
                .contains("is a zip file and no workbook");
        Path empty = Files.createFile(folder.resolve("empty.xlsx"));
        assertThat(told(empty)).contains("the deals file is empty");
        String cut = names() + "<row r='2'><c r='A2'><v>1</v";
        assertThat(told(HandmadeWorkbook.of(cut).write(folder.resolve("cut.xlsx"))))
                .contains("broken", "Unexpected character")
                .doesNotContain("Exception", "\n at");
        String below = names() + "<row r='-5'><c r='A1'><v>1</v></c></row>";
        assertThat(told(HandmadeWorkbook.of(below).write(folder.resolve("below.xlsx"))))
                .contains("a row has the number -5");
    }

    @Test
    @Tag("long")
    void a_workbook_that_unpacks_to_very_much_is_not_read() throws IOException {
        Path file = HandmadeWorkbook.of(names()).writeGrown(folder.resolve("bomb.xlsx"), 300);
        assertThat(told(file)).contains("unpacks to more than 200 times its size");
    }

    private String told(Map<String, String> parts) throws IOException {
        return told(HandmadeWorkbook.zip(folder.resolve("other.xlsx"), parts));
    }

    private static String told(Path file) {
        InputException refused = catchThrowableOfType(InputException.class, () -> column(file, 0));
        return refused.problems().get(0).message() + "; "
                + refused.problems().get(0).help();
    }
}
