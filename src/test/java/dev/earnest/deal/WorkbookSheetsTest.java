package dev.earnest.deal;

import static dev.earnest.deal.HandmadeWorkbook.deal;
import static dev.earnest.deal.HandmadeWorkbook.names;
import static dev.earnest.deal.HandmadeWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sheet of a workbook is read, where its table begins, and what is told where it is elsewhere. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkbookSheetsTest {
    private static final String TABLE = names() + deal(2, "<c r='D2'><v>7</v></c>");
    private static final String NOTES = "<row r='1'>" + text("A1", "Notes") + "</row>";

    @TempDir
    Path folder;

    private List<String> told(Input input, Mapping mapping) {
        return new SmallFiles(folder)
                .told(DataRequest.in(SmallFiles.USD).with(Role.DEALS, input).with(mapping));
    }

    private List<String> told(Path file) {
        return told(Input.of(file), Mapping.NONE);
    }

    private static Dataset read(Input input, Mapping mapping) {
        return DataReader.read(
                DataRequest.in(SmallFiles.USD).with(Role.DEALS, input).with(mapping));
    }

    private static String down(String rows, int by) {
        String moved = rows;
        for (int row = 9; row > 0; row--) {
            moved = moved.replaceAll("r='([A-Z]?)" + row + "'", "r='$1" + (row + by) + "'");
        }
        return moved;
    }

    @Test
    void a_hidden_sheet_is_read_where_it_is_named() throws IOException {
        for (String how : List.of("hidden", "veryHidden")) {
            Path file = HandmadeWorkbook.of(NOTES)
                    .withSheet("Data", TABLE)
                    .hidden(how)
                    .write(folder.resolve("h.xlsx"));
            assertThat(read(Input.of(file), Mapping.NONE).deals().rows()).isEqualTo(1);
            Path other = HandmadeWorkbook.of(TABLE)
                    .withSheet("Notes", NOTES)
                    .hidden(how)
                    .write(folder.resolve("o.xlsx"));
            assertThat(read(Input.of(other, "Deals"), Mapping.NONE).deals().rows())
                    .isEqualTo(1);
            assertThat(told(other))
                    .containsExactly("o.xlsx: the first sheet of the deals file has no column of it, the sheet `Deals`"
                            + " has [missing-column] = name it: '" + other + "#Deals'");
        }
    }

    @Test
    void a_sheet_that_is_empty_is_told_with_the_others() throws IOException {
        Path file = HandmadeWorkbook.of("").withSheet("Data", TABLE).write(folder.resolve("empty.xlsx"));
        assertThat(told(file))
                .containsExactly("empty.xlsx: the sheet `Deals` is empty [empty-file] = it needs a row with the names"
                        + " of its columns; other sheets are: Data");
    }

    @Test
    void names_below_a_title_are_found_and_skip_is_said() throws IOException {
        String below = "<row r='1'>" + text("A1", "Deals of January") + "</row>" + down(TABLE, 2);
        Path file = HandmadeWorkbook.of(below).write(folder.resolve("title.xlsx"));
        assertThat(told(file))
                .containsExactly("title.xlsx:3: the columns of the deals file are named in row 3, below others"
                        + " [missing-column] = say so in a mapping: deals: {skip: 2}");
        Mapping mapping = SmallFiles.map().skip(2).of(Role.DEALS);
        Dataset data = read(Input.of(file), mapping);
        assertThat(data.deals().number("amount").values()).startsWith(70_000);
        assertThat(data.deals().line(0)).isEqualTo(4);
    }

    @Test
    void names_below_lines_of_a_text_are_found_too() {
        SmallFiles files = new SmallFiles(folder);
        assertThat(files.toldOfDeals(
                        "Deals of January",
                        "as of 2026-02-01",
                        "deal_id,partner_id,close_date,amount",
                        "D1,P1,2026-01-05,7"))
                .containsExactly("deals.csv:3: the columns of the deals file are named in line 3, below others"
                        + " [missing-column] = say so in a mapping: deals: {skip: 2}");
    }

    @Test
    void of_merged_cells_the_first_has_the_value() throws IOException {
        String second = deal(3, "<c r='D3'><v>8</v></c>").replace(text("B3", "P-101"), "<c r='B3'/>");
        Path file = HandmadeWorkbook.of(TABLE + second).write(folder.resolve("merged.xlsx"));
        assertThat(told(file)).hasSize(2).first().asString().startsWith("merged.xlsx:3: column `partner_id` is blank");
    }

    @Test
    void a_cell_beside_the_table_is_a_bad_row() throws IOException {
        Path file = HandmadeWorkbook.of(names() + deal(2, "<c r='D2'><v>7</v></c><c r='XFD2'><v>1</v></c>"))
                .write(folder.resolve("wide.xlsx"));
        assertThat(told(file))
                .first()
                .asString()
                .isEqualTo("wide.xlsx:2: the row has 16384 cells where the header has 4 [field-count] = empty the cells"
                        + " beside the table, or name their columns");
    }

    @Test
    void ids_keep_what_digits_the_workbook_has() throws IOException {
        String rows = names();
        List<String> ids = List.of(
                "<v>1234567890123456789</v>", "<v>1.23456789012345E+17</v>", "<v>7</v>", "<v>1E3</v>", "<v>100000</v>");
        for (int i = 0; i < ids.size(); i++) {
            int row = i + 2;
            rows += deal(row, "<c r='D" + row + "'><v>1</v></c>")
                    .replace(text("A" + row, "D" + row), "<c r='A" + row + "' s='4'>" + ids.get(i) + "</c>");
        }
        Path file = HandmadeWorkbook.of(rows).write(folder.resolve("ids.xlsx"));
        Frame deals = read(Input.of(file), Mapping.NONE).deals();
        assertThat(List.of(0, 1, 2, 3, 4).stream().map(row -> deals.id().text(row)))
                .containsExactly("1234567890123456789", "1.23456789012345E+17", "7", "1000", "100000");
        assertThat(CliRun.of("check-data", file.toString()).out())
                .contains("warning[shortened-id]: column `deal_id` has 1 cell that a spreadsheet turned into a number");
    }

    @Test
    void a_cell_with_an_error_is_told_once_and_rows_are_called_rows() throws IOException {
        String rows = names();
        for (int row = 2; row < 6; row++) {
            rows += deal(row, "<c r='D" + row + "' t='inlineStr'><is><t>12,50</t></is></c>");
        }
        rows += deal(6, "<c r='D6' t='e'><v>#N/A</v></c>");
        Path file = HandmadeWorkbook.of(rows.replace("P-101", " P-101")).write(folder.resolve("checked.xlsx"));
        String told = CliRun.of("check-data", file.toString()).out();
        assertThat(told)
                .containsOnlyOnce("#N/A")
                .contains("on rows 2, 3, 4, 5 and 6")
                .doesNotContain("on lines");
    }

    @Test
    void a_mapping_that_reads_days_before_months_does_not_turn_dates_round() throws IOException {
        Path file = HandmadeWorkbook.of(TABLE).write(folder.resolve("dates.xlsx"));
        Dataset data = read(Input.of(file), SmallFiles.map().dates("yyyy-dd-MM").of(Role.DEALS));
        assertThat(data.deals().date("close_date").day(0))
                .isEqualTo((int) java.time.LocalDate.of(2026, 1, 5).toEpochDay());
    }
}
