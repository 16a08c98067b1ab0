package dev.earnest.analysis.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.CliRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The figures about claims are the ones that stand among all KPIs, whose values {@link KpisByHandTest} has by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimKpisTest {
    private static final Set<String> ABOUT_CLAIMS =
            Set.of("claim_cycle_time", "claim_rejection", "dispute_rate", "audit_pass");

    @TempDir
    Path folder;

    @Test
    void claims_and_kpis_say_the_same() {
        HandWorked.write(folder);
        for (List<String> window : List.of(HandWorked.QUARTER, List.<String>of())) {
            List<JsonNode> among = new ArrayList<>();
            for (JsonNode kpi : HandWorked.json(folder, window).get("kpis")) {
                if (ABOUT_CLAIMS.contains(kpi.get("kpi").asString())) {
                    among.add(kpi);
                }
            }
            List<String> words = new ArrayList<>(List.of("claims", folder.toString(), "-f", "json"));
            words.addAll(window);
            String out = CliRun.of(words.toArray(String[]::new)).fine().out();
            List<JsonNode> alone = new ArrayList<>();
            new ObjectMapper().readTree(out).get("kpis").forEach(alone::add);
            assertThat(alone).hasSize(4).isEqualTo(among);
        }
    }
}
