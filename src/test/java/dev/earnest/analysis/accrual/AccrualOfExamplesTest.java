package dev.earnest.analysis.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.earnest.cli.CliRun;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What holds of every accrual: it is the ledger when all is over, its parts add up, and it does not depend on threads. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccrualOfExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static String json(String... words) {
        return CliRun.of(words).fine().out();
    }

    private static BigDecimal sum(JsonNode rows, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : rows) {
            String text = row.at("/" + field).asString();
            sum = text.isEmpty() ? sum : sum.add(new BigDecimal(text));
        }
        return sum;
    }

    /** Then nothing is forecast: what is achieved and accrued is what the engine pays on the files themselves. */
    @ParameterizedTest
    @ValueSource(strings = {"northwind", "hardware-channel", "saas-lifecycle", "referral-affiliate"})
    void when_all_is_over_it_is_what_the_ledger_has(String example) {
        String folder = "catalog-examples/" + example;
        JsonNode accrual = JSON.readTree(json("simulate", folder, "--accrual", "--as-of", "2029-12-31", "-f", "json"));
        JsonNode simulated = JSON.readTree(json("simulate", folder, "--as-of", "2029-12-31", "-f", "json"));
        assertThat(sum(accrual.at("/offers"), "achieved"))
                .isEqualByComparingTo(simulated.at("/summary/paid").asString())
                .isEqualByComparingTo(sum(accrual.at("/offers"), "accrued_run_rate"));
        for (JsonNode offer : simulated.at("/offers")) {
            for (JsonNode own : accrual.at("/offers")) {
                if (own.at("/offer").equals(offer.at("/id"))) {
                    assertThat(own.at("/achieved"))
                            .as(own.at("/offer").asString())
                            .isEqualTo(offer.at("/paid"));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "northwind, 2026-05-31",
        "hardware-channel, 2026-03-20",
        "saas-lifecycle, 2025-11-30",
        "referral-affiliate, 2026-05-20"
    })
    void months_add_up_to_offers(String example, String day) {
        String folder = "catalog-examples/" + example;
        String text = json("simulate", folder, "--accrual", "--as-of", day, "-f", "json", "--threads", "1");
        assertThat(json("simulate", folder, "--accrual", "--as-of", day, "-f", "json", "--threads", "3"))
                .isEqualTo(text);
        JsonNode accrual = JSON.readTree(text);
        assertThat(sum(accrual.at("/months"), "achieved"))
                .isEqualByComparingTo(sum(accrual.at("/offers"), "achieved"))
                .isPositive();
        for (String method : new String[] {"run_rate", "last_year"}) {
            assertThat(sum(accrual.at("/months"), "on_top_" + method))
                    .isEqualByComparingTo(sum(accrual.at("/offers"), "to_accrue_" + method));
        }
    }

    @Test
    void json_is_as_its_schema_says() {
        String text =
                json("simulate", "catalog-examples/northwind", "--accrual", "--as-of", "2026-05-31", "-f", "json");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(json("schema", "accrual"), InputFormat.JSON)
                        .validate(text, InputFormat.JSON)
                        .stream()
                        .map(Object::toString))
                .isEmpty();
    }
}
