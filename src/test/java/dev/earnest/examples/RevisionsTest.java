package dev.earnest.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.Golden;
import dev.earnest.cli.CliRun;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Three revisions of the examples as a designer sees them, on a screen of 96 columns. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RevisionsTest {
    private static final Path EXAMPLES = Path.of("catalog-examples");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"saas-lifecycle, budget-neutral", "hardware-channel, camera-push", "northwind, tighter"})
    void fits_a_screen_and_its_shares_add_up_to_the_cent(String example, String scenario) {
        String folder = EXAMPLES.resolve(example).toString();
        String file = EXAMPLES.resolve(example)
                .resolve("scenarios/" + scenario + ".yaml")
                .toString();
        String screen = CliRun.of("compare", folder, "--with", file, "-f", "table", "--width", "96")
                .fine()
                .out();
        assertThat(screen.lines().toList())
                .allMatch(line -> line.length() <= 96)
                .hasSizeLessThan(75);
        Golden.check("compare/" + example + ".txt", screen);

        JsonNode json = JSON.readTree(CliRun.of("compare", folder, "--with", file, "-f", "json")
                .fine()
                .out());
        assertThat(json.at("/changes")).hasSizeGreaterThanOrEqualTo(8);
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode cost : json.at("/costs"))
            sum = sum.add(new BigDecimal(cost.at("/share").asString()));
        assertThat(sum).isEqualByComparingTo(json.at("/summary/difference").asString());
    }
}
