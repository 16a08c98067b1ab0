package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.Golden;
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

/** Rules of a house's own, as data in its settings. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PoliciesTest {
    private static final String CATALOG = """
            earnest: 1
            catalog: small
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            budgets:
              launch: {amount: 5_000, every: year, when_spent: flag}
            offers:
              capped:
                type: spif
                when: {product: vault}
                earn: {pay: 500, per: deal}
                limits: [{max: 700, per: deal}, {max: 5_000, per: partner, every: quarter}]
              spif:
                type: spif
                when: {product: lens}
                earn: {pay: 500, per: deal}
                limits: [{max: 700, per: deal}]
              rebate:
                type: rebate
                when: {product: guard}
                earn:
                  of: amount
                  tiers: {method: marginal, every: quarter, steps: [{from: 0, rate: 5%}, {from: 100_000, rate: 25%}]}
                limits: [{max: 700, per: partner, every: quarter}]
            waivers:
              - {rule: acme-no-flag, reason: "until the new year", until: 2026-12-31}
            """;

    private static final String POLICIES = """
            ignore: [cost, overlap, governance, dead, cliff, gap, units]
            policies:
              - id: acme-spif-cap
                every: offer
                when: {type: [spif, rebate]}
                must: {limits: {per: partner}}
                message: every spif has a limit per partner
                severity: error
              - id: acme-high-rate
                every: offer
                must_not: {earn: {tiers: {steps: {rate: {above: 20%}}}}}
                message: no step pays more than 20%
                help: ask finance
              - id: acme-no-flag
                every: budget
                must: {when_spent: [stop, prorate]}
                message: a budget ends
              - id: acme-margin
                every: economics
                must: {gross_margin: any}
                message: the margin is known
              - {id: acme-review, every: catalog, must: {review_by: any}, message: a catalog is reviewed, severity: info}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        Files.writeString(folder.resolve("catalog.yaml"), CATALOG);
        Files.writeString(folder.resolve(".earnest.yaml"), POLICIES);
    }

    private CliRun validate(String... more) {
        List<String> words = new ArrayList<>(List.of("validate", folder.toString()));
        words.addAll(List.of(more));
        return CliRun.of(words.toArray(String[]::new));
    }

    @Test
    void each_finds_what_breaks_it_and_nothing_else() {
        CliRun run = validate("-f", "concise");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().replace(folder + java.io.File.separator, "").lines())
                .containsExactly(
                        "catalog.yaml: warning acme-margin the margin is known",
                        "catalog.yaml: info acme-review a catalog is reviewed",
                        "catalog.yaml:18:13: error acme-spif-cap `spif`: every spif has a limit per partner",
                        "catalog.yaml:24:56: warning acme-high-rate `rebate`: no step pays more than 20%");
        assertThat(run.err()).contains("1 suppressed");
    }

    @Test
    void those_of_the_page_find_what_they_say() throws IOException {
        String page = Files.readString(Path.of("docs/commands/validate.md"));
        String example = page.substring(page.indexOf("    policies:\n"));
        example = example.substring(0, example.indexOf("\n\n") + 1).stripIndent();
        Files.writeString(folder.resolve(".earnest.yaml"), example);
        assertThat(validate("-f", "concise", "--select", "policy")
                        .out()
                        .replace(folder + java.io.File.separator, "")
                        .lines())
                .containsExactly(
                        "catalog.yaml: warning acme-review every catalog has a day of review",
                        "catalog.yaml:18:13: error acme-spif-cap `spif`: every spif has a limit per partner",
                        "catalog.yaml:24:56: warning acme-rates `rebate`: no step above 20%");
    }

    @Test
    void they_are_selected_configured_and_explained_like_rules() throws IOException {
        assertThat(validate("--select", "acme-high-rate").out())
                .contains("warning[acme-high-rate]", "= help: ask finance")
                .doesNotContain("acme-spif");
        assertThat(validate("--select", "acme-spif-cap").out())
                .contains("= help: the policy says `must: {limits: {per: partner}}`");
        assertThat(validate("--ignore", "policy").exitCode()).isZero();
        Files.writeString(folder.resolve(".earnest.yaml"), POLICIES + "rules: {acme-spif-cap: info}\n");
        assertThat(validate().exitCode()).isZero();
        assertThat(validate("-f", "sarif").out())
                .contains("\"id\": \"acme-spif-cap\"", "\"ruleId\": \"acme-spif-cap\"", "\"uri\": \"catalog.yaml\"");
    }

    @Test
    void mistakes_in_them_are_told_where_they_are() throws IOException {
        Files.writeString(folder.resolve(".earnest.yaml"), """
                policies:
                  - {id: pays-twice, every: offer, must: {limits: any}, message: x}
                  - {id: cap, every: offer, must: {limits: any}, message: x}
                  - {id: acme-a, every: ofer, must: {limits: any}, message: x}
                  - {id: acme-b, every: offer, must: {limit: any}, message: x}
                  - {id: acme-c, every: offer, must: {limits: {pr: partner}}, message: x}
                  - {id: acme-d, every: offer, message: x}
                  - {id: acme-e, every: offer, must: {earn: {rate: {max: lots}}}, message: x}
                  - {id: acme-f, every: offer, must: {}, must_not: {budget: any}, message: x}
                  - {id: acme-f, every: offer, must: {budget: any}}
                """);
        CliRun run = validate("-f", "concise");
        assertThat(run.exitCode()).isEqualTo(2);
        Golden.check("cli/policy-mistakes.txt", (run.out() + run.err()).replace(folder + java.io.File.separator, ""));
    }
}
