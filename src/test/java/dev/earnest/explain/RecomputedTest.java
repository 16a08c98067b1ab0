package dev.earnest.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the figures that {@code explain -f json} prints, every ledger line follows to the cent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecomputedTest {
    private static final Path EXAMPLES = Path.of("catalog-examples");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"northwind", "hardware-channel", "referral-affiliate", "saas-lifecycle"})
    void lines_of_the_examples_follow_from_the_printed_figures(String name) throws IOException {
        Path example = EXAMPLES.resolve(name);
        Path ledger = folder.resolve("ledger.csv");
        CliRun.of("simulate", example.toString(), "--ledger", ledger.toString()).fine();
        List<String> ids = new ArrayList<>(Ledgers.ids(ledger, 120));
        if (Files.notExists(example.resolve("mapping.yaml"))) {
            List<String> all = Files.readAllLines(example.resolve("deals.csv"));
            new Random(7)
                    .ints(40, 1, all.size())
                    .forEach(line -> ids.add(all.get(line).split(",")[0]));
        }
        List<String> arguments = new ArrayList<>(List.of("explain", example.toString(), "-f", "json"));
        arguments.addAll(Set.copyOf(ids));
        String json = CliRun.of(arguments.toArray(String[]::new)).fine().out();
        Map<String, List<BigDecimal>> printed = Recomputed.lines(json, 2);
        Map<String, List<BigDecimal>> written = Ledgers.lines(ledger, Set.copyOf(ids));
        assertThat(printed.keySet()).isEqualTo(written.keySet());
        written.forEach((line, money) -> assertThat(printed.get(line))
                .as(line)
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(money));
        assertThat(written).hasSizeGreaterThan(100);
    }
}
