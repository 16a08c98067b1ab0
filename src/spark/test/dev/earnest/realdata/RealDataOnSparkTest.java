package dev.earnest.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.BothEngines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs over public data pay on Spark what they pay in one process, line by line, and say the same. */
@Tag("spark")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealDataOnSparkTest {
    @TempDir
    Path folder;

    @Test
    void opportunities_of_two_versions_with_their_touches() throws IOException {
        List<String> arguments = new ArrayList<>(RealData.opportunities("crm"));
        arguments.addAll(List.of("--touches", RealData.derived(DerivedFiles::touchesOfOpportunities)));
        assertThat(BothEngines.paySame(folder, arguments)).hasSizeGreaterThan(10_000);
    }

    @Test
    void a_plain_commission_by_product() throws IOException {
        List<String> arguments = new ArrayList<>(RealData.opportunities("plain/commission.yaml"));
        arguments.addAll(List.of("--by", "product"));
        assertThat(BothEngines.paySame(folder, arguments)).hasSize(4_239);
    }

    @Test
    void order_lines_of_resellers() throws IOException {
        assertThat(BothEngines.paySame(folder, RealData.resellers("adventureworks")))
                .hasSizeGreaterThan(57_000);
    }

    @Test
    void subscriptions_with_refunds_and_accounts_that_left() throws IOException {
        assertThat(BothEngines.paySame(folder, RealData.subscriptions("ravenstack")))
                .hasSizeGreaterThan(5_000);
    }

    @Test
    void journeys_shared_by_position() throws IOException {
        RealData.shared("mta_paths/data.csv");
        Path deals = Path.of(RealData.derived(DerivedFiles::journeys));
        List<String> arguments = List.of(
                "simulate", RealData.program("mta/catalog.yaml"),
                "--deals", deals.toString(),
                "--touches", deals.resolveSibling("touches.csv").toString(),
                "--set", "attribution.model=position");
        assertThat(BothEngines.paySame(folder, arguments)).hasSizeGreaterThan(8_000);
    }

    @Test
    void margins_of_order_lines_by_product() {
        List<String> arguments = new ArrayList<>(RealData.resellers("plain/resellers.yaml"));
        arguments.set(0, "roi");
        arguments.addAll(List.of("--by", "product", "-f", "json"));
        BothEngines.saySame(arguments.toArray(String[]::new)).fine();
    }

    @Test
    void a_commission_compared_with_a_higher_one() {
        List<String> arguments = new ArrayList<>(RealData.opportunities("plain/commission.yaml"));
        arguments.set(0, "compare");
        arguments.addAll(List.of("--set", "offers.commission.earn.rate=6%", "--no-costs", "-f", "json"));
        BothEngines.saySame(arguments.toArray(String[]::new)).fine();
    }
}
