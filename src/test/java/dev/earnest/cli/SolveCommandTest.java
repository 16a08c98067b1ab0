package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
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

/** Closed forms: a rate r on 10,000 pays r times 10,000; the step at 5,000 adds 100 for each partner that reaches it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SolveCommandTest {
    private static final String CATALOG = """
            earnest: 1
            catalog: small
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            offers:
              rate: {type: commission, earn: {rate: 5%, of: amount}}
              bonus:
                type: rebate
                earn:
                  of: amount
                  tiers: {method: retroactive, every: year, steps: [{from: 5_000, pay: 100}]}
            economics:
              gross_margin: 50%
              incremental: {otherwise: 20%}
            """;

    private static final String DEALS = """
            deal_id,partner_id,close_date,amount
            D1,ANNA,2026-01-10,6000
            D2,BERT,2026-02-10,4000
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("catalog.yaml"), CATALOG);
        Files.writeString(folder.resolve("deals.csv"), DEALS);
    }

    private CliRun solve(String... more) {
        List<String> args = new ArrayList<>(List.of("solve", folder.toString()));
        args.addAll(List.of(more));
        return CliRun.of(args.toArray(String[]::new));
    }

    private JsonNode json(int exitCode, String... more) {
        List<String> args = new ArrayList<>(List.of(more));
        args.addAll(List.of("-f", "json"));
        CliRun run = solve(args.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        return new ObjectMapper().readTree(run.out());
    }

    private static String answer(JsonNode json, String key) {
        return json.at("/answers/1").get(key).asString();
    }

    @Test
    void a_rate_for_a_payout_to_the_cent_and_the_saved_scenario_pays_it() {
        Path saved = folder.resolve("solved.scenario");
        // r x 10,000 + 100 = 433.33: r is 3.3333%
        JsonNode json = json(
                0, "--for", "offers.rate.earn.rate=1%..9%", "--until", "payout = 433.33", "--save", saved.toString());
        assertThat(answer(json, "payout")).isEqualTo("433.33");
        assertThat(json.at("/notes/0").asString()).startsWith("unique");
        assertThat(json.at("/answers/2/offers.rate.earn.rate").asString()).isEqualTo("3.25%");
        CliRun again = CliRun.of("simulate", folder.toString(), "--with", saved.toString(), "-f", "json");
        assertThat(new ObjectMapper()
                        .readTree(again.fine().out())
                        .at("/summary/paid")
                        .asString())
                .isEqualTo("433.33");
    }

    @Test
    void the_command_that_shows_the_answer_has_the_other_changes_too() throws IOException {
        Path given = Files.writeString(
                folder.resolve("given.scenario"), "scenario: given\nset: {economics.gross_margin: 60%}\n");
        Path saved = folder.resolve("solved.scenario");
        String set = "offers.bonus.earn.tiers.steps[0].pay=200";
        String[] goal = {"--for", "offers.rate.earn.rate=1%..9%", "--until", "payout = 500", "--save", saved.toString()
        };
        List<String> args = new ArrayList<>(List.of(goal));
        args.addAll(List.of("--with", given.toString(), "--set", set));
        // r x 10,000 + 200 = 500: r is 3%
        assertThat(solve(args.toArray(String[]::new)).err())
                .contains("earnest simulate " + folder + " --with " + given + " --with " + saved + " --set '" + set
                        + "'");
        CliRun again = CliRun.of(
                "simulate",
                folder.toString(),
                "--with",
                given.toString(),
                "--with",
                saved.toString(),
                "--set",
                set,
                "-f",
                "json");
        assertThat(new ObjectMapper()
                        .readTree(again.fine().out())
                        .at("/summary/paid")
                        .asString())
                .isEqualTo("500.00");
    }

    @Test
    void a_return_is_met_by_the_last_rate_that_does() {
        // (0.2 x 5,000 - P) / P >= 0.6 while P <= 625: r is 5.25%
        JsonNode json = json(0, "--for", "offers.rate.earn.rate=1%..9%", "--until", "roi >= 0.6");
        assertThat(answer(json, "offers.rate.earn.rate")).startsWith("5.2");
        assertThat(answer(json, "payout")).isEqualTo("625.00");
        assertThat(json.at("/answers/2/offers.rate.earn.rate").asString()).isEqualTo("5.25%");
    }

    @Test
    void losers_in_percent_and_rounded_to_a_step() {
        // each loses more than 0.5% of what it is paid, ANNA 400 and BERT 200: BERT alone from 4.975% on down
        JsonNode json = json(0, "--for", "offers.rate.earn.rate=4%..5%", "--until", "losers <= 50%", "--round", "0.1%");
        assertThat(json.at("/answers/1/losers_share").asString()).isEqualTo("0.5");
        assertThat(json.at("/summary/met").asBoolean()).isTrue();
    }

    @Test
    void a_step_that_jumps_is_told_with_its_other_side() {
        // below 4,000.01 both partners reach the step, below 6,000.01 one
        JsonNode json =
                json(1, "--for", "offers.bonus.earn.tiers.steps[0].from=3_000..7_000", "--until", "payout = 650");
        assertThat(json.at("/summary/met").asBoolean()).isFalse();
        assertThat(json.at("/notes").toString()).contains("jumps there");
        assertThat(answer(json, "offers.bonus.earn.tiers.steps[0].from")).isIn("4000", "4000.01", "6000", "6000.01");
    }

    @Test
    void nothing_in_range_says_what_its_ends_give() {
        CliRun run = solve("--for", "offers.rate.earn.rate=1%..9%", "--until", "payout = 5_000");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "No answer in range for payout = 5_000: payout is 200.00 at 1%, and payout is 1,000.00 at 9%");
    }

    @Test
    void a_draft_becomes_budget_neutral_beside_the_program_in_force() throws IOException {
        Path draft = Files.writeString(folder.resolve("draft.txt"), CATALOG.replace("pay: 100", "pay: 180"));
        // 80 more of bonus, 0.8% less of rate
        CliRun run = CliRun.of(
                "solve",
                draft.toString(),
                "--base",
                folder.resolve("catalog.yaml").toString(),
                "--deals",
                folder.resolve("deals.csv").toString(),
                "--for",
                "offers.rate.earn.rate",
                "--until",
                "budget-neutral",
                "-f",
                "json");
        JsonNode json = new ObjectMapper().readTree(run.fine().out());
        assertThat(answer(json, "difference")).isEqualTo("0.00");
        assertThat(answer(json, "offers.rate.earn.rate")).startsWith("4.2");
    }

    @Test
    void several_values_for_the_best_return_within_a_payout() {
        // the return falls with what is paid, so the least payout allowed is best: 500
        JsonNode json = json(
                0,
                "--for",
                "offers.rate.earn.rate=1%..9%",
                "--for",
                "offers.bonus.earn.tiers.steps[0].pay=0..400",
                "--maximize",
                "roi",
                "--subject-to",
                "payout >= 500");
        assertThat(json.at("/answers/1/payout").asString()).matches("50\\d\\.\\d\\d");
        assertThat(json.at("/summary/objective").asString()).isEqualTo("maximize roi");
    }

    @Test
    void what_is_wrong_is_told() {
        assertThat(solve("--for", "offers.rate.earn.rate=9%..1%", "--until", "payout = 1")
                        .err())
                .contains("does not go up");
        assertThat(solve("--for", "offers.rate.earn.rate", "--until", "payot = 1")
                        .err())
                .contains("did you mean `payout`?");
        assertThat(solve("--for", "offers.rate.earn.rate", "--until", "payout is 1")
                        .err())
                .contains("is no goal");
        assertThat(solve("--for", "offers.rte.earn.rate=1%..2%", "--until", "payout = 1")
                        .err())
                .contains("did you mean `offers.rate.earn.rate`?");
        assertThat(solve("--for", "offers.rate.earn.rate=1%..2%").err()).contains("nothing is asked for");
        assertThat(solve("--for", "offers.rate.earn.rate=1%..2%", "--until", "payout = 1", "--round", "5")
                        .err())
                .contains("write a percent");
    }

    /** An answer, none in range, and an objective. */
    @Test
    void json_keeps_to_its_schema() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CliRun.of("schema", "solve").fine().out());
        String rate = "offers.rate.earn.rate=1%..9%";
        List<String> all = List.of(
                solve("--for", rate, "--until", "payout = 433.33", "-f", "json").out(),
                solve("--for", rate, "--until", "payout = 5_000", "-f", "json").out(),
                solve("--for", rate, "--maximize", "roi", "--subject-to", "payout >= 500", "-f", "json")
                        .out());
        assertThat(all)
                .allSatisfy(json ->
                        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty());
        assertThat(all.get(1)).contains("\"low end\"", "\"found\": false");
        assertThat(schema.validate(all.get(0).replace("\"answer\"", "\"reply\""), InputFormat.JSON))
                .isNotEmpty();
    }
}
