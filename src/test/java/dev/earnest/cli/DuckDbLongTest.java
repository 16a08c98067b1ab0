package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.Statement;
import java.util.Properties;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB as the warehouse, and as the writer of Parquet; skipped where its driver is not in the local repository. */
@Tag("long")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DuckDbLongTest {
    private static final String PROGRAM = "catalog-examples/northwind";
    private static final Path JAR = Path.of(
            System.getProperty("user.home"), ".m2/repository/org/duckdb/duckdb_jdbc/1.5.6.0/duckdb_jdbc-1.5.6.0.jar");

    @TempDir
    Path folder;

    @BeforeEach
    void load() throws Exception {
        assumeThat(JAR)
                .as("DuckDB's driver: mvn dependency:get -Dartifact=org.duckdb:duckdb_jdbc:1.5.6.0")
                .exists();
        String deals = "read_csv('" + PROGRAM + "/deals.csv', header = true, nullstr = '', types = {"
                + "'deal_id': 'BIGINT', 'amount': 'DECIMAL(20,2)', 'list_amount': 'DECIMAL(38,2)', 'arr': 'DOUBLE',"
                + " 'term_months': 'UTINYINT', 'created_date': 'TIMESTAMPTZ', 'registered_date': 'TIMESTAMP'})";
        execute("set timezone = 'UTC'; create table deals as select * from " + deals + ";"
                + " copy deals to '" + folder + "/zstd.parquet' (codec zstd);"
                + " copy deals to '" + folder + "/gzip.parquet' (codec gzip, parquet_version v2);"
                + " copy deals to '" + folder + "/lz4.parquet' (codec lz4_raw, row_group_size 2048)");
    }

    private void execute(String statements) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {JAR.toUri().toURL()})) {
            Driver driver = ServiceLoader.load(Driver.class, loader).iterator().next();
            try (Connection made = driver.connect("jdbc:duckdb:" + folder + "/deals.db", new Properties());
                    Statement statement = made.createStatement()) {
                statement.execute(statements);
            }
        }
    }

    private byte[] ledger(String... options) throws IOException {
        Path ledger = folder.resolve("ledger.csv");
        java.util.List<String> words =
                new java.util.ArrayList<>(java.util.List.of("simulate", PROGRAM, "--ledger", ledger.toString()));
        words.addAll(java.util.List.of(options));
        CliRun.of(words.toArray(String[]::new)).fine();
        return Files.readAllBytes(ledger);
    }

    @Test
    void the_same_deals_come_to_the_same_ledger() throws IOException {
        byte[] csv = ledger();
        Path query = Files.writeString(folder.resolve("deals.sql"), "select * from deals order by rowid;");
        assertThat(ledger(
                        "--deals",
                        "jdbc:duckdb:" + folder + "/deals.db",
                        "--query",
                        query.toString(),
                        "--driver",
                        JAR.toString()))
                .isEqualTo(csv);
        for (String codec : new String[] {"zstd", "gzip", "lz4"}) {
            assertThat(ledger("--deals", folder.resolve(codec + ".parquet").toString()))
                    .as(codec)
                    .isEqualTo(csv);
        }
    }

    @Test
    void what_is_no_single_value_is_told_and_what_is_fits() throws IOException {
        Path query = Files.writeString(
                folder.resolve("deals.sql"),
                "select 'D1' deal_id, 'P-101' partner_id, date '2026-01-31' close_date,"
                        + " 12345678901234567.89::decimal(38,2) % 1000 amount, 'amer' region, 'lens' product,"
                        + " 1::hugeint quantity, uuid() note, true renewed, 0.1::float arr, [1, 2] tags");
        String[] words = {
            "check-data",
            PROGRAM,
            "--no-claims",
            "--deals",
            "jdbc:duckdb:",
            "--query",
            query.toString(),
            "--driver",
            JAR.toString()
        };
        CliRun run = CliRun.of(words);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("column `tags` is INTEGER[], which is not one value to a cell");
        Files.writeString(query, Files.readString(query).replace(", [1, 2] tags", ""));
        assertThat(CliRun.of(words).exitCode()).isLessThan(2);
    }
}
