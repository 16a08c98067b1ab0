package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.earnest.Golden;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** 5% of new deals, at most 100 a deal; 50 for each deal with the product x: 325 earned, 100 cut, 225 paid. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulateCommandTest {
    private static final String CATALOG = """
            earnest: 1
            catalog: small
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            offers:
              five:
                type: commission
                when: {deal_type: new}
                earn: {rate: 5%, of: amount}
                limits: [{max: 100, per: deal}]
              bonus:
                type: spif
                when: {product: x}
                earn: {pay: 50, per: deal}
              asleep:
                type: commission
                when: {product: nothing}
                earn: {rate: 1%, of: amount}
            """;

    private static final String DEALS = """
            deal_id,partner_id,close_date,amount,stage,product,region,deal_type
            D1,P1,2026-01-10,1000.00,won,y,emea,new
            D2,P1,2026-02-10,4000.00,won,y,amer,new
            D3,P2,2026-02-11,700.00,lost,y,amer,new
            D4,P2,,700.00,open,y,amer,new
            D5,P2,2026-05-01,500.00,won,x,,new
            D6,P2,2026-06-30,900.00,won,y,emea,renewal
            """;

    private static final String PARTNERS = """
            partner_id,name,tier
            P1,Northlight,gold
            P2,"=Harbour, IT",silver
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("catalog.yaml"), CATALOG);
        Files.writeString(folder.resolve("deals.csv"), DEALS);
        Files.writeString(folder.resolve("partners.csv"), PARTNERS);
    }

    private CliRun simulate(String... more) {
        return CliRun.of(args(more));
    }

    private String[] args(String... more) {
        List<String> args = new java.util.ArrayList<>(List.of("simulate", folder.toString()));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    private JsonNode json(String... more) {
        List<String> args = new java.util.ArrayList<>(List.of("-f", "json"));
        args.addAll(List.of(more));
        return new ObjectMapper()
                .readTree(simulate(args.toArray(String[]::new)).fine().out());
    }

    @Test
    void every_figure_is_the_one_worked_out_by_hand() {
        JsonNode root = json();
        JsonNode summary = root.at("/summary");
        assertThat(summary.at("/earned").asString()).isEqualTo("325.00");
        assertThat(summary.at("/limit_cut").asString()).isEqualTo("100.00");
        assertThat(summary.at("/paid").asString()).isEqualTo("225.00");
        assertThat(summary.at("/deals_read").asInt()).isEqualTo(6);
        assertThat(summary.at("/deals_won").asInt()).isEqualTo(4);
        assertThat(summary.at("/deals_paid").asInt()).isEqualTo(3);
        assertThat(summary.at("/partners_paid").asInt()).isEqualTo(2);
        assertThat(summary.at("/deals_unmatched").asInt()).isEqualTo(1);
        assertThat(root.at("/catalog/as_of").asString()).isEqualTo("2026-06-30");
        assertThat(root.at("/offers/0/id").asString()).isEqualTo("five");
        assertThat(root.at("/offers/0/deals").asInt()).isEqualTo(3);
        assertThat(root.at("/offers/0/measure").asString()).isEqualTo("5500");
        assertThat(root.at("/offers/0/paid").asString()).isEqualTo("175.00");
        assertThat(root.at("/offers/1/paid").asString()).isEqualTo("50.00");
        assertThat(root.at("/offers/2/reason").asString()).isNotBlank();
        assertThat(root.at("/partners/0/partner_id").asString()).isEqualTo("P1");
        assertThat(root.at("/partners/0/paid").asString()).isEqualTo("150.00");
        assertThat(root.at("/partners/1/paid").asString()).isEqualTo("75.00");
        assertThat(root.at("/inputs/0/crc32").asString()).matches("[0-9a-f]{8}");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void a_terminal_reads_well(int width) {
        Golden.check(
                "cli/simulate-" + width + ".txt",
                CliRun.of(CliRun.terminal(width), args("--color", "never", "--by", "region,tier"))
                        .fine()
                        .out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "csv", "tsv", "markdown", "ndjson"})
    void every_format_reads_well(String format) {
        String out = simulate("-f", format).fine().out();
        Golden.check(
                "cli/simulate." + format,
                out.replace(folder.toString(), "FOLDER").replaceAll("[0-9a-f]{64}", "SHA256"));
    }

    @Test
    void json_keeps_to_its_schema() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CliRun.of("schema", "simulate").fine().out());
        for (String by : List.of("offer", "region,tier", "month,partner", "type", "phase,version,quarter,half,year")) {
            String out = simulate("-f", "json", "--by", by).fine().out();
            assertThat(schema.validate(out, InputFormat.JSON)).isEmpty();
        }
        simulate("-f", "ndjson").fine().out().lines().forEach(line -> new ObjectMapper().readTree(line));
    }

    @Test
    void groups_are_split_by_any_field_and_blank_is_null() {
        JsonNode root = json("--by", "region,tier");
        assertThat(root.at("/groups")).hasSize(3);
        assertThat(root.at("/groups/0/region").asString()).isEqualTo("amer");
        assertThat(root.at("/groups/0/tier").asString()).isEqualTo("gold");
        assertThat(root.at("/groups/0/paid").asString()).isEqualTo("100.00");
        assertThat(root.at("/groups/1/region").isNull()).isTrue();
        assertThat(root.at("/groups/1/paid").asString()).isEqualTo("75.00");
        assertThat(root.at("/groups/2/paid").asString()).isEqualTo("50.00");
    }

    @Test
    void a_field_that_is_not_there_offers_the_nearest() {
        CliRun run = simulate("--by", "regin");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("there is no field `regin` to group by").contains("did you mean `region`?");
    }

    @Test
    void only_lines_earned_on_the_days_asked_for_are_summed() {
        JsonNode root = json("--from", "2026-02-01", "--to", "2026-04-30");
        assertThat(root.at("/summary/paid").asString()).isEqualTo("100.00");
        assertThat(root.at("/summary/earned").asString()).isEqualTo("200.00");
    }

    @Test
    void a_setting_changes_what_is_paid() {
        assertThat(json("--set", "offers.five.earn.rate=1%").at("/summary/paid").asString())
                .isEqualTo("105.00");
    }

    @Test
    void scenarios_apply_before_settings() throws IOException {
        Path cheap = Files.writeString(
                folder.resolve("cheap.scenario"),
                "scenario: cheap\nset:\n  offers.five.earn.rate: 2%\n  offers.bonus: ~\n");
        assertThat(json("--with", cheap.toString()).at("/summary/paid").asString())
                .isEqualTo("110.00");
        assertThat(json("--with", cheap.toString(), "--set", "offers.five.earn.rate=1%")
                        .at("/summary/paid")
                        .asString())
                .isEqualTo("55.00");
    }

    @Test
    void what_a_scenario_assumes_is_told_first_and_changes_the_deals() throws IOException {
        Path hopeful = Files.writeString(
                folder.resolve("hopeful.scenario"), "scenario: hopeful\nassume: [{who: {tier: gold}, volume: +10%}]\n");
        JsonNode told = json("--with", hopeful.toString()).at("/assumed");
        assertThat(told.get(0).asString()).isEqualTo("Assumed by hopeful: who: {tier: gold}, volume: +10%");
        assertThat(told.get(1).asString()).isEqualTo("  2 won deals, amount 5,000.00 -> 5,500.00");
        assertThat(json("--with", hopeful.toString()).at("/summary/paid").asString())
                .isEqualTo("230.00");
        assertThat(json().at("/assumed").isMissingNode()).isTrue();
    }

    @Test
    void an_assumption_that_fits_no_column_is_told_where_it_is_written() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("wrong.scenario"),
                "scenario: wrong\nassume:\n  - {mix: {to: {produkt: vault}, share: 10%}}\n");
        CliRun run = simulate("--with", wrong.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("error[missing-column]", "wrong.scenario:3:5");
    }

    @Test
    void the_effective_catalog_pays_the_same() throws IOException {
        String text = simulate("--show-effective", "--set", "offers.five.earn.rate=1%")
                .fine()
                .out();
        Files.writeString(folder.resolve("catalog.yaml"), text);
        assertThat(text).contains("rate: 1%");
        assertThat(json().at("/summary/paid").asString()).isEqualTo("105.00");
    }

    @Test
    void a_column_that_the_catalog_reads_and_the_data_lack_is_told() throws IOException {
        Files.writeString(
                folder.resolve("deals.csv"), "deal_id,partner_id,close_date,amount,product\nD1,P1,2026-01-10,1000,x\n");
        CliRun run = simulate().fine();
        assertThat(run.err()).contains("warning[absent-column]: the deals have no column `deal_type`");
        assertThat(simulate("-q").fine().err()).isEmpty();
    }

    @Test
    void the_ledger_holds_every_line_and_its_sum() throws IOException {
        Path ledger = folder.resolve("ledger.csv");
        CliRun run = simulate("--ledger", ledger.toString()).fine();
        List<String> lines = Files.readAllLines(ledger);
        assertThat(lines.get(0)).startsWith("line,catalog_version,offer_id,type,partner_id,deal_id");
        assertThat(lines).hasSize(5);
        assertThat(run.out()).doesNotContain("line,catalog_version");
    }

    @Test
    void bad_rows_stop_the_run_and_rejects_let_it_go_on() throws IOException {
        Files.writeString(folder.resolve("deals.csv"), DEALS + "D1,P1,2026-01-10,1.00,won,y,emea,new\n");
        CliRun stopped = simulate("-f", "json");
        assertThat(stopped.exitCode()).isEqualTo(2);
        JsonNode failed = new ObjectMapper().readTree(stopped.out());
        assertThat(failed.at("/status").asString()).isEqualTo("failed");
        assertThat(failed.at("/problems/0/rule").asString()).isEqualTo("duplicate-id");
        assertThat(stopped.err()).contains("error[duplicate-id]");

        Path rejects = folder.resolve("rejects.csv");
        CliRun went = simulate("--rejects", rejects.toString()).fine();
        assertThat(went.out()).contains("7 deals read = 4 won + 1 lost + 1 open + 1 rejected");
        assertThat(Files.readString(rejects)).contains("duplicate-id");
    }

    @Test
    void a_failed_run_leaves_no_report() throws IOException {
        Files.writeString(folder.resolve("deals.csv"), DEALS + "D1,P1,2026-01-10,1.00,won,y,emea,new\n");
        Path report = folder.resolve("report.json");
        assertThat(simulate("-o", report.toString()).exitCode()).isEqualTo(2);
        assertThat(report).doesNotExist();
    }

    @Test
    void deals_come_from_standard_input_or_by_name() {
        Surroundings piped = CliRun.reading(new ByteArrayInputStream(DEALS.getBytes(StandardCharsets.UTF_8)));
        assertThat(CliRun.of(piped, args("-f", "json", "--deals", "-")).fine().out())
                .contains("\"paid\": \"225.00\"");
        CliRun none = CliRun.of("simulate", folder.resolve("catalog.yaml").toString());
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("there are no deals to pay");
    }

    @Test
    void another_table_goes_into_csv() {
        assertThat(simulate("-f", "csv", "--table", "partners").fine().out())
                .startsWith("partner_id,name,deals,earned,");
        CliRun wrong = simulate("-f", "csv", "--table", "partnrs");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("did you mean `partners`?");
    }

    @Test
    void the_result_is_the_same_on_any_number_of_threads() {
        assertThat(simulate("-f", "json", "--threads", "1")).isEqualTo(simulate("-f", "json", "--threads", "7"));
    }
}
