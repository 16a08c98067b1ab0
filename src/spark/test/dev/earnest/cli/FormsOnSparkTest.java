package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.spark.Ledgers;
import dev.earnest.spark.LocalSpark;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed files, folders and Parquet pay the same ledger on Spark, and a ledger of Parquet has the same cells. */
@Tag("spark")
class FormsOnSparkTest {
    private static final String NORTHWIND = "catalog-examples/northwind";
    private final SparkSession spark = LocalSpark.start();

    @TempDir
    Path folder;

    @Test
    void packedFilesInAFolder() throws IOException {
        Path deals = Files.createDirectory(folder.resolve("deals"));
        List<String> lines = Files.readAllLines(Path.of(NORTHWIND, "deals.csv"));
        packed(deals.resolve("1.csv.gz"), lines.subList(0, 700));
        packed(deals.resolve("2.csv.gz"), headed(lines, 700, 1_400));
        Files.write(deals.resolve("3.csv"), headed(lines, 1_400, lines.size()));
        BothEngines.paySame(folder, List.of("simulate", NORTHWIND, "--deals", deals.toString()));
    }

    private static List<String> headed(List<String> lines, int from, int to) {
        List<String> part = new ArrayList<>(lines.subList(from, to));
        part.add(0, lines.get(0));
        return part;
    }

    private static void packed(Path file, List<String> lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Two files in a folder, with dates and decimals of Parquet, as Spark writes them. */
    @Test
    void parquetInAFolder() throws IOException {
        Path deals = folder.resolve("deals");
        Dataset<Row> table = spark.read().option("header", "true").csv(NORTHWIND + "/deals.csv");
        for (String column : table.columns()) {
            if (column.endsWith("_date")) {
                table = table.withColumn(column, table.col(column).cast("date"));
            } else if (column.endsWith("amount") || column.equals("cost")) {
                table = table.withColumn(column, table.col(column).cast("decimal(18,4)"));
            }
        }
        table.coalesce(1).write().option("maxRecordsPerFile", 1_000).parquet(deals.toString());
        try (Stream<Path> files = Files.list(deals)) {
            assertThat(files.filter(file -> file.toString().endsWith(".parquet"))).hasSize(2);
        }
        simulated(NORTHWIND, "text.csv");
        List<String> lines = BothEngines.paySame(folder, List.of("simulate", NORTHWIND, "--deals", deals.toString()));
        assertThat(Ledgers.different(lines, Files.readAllLines(folder.resolve("text.csv"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"northwind", "hardware-channel"})
    void aLedgerOfParquetHasTheCellsOfALedgerOfText(String name) throws IOException {
        String program = "catalog-examples/" + name;
        String parquet = folder + "/ledger.parquet";
        CliRun here = simulated(program, "whole.csv");
        CliRun onSpark = BothEngines.onSpark("simulate", program, "--ledger", parquet).fine();
        assertThat(onSpark.out()).isEqualTo(here.out());
        List<Row> rows = spark.read().parquet(parquet).sort("line").collectAsList();
        assertThat(Ledgers.different(Ledgers.ofParquet(rows), Files.readAllLines(folder.resolve("whole.csv"))))
                .isEmpty();
    }

    /** Nothing is earned in a year before the program: a header alone, in either form. */
    @Test
    void aLedgerWithoutALine() throws IOException {
        List<String> never = List.of("simulate", NORTHWIND, "--from", "2001-01-01", "--to", "2001-12-31");
        assertThat(BothEngines.paySame(folder, never)).hasSize(1);
        List<String> parquet = new ArrayList<>(never);
        parquet.addAll(List.of("--ledger", folder + "/ledger.parquet"));
        BothEngines.onSpark(parquet.toArray(String[]::new)).fine();
        Dataset<Row> read = spark.read().parquet(folder + "/ledger.parquet");
        assertThat(read.isEmpty()).isTrue();
        assertThat(String.join(",", read.columns())).isEqualTo(Files.readString(folder.resolve("whole.csv")).strip());
    }

    private CliRun simulated(String program, String ledger) {
        return BothEngines.here("simulate", program, "--ledger", folder + "/" + ledger).fine();
    }
}
