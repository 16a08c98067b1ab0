package dev.earnest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.CliRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogs that bin/benchmark runs, on the kind of data it runs them on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BenchmarkCatalogTest {
    private static final String TWELVE = "src/benchmark/twelve-offers.yaml";

    @TempDir
    private Path folder;

    private JsonNode simulate(String catalog) {
        List<String> words = List.of("--events", "0", "--touches", "0", "--force", "-o", folder.toString());
        CliRun.of(("generate --deals 20k " + String.join(" ", words)).split(" "))
                .fine();
        String deals = folder.resolve("deals.csv").toString();
        String partners = folder.resolve("partners.csv").toString();
        return JsonMapper.shared()
                .readTree(CliRun.of("simulate", catalog, "--deals", deals, "--partners", partners, "-f", "json")
                        .fine()
                        .out());
    }

    @Test
    void each_of_the_twelve_pays_and_every_kind_of_cut_bites() {
        JsonNode run = simulate(TWELVE);
        assertThat(run.path("offers"))
                .hasSize(12)
                .allSatisfy(offer -> assertThat(offer.path("paid").asString())
                        .as(offer.path("id").asString())
                        .doesNotMatch("0\\.00|-.*"));
        assertThat(List.of("limit_cut", "stacking_cut", "budget_cut", "clawed_back"))
                .allSatisfy(cut ->
                        assertThat(run.path("summary").path(cut).asString()).isNotEqualTo("0.00"));
    }

    @Test
    void reading_alone_pays_nothing() {
        JsonNode summary = simulate("src/benchmark/reading.yaml").path("summary");
        assertThat(summary.path("deals_read").asInt()).isEqualTo(20_000);
        assertThat(summary.path("earned").asString()).isEqualTo("0.00");
    }
}
