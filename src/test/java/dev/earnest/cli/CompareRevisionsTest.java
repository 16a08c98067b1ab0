package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.Golden;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The revisions of the examples: one screen each that was read, shares that sum to the cent, deals that sum to the whole. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompareRevisionsTest {
    private static final String NORTHWIND = "catalog-examples/northwind";

    enum Revised {
        NORTHWIND_DRAFT(NORTHWIND, NORTHWIND + "/revision", "--from", "2026-01-01"),
        BUDGET_NEUTRAL(
                "catalog-examples/saas-lifecycle",
                "--with",
                "catalog-examples/saas-lifecycle/scenarios/budget-neutral.yaml"),
        CAMERA_PUSH(
                "catalog-examples/hardware-channel",
                "--with",
                "catalog-examples/hardware-channel/scenarios/camera-push.yaml");

        private final List<String> words;

        Revised(String... words) {
            this.words = List.of(words);
        }

        CliRun compare(String... more) {
            List<String> all = new ArrayList<>(List.of("compare"));
            all.addAll(words);
            all.addAll(Arrays.asList(more));
            return CliRun.of(all.toArray(String[]::new));
        }

        /** The cells of a column of one table. */
        List<String> column(String name, String... more) {
            List<String> asked = new ArrayList<>(List.of(more));
            asked.addAll(List.of("-f", "csv"));
            List<String> lines =
                    compare(asked.toArray(String[]::new)).fine().out().lines().toList();
            int at = List.of(lines.get(0).split(",", -1)).indexOf(name);
            return lines.stream().skip(1).map(line -> cells(line).get(at)).toList();
        }

        private static List<String> cells(String line) {
            return List.of(line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1));
        }

        BigDecimal sum(String name, String... more) {
            return column(name, more).stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    @ParameterizedTest
    @EnumSource
    void reads_well_on_a_screen_of_96_columns(Revised revised) {
        String out = revised.compare("-f", "table", "--width", "96").fine().out();
        assertThat(out.lines().skip(1)).allMatch(line -> line.length() <= 96).hasSizeLessThan(75);
        Golden.check("compare/" + revised.name().toLowerCase(java.util.Locale.ROOT) + ".txt", out);
    }

    @ParameterizedTest
    @EnumSource
    void has_at_least_eight_edits_whose_shares_sum_to_the_difference_to_the_cent(Revised revised) {
        assertThat(revised.column("share", "--table", "costs")).hasSizeGreaterThanOrEqualTo(8);
        assertThat(revised.sum("share", "--table", "costs"))
                .isEqualByComparingTo(revised.sum("difference", "--no-costs", "--table", "offers"));
    }

    @ParameterizedTest
    @EnumSource
    void deals_partners_offers_and_groups_sum_to_the_same(Revised revised) {
        BigDecimal whole = revised.sum("difference", "--no-costs", "--table", "offers");
        assertThat(revised.sum("difference", "--level", "deal")).isEqualByComparingTo(whole);
        assertThat(revised.sum("difference", "--no-costs", "--table", "partners"))
                .isEqualByComparingTo(whole);
        assertThat(revised.sum("difference", "--no-costs", "--table", "groups", "--by", "tier"))
                .isEqualByComparingTo(whole.multiply(BigDecimal.valueOf(2))); // by tier, and by decile
    }

    @Test
    void the_draft_costs_nothing_and_three_partners_in_ten_lose() {
        CliRun run = Revised.NORTHWIND_DRAFT.compare("--no-costs", "--max-increase", "0%", "--max-losers", "29.5%");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("4.79 USD less (0.0%); 13", "PASS  max-increase", "FAIL  max-losers");
        CliRun looser =
                Revised.NORTHWIND_DRAFT.compare("--no-costs", "--max-losers", "29.55%", "--max-payout", "1_088_256.08");
        assertThat(looser.exitCode()).isZero();
    }

    @Test
    void thresholds_may_live_in_the_settings(@TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(NORTHWIND, "revision"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve(".earnest.yaml"), "compare: {max_losers: 20%, max_increase: 1%}\n");
        String[] words = {"compare", NORTHWIND, folder.toString(), "--from", "2026-01-01", "--no-costs"};
        CliRun run = CliRun.of(words);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("PASS  max-increase", "FAIL  max-losers");
        Files.writeString(folder.resolve(".earnest.yaml"), "compare: {max_loser: 20%}\n");
        CliRun wrong = CliRun.of(words);
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("max_loser", "max_losers");
    }

    @Test
    void deal_by_deal_nothing_is_held_to_a_threshold() {
        CliRun run = Revised.NORTHWIND_DRAFT.compare("--level", "deal", "--max-losers", "1%");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--level deal has no gates");
        assertThat(CliRun.of("compare", NORTHWIND, "--level", "del").err()).contains("did you mean `deal`?");
    }

    @Test
    void a_percent_without_its_sign_is_told() {
        CliRun run = Revised.NORTHWIND_DRAFT.compare("--max-losers", "0.05");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("`0.05` is no percent: write it as 0.05%");
    }
}
