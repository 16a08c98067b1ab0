package dev.earnest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Worked examples that others published: what the language can say gives the figures they state. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedCasesTest {
    private static final Path CASES = Path.of("src/test/resources/published");
    private static final Path NOT_MODELLED = Path.of("docs/language/not-modelled.md");

    /** The ids of the collection the examples come from. */
    private static final List<String> IDS = List.of(
            "A01", "A02", "A06", "A07", "A13", "A16", "A18", "B01", "B02", "B07", "B09", "B13", "B18", "C03", "C08",
            "C11", "C13", "C18", "D01", "D02", "D06", "E03", "E04", "E06", "F03", "G01", "G02", "G03", "G04", "H01",
            "H03", "H04");

    private static final Pattern CATALOG = Pattern.compile("given:\n(.*?)\ntests:", Pattern.DOTALL);

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gives_the_figures_that_its_source_states(Path file) {
        assertThat(CliRun.of("test", file.toString()).fine().out()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void names_its_source(Path file) throws IOException {
        String id = id(file);
        assertThat(Files.readAllLines(file)).element(0).asString().startsWith("# " + id + ": ");
        assertThat(Files.readAllLines(file)).element(1).asString().startsWith("# Source: ");
        assertThat(Files.readString(file)).contains("- name: \"" + id + " (");
    }

    @Test
    void every_example_is_a_case_or_explained() throws IOException {
        List<String> said = cases().stream().map(PublishedCasesTest::id).toList();
        String explained = Files.readString(NOT_MODELLED);
        assertThat(IDS)
                .containsAll(said)
                .allSatisfy(id -> assertThat(said.contains(id) || explained.contains(id))
                        .as(id)
                        .isTrue());
    }

    /** D02: the advance and the tail are ledger rows of their own. */
    @Test
    void an_advance_of_75_percent_leaves_three_parts_from_month_ten(@TempDir Path folder) throws IOException {
        write(folder.resolve("catalog.yaml"), catalog("D02"));
        write(folder.resolve("deals.csv"), """
                deal_id,partner_id,close_date,amount
                S1,P1,2026-01-15,600
                """);
        Path ledger = folder.resolve("ledger.csv");

        CliRun.of("simulate", folder.toString(), "--ledger", ledger.toString()).fine();

        assertThat(column(ledger, "paid")).containsExactly("427.50", "47.50", "47.50", "47.50");
        assertThat(column(ledger, "pay_date")).containsExactly("2026-01-15", "2026-10-15", "2026-11-15", "2026-12-15");
    }

    /** D06: half is taken back by a line of its own, dated the day of the refund; what was earned stays as it is. */
    @Test
    void a_clawback_is_a_line_of_the_later_period(@TempDir Path folder) throws IOException {
        write(folder.resolve("catalog.yaml"), catalog("D06"));
        write(folder.resolve("deals.csv"), """
                deal_id,partner_id,close_date,amount,refunded_date,refunded_amount
                S1,P1,2026-02-10,100000,2026-05-20,50000
                """);
        Path ledger = folder.resolve("ledger.csv");

        CliRun.of("simulate", folder.toString(), "--ledger", ledger.toString()).fine();

        assertThat(column(ledger, "kind")).containsExactly("earning", "clawback");
        assertThat(column(ledger, "earned_date")).containsExactly("2026-02-10", "2026-05-20");
        assertThat(column(ledger, "paid")).containsExactly("10000.00", "-5000.00");
    }

    private static String id(Path file) {
        return file.getFileName().toString().substring(0, 3);
    }

    private static String catalog(String id) throws IOException {
        Matcher given = CATALOG.matcher(Files.readString(CASES.resolve(id + ".test.yaml")));
        assertThat(given.find()).isTrue();
        return given.group(1).stripIndent() + "\n";
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> column(Path ledger, String name) throws IOException {
        List<String> lines = Files.readAllLines(ledger);
        int at = List.of(lines.get(0).split(",")).indexOf(name);
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.split(",", -1)[at])
                .toList();
    }
}
