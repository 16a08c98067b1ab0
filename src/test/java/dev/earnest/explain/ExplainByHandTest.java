package dev.earnest.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three deals and two partners, each reason and figure worked out by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplainByHandTest {
    private static final String CATALOG = """
            earnest: 1
            catalog: demo
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            offers:
              registration:
                type: deal_registration
                when: {registered: true, amount: {min: 10_000}}
                earn: {rate: 5%, of: amount}
                limits: [{max: 1_000, per: deal}]
              spring:
                type: spif
                effective: {from: 2026-03-01, to: 2026-05-31}
                when: {product: vault}
                earn: {pay: 300, per: deal}
              volume:
                type: rebate
                who: {tier: gold}
                earn:
                  tiers:
                    method: retroactive
                    every: quarter
                    steps:
                      - {from: 20_000, rate: 2%}
                      - {from: 100_000, rate: 5%}
            stacking:
              ceiling: {offers: all, max: 6%, of: amount}
            """;

    private static final String DEALS = """
            deal_id,partner_id,account_id,product,close_date,amount,registered_date
            D1,P1,A1,vault,2026-02-27,8800,2026-02-01
            D2,P1,A2,vault,2026-03-10,30000,2026-03-01
            D3,P2,A1,lens,2026-06-02,12000,2026-06-05
            """;

    @TempDir
    static Path folder;

    private static JsonNode all;

    @BeforeAll
    static void write() throws IOException {
        Files.writeString(folder.resolve("catalog.yaml"), CATALOG);
        Files.writeString(folder.resolve("deals.csv"), DEALS);
        Files.writeString(
                folder.resolve("partners.csv"), "partner_id,name,tier\nP1,Kestrel,gold\nP2,Rheinwerk,silver\n");
        all = json("D1", "D2", "D3", "P1");
    }

    private static CliRun explain(String... words) {
        List<String> all = new ArrayList<>(List.of("explain", folder.toString()));
        all.addAll(List.of(words));
        return CliRun.of(all.toArray(String[]::new));
    }

    /** What became of a deal by an offer. */
    private static JsonNode of(int deal, String offer) {
        for (JsonNode one : all.path("explanations").path(deal - 1).path("offers")) {
            if (one.path("offer_id").asString().equals(offer)) {
                return one;
            }
        }
        throw new AssertionError("no offer " + offer);
    }

    private static JsonNode json(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("-f", "json"));
        return JsonMapper.shared()
                .readTree(explain(all.toArray(String[]::new)).fine().out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    D1 | registration | amount at least 10000.00; found 8800.00, 1200.00 short | 9
                    D1 | spring       | close_date in 2026-03-01..2026-05-31; found 2026-02-27, 2 days too early | 14
                    D1 | volume       | below the first step: 8800.00 of 20000.00, 11200.00 short | 25
                    D3 | registration | registered is true; found registered 2026-06-05, 3 days after the close | 9
                    D3 | spring       | close_date in 2026-03-01..2026-05-31; found 2026-06-02, 2 days too late | 14
                    D3 | volume       | tier is gold; found silver | 19
                    """)
    void an_offer_that_pays_nothing_says_how_far_off_it_is_and_where(String deal, String offer, String why, int line) {
        JsonNode found = of(Integer.parseInt(deal.substring(1)), offer);

        assertThat(found.path("why").asString()).isEqualTo(why);
        assertThat(found.at("/why_at/line").asInt()).isEqualTo(line);
        assertThat(found.at("/why_at/file").asString()).endsWith("catalog.yaml");
    }

    @Test
    void conditions_name_the_row_they_read() {
        JsonNode conditions = of(3, "volume").at("/eligible/parts");

        assertThat(conditions.path(2).at("/data/0/file").asString()).endsWith("partners.csv");
        assertThat(conditions.path(2).at("/data/0/line").asInt()).isEqualTo(3);
        assertThat(conditions.path(0).at("/data/0/file").asString()).endsWith("deals.csv");
        assertThat(conditions.path(0).at("/data/0/line").asInt()).isEqualTo(4);
    }

    /** 5% of 30,000 is 1,500; the engine, asked without the limit, pays just what was said. */
    @Test
    void what_a_line_would_pay_without_the_cut_that_bound_it_is_what_the_engine_pays_then() {
        JsonNode bound = of(2, "registration");

        assertThat(bound.path("why").asString())
                .isEqualTo("limit: at most 1000.00 a deal took off 500.00; without it this line would pay 1500.00");
        JsonNode free =
                json("D2:registration", "--set", "offers.registration.limits=~").at("/explanations/0/offers/0");
        assertThat(free.path("paid").asString()).isEqualTo("1500.00");
    }

    /** With a ceiling of 4% (1,200) the limit of 1,000 leaves 200 to the next offer; without it 1,200 is all there is. */
    @Test
    void steps_after_the_cut_still_hold_without_it() {
        JsonNode bound =
                json("D2:registration", "--set", "stacking.ceiling.max=4%").at("/explanations/0/offers/0");

        assertThat(bound.path("why").asString()).endsWith("took off 500.00; without it this line would pay 1200.00");
    }

    /** 8,800 counted before; 38,800 at 2% is 776, of which 176 are for the deal before. */
    @Test
    void a_step_reached_tells_what_it_re_rates_and_what_was_counted_before() {
        JsonNode parts = of(2, "volume").at("/earnings/0/earned/parts");

        assertThat(parts.at("/1/detail").asString()).isEqualTo("8800.00 from 1 deal; this one 30000.00 makes 38800.00");
        assertThat(parts.at("/1/data/0/line").asInt()).isEqualTo(2);
        assertThat(parts.at("/2/detail").asString())
                .isEqualTo("owed now 776.00 - owed before 0.00; 176.00 of it re-rates earlier ones");
        assertThat(parts.at("/2/parts/0/detail").asString()).isEqualTo("2%: reached");
        assertThat(of(2, "volume").path("why").asString())
                .isEqualTo("nothing was cut; step 2 from 100000.00 is 61200.00 away");
    }

    /** 10% of 8,800 by 1.5; 12,000 by 2 makes 2,400, which the guarantee of 5,000 tops up by 2,600. */
    @Test
    void factors_not_given_and_top_ups_are_told() throws IOException {
        Path catalog = Files.writeString(
                Files.createDirectories(folder.resolve("other")).resolve("factors.yaml"),
                CATALOG.substring(0, CATALOG.indexOf("  registration:")) + """
                          base:
                            type: commission
                            earn: {rate: 10%}
                            boost:
                              - {who: {tier: gold}, times: 1.5}
                              - {when: {product: lens}, times: 2}
                            limits: [{guarantee: 5_000, per: partner, every: quarter}]
                        """);
        JsonNode root = JsonMapper.shared()
                .readTree(CliRun.of(
                                "explain",
                                catalog.toString(),
                                "D1",
                                "P2:base",
                                "--deals",
                                folder.resolve("deals.csv").toString(),
                                "--partners",
                                folder.resolve("partners.csv").toString(),
                                "-f",
                                "json")
                        .fine()
                        .out());
        JsonNode parts = root.at("/explanations/0/offers/0/earnings/0/earned/parts");

        assertThat(parts.at("/1/detail").asString()).isEqualTo("8800.00 x 10% x 1.5");
        assertThat(parts.at("/3/detail").asString()).isEqualTo("times 2, not given");
        assertThat(parts.at("/3/parts/0/text").asString()).isEqualTo("product is lens");
        assertThat(parts.at("/3/parts/0/detail").asString()).isEqualTo("vault");
        assertThat(root.at("/explanations/0/paid").asString()).isEqualTo("1320.00");
        assertThat(root.at("/periods/0/own_lines").asString())
                .isEqualTo("guaranteed 5000.00 a partner and quarter: 2026-Q2 came to 2400.00; topped up by 2600.00");
    }

    @Test
    void less_is_told_with_less_depth_and_without_what_passes() {
        String all = explain("D2:volume").fine().out();
        String numbered = explain("D2:volume", "--depth", "1").fine().out();
        String failing = explain("D1", "--depth", "3", "--skip-passes").fine().out();

        assertThat(numbered).contains(" 1 eligible", " 2 earned").doesNotContain("tier is gold", "counted before in");
        assertThat(all).contains("tier is gold");
        assertThat(failing).contains("amount at least 10000.00").doesNotContain("registered is true", "stage is won");
    }

    /** Worth: 5% of 100,000 less the 776 owed so far. */
    @Test
    void a_partner_stands_at_a_step_and_needs_so_much_for_the_next() {
        JsonNode period = null;
        for (JsonNode one : all.path("periods")) {
            period = one.path("offer_id").asString().equals("volume") ? one : period;
        }
        assertThat(period).isNotNull();

        assertThat(period.path("period").asString()).isEqualTo("2026-Q1");
        assertThat(period.path("step").asString()).isEqualTo("1 of 2");
        assertThat(period.path("count").asString()).isEqualTo("38800");
        assertThat(period.path("next_step_from").asString()).isEqualTo("100000");
        assertThat(period.path("next_step_needs").asString()).isEqualTo("61200");
        assertThat(period.path("next_step_worth").asString()).isEqualTo("4224.00");
        assertThat(period.path("next_step_pays").asString()).isEqualTo("5%");
        assertThat(period.path("paid").asString()).isEqualTo("776.00");
    }

    @Test
    void conditions_tell_how_many_deals_and_how_much_revenue_they_keep_out() {
        String csv = explain("--aggregate", "-f", "csv").fine().out();

        assertThat(csv.lines().map(line -> line.replaceAll(",[^,]*$", "")))
                .containsExactly(
                        "partner_id,offer_id,condition,deals,revenue,only_deals,only_revenue",
                        ",registration,(meets every condition),1,30000,,",
                        ",registration,registered is true,1,12000,1,12000",
                        ",registration,amount at least 10000.00,1,8800,1,8800",
                        ",spring,(meets every condition),1,30000,,",
                        ",spring,close_date in 2026-03-01..2026-05-31,2,20800,1,8800",
                        ",volume,(meets every condition),2,38800,,",
                        ",volume,tier is gold,1,12000,1,12000");
        assertThat(explain("P2", "--aggregate", "--offer", "volume", "-f", "csv")
                        .fine()
                        .out()
                        .lines())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    D9                   | there is no deal `D9` and no partner
                    D1:volum             | did you mean `volume`?
                    D1:volume:P9         | there is no partner `P9`
                    D1:volume:P1:2026-02 | is no date
                    deal:P1              | there is no deal
                    """)
    void what_is_not_there_is_told(String word, String expected) {
        CliRun run = explain(word);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(expected);
    }

    @Test
    void an_id_of_two_things_and_nothing_named_are_told() throws IOException {
        Path deals = Files.writeString(folder.resolve("more.csv"), DEALS.replace("D3,", "P1,"));
        String[] given = {"--deals", deals.toString()};

        assertThat(explain("P1", given[0], given[1]).err())
                .contains("`P1` is the id of a deal and of a partner", "deal:P1");
        JsonNode both = json("deal:P1", "partner:P1", given[0], given[1]);
        assertThat(both.path("explanations")).hasSize(1);
        assertThat(both.path("periods")).isNotEmpty();
        assertThat(explain().err()).contains("there is nothing to explain", "--aggregate");
        assertThat(explain("D1", "--depth", "0").exitCode()).isEqualTo(2);
    }

    @Test
    void json_keeps_to_its_schema_and_rows_are_steps() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CliRun.of("schema", "explain").fine().out());

        assertThat(schema.validate(all.toString(), InputFormat.JSON)).isEmpty();
        assertThat(explain("D2", "-f", "csv").fine().out())
                .startsWith("kind,id,offer_id,partner_id,line,step,depth,part,outcome,text,detail,money,catalog,data\n")
                .contains(
                        "deal,D2,registration,P1,earning 2026-03-10,3,1,deal_max,cut,limit: at most 1000.00 a deal,,-500.00");
    }
}
