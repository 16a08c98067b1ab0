package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code earnest roi} as it is called. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoiCommandTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "northwind",
                "northwind --by tier",
                "northwind --gross-to-net",
                "northwind --gross-to-net --by partner.region",
                "northwind --profitability",
                "saas-lifecycle --profitability",
                "saas-lifecycle",
                "northwind --payback"
            })
    void json_is_as_the_schema_says(String call) {
        List<String> words = new ArrayList<>(List.of(("roi catalog-examples/" + call).split(" ")));
        words.addAll(List.of("-f", "json"));
        String json = CliRun.of(words.toArray(String[]::new)).fine().out();
        String schema = CliRun.of("schema", "roi").fine().out();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void a_tier_whose_partners_do_not_earn_their_costs_is_named() {
        String out = CliRun.of(
                        "roi",
                        "catalog-examples/saas-lifecycle",
                        "--profitability",
                        "--set",
                        "economics.partner_costs=200_000",
                        "--width",
                        "120")
                .fine()
                .out();
        assertThat(out).contains("Tier registered: 8 of 8 partners are paid less than being in the program costs them");
    }
}
