package dev.earnest.language.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Assumption;
import dev.earnest.language.Change;
import dev.earnest.language.Scenario;
import dev.earnest.language.ScenarioReader;
import dev.earnest.language.Setting;
import dev.earnest.language.tree.ListNode;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.Node;
import dev.earnest.language.tree.ScalarNode;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scenario that was written reads back as the same changes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScenarioPrinterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "offers.a.earn.pay=600",
                "offers.a.earn.rate=2.5%",
                "offers.a.earn.tiers.steps[1].rate=3%",
                "offers.a.earn.tiers.steps=[{from: 0, rate: 1%}, {from: 1_000, rate: 2%}]",
                "offers.a.when={product: [core, \"pro, plus\"], registered: true}",
                "offers.a.when.deal.region=emea",
                "offers.a=~",
                "version=\"2026.1\"",
                "waivers[0].reason='it''s #1: \"done\", [ok]'",
                "x=-5",
                "x='-'",
                "x=''",
                "x='~'",
                "x='true'",
                "x=a:b",
                "x='a: b'",
                "x='a # b'"
            })
    void one_change(String setting) {
        Change change = Setting.parse(setting);
        String text = ScenarioPrinter.print(new Scenario("a", "b: \"c\"", List.of(change), List.of()));
        Scenario read = ScenarioReader.read("a.yaml", text).orThrow();
        assertThat(read.because()).isEqualTo("b: \"c\"");
        Change again = read.changes().get(0);
        assertThat(again.path()).isEqualTo(change.path());
        assertThat(plain(again.value())).as(text).isEqualTo(plain(change.value()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who: {tier: gold}, volume: +8%",
                "when: {product: [core, \"pro, plus\"]}, win_rate: -10%",
                "mix: {to: {product: \"true\"}, share: 10%}",
                "timing: {share: 20%, later: 30 days}",
                "pull_forward: {offer: rebate, within: 10%, from: 30 days}"
            })
    void one_assumption(String words) {
        Scenario first = ScenarioReader.read("a.yaml", "scenario: a\nassume:\n  - {" + words + "}\n")
                .orThrow();
        String text = ScenarioPrinter.print(first);
        assertThat(text).endsWith("assume:\n  - {" + words + "}\n");
        Assumption one = first.assumptions().get(0);
        Assumption again =
                ScenarioReader.read("b.yaml", text).orThrow().assumptions().get(0);
        assertThat(again).usingRecursiveComparison().ignoringFields("span").isEqualTo(one);
    }

    /** The value without its positions. */
    private static String plain(Node node) {
        if (node instanceof MapNode map) {
            return map.entries().stream()
                    .map(entry -> entry.key() + "=" + plain(entry.value()))
                    .toList()
                    .toString();
        }
        if (node instanceof ListNode list) {
            return list.items().stream().map(ScenarioPrinterTest::plain).toList() + "*";
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.isNothing() ? "nothing" : scalar.text() + (scalar.quoted() ? " as text" : "");
    }
}
