package dev.earnest.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deals of each public set as CSV, gzip, Parquet, workbook, several files and rows of a warehouse: one ledger. */
@Tag("long")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameRealDealsLongTest {
    private static final Path DUCKDB = Path.of(
            System.getProperty("user.home"), ".m2/repository/org/duckdb/duckdb_jdbc/1.5.6.0/duckdb_jdbc-1.5.6.0.jar");

    @TempDir
    Path folder;

    private byte[] ledger(List<String> arguments) throws IOException {
        Path ledger = folder.resolve("ledger.csv");
        RealData.run(arguments, "--ledger", ledger.toString());
        return Files.readAllBytes(ledger);
    }

    private void isTheSameInEveryForm(List<String> given) throws IOException {
        Path csv = Path.of(value(given, "--deals"));
        byte[] expected = ledger(given);
        assertThat(expected.length).isGreaterThan(10_000);
        // the tables that a mapping joins are sought beside the deals, and for a warehouse beside the mapping
        Path mapping = Path.of(value(given, "--map"));
        Path here = Files.createDirectories(folder.resolve("forms"));
        Files.copy(mapping, here.resolve("mapping.yaml"));
        copyTables(csv.getParent(), here);
        copyTables(mapping.getParent(), here);
        Rewritten deals = new Rewritten(csv, here);
        List<String> arguments =
                with(given, "--map", here.resolve("mapping.yaml").toString());
        for (Path form : List.of(csv, deals.gzip(), deals.parquet(), deals.workbook())) {
            assertThat(ledger(with(arguments, "--deals", form.toString())))
                    .as(form.toString())
                    .isEqualTo(expected);
        }
        String pattern = deals.pattern();
        copyTables(here, Path.of(pattern).getParent());
        assertThat(ledger(with(arguments, "--deals", pattern))).as(pattern).isEqualTo(expected);
        if (Files.exists(DUCKDB)) {
            List<String> warehouse = new ArrayList<>(with(arguments, "--deals", "jdbc:duckdb:"));
            warehouse.addAll(List.of("--query", deals.query().toString(), "--driver", DUCKDB.toString()));
            assertThat(ledger(warehouse)).as("JDBC").isEqualTo(expected);
        }
    }

    private static String value(List<String> arguments, String option) {
        return arguments.get(arguments.indexOf(option) + 1);
    }

    private static List<String> with(List<String> arguments, String option, String value) {
        List<String> changed = new ArrayList<>(arguments);
        changed.set(arguments.indexOf(option) + 1, value);
        return changed;
    }

    private static void copyTables(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void order_lines_of_resellers() throws IOException {
        isTheSameInEveryForm(RealData.resellers("adventureworks/catalog.yaml"));
    }

    @Test
    void opportunities_of_a_sales_team() throws IOException {
        isTheSameInEveryForm(RealData.opportunities("plain/commission.yaml"));
    }

    @Test
    void subscriptions_of_a_software_house() throws IOException {
        isTheSameInEveryForm(RealData.subscriptions("ravenstack/catalog.yaml"));
    }
}
