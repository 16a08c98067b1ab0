package dev.earnest.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Response;
import dev.earnest.catalog.Status;
import dev.earnest.language.tree.Tree;
import dev.earnest.problem.InputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings and scenarios, made on the tree and typed by the same binder. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangesTest {
    private static final Path NORTHWIND = Path.of("src/test/resources/language/northwind.yaml");

    private static CatalogReading with(String... settings) throws IOException {
        return read(Stream.of(settings).map(Setting::parse).toList());
    }

    private static CatalogReading read(List<Change> changes) throws IOException {
        return CatalogReader.read("catalog.yaml", Tree.parse("catalog.yaml", Files.readAllBytes(NORTHWIND)), changes);
    }

    private static String told(String... settings) throws IOException {
        CatalogReading reading = with(settings);
        assertThat(reading.catalog()).isNull();
        return Told.all(reading.problems());
    }

    @Test
    void a_setting_changes_one_value() throws IOException {
        Catalog catalog =
                with("offers.volume-rebate.earn.tiers.steps[1].from=80_000").orThrow();
        assertThat(catalog.offers().get("volume-rebate").tiers().steps().get(1).from())
                .isEqualByComparingTo("80000");
        assertThat(with().orThrow()
                        .offers()
                        .get("volume-rebate")
                        .tiers()
                        .steps()
                        .get(1)
                        .from())
                .isEqualByComparingTo("100000");
    }

    @Test
    void later_settings_see_what_earlier_ones_did() throws IOException {
        Catalog catalog = with("offers.mdf.earn={pay: 100, per: event}", "offers.mdf.earn.pay=250")
                .orThrow();
        assertThat(catalog.offers().get("mdf").earn().form())
                .isEqualTo(new Form.Pay(new dev.earnest.catalog.Lookup.Fixed(new java.math.BigDecimal("250"))));
    }

    @Test
    void a_key_the_language_knows_may_be_set_where_it_was_not_written() throws IOException {
        assertThat(with("offers.mdf.status=ghost").orThrow().offers().get("mdf").status())
                .isEqualTo(Status.GHOST);
    }

    @Test
    void a_tilde_takes_an_offer_or_an_item_out() throws IOException {
        Catalog catalog = with(
                        "stacking.upfront=~",
                        "economics.incremental.vault-spif=~",
                        "offers.vault-spif=~",
                        "offers.volume-rebate.earn.tiers.steps[0]=~")
                .orThrow();
        assertThat(catalog.offers()).doesNotContainKey("vault-spif").hasSize(6);
        assertThat(catalog.offers().get("volume-rebate").tiers().steps()).hasSize(2);
    }

    @Test
    void an_offer_taken_out_leaves_its_references_dangling() throws IOException {
        assertThat(told("offers.vault-spif=~"))
                .contains("there is no offer `vault-spif`")
                .contains("catalog.yaml:97:41");
    }

    @Test
    void an_unknown_path_names_the_nearest() throws IOException {
        assertThat(told("offers.volume-rebat.earn.tiers.every=year")).isEqualTo("""
                        error[unknown-path]: the catalog has no `offers.volume-rebat`
                          --> --set:1:1
                          | offers.volume-rebat.earn.tiers.every=year
                          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                          = help: did you mean `offers.volume-rebate.earn.tiers.every`? there: volume-rebate, growth-rebate, deal-registration, apac-entry, vault-spif, renewal-commission, mdf
                        """);
    }

    @Test
    void an_index_past_the_end_says_how_many_there_are() throws IOException {
        assertThat(told("offers.volume-rebate.earn.tiers.steps[3].rate=5%")).isEqualTo("""
                        error[unknown-path]: the catalog has no `offers.volume-rebate.earn.tiers.steps[3]`
                          --> --set:1:1
                          | offers.volume-rebate.earn.tiers.steps[3].rate=5%
                          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                          = help: the list has 3 items, [0] to [2]
                        """);
    }

    @Test
    void a_path_through_a_plain_value_says_so() throws IOException {
        assertThat(told("offers.vault-spif.type.name=x"))
                .contains("`offers.vault-spif.type` is `spif`, which has no keys");
    }

    @Test
    void a_value_of_the_wrong_kind_is_told_in_the_setting() throws IOException {
        assertThat(told("offers.deal-registration.earn.rate=0.04")).isEqualTo("""
                        error[bare-rate]: `0.04` has no percent sign where `rate` takes a percent
                          --> --set:1:36
                          | offers.deal-registration.earn.rate=0.04
                          |                                    ^^^^
                          = help: write `4%`, or `0.04%` if that is meant
                        """);
    }

    @Test
    void a_setting_without_a_value_is_no_setting() {
        assertThat(catchThrowableOfType(InputException.class, () -> Setting.parse("offers.mdf"))
                        .problems()
                        .get(0)
                        .message())
                .isEqualTo("`offers.mdf` has no `=` after a path");
        assertThat(catchThrowableOfType(InputException.class, () -> Setting.parse("offers.mdf="))
                        .problems()
                        .get(0)
                        .help())
                .isEqualTo("write `offers.mdf=~` to take the key out");
        assertThat(catchThrowableOfType(InputException.class, () -> Setting.parse("offers.mdf={a: "))
                        .problems())
                .hasSize(1);
    }

    @Test
    void a_scenario_sets_adds_and_takes_out() throws IOException {
        Scenario scenario = ScenarioReader.read("richer.yaml", """
                        scenario: richer-gold
                        because: "Gold partners stall below the second step"
                        set:
                          offers.volume-rebate.earn.tiers.steps[1].from: 80_000
                          offers.vault-spif: ~
                          stacking.upfront: ~
                          economics.incremental.vault-spif: ~
                        add:
                          offers.lens-spif: {type: spif, earn: {pay: 300}}
                          offers.volume-rebate.earn.tiers.steps[3]: {from: 500_000, rate: 5%}
                        assume:
                          - {when: {product: vault}, who: {tier: gold}, volume: +8%}
                        """).orThrow();
        Catalog catalog = read(scenario.changes()).orThrow();
        assertThat(catalog.offers()).containsKey("lens-spif").doesNotContainKey("vault-spif");
        assertThat(catalog.offers().get("volume-rebate").tiers().steps()).hasSize(4);
        assertThat(scenario.assumptions()).singleElement().satisfies(assumption -> {
            assertThat(assumption.response()).isEqualTo(new Response.Volume(new BigDecimal("0.08")));
            assertThat(assumption.words()).isEqualTo("when: {product: vault}, who: {tier: gold}, volume: +8%");
        });
    }

    @Test
    void scenarios_and_settings_compose_from_left_to_right() throws IOException {
        Scenario scenario = ScenarioReader.read("s.yaml", "scenario: s\nset: {offers.vault-spif.earn.pay: 600}\n")
                .orThrow();
        List<Change> changes = new ArrayList<>(scenario.changes());
        changes.add(Setting.parse("offers.vault-spif.earn.pay=700"));
        Catalog catalog = read(changes).orThrow();
        assertThat(catalog.offers().get("vault-spif").earn().form())
                .isEqualTo(new Form.Pay(new dev.earnest.catalog.Lookup.Fixed(new java.math.BigDecimal("700"))));
    }

    @Test
    void what_is_added_must_not_be_there_yet() throws IOException {
        Scenario scenario = ScenarioReader.read("s.yaml", "scenario: s\nadd: {offers.mdf: {type: mdf}}\n")
                .orThrow();
        assertThat(Told.all(read(scenario.changes()).problems())).isEqualTo("""
                        error[path-exists]: `offers.mdf` is already there
                          --> s.yaml:2:7
                          | add: {offers.mdf: {type: mdf}}
                          |       ^^^^^^^^^^
                          = help: write it under `set` to change it
                        """);
    }

    @Test
    void a_scenario_with_mistakes_tells_them_all() {
        ScenarioReading reading = ScenarioReader.read(
                "s.yaml",
                "scenari: s\nset: {offers.mdf: }\nadd: {offers.x: ~}\nassume: [{volume: 8}, {who: {tier: gold}}]\n");
        assertThat(reading.problems())
                .extracting(problem -> problem.code() + " " + problem.message())
                .containsExactly(
                        "unknown-key unknown key `scenari` in the scenario",
                        "no-value `offers.mdf` has no value",
                        "no-value `offers.x` adds nothing",
                        "bare-rate `8` has no percent sign where `volume` takes a percent",
                        "missing-key an assumption says nothing of what partners do");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{volum: +8%} | 1:25 unknown-key unknown key `volum` in an assumption",
                "{volume: +8%, win_rate: 5%} | 1:38 too-many-keys an assumption has `volume` and `win_rate`, of which only one may be given",
                "{volume: -101%} | 1:25 out-of-range `volume` falls by more than all of it",
                "{mix: {to: {product: vault}}} | 1:30 missing-key `mix` has no `share`",
                "{mix: {to: {stage: won}, share: 5%}} | 1:36 misplaced-field `mix` can't change `stage`",
                "{timing: {share: 120%, later: 1 month}} | 1:34 out-of-range `share` is a share of the whole",
                "{timing: {share: 20%}} | 1:33 missing-key `timing` does not say by how long",
                "{pull_forward: {offer: r, within: 5%, from: soon}} | 1:68 not-a-duration `soon` is no duration",
                "{when: {stage: won}, win_rate: 5%} | 1:25 misplaced-field `win_rate` is about deals won and lost alike"
            })
    void what_is_assumed_is_told_with_its_place(String item, String expected) {
        ScenarioReading reading = ScenarioReader.read("s.yaml", "{scenario: s, assume: [" + item.strip() + "]}");
        assertThat(reading.problems())
                .extracting(problem -> problem.span().line() + ":"
                        + problem.span().column() + " " + problem.code() + " " + problem.message())
                .contains(expected.strip());
    }
}
