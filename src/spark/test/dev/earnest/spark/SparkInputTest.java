package dev.earnest.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Role;
import dev.earnest.payout.Options;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that Spark reads in books are told of as the program's own reader tells of them: what is wrong, and where rows went. */
@Tag("spark")
class SparkInputTest {
    private final SparkSession spark = LocalSpark.start();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"northwind", "hardware-channel", "referral-affiliate", "saas-lifecycle"})
    void theRowsOfAnExampleGoWhereTheyGoElsewhere(String name) throws IOException {
        Example example = new Example(name);
        Folder files = Folder.of(example.folder);
        for (int books : new int[] {1, 7}) {
            sameTold(example, files, books);
        }
    }

    @Test
    void severalFilesAreOneInput() throws IOException {
        Example example = new Example("northwind");
        Folder files = Folder.of(example.folder);
        List<String> lines = Files.readAllLines(example.folder.resolve("deals.csv"));
        int half = lines.size() / 2;
        Path one = write("one.csv", lines.subList(0, half));
        List<String> rest = new ArrayList<>(lines.subList(half, lines.size()));
        rest.add(0, lines.get(0));
        Path two = packed("two.csv.gz", rest);
        sameTold(example, files.with(Role.DEALS, one.toString(), two.toString()), 3);
    }

    @Test
    void everyBadRowIsToldAsElsewhere() throws IOException {
        Example example = new Example("northwind");
        Path deals = write("deals.csv", List.of(
                "deal_id,partner_id,close_date,amount,stage,created_date",
                "D1,P-101,2026-01-31,100,won,",
                "D2,P-101,2026-02-31,100,won,",
                "D1,P-101,2026-01-31,100,won,",
                ",P-101,2026-01-31,1x,won,",
                "D4,P-101,2026-01-31,7,lost,2026-03-01",
                "D5,NOBODY,2026-01-31,7,won"));
        Path more = write("more.csv", List.of(
                "amount,deal_id,partner_id,close_date,stage",
                "100,D1,P-101,2026-01-31,won",
                "100,D6,,2026-01-31,won",
                "100,D7,P-101,2026-01-31,Won!"));
        Path events = write("events.csv", List.of(
                "event_id,partner_id,type,date,amount,deal_id",
                "E1,P-101,training,2026-01-31,5,D1",
                "E1,P-101,training,2026-01-31,5,D7",
                "E1,P-101,training,2026-01-31,5,",
                "E2,P-101,training,,5,D99",
                "E2,P-101,training,2026-01-31,5,D4"));
        Path claims = write("claims.csv", List.of(
                "claim_id,partner_id,offer_id,deal_id,event_id,amount",
                "C1,P-101,x,D1,,5",
                "C1,P-101,x,,E1,5",
                "C2,P-101,x,D98,E1,5",
                "C3,P-101,x,,E77,5",
                "C1,P-101,x,D4,E2,5",
                "C4,P-101,x,D4,E78,-"));
        Path touches = write("touches.csv", List.of(
                "deal_id,partner_id,weight", "D1,P-101,1", "D77,P-101,1", "D2,P-101,1", ",P-101,1", "D1,P-101,y"));
        Folder files = new Folder()
                .with(Role.DEALS, deals.toString(), more.toString())
                .with(Role.EVENTS, events.toString())
                .with(Role.CLAIMS, claims.toString())
                .with(Role.TOUCHES, touches.toString())
                .with(Role.PARTNERS, "catalog-examples/northwind/partners.csv");
        for (int books : new int[] {1, 2, 7, 30}) {
            assertThat(sameTold(example, files, books)).hasSizeGreaterThan(15);
        }
    }

    @Test
    void columnsThatAreMissingAreToldAndTheOtherFilesChecked() throws IOException {
        Example example = new Example("northwind");
        Path deals = write("deals.csv", List.of("deal_id,partner,close_date,amount", "D1,P-101,2026-01-31,100"));
        Path events = write("events.csv", List.of(
                "event_id,partner_id,type,date,amount,deal_id", "E1,P-101,training,2026-01-32,5,D1"));
        Folder files = new Folder().with(Role.DEALS, deals.toString()).with(Role.EVENTS, events.toString());
        assertThat(sameTold(example, files, 3)).hasSize(3);
    }

    @Test
    void dealsWithoutARowAreTold() throws IOException {
        Example example = new Example("northwind");
        Path deals = write("deals.csv", List.of("deal_id,partner_id,close_date,amount"));
        assertThat(sameTold(example, new Folder().with(Role.DEALS, deals.toString()), 3)).hasSize(1);
    }

    @Test
    void bytesThatAreNoCharactersAreToldWithTheirFile() throws IOException {
        Path file = folder.resolve("deals.csv");
        String header = "deal_id,partner_id,close_date,amount\n";
        Files.write(file, (header + "d1,,,5\n".repeat(40_000) + "d\u00e9,,,5\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(bySpark(new Example("northwind"), new Folder().with(Role.DEALS, file.toString()), 2).problems())
                .first()
                .satisfies(problem -> assertThat(problem.message()).startsWith("byte 0xE9 at byte 280039 is no character"))
                .satisfies(problem -> assertThat(problem.span().file()).endsWith("deals.csv"));
    }

    @Test
    void anEmptyFileIsTold() throws IOException {
        Path file = Files.createFile(folder.resolve("deals.csv"));
        assertThat(bySpark(new Example("northwind"), new Folder().with(Role.DEALS, file.toString()), 2).problems())
                .extracting(Problem::message)
                .containsExactly("the deals file is empty");
    }

    @Test
    void anAddressWithNothingThereIsTold() throws IOException {
        Folder none = new Folder().with(Role.DEALS, folder.resolve("none.csv").toString());
        assertThat(bySpark(new Example("northwind"), none, 2).problems().get(0).message())
                .startsWith("the deals file cannot be read: ")
                .contains("none.csv");
    }

    /** What reading comes to: problems, or where the rows went and what the files are. */
    private record Told(List<Problem> problems, Object counts, Object files) {}

    private List<Problem> sameTold(Example example, Folder files, int books) throws IOException {
        Told own;
        try {
            Dataset data = files.read(example.request());
            own = new Told(List.of(), data.reconciliation(), data.inputs());
        } catch (InputException e) {
            own = new Told(e.problems(), "", "");
        }
        Told bySpark = bySpark(example, files, books);
        assertThat(String.join("\n", bySpark.problems().stream().map(Problem::toString).toList()))
                .isEqualTo(String.join("\n", own.problems().stream().map(Problem::toString).toList()));
        assertThat(bySpark).isEqualTo(own);
        return own.problems();
    }

    private Told bySpark(Example example, Folder files, int books) throws IOException {
        DataRequest request = example.request();
        try {
            CheckedInput input = CheckedInput.of(
                    spark,
                    new Inputs(
                            request,
                            files.addresses,
                            List.of(example.timeline),
                            Options.PLAIN,
                            new Sizes(books, 3, 2)));
            return new Told(List.of(), input.reconciliation(), input.inputs());
        } catch (InputException e) {
            return new Told(e.problems(), "", "");
        }
    }

    private Path write(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    private Path packed(String name, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
