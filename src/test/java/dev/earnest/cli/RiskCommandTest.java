package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command: its bytes, and what it refuses. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RiskCommandTest {
    private static final String NORTHWIND = "catalog-examples/northwind";

    private static String json(String... more) {
        String[] words = new String[more.length + 6];
        System.arraycopy(new String[] {"risk", NORTHWIND, "--draws", "60", "-f", "json"}, 0, words, 0, 6);
        System.arraycopy(more, 0, words, 6, more.length);
        return CliRun.of(words).fine().out();
    }

    @Test
    void the_same_seed_gives_the_same_bytes_on_any_number_of_threads_and_another_seed_others() {
        String one = json("--threads", "1", "--growth", "-5%..+5%", "--shock", "tier=gold x0.5");
        assertThat(json("--threads", "3", "--growth", "-5%..+5%", "--shock", "tier=gold x0.5"))
                .isEqualTo(one);
        assertThat(json("--seed", "2", "--growth", "-5%..+5%", "--shock", "tier=gold x0.5"))
                .isNotEqualTo(one);
    }

    @Test
    void json_is_as_the_schema_says() {
        String json = json("--shock", "partner=P-101 x2", "--budget", "2_000_000");
        String schema = CliRun.of("schema", "risk").fine().out();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--shock | region=nowhere x2 | no deal and no partner has the value `nowhere` there",
                "--shock | regoin=emea x2 | did you mean `region`?",
                "--shock | P-101 x2 | says neither which deals nor how much",
                "--growth | much | says neither which deals nor how much",
                "--growth | +15%..+5% | says neither which deals nor how much",
                "--growth | -101% | says neither which deals nor how much",
                "--budget | plenty | is no sum of USD",
                "--draws | 5 | tell nothing"
            })
    void what_says_nothing_is_refused(String option, String value, String message) {
        CliRun run = CliRun.of("risk", NORTHWIND, option, value);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }
}
