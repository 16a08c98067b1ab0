package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Findings with the money of a deal history. By hand: 5% of 10,000, 2,000 and 400 is 620; 500 for each of two vaults. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ValidateHistoryTest {
    private static final String CATALOG = """
            earnest: 1
            catalog: small
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            offers:
              small:
                type: upsell
                when: {product: lens}
                earn: {rate: 1%, of: amount}
              five:
                type: commission
                when: {product: [vault, guard]}
                earn: {rate: 5%, of: amount}
              spif:
                type: spif
                when: {product: vault}
                earn: {pay: 500, per: deal}
                limits: [{max: 5_000, per: partner, every: quarter}]
            """;

    private static final String DEALS = """
            deal_id,partner_id,account_id,product,stage,close_date,amount
            D1,P1,A1,vault,won,2026-02-02,10000
            D2,P2,A2,vault,won,2026-03-02,2000
            D3,P2,A3,guard,won,2026-03-05,400
            D4,P3,A4,guard,lost,2026-03-05,70000
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("catalog.yaml"), CATALOG);
        Files.writeString(folder.resolve("deals.csv"), DEALS);
    }

    private CliRun validate(String... more) {
        List<String> words = new ArrayList<>(List.of("validate", folder.toString()));
        words.addAll(List.of(more));
        return CliRun.of(words.toArray(String[]::new));
    }

    @Test
    void each_finding_tells_what_its_offers_paid_and_the_dearest_comes_first() {
        String out = validate("--history", "--select", "uncapped-offer,pays-twice,unreached-offer")
                .out();
        assertThat(out)
                .contains(
                        "in the history: 2 deals by 2 partners, paid 1,600.00 USD",
                        "3 deals by 2 partners, paid 620.00 USD",
                        "in the history: nothing was paid for this",
                        "info[unreached-offer]: no deal of the history meets the conditions of `small`");
        assertThat(out.indexOf("1,600.00")).isLessThan(out.indexOf("620.00"));
        assertThat(out.indexOf("620.00")).isLessThan(out.indexOf("`small`"));
    }

    @Test
    void programs_get_the_figures_as_members() {
        JsonNode findings = new ObjectMapper()
                .readTree(validate("--history", "--select", "pays-twice", "-f", "json")
                        .out());
        JsonNode impact = findings.at("/findings/0/impact");
        assertThat(impact.toString())
                .isEqualTo("{\"deals\":2,\"events\":0,\"partners\":2,\"amount\":\"1600.00\",\"currency\":\"USD\"}");
        JsonNode sarif = new ObjectMapper()
                .readTree(validate("--history", "--select", "pays-twice", "-f", "sarif")
                        .out());
        assertThat(sarif.at("/runs/0/results/0/properties/impact")).isEqualTo(impact);
    }

    @Test
    void the_data_of_the_folder_is_used_only_when_asked_for() throws IOException {
        assertThat(validate().out()).doesNotContain("in the history");
        Path other = Files.writeString(
                folder.resolve("other.csv"), DEALS.lines().limit(2).collect(java.util.stream.Collectors.joining("\n")));
        assertThat(validate("--deals", other.toString(), "--select", "pays-twice")
                        .out())
                .contains("1 deal by 1 partner, paid 1,000.00 USD");
    }

    @Test
    void deals_that_cannot_be_read_are_told_beside_the_findings() throws IOException {
        Files.writeString(folder.resolve("deals.csv"), DEALS.replace(",2000\n", ",lots\n"));
        CliRun run = validate("--history");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("deals.csv:3", "warning[pays-twice]");
        assertThat(CliRun.of("validate", folder.toString(), folder.toString(), "--history")
                        .err())
                .contains("deals are of one catalog, and 2 are named");
    }
}
