package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deals from a warehouse, through a driver that only its jar knows: read-only, exact, and silent on credentials. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WarehouseTest {
    private static final String PROGRAM = "catalog-examples/northwind";
    private static final String TYPES = "VARCHAR|CHAR|DATE|DECIMAL|VARCHAR|TIMESTAMPTZ|DOUBLE";
    private static final String NAMES = "DEAL_ID|PARTNER_ID|CLOSE_DATE|AMOUNT|REGION|CREATED_DATE|ARR";

    @TempDir
    static Path shared;

    private static String driver;

    @TempDir
    Path folder;

    private Path query;

    @BeforeAll
    static void compile() throws IOException {
        driver = RowsDriver.jar(shared).toString();
    }

    @BeforeEach
    void write() throws IOException {
        query = folder.resolve("deals.sql");
        Files.writeString(query, "-- what was sold; of all years\nselect * from deals;\n");
        rows(TYPES, NAMES, "D1|P-101   |2026-01-31|1200.50|amer|2026-01-01T23:30:00-02:00|0.1");
    }

    private void rows(String... lines) throws IOException {
        Files.write(folder.resolve("rows.txt"), List.of(lines));
    }

    private CliRun asked(String password, String... options) {
        List<String> words = new ArrayList<>(List.of("simulate", PROGRAM));
        words.addAll(List.of(options));
        Map<String, String> environment = Map.of("EARNEST_JDBC_USER", "ali", "EARNEST_JDBC_PASSWORD", password);
        return CliRun.of(CliRun.environment(environment), words.toArray(String[]::new));
    }

    private CliRun run(String... more) {
        List<String> options = new ArrayList<>(
                List.of("--deals", "jdbc:rows:" + folder, "--query", query.toString(), "--driver", driver));
        options.addAll(List.of(more));
        return asked("sesame", options.toArray(String[]::new));
    }

    private String told(CliRun run) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out() + run.err()).doesNotContain("sesame").doesNotContain("ali");
        return run.err().replace(folder.toString(), "…");
    }

    @Test
    void the_same_deals_come_to_the_same_ledger() throws IOException {
        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(Path.of(PROGRAM, "deals.csv"))) {
            records = reader.stream().toList();
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.join(
                "|",
                records.get(0).getFields().stream()
                        .map(name -> name.endsWith("_date") ? "DATE" : name.endsWith("amount") ? "DECIMAL" : "VARCHAR")
                        .toList()));
        records.forEach(record -> lines.add(String.join("|", record.getFields())));
        rows(lines.toArray(String[]::new));
        run("--ledger", folder.resolve("warehouse.csv").toString()).fine();
        CliRun.of("simulate", PROGRAM, "--ledger", folder.resolve("file.csv").toString())
                .fine();
        assertThat(folder.resolve("warehouse.csv")).hasSameBinaryContentAs(folder.resolve("file.csv"));
    }

    @Test
    void nothing_is_written_and_rows_come_a_few_at_a_time() throws IOException {
        run().fine();
        assertThat(Files.readAllLines(folder.resolve("told.txt")))
                .containsExactly(
                        "setReadOnly true",
                        "setAutoCommit false",
                        "setFetchSize 10000",
                        "executeQuery -- what was sold; of all years",
                        "select * from deals",
                        "rollback",
                        "close");
    }

    @Test
    void the_manifest_has_the_query_and_the_rows_and_a_rerun_sees_that_they_changed() throws IOException {
        Path manifest = folder.resolve("run.json");
        run("--manifest", manifest.toString()).fine();
        assertThat(Files.readString(manifest))
                .contains("{\"role\": \"query\", \"file\": \"" + query + "\", \"bytes\": 52,")
                .contains("{\"role\": \"deals\", \"file\": \"jdbc:rows:" + folder + "\", \"bytes\": ")
                .doesNotContain("sesame")
                .doesNotContain("ali\"");
        Map<String, String> environment = Map.of("EARNEST_JDBC_USER", "ali", "EARNEST_JDBC_PASSWORD", "sesame");
        Surroundings surroundings = CliRun.environment(environment);
        String[] words = {
            "rerun", manifest.toString(), "--check", "--address", "jdbc:rows:" + folder, "--driver", driver
        };
        CliRun.of(surroundings, words).fine();
        rows(TYPES, NAMES, "D1|P-101|2026-01-31|1200.51|amer||0.1");
        CliRun again = CliRun.of(surroundings, words);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.out()).contains("jdbc:rows:" + folder);
        assertThat(again.out() + again.err()).contains("a warehouse has the rows of now");
    }

    /** A manifest may be somebody else's: its driver is no code to run, its address not to be told the password. */
    @Test
    void a_rerun_asks_no_warehouse_that_is_not_named_again() throws IOException {
        Path manifest = folder.resolve("run.json");
        run("--manifest", manifest.toString()).fine();
        Files.delete(folder.resolve("told.txt"));
        String[][] refused = {
            {"rerun", manifest.toString()},
            {"rerun", manifest.toString(), "--check", "--driver", driver},
            {"rerun", manifest.toString(), "--address", "jdbc:rows:" + folder},
            {"rerun", manifest.toString(), "--address", "jdbc:rows:elsewhere", "--driver", driver}
        };
        for (String[] words : refused) {
            assertThat(told(CliRun.of(CliRun.environment(Map.of("EARNEST_JDBC_PASSWORD", "sesame")), words)))
                    .contains("error[unnamed-warehouse]: the manifest has the run ask `jdbc:rows:…` through")
                    .contains("--address 'jdbc:rows:…' --driver FILE");
        }
        assertThat(folder.resolve("told.txt")).doesNotExist();
    }

    @Test
    void the_json_names_query_and_warehouse() {
        assertThat(run("-f", "json").fine().out())
                .contains("\"role\": \"query\"", "\"file\": \"jdbc:rows:" + folder + "\"");
    }

    @Test
    void credentials_in_the_address_are_refused_and_not_repeated() {
        for (String url : List.of(
                "jdbc:postgresql://ali:sesame@host/db",
                "jdbc:postgresql://host/db?user=ali&password=sesame",
                "jdbc:sqlserver://host;databaseName=x;user=ali;password=sesame",
                "jdbc:snowflake://host/?private_key_pwd=sesame",
                "jdbc:oracle:thin:ali/sesame@host:1521/x")) {
            CliRun run = asked("", "--deals", url, "--query", query.toString(), "--driver", driver);
            assertThat(told(run)).as(url).contains("holds credentials").contains("***");
        }
    }

    @Test
    void a_driver_that_tells_the_password_is_not_repeated() {
        CliRun run = asked(
                "open-sesame-2", "--deals", "jdbc:rows:" + folder, "--query", query.toString(), "--driver", driver);
        assertThat(told(run))
                .contains(
                        "error[no-connection]: there is no connection to the warehouse: password *** is wrong for user ***"
                                + " at jdbc:rows://***@host?password=***")
                .contains("both credentials are set");
    }

    @Test
    void what_is_missing_is_named() {
        String url = "jdbc:rows:" + folder;
        assertThat(told(asked("", "--deals", url, "--driver", driver)))
                .contains("--deals jdbc:rows:… needs a query that selects its rows")
                .contains("--query deals.sql");
        assertThat(told(asked("", "--deals", url, "--query", query.toString())))
                .contains("is read through the driver of its vendor, and none is named")
                .contains("--driver FILE.jar");
        assertThat(told(asked("", "--deals", "jdbc:other:x", "--query", query.toString(), "--driver", driver)))
                .contains(
                        "error[no-driver]: the jar holds no driver for `jdbc:other:x`: what it holds is rows.RowsDriver");
        assertThat(told(asked("", "--query", query.toString())))
                .contains("is for rows of a warehouse, and --deals names none");
    }

    @Test
    void only_one_statement_that_reads_is_sent() throws IOException {
        Map<String, String> refused = Map.of(
                "select 1;\n\ndelete from deals",
                "deals.sql:3",
                "/* a */ delete from deals",
                "the query starts with `delete`",
                "with x as (\ninsert into y values (1) returning *) select * from x",
                "the query has `insert`, which writes",
                "-- nothing\n",
                "there is no query in the file",
                "select E'\\'';\n drop table deals; select '",
                "a backslash before a quote",
                "select * from deals /*!50000 into outfile 'x' */",
                "the query has `into`",
                "select 1 exec remove",
                "the query has `exec`");
        for (Map.Entry<String, String> each : refused.entrySet()) {
            Files.writeString(query, each.getKey());
            assertThat(told(run())).as(each.getKey()).contains(each.getValue());
        }
        assertThat(folder.resolve("told.txt")).doesNotExist();
        Files.writeString(query, "\uFEFFselect 'a;b' as \"delete\", $$;drop$$, 'it''s; \\d' from x -- ; end\n;\n");
        run().fine();
    }

    @Test
    void a_refused_query_and_a_lost_connection_are_told() throws IOException {
        Files.writeString(query, "\n-- what was sold\nselect *\nfrom nowhere");
        assertThat(told(run()))
                .contains(
                        "error[refused-query]: the warehouse refuses the query: not now: no table nowhere for *** LINE 2")
                .contains("deals.sql:3\n");
        Files.write(query, new byte[] {'s', 'e', 'l', 'e', 'c', 't', ' ', (byte) 0xFC});
        assertThat(told(run())).contains("error[wrong-encoding]: the query is not UTF-8");
        Files.writeString(query, "select * from deals");
        rows(TYPES, NAMES, "D1|P-101|2026-01-31|1|amer||", "LOST");
        assertThat(told(run())).contains("error[lost-connection]: the rows broke off at row 1: reset by ***");
    }

    @Test
    void a_bad_row_is_told_by_its_number_and_lists_by_their_type() throws IOException {
        rows(TYPES, NAMES, "D1|P-101|2026-01-31|1|amer||", "D2|P-101||1|amer||");
        assertThat(told(run())).contains("column `close_date` is blank").contains("jdbc:rows:…:2");
        rows(TYPES, NAMES, "D1|P-101|2026-01-31|NaN|amer||");
        assertThat(told(run())).contains("error[bad-number]: column `amount` is `NaN`");
        String bits = "1010|P-101|2026-01-31|1";
        rows(TYPES, NAMES);
        assertThat(told(run())).contains("error[no-rows]: the query selects no rows");
        rows("BIT|VARCHAR|DATE|DECIMAL", "deal_id|partner_id|close_date|amount", bits, bits);
        assertThat(told(run())).contains("column `deal_id` is `1010`, which row 1 has too");
        rows("ARRAY|VARCHAR|DATE|DECIMAL", "deal_id|partner_id|close_date|amount", "x|P-101|2026-01-31|1");
        assertThat(told(run())).contains("column `deal_id` is array, which is not one value to a cell");
    }
}
