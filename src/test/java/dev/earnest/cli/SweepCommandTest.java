package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ANNA sells 6,000, BERT 4,000: a rate r pays r times 10,000, the bonus 100 for each of three deals of x. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SweepCommandTest {
    private static final String CATALOG = """
            earnest: 1
            catalog: small
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            budgets:
              pot: {amount: 1_000, every: year, when_spent: stop}
            offers:
              rate: {type: commission, earn: {rate: 5%, of: amount}}
              bonus: {type: spif, when: {product: x}, earn: {pay: 100, per: deal}, budget: pot}
            economics:
              gross_margin: 50%
              incremental: {otherwise: 20%}
            """;

    private static final String DEALS = """
            deal_id,partner_id,close_date,amount,product
            D1,ANNA,2026-01-10,6000,x
            D2,BERT,2026-02-10,3000,y
            D3,BERT,2026-03-10,500,x
            D4,BERT,2026-03-11,500,x
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("catalog.yaml"), CATALOG);
        Files.writeString(folder.resolve("deals.csv"), DEALS);
        Files.writeString(folder.resolve("partners.csv"), "partner_id,tier\nANNA,gold\nBERT,silver\n");
    }

    private CliRun sweep(String... more) {
        List<String> args = new java.util.ArrayList<>(List.of("sweep", folder.toString()));
        args.addAll(List.of(more));
        return CliRun.of(args.toArray(String[]::new));
    }

    private String csv(String... more) {
        List<String> args = new java.util.ArrayList<>(List.of(more));
        args.addAll(List.of("-f", "csv"));
        return sweep(args.toArray(String[]::new)).fine().out();
    }

    @Test
    void a_rate_pays_its_share_and_the_program_as_it_stands_is_marked() {
        assertThat(csv("--vary", "offers.rate.earn.rate=4%..6%:0.5%")).isEqualTo("""
                        offers.rate.earn.rate,payout,today
                        4%,700.00,false
                        4.5%,750.00,false
                        5%,800.00,true
                        5.5%,850.00,false
                        6%,900.00,false
                        """);
    }

    @Test
    void a_range_that_its_step_does_not_meet_ends_before() {
        assertThat(csv("--vary", "offers.bonus.earn.pay=100..199:50").lines().skip(1))
                .containsExactly("100,800.00,true", "150,950.00,false");
    }

    @Test
    void every_figure_of_every_report() {
        // margin 50% of 10,000, a fifth of it incremental: 1,000 against 700, then 900; each partner is 1% up or down
        assertThat(csv(
                        "--vary",
                        "offers.rate.earn.rate=4%,6%",
                        "--metric",
                        "payout,payout:tier=gold,payout:offer=bonus,difference,increase,roi,net_return,break_even,"
                                + "cost_of_sales,losers,losers_share,winners,largest_loss,headroom:pot,shortfall,"
                                + "deals_paid:bonus,concentration"))
                .isEqualTo("""
                        offers.rate.earn.rate,payout,payout:tier=gold,payout:offer=bonus,difference,increase,roi,\
                        net_return,break_even,cost_of_sales,losers,losers_share,winners,largest_loss,headroom:pot,\
                        shortfall,deals_paid:bonus,concentration,today,frontier
                        4%,700.00,340.00,300.00,-100.00,-0.125,0.428571,300.00,0.14,0.07,2,1,0,60.00,700.00,0.00,3,0.6,\
                        false,true
                        6%,900.00,460.00,300.00,100.00,0.125,0.111111,100.00,0.18,0.09,0,0,2,0.00,700.00,0.00,3,0.6,\
                        false,false
                        """);
    }

    @Test
    void every_combination_and_its_frontier() {
        // less payout is better, and fewer losers: the cheapest point, and each that has fewer losers for more
        List<String> rows = csv(
                        "--vary",
                        "offers.rate.earn.rate=4%,5%",
                        "--vary",
                        "offers.bonus.earn.pay=100,160",
                        "--metric",
                        "payout,losers")
                .lines()
                .toList();
        assertThat(rows)
                .containsExactly(
                        "offers.rate.earn.rate,offers.bonus.earn.pay,payout,losers,today,frontier",
                        "4%,100,700.00,2,false,true",
                        "4%,160,880.00,0,false,false",
                        "5%,100,800.00,0,true,true",
                        "5%,160,980.00,0,false,false");
    }

    @Test
    void partners_are_assumed_to_answer_every_point_but_today() throws IOException {
        Path hopeful = Files.writeString(
                folder.resolve("hopeful.scenario"), "scenario: hopeful\nassume: [{who: {tier: gold}, volume: +10%}]\n");
        CliRun run = sweep(
                "--vary", "offers.rate.earn.rate=5%,6%", "--metric", "payout,difference", "--with", hopeful.toString());
        assertThat(run.fine().out())
                .contains("Assumed by hopeful: who: {tier: gold}, volume: +10%", "5%", "830.00", "+30.00", "936.00");
    }

    @Test
    void what_is_wrong_is_told_before_anything_runs() {
        assertThat(sweep("--vary", "offers.rate.earn.rate=1%..9%").err()).contains("error[bad-range]", "has no step");
        assertThat(sweep("--vary", "offers.rate.earn.rate=1%..9:1%").err()).contains("mixes percents");
        assertThat(sweep("--vary", "offers.rte.earn.rate=1%").err()).contains("did you mean `offers.rate");
        assertThat(sweep("--vary", "offers.rate.earn.rate=1%,many").err()).contains("error[");
        assertThat(sweep("--vary", "offers.rate.earn.rate=1%..9%:0.01%", "--max-runs", "100")
                        .err())
                .contains("801 runs are more than 100");
        assertThat(sweep("--vary", "offers.rate.earn.rate=1%", "--metric", "looser")
                        .err())
                .contains("did you mean `losers`?");
        assertThat(sweep("--vary", "offers.rate.earn.rate=1%", "--metric", "payout:tier=glod")
                        .err())
                .contains("there is no tier `glod`", "did you mean `gold`?");
        assertThat(sweep("--vary", "offers.rate.earn.rate=1%", "--metric", "roi:rat")
                        .err())
                .contains("there is no offer `rat`", "did you mean `rate`?");
    }

    /** With one metric and two, without partners' answers and with them, and with a figure that can't be told. */
    @Test
    void json_keeps_to_its_schema() throws IOException {
        Path hopeful = Files.writeString(
                folder.resolve("hopeful.scenario"), "scenario: hopeful\nassume: [{who: {tier: gold}, volume: +10%}]\n");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CliRun.of("schema", "sweep").fine().out());
        String one = sweep("--vary", "offers.rate.earn.rate=4%..6%:1%", "-f", "json")
                .fine()
                .out();
        String several = sweep(
                        "--vary",
                        "offers.rate.earn.rate=0%,5%",
                        "--vary",
                        "offers.bonus.earn.pay=100,160",
                        "--metric",
                        "roi:rate,losers,payout:tier=gold",
                        "--with",
                        hopeful.toString(),
                        "-f",
                        "json")
                .fine()
                .out();
        assertThat(several).contains("\"assumed\":", "\"frontier\":", "\"roi:rate\": null");
        assertThat(schema.validate(one, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(several, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(one.replace("\"today\": true", "\"today\": 1"), InputFormat.JSON))
                .isNotEmpty();
    }
}
