package dev.earnest.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.CliRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** 8,800 opportunities of a hardware vendor, its agents as partners. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpportunitiesTest {

    /** The program with its touches: who else had a part in an opportunity. */
    static List<String> shared() {
        List<String> arguments = new ArrayList<>(RealData.opportunities("crm"));
        arguments.addAll(List.of("--touches", RealData.derived(DerivedFiles::touchesOfOpportunities)));
        return arguments;
    }

    @Test
    void five_percent_of_all_that_was_won_is_500276_70(@TempDir Path folder) {
        Outcome outcome = Outcome.of(RealData.opportunities("plain/commission.yaml"), folder);

        JsonNode summary = outcome.summary();
        assertThat(summary.get("paid").asString()).isEqualTo("500276.70");
        assertThat(summary.get("deals_paid").asInt()).isEqualTo(4238);
        assertThat(summary.get("partners_paid").asInt()).isEqualTo(30);
        assertThat(outcome.ledger()).hasSize(4238);
        JsonNode rows = outcome.report().get("reconciliation");
        assertThat(rows.get("deals_read").asInt()).isEqualTo(8800);
        assertThat(rows.get("deals_lost").asInt()).isEqualTo(2473);
        assertThat(rows.get("deals_open").asInt()).isEqualTo(2089);
        outcome.addsUp();
    }

    @Test
    void the_reconciliation_is_told_to_people() {
        CliRun run = RealData.run(RealData.opportunities("plain/commission.yaml"));
        assertThat(run.out())
                .contains("= paid         500276.70")
                .contains(" 8,800 deals read = 4,238 won + 2,473 lost + 2,089 open + 0 rejected");
    }

    @Test
    void products_spelled_otherwise_and_list_prices_come_through_the_mapping() {
        CliRun run = RealData.run(
                RealData.opportunities("plain/commission.yaml"),
                "--by",
                "product,list_amount",
                "-f",
                "tsv",
                "--top",
                "all");
        assertThat(run.out()).contains("GTX Pro\t4821\t729\t").doesNotContain("GTXPro");
    }

    @Test
    void a_program_of_two_versions_pays_what_it_did_when_it_was_read(@TempDir Path folder) {
        Outcome outcome = Outcome.of(shared(), folder);
        outcome.addsUp();
        outcome.asRead("crm/expected.txt");
    }
}
