package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What compare tells, and that it never tells nothing where it should tell something. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompareCommandTest {
    private static final Path NORTHWIND = Path.of("catalog-examples/northwind");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path temp;

    private Path base;

    @BeforeEach
    void copy() throws IOException {
        base = Files.copy(NORTHWIND.resolve("2026.yaml"), temp.resolve("base.yaml"));
    }

    private static CliRun compare(Object... words) {
        List<String> all = new ArrayList<>(List.of("compare"));
        for (Object word : words) all.add(word.toString());
        return CliRun.of(all.toArray(String[]::new));
    }

    private Path edited(String from, String to) throws IOException {
        String text = Files.readString(base);
        assertThat(text).contains(from);
        return Files.writeString(temp.resolve("next.yaml"), text.replace(from, to));
    }

    /** Strategic are gold and platinum: 3 and 7 partners, 1,069,910.56 and 729,026.34. */
    @Test
    void segments_that_the_catalog_names_are_groups() {
        String set = "offers.volume-rebate.earn.tiers.steps[1].rate=3%";
        CliRun run = compare(NORTHWIND, "--set", set, "--by", "tier,segment", "-f", "json");
        List<String> strategic = new ArrayList<>();
        for (JsonNode group : JSON.readTree(run.fine().out()).path("groups")) {
            if (group.path("by").asString().equals("segment")) {
                strategic.add(group.path("group").asString() + " "
                        + group.path("partners").asInt() + " "
                        + group.path("base").asString());
            }
        }
        assertThat(strategic).startsWith("strategic 10 1798936.90").hasSize(3);
    }

    @Test
    void a_catalog_and_itself() {
        CliRun run = compare("--exit-code", base, base).fine();
        assertThat(run.out()).contains("nothing differs").doesNotContain("Structure", "Money");
        assertThat(compare(NORTHWIND, NORTHWIND, "--exit-code").fine().out()).contains("nothing differs");
    }

    @Test
    void comments_formatting_and_the_order_of_keys_and_sets_are_no_change() throws IOException {
        String text = Files.readString(base)
                .replace(
                        "  strategic:  {tier: [gold, platinum]}",
                        "  strategic:\n    # the large ones\n    tier:\n    - platinum\n    - gold")
                .replace("{from: 100_000, rate: 2%}", "{rate: 2.0%, from: 100000.00}")
                .replace("[invoice, proof_of_performance]", "[proof_of_performance, invoice]")
                .replace("deal_type: [new, expansion]", "deal_type: [\"expansion\", 'new']")
                .replace("#", "# what a comment says:");
        int offers = text.indexOf("\noffers:");
        int stacking = text.indexOf("\nstacking:");
        int dimensions = text.indexOf("\ndimensions:");
        String reordered = text.substring(0, dimensions) + text.substring(stacking) + text.substring(dimensions, offers)
                + text.substring(offers, stacking) + "\n";
        Path next = Files.writeString(temp.resolve("next.yaml"), reordered);
        assertThat(compare(base, next, "--exit-code").fine().out()).contains("nothing differs");
        JsonNode json = JSON.readTree(compare(base, next, "-f", "json").fine().out());
        assertThat(json.at("/summary/differs").asBoolean()).isFalse();
        assertThat(json.at("/changes")).isEmpty();
    }

    @Test
    void a_change_with_its_words_its_level_and_both_places() throws IOException {
        Path next = edited("earn: {rate: 5%, of: amount}", "\n    earn: {rate: 4%, of: amount}");
        JsonNode change =
                JSON.readTree(compare(base, next, "-f", "json").fine().out()).at("/changes/0");
        assertThat(change.at("/kind").asString()).isEqualTo("rate-lowered");
        assertThat(change.at("/level").asString()).isEqualTo("adverse");
        assertThat(change.at("/subject").asString()).isEqualTo("deal-registration");
        assertThat(change.at("/words").asString()).isEqualTo("rate lowered from 5% to 4%");
        assertThat(change.at("/base_line").asInt() + 1)
                .isEqualTo(change.at("/new_line").asInt());
        assertThat(compare(base, next, "-f", "csv").fine().out())
                .contains("rate-lowered,changed,earning,adverse,deal-registration,,rate lowered from 5% to 4%,5%,4%");
    }

    @Test
    void differences_fail_only_where_they_are_to() throws IOException {
        Path next = edited("earn: {pay: 500, per: deal}", "earn: {pay: 600, per: deal}");
        assertThat(compare(base, next).exitCode()).isZero();
        assertThat(compare(base, next, "--fail-on", "adverse").exitCode()).isZero();
        assertThat(compare(base, next, "--fail-on", "any").exitCode()).isEqualTo(1);
        assertThat(compare(next, base, "--fail-on", "adverse").exitCode()).isEqualTo(1);
        assertThat(compare(next, base, "--fail-on", "depends").out()).contains("FAIL  fail-on depends");
        Files.writeString(temp.resolve(".earnest.yaml"), "compare: {fail_on: adverse}\n");
        assertThat(compare(next, base).exitCode()).isEqualTo(1);
        assertThat(compare(next, base, "--no-config").exitCode()).isZero();
    }

    @Test
    void whatever_cannot_be_read_ends_with_2_and_no_report() throws IOException {
        Path broken = Files.writeString(temp.resolve("broken.yaml"), "earnest: 1\noffers: [");
        for (List<?> words : List.of(
                List.of(base, broken),
                List.of(broken, base),
                List.of(base, temp.resolve("bsae.yaml")),
                List.of(base, "no-such-ref:2026.yaml"),
                List.of(base),
                List.of(base, base, "--set", "offers.vault-spif.earn.pay=600"),
                List.of(base, "--set", "offers.vault-spiff.earn.pay=600"),
                List.of(base, "--with", temp.resolve("none.yaml")),
                List.of("-", "-"),
                List.of(base, base, "--max-payout", "1000"))) {
            CliRun run = compare(words.toArray());
            assertThat(run.exitCode()).as(words.toString()).isEqualTo(2);
            assertThat(run.out()).as(words.toString()).isEmpty();
            assertThat(run.err()).as(words.toString()).startsWith("error");
        }
        assertThat(compare(base, broken, "-f", "json").out()).contains("\"status\": \"failed\"");
        assertThat(compare(base, broken, "-f", "markdown").out()).isEmpty();
    }

    @Test
    void what_is_wrong_with_any_program_is_told_in_one_run() throws IOException {
        Path broken = Files.writeString(temp.resolve("broken.yaml"), "earnest: 1\noffers: [");
        assertThat(compare(temp.resolve("bsae.yaml"), broken).err())
                .contains("bsae.yaml", "did you mean", "broken.yaml:");
    }

    @Test
    void each_scenario_assumes_for_itself() throws IOException {
        Path hopeful = Files.writeString(
                temp.resolve("hopeful.yaml"),
                "scenario: hopeful\nset: {'offers.volume-rebate.limits[0].max': 45_000}\n"
                        + "assume: [{when: {product: vault}, volume: +8%}]\n");
        Path same = Files.writeString(
                temp.resolve("same.yaml"), "scenario: same\nset: {'offers.volume-rebate.limits[0].max': 45_000}\n");
        String northwind = "catalog-examples/northwind";
        String alone = compare(northwind, "--with", same).fine().out();
        String both =
                compare(northwind, "--with", hopeful, "--with", same).fine().out();
        assertThat(both)
                .contains("Assumed by hopeful: when: {product: vault}, volume: +8%")
                .containsOnlyOnce("Assumed by ")
                .contains("hopeful: On the same deals it pays ");
        assertThat(alone).doesNotContain("Assumed by ");
        assertThat(compare(northwind, "--with", hopeful, "--notice").err()).contains("takes the deals as they are");
    }

    @Test
    void scenarios_side_by_side() throws IOException {
        Path less = Files.writeString(
                temp.resolve("less.yaml"), "scenario: less\nset: {offers.vault-spif.earn.pay: 400}\n");
        Path more = Files.writeString(
                temp.resolve("more.yaml"), "scenario: more\nset: {offers.vault-spif.earn.pay: 700}\n");
        CliRun run =
                compare("today=" + NORTHWIND, "--with", less, "--with", more, "--max-increase", "0%", "-f", "json");
        assertThat(run.exitCode()).isEqualTo(1);
        JsonNode programs = JSON.readTree(run.out()).at("/programs");
        assertThat(programs).hasSize(2);
        assertThat(programs.at("/0/program").asString()).isEqualTo("less");
        assertThat(programs.at("/0/result").asString()).isEqualTo("PASS");
        assertThat(programs.at("/0/adverse").asInt()).isEqualTo(1);
        assertThat(programs.at("/1/result").asString()).isEqualTo("FAIL");
        CliRun both = compare(NORTHWIND, "--with", less + "+" + more, "--no-money", "-f", "json")
                .fine();
        assertThat(JSON.readTree(both.out()).at("/changes/0/after").asString()).isEqualTo("700");
    }

    @Test
    void json_keeps_to_its_schema() {
        String schema = CliRun.of("schema", "compare").fine().out();
        List<List<?>> calls = List.of(
                List.of(base, NORTHWIND.resolve("2025.yaml")),
                List.of(NORTHWIND, "--set", "offers.vault-spif.earn.pay=600", "--max-losers", "1%"),
                List.of(base, base, NORTHWIND.resolve("2025.yaml")));
        for (List<?> call : calls) {
            List<Object> words = new ArrayList<>(call);
            words.addAll(List.of("-f", "json"));
            String out = compare(words.toArray()).out();
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(out, InputFormat.JSON))
                    .as(call.toString())
                    .isEmpty();
        }
    }

    @Test
    void a_comment_for_a_pull_request_keeps_to_its_size() {
        for (int size : List.of(1_000, 4_000, 60_000)) {
            String text = compare(
                            NORTHWIND,
                            "--with",
                            NORTHWIND.resolve("scenarios/richer-gold.yaml"),
                            "-f",
                            "markdown",
                            "--max-bytes",
                            size)
                    .fine()
                    .out();
            assertThat(text).startsWith("<!-- earnest:compare:northwind-partners -->\n### ");
            assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(size);
            assertThat(text.contains("Left out to fit") || text.contains("Cut to"))
                    .isEqualTo(size < 60_000);
        }
    }

    @Test
    void changes_that_come_too_soon() throws IOException {
        Path next = edited("earn: {rate: 5%, of: amount}", "earn: {rate: 4%, of: amount}");
        assertThat(compare(base, next).out()).contains("! version-not-bumped  1 change of terms");
        assertThat(compare(base, next, "--as-of", "2026-06-30").out()).contains("! changed-in-force");
        assertThat(compare(base, next, "--as-of", "2025-12-15", "--min-notice", "30 days")
                        .out())
                .contains("! no-notice  1 adverse change with less than 30 days of notice, counted from 2025-12-15")
                .doesNotContain("changed-in-force");
        assertThat(compare(base, next, "--as-of", "2025-11-15", "--min-notice", "30 days")
                        .out())
                .doesNotContain("no-notice");
    }
}
