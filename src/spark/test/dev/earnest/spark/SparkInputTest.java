package dev.earnest.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Input;
import dev.earnest.deal.NumberedRow;
import dev.earnest.deal.Role;
import dev.earnest.problem.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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

/** Rows that Spark reads come to the ledger that the program's own reading comes to. The run itself is one whole. */
@Tag("spark")
class SparkInputTest {
    private final SparkSession spark = LocalSpark.start();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"northwind", "hardware-channel", "referral-affiliate", "saas-lifecycle"})
    void theRowsOfAnExampleComeToItsLedger(String name) throws IOException {
        Example example = new Example(name);
        DataRequest request = example.request();
        String expected = example.ledger((role, file) -> Input.of(file));
        assertThat(expected.lines().count()).isGreaterThan(50);
        assertThat(example.ledger((role, file) -> bySpark(role, file.toString(), request)))
                .isEqualTo(expected);
    }

    @Test
    void aFolderOfPiecesIsOneInputInTheOrderOfItsNames() throws IOException {
        Example example = new Example("northwind");
        DataRequest request = example.request();
        assertThat(example.ledger((role, file) -> bySpark(role, pieces(file).toString(), request)))
                .isEqualTo(example.ledger((role, file) -> Input.of(file)));
    }

    @Test
    void parquetOfTypedColumnsComesToTheSameLedger() throws IOException {
        Example example = new Example("northwind");
        DataRequest request = example.request();
        assertThat(example.ledger((role, file) -> bySpark(role, parquet(role, file), request)))
                .isEqualTo(example.ledger((role, file) -> Input.of(file)));
    }

    @Test
    void everyRowKeepsItsLineAndItsCellsAsTheyStand() throws IOException {
        Path file = folder.resolve("deals.csv");
        Files.writeString(file, "deal_id,note\nd1,\"two\nlines\"\n\nd2, NA \nd3,a,b\n");
        List<NumberedRow> rows = new ArrayList<>();
        read(Role.DEALS, file.toString()).gathered().rows().forEach(rows::add);
        assertThat(rows)
                .containsExactly(
                        new NumberedRow(2, List.of("d1", "two\nlines")),
                        new NumberedRow(5, List.of("d2", " NA ")),
                        new NumberedRow(6, List.of("d3", "a", "b")));
    }

    @Test
    void filesOfOneInputWithOtherColumnsAreTold() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "deal_id,amount\nd1,5\n");
        Files.writeString(folder.resolve("b.csv"), "deal_id,total\nd2,5\n");
        assertThatThrownBy(() -> read(Role.DEALS, folder.toString()))
                .isInstanceOfSatisfying(InputException.class, e -> assertThat(
                                e.problems().get(0).message())
                        .contains("its columns are deal_id, total")
                        .contains("a.csv are deal_id, amount"));
    }

    @Test
    void bytesThatAreNoCharactersAreToldWithTheirFile() throws IOException {
        Path file = folder.resolve("deals.csv");
        String rows = "d1,5\n".repeat(40_000);
        Files.write(file, ("deal_id,amount\n" + rows + "d\u00e9,5\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(Role.DEALS, file.toString()).gathered().rows().forEach(row -> {}))
                .isInstanceOfSatisfying(InputException.class, e -> assertThat(
                                e.problems().get(0))
                        .satisfies(problem -> assertThat(problem.message()).startsWith("byte 0xE9 at byte 200017 is no character"))
                        .satisfies(problem -> assertThat(problem.span().file()).endsWith("deals.csv")));
    }

    @Test
    void anEmptyFileIsTold() throws IOException {
        Path file = Files.createFile(folder.resolve("deals.csv"));
        assertThatThrownBy(() -> read(Role.DEALS, file.toString()))
                .isInstanceOfSatisfying(InputException.class, e -> assertThat(
                                e.problems().get(0).message())
                        .isEqualTo("the deals file is empty"));
    }

    @Test
    void anAddressWithNothingThereIsTold() {
        assertThatThrownBy(() -> read(Role.DEALS, folder.resolve("none.csv").toString()))
                .isInstanceOfSatisfying(InputException.class, e -> assertThat(
                                e.problems().get(0).message())
                        .startsWith("the deals file cannot be read: ")
                        .contains("none.csv"));
    }

    private SparkRows read(Role role, String path) throws IOException {
        return SparkInput.read(spark, role, path, new Example("northwind").request());
    }

    private Input bySpark(Role role, String path, DataRequest request) {
        return Input.of(SparkInput.read(spark, role, path, request).gathered());
    }

    /** Three files, packed; the first name has the last third's length of digits, so that only names tell their order. */
    private Path pieces(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            Path pieces = Files.createDirectory(folder.resolve(String.valueOf(file.getFileName())));
            int third = (lines.size() - 1) / 3;
            for (int piece = 0; piece < 3; piece++) {
                List<String> some = new ArrayList<>(lines.subList(0, 1));
                some.addAll(lines.subList(1 + piece * third, piece == 2 ? lines.size() : 1 + (piece + 1) * third));
                try (OutputStream out =
                        new GZIPOutputStream(Files.newOutputStream(pieces.resolve("part-" + piece + ".csv.gz")))) {
                    out.write(String.join("\n", some).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            }
            return pieces;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written by Spark, dates as dates and money as decimals. */
    private String parquet(Role role, Path file) {
        String to = folder.resolve(role.word() + ".parquet").toString();
        var table = spark.read().option("header", "true").csv(file.toString());
        for (String column : table.columns()) {
            if (column.endsWith("_date") || column.equals("date")) {
                table = table.withColumn(column, table.col(column).cast("date"));
            } else if (column.equals("amount") || column.equals("cost")) {
                table = table.withColumn(column, table.col(column).cast("decimal(18,4)"));
            }
        }
        table.coalesce(1).write().parquet(to);
        return to + "/*.parquet";
    }
}
