package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.earnest.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code earnest guide} writes for partners, and what it keeps to itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuideCommandTest {
    private static final String NORTHWIND = "catalog-examples/northwind";

    @TempDir
    Path folder;

    private Path catalog(String offers) throws IOException {
        return Files.writeString(folder.resolve("c.yaml"), """
                earnest: 1
                catalog: c
                version: "1"
                currency: USD
                effective: {from: 2026-01-01, to: 2026-12-31}
                dimensions: {tier: [silver, gold]}
                segments: {friends: {partner_id: [P7, P8]}}
                budgets: {pot: {amount: 77_700, every: year, when_spent: stop}}
                objectives: {more: {metric: new_logo_revenue, target: 123_456}}
                economics: {gross_margin: 61%, incremental: {otherwise: 37%}}
                offers:
                """ + offers.indent(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "markdown"})
    void a_guide_reads_well(String format) {
        Golden.check(
                "cli/guide." + format,
                CliRun.of("guide", NORTHWIND, "-f", format, "--width", "96")
                        .fine()
                        .out());
    }

    @Test
    void json_keeps_to_its_schema() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CliRun.of("schema", "guide").fine().out());
        for (String example : new String[] {"northwind", "saas-lifecycle"}) {
            String json = CliRun.of("guide", "catalog-examples/" + example, "-f", "json")
                    .fine()
                    .out();
            assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void a_page_is_one_file_the_same_each_time_without_network() throws IOException {
        Path one = folder.resolve("one.html");
        Path two = folder.resolve("two.html");
        CliRun.of("guide", NORTHWIND, "-o", one.toString()).fine();
        CliRun.of("guide", NORTHWIND, "-o", two.toString(), "--threads", "3").fine();
        String page = Files.readString(one);
        assertThat(page).isEqualTo(Files.readString(two));
        assertThat(page).doesNotContain("http:", "https:", "<script", "<link", "src=", "url(");
        assertThat(page).contains("<a href=\"#offer_volume_rebate\">Volume rebate</a>", "id=\"offer_volume_rebate\"");
    }

    @Test
    void the_programs_own_business_is_not_told() throws IOException {
        Path catalog = catalog("""
                open: {type: commission, objective: more, earn: {rate: 5%, of: amount}, budget: pot}
                tried: {type: commission, status: ghost, earn: {rate: 11%, of: amount}}
                old: {type: commission, status: retired, earn: {rate: 12%, of: amount}}
                private: {type: commission, who: {segment: friends}, earn: {rate: 13%, of: amount}}
                named: {type: commission, who: {partner_id: P9}, earn: {rate: 14%, of: amount}}
                """);
        CliRun run = CliRun.of("guide", catalog.toString()).fine();
        assertThat(run.out()).contains("5% of the amount of each deal", "No longer paid  Old.");
        assertThat(run.out())
                .doesNotContain("Tried", "11%", "12%", "13%", "14%", "P7", "P9", "77,700", "123,456", "37%", "61%");
        assertThat(run.err()).contains("2 offers are for partners named in the catalog");
        assertThat(CliRun.of("guide", catalog.toString(), "--sums").fine().out())
                .contains("a budget of USD 77,700");
    }

    @Test
    void a_guide_for_some_partners_has_what_is_open_to_them() throws IOException {
        Path catalog = catalog("""
                rich: {type: commission, who: {tier: gold}, earn: {rate: 5%, of: amount}}
                all: {type: commission, earn: {of: amount, rate: {by: tier, silver: 2%}}}
                """.replace("all:", "every:"));
        assertThat(CliRun.of("guide", catalog.toString(), "--for", "tier=silver")
                        .fine()
                        .out())
                .contains("for tier silver", "\nEvery\n")
                .doesNotContain("\nRich\n");
        assertThat(CliRun.of("guide", catalog.toString(), "--for", "tier=gold")
                        .fine()
                        .out())
                .contains("\nRich\n")
                .doesNotContain("\nEvery\n");
    }

    @Test
    void what_can_not_be_asked_is_told() {
        CliRun tier = CliRun.of("guide", NORTHWIND, "--for", "tier=bronze");
        assertThat(tier.exitCode()).isEqualTo(2);
        assertThat(tier.err()).contains("the catalog knows no such tier", "registered, silver, gold, platinum");
        CliRun pair = CliRun.of("guide", NORTHWIND, "--for", "gold");
        assertThat(pair.exitCode()).isEqualTo(2);
        assertThat(pair.err()).contains("write it as --for tier=gold");
        CliRun day = CliRun.of("guide", NORTHWIND, "--as-of", "2031-01-01");
        assertThat(day.exitCode()).isEqualTo(2);
        assertThat(day.err()).contains("lies in no version's window", "2026-01-01..2026-12-31");
    }

    @Test
    void an_example_that_can_not_be_found_is_not_invented() throws IOException {
        Path catalog =
                catalog("odd: {type: commission, when: {account: new, owns: [guard]}, earn: {rate: 5%, of: amount}}");
        assertThat(CliRun.of("guide", catalog.toString()).fine().out())
                .contains("There is none: no made-up deal could be found that shows it.");
    }
}
