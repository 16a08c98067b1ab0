package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports as systems write them, and what is proposed for them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapCommandTest {
    @TempDir
    Path folder;

    private String file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n")
                .toString();
    }

    @Test
    void a_salesforce_report_with_american_dates_money_signs_and_stages() throws IOException {
        String file = file(
                "report.csv",
                "\"Opportunity ID\",\"Partner Account\",\"Account Name\",\"Stage\",\"Amount\",\"Close Date\",\"Probability (%)\"",
                "\"0061\",\"Globex\",\"Acme\",\"Closed Won\",\"$1,234,567\",\"5/31/2023\",\"100\"",
                "\"0062\",\"Globex\",\"Umbrella\",\"Closed Lost\",\"$20,000\",\"5/12/2023\",\"0\"",
                "\"0063\",\"Initech\",\"Acme\",\"Negotiation\",\"$1,500.50\",\"6/1/2023\",\"60\"");
        CliRun run = CliRun.of("map", "--guess", file).fine();
        assertThat(run.out())
                .contains(
                        "looks like an export of salesforce",
                        "    deal_id: \"Opportunity ID\"",
                        "    partner_id: \"Partner Account\"",
                        "    account_id: \"Account Name\"",
                        "  dates: \"M/d/yyyy\"",
                        "so it is the day",
                        "  decimal: \".\"",
                        "  strip: [\"$\"]",
                        "stage: {won: [\"Closed Won\"], lost: [\"Closed Lost\"], otherwise: open}",
                        "Probability (%) (numbers)");
        assertThat(run.err()).contains("deals: with it 3 rows of 3 can be read");
    }

    @Test
    void dates_that_could_be_two_are_marked() throws IOException {
        String file = file(
                "export.csv", "deal_id,partner_id,close_date,amount", "1,P-1,03/04/2026,5.50", "2,P-1,05/06/2026,7.25");
        assertThat(CliRun.of("map", "--guess", file).fine().out())
                .contains(
                        "  dates: \"M/d/yyyy\"", "# ATTENTION: no date tells day from month; if wrong, write d/M/yyyy");
    }

    @Test
    void what_must_be_there_and_has_no_place_is_told_and_ends_with_1() throws IOException {
        String file = file("export.csv", "deal_id,close_date,amount", "1,2026-01-02,5.50", "2,2026-01-03,7.25");
        CliRun run = CliRun.of("map", "--guess", file);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("# MISSING: no column could be `partner_id`");
        assertThat(run.err()).contains("no column could be deals.partner_id");
    }

    @Test
    void two_files_make_one_mapping_that_simulate_takes() throws IOException {
        String orders = file(
                "orders.csv",
                "Order No;Reseller;Order Date;Net Amount;Status",
                "A-1;R-1;31.01.2026;1.250,00;Invoiced",
                "A-2;R-2;02.02.2026;900,50;Cancelled");
        String resellers =
                file("resellers.csv", "Reseller ID,Reseller Name,Level", "R-1,Kestrel,gold", "R-2,Osprey,silver");
        Path mapping = folder.resolve("mapping.yaml");
        CliRun.of("map", "--guess", orders, resellers, "-o", mapping.toString()).fine();
        String catalog = file(
                "catalog.yaml",
                "earnest: 1",
                "catalog: acme",
                "version: \"1\"",
                "effective: {from: 2026-01-01, to: 2026-12-31}",
                "currency: EUR",
                "offers:",
                "  bonus: {type: rebate, who: {tier: gold}, earn: {rate: 10%}}");
        CliRun run = CliRun.of(
                        "simulate",
                        catalog,
                        "--deals",
                        orders,
                        "--partners",
                        resellers,
                        "--map",
                        mapping.toString(),
                        "-f",
                        "json")
                .fine();
        assertThat(run.out()).contains("\"deals_won\": 1", "\"paid\": \"125.00\"");
    }

    @Test
    void a_built_in_mapping_is_printed() {
        assertThat(CliRun.of("map", "hubspot").fine().out())
                .startsWith("# HubSpot")
                .contains("mapping: hubspot");
        CliRun wrong = CliRun.of("map", "hubspt");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("did you mean `hubspot`?");
    }
}
