package dev.earnest.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files are one input: rows in the order of the files, each file with its own columns, lines and faults. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeveralFilesTest {
    @TempDir
    Path folder;

    private SmallFiles files;

    @BeforeEach
    void make() {
        files = new SmallFiles(folder);
    }

    private DataRequest deals(Path... paths) {
        List<Input> parts = Arrays.stream(paths).map(Input::of).toList();
        return DataRequest.in(SmallFiles.USD).with(Role.DEALS, Input.of("all deals", parts));
    }

    private Path january() {
        return files.write(
                "01.csv",
                "deal_id,partner_id,close_date,amount,region",
                "A,P1,2026-01-05,100,amer",
                "B,P2,2026-01-06,250.50,emea");
    }

    /** The columns in another order, one less and one more, and another delimiter. */
    private Path february() {
        return files.write(
                "02.csv",
                "amount;close_date;deal_id;product;partner_id",
                "70;2026-02-01;C;lens;P2",
                "",
                "80.25;2026-02-02;D;;P1");
    }

    private static List<Reading> readings() {
        return List.of(
                Reading.byLibrary(), Reading.ALONE.inBlocksOf(16), Reading.on(2).inBlocksOf(64));
    }

    @Test
    void each_file_has_columns_of_its_own() {
        DataRequest request = deals(january(), february())
                .with(new Wanted(Map.of("region", Kind.TEXT, "product", Kind.TEXT), Map.of(), Map.of(), false));
        for (Reading reading : readings()) {
            Dataset data = DataReader.read(request.with(reading));
            Frame deals = data.deals();
            assertThat(data.inBlocks(Role.DEALS)).isEqualTo(reading.smallest() == 0);
            assertThat(rows(deals))
                    .as(reading.toString())
                    .containsExactly(
                            "A P1 100 2026-01-05 amer - 01.csv:2",
                            "B P2 250.5 2026-01-06 emea - 01.csv:3",
                            "C P2 70 2026-02-01 - lens 02.csv:2",
                            "D P1 80.25 2026-02-02 - - 02.csv:4");
        }
    }

    private static List<String> rows(Frame deals) {
        return IntStream.range(0, deals.rows())
                .mapToObj(row -> String.join(
                        " ",
                        deals.id().text(row),
                        text(deals, "partner_id", row),
                        text(deals, "amount", row),
                        text(deals, "close_date", row),
                        text(deals, "region", row),
                        text(deals, "product", row),
                        Path.of(deals.file(row)).getFileName() + ":" + deals.line(row)))
                .toList();
    }

    private static String text(Frame deals, String name, int row) {
        Column column = deals.column(name);
        String text = column == null ? null : column.text(row);
        return text == null || text.isEmpty() ? "-" : text;
    }

    @Test
    void each_file_is_told_with_its_bytes_and_rows() throws IOException {
        Path[] both = {january(), february()};
        for (Reading reading : readings()) {
            List<InputFile> inputs = DataReader.read(deals(both).with(reading)).inputs();
            assertThat(inputs).extracting(InputFile::file).containsExactly(both[0].toString(), both[1].toString());
            assertThat(inputs).extracting(InputFile::bytes).containsExactly(Files.size(both[0]), Files.size(both[1]));
            assertThat(inputs).extracting(InputFile::rows).containsExactly(2L, 2L);
            assertThat(inputs).extracting(InputFile::crc32).doesNotContainNull().doesNotHaveDuplicates();
        }
    }

    @Test
    void an_id_that_an_earlier_file_has_is_told_at_both_places() {
        Path again =
                files.write("03.csv", "deal_id,partner_id,close_date,amount", "E,P1,2026-03-01,1", "B,P1,2026-03-02,2");
        for (Reading reading : readings()) {
            DataRequest request = deals(january(), february(), again).with(reading);
            InputException refused = catchThrowableOfType(InputException.class, () -> DataReader.read(request));
            Problem first = refused.problems().get(0);
            assertThat(first.code()).isEqualTo("duplicate-id");
            assertThat(first.span()).isEqualTo(new Span(again.toString(), 3, 0, 0, null));
            assertThat(first.message()).contains("which line 3 of `" + folder.resolve("01.csv") + "` has too");
        }
    }

    @Test
    void bad_rows_go_below_the_columns_of_all_files_with_the_name_of_theirs() throws IOException {
        Path bad = files.write(
                "03.csv",
                "partner_id,amount,deal_id,close_date,region",
                "P1,x1,E,2026-03-01,apac",
                "P1,5,F,2026-03-02,amer");
        Path rejects = folder.resolve("rejects.csv");
        for (Reading reading : readings()) {
            Dataset data = DataReader.read(
                    deals(january(), bad, february()).with(reading).withRejects(rejects));
            assertThat(data.inputs()).extracting(InputFile::rejected).containsExactly(0L, 1L, 0L);
            assertThat(data.reconciliation().rows(Role.DEALS))
                    .isEqualTo(new Reconciliation.Rows(6, 5, Map.of("bad-number", 1L)));
            List<String> lines = Files.readAllLines(rejects);
            assertThat(lines.get(0))
                    .isEqualTo("deal_id,partner_id,close_date,amount,region,product,file,line,rule,reason");
            assertThat(lines.get(1)).startsWith("E,P1,2026-03-01,x1,apac,," + bad + ",2,bad-number,");
            assertThat(lines).hasSize(2);
        }
    }

    @Test
    void a_column_that_must_be_there_must_be_in_every_file() {
        Path without = files.write("03.csv", "deal_id,partner_id,close_date", "E,P1,2026-03-01");
        InputException refused =
                catchThrowableOfType(InputException.class, () -> DataReader.read(deals(january(), without)));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("missing-column");
            assertThat(String.valueOf(problem.span())).contains("03.csv");
        });
    }

    @Test
    void events_of_several_files_name_deals_of_several_files() {
        Path first = files.write("e1.csv", "event_id,partner_id,type,date,deal_id", "E1,P1,demo,2026-01-07,C");
        Path other = files.write("e2.csv", "date,deal_id,event_id,type,partner_id", "2026-01-08,A,E2,demo,P2");
        Dataset data = DataReader.read(deals(january(), february())
                .with(Role.EVENTS, Input.of("events", List.of(Input.of(first), Input.of(other)))));
        assertThat(data.eventDealRow()).containsExactly(2, 0);
    }
}
