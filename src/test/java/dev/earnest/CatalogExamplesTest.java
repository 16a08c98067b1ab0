package dev.earnest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.CliRun;
import dev.earnest.examples.ExampleData;
import dev.earnest.language.bind.Shapes;
import dev.earnest.language.read.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The folders of catalog-examples: each runs as it is, passes its own tests and pays what it did when it was read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogExamplesTest {
    private static final Path EXAMPLES = Path.of("catalog-examples");

    /** The version of the program is no figure of the example. */
    private static final Pattern TOOL = Pattern.compile("(\"name\": \"earnest\"),\\s*\"version\": \"[^\"]*\"");

    /** Keys that say the same as elsewhere in the examples: the other forms of a fund, and strict edges of a count. */
    private static final Set<String> ELSEWHERE = Set.of(
            "budgets.*.accrue each",
            "budgets.*.accrue block",
            "budgets.*.accrue pay",
            "budgets.*.accrue per",
            "budgets.*.accrue tiers",
            "offers.*.when.nth above",
            "offers.*.when.nth below");

    /** Words of the language that are values, not keys, by where they stand. */
    private static final Map<String, Set<String>> WORDS = Map.ofEntries(
            Map.entry("method", Set.of("marginal", "retroactive", "prospective")),
            Map.entry("take", Set.of("all", "share", "unused_term", "recount")),
            Map.entry("when_spent", Set.of("stop", "prorate", "flag")),
            Map.entry("keep", Set.of("best", "first", "all")),
            Map.entry("status", Set.of("ghost", "retired")),
            Map.entry("short", Set.of("forfeit", "carry")),
            Map.entry("edge", Set.of("above")),
            Map.entry("based_on", Set.of("last_period")),
            Map.entry("earned_on", Set.of("cash_date", "created_date", "registered_date")),
            Map.entry("every", Set.of("month", "quarter", "half", "year", "term")),
            Map.entry("pays_to", Set.of("parent")),
            Map.entry("for", Set.of("life")),
            Map.entry("of", Set.of("amount", "list_amount", "margin", "arr", "mrr", "quantity", "count", "seats")),
            Map.entry(
                    "type",
                    Set.of(
                            "commission",
                            "referral",
                            "deal_registration",
                            "new_logo",
                            "market_entry",
                            "accelerator",
                            "rebate",
                            "growth_rebate",
                            "spif",
                            "mdf",
                            "co_sell",
                            "certification",
                            "training",
                            "service_delivery",
                            "onboarding",
                            "customer_success",
                            "renewal_commission",
                            "retention",
                            "upsell",
                            "cross_sell",
                            "attach",
                            "advocacy")));

    /** Derived fields that conditions may read. */
    private static final Set<String> FIELDS = Set.of(
            "stage",
            "registered",
            "account",
            "owns",
            "attached_to",
            "nth",
            "discount",
            "margin_rate",
            "days_to_close",
            "incumbent",
            "account_age",
            "account_idle",
            "days_since_close",
            "deal.deal_type",
            "segment",
            "not");

    @ParameterizedTest
    @ValueSource(strings = {"northwind", "saas-lifecycle", "hardware-channel", "referral-affiliate"})
    void is_sound(String example) {
        CliRun.of("validate", folder(example)).fine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"northwind", "saas-lifecycle", "hardware-channel", "referral-affiliate"})
    void passes_its_own_tests(String example) {
        CliRun.of("test", folder(example)).fine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"northwind", "saas-lifecycle", "hardware-channel", "referral-affiliate"})
    void pays_what_it_did_when_it_was_read(String example) throws IOException {
        expect(
                example,
                "simulate.txt",
                CliRun.of("simulate", folder(example)).fine().out());
        expect(
                example,
                "simulate.json",
                TOOL.matcher(CliRun.of("simulate", folder(example), "-f", "json")
                                .fine()
                                .out())
                        .replaceFirst("$1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"northwind", "saas-lifecycle", "hardware-channel", "referral-affiliate"})
    void has_the_data_that_its_seed_gives(String example) throws IOException {
        for (Map.Entry<String, String> file : ExampleData.of(example).entrySet()) {
            assertThat(Files.readString(EXAMPLES.resolve(example).resolve(file.getKey())))
                    .as("%s (java dev.earnest.examples.ExampleData catalog-examples writes it again)", file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"northwind", "saas-lifecycle", "hardware-channel", "referral-affiliate"})
    void quotes_its_own_output_in_its_readme(String example) throws IOException {
        Path folder = EXAMPLES.resolve(example);
        List<String> output = Files.readAllLines(folder.resolve("expected/simulate.txt"));
        boolean quoted = false;
        int quotes = 0;
        for (String line : Files.readAllLines(folder.resolve("README.md"))) {
            if (line.strip().startsWith("```")) {
                quoted = line.strip().equals("```text");
            } else if (quoted) {
                assertThat(output).contains(line.substring(2));
                quotes++;
            }
        }
        assertThat(quotes).isPositive();
    }

    @Test
    void a_richer_gold_tier_is_a_scenario_of_northwind() {
        String scenario =
                EXAMPLES.resolve("northwind/scenarios/richer-gold.yaml").toString();
        String out = CliRun.of("simulate", folder("northwind"), "--with", scenario)
                .fine()
                .out();
        assertThat(out).contains("lens-spif").doesNotContain("vault-spif");
    }

    @Test
    void every_key_of_the_language_occurs_in_some_example() throws IOException {
        List<JsonNode> catalogs = catalogs();
        Set<String> missing = new TreeSet<>();
        for (Shape shape : Shapes.ALL) {
            List<JsonNode> maps = new ArrayList<>();
            catalogs.forEach(catalog -> collect(catalog, List.of(shape.path().split("\\.")), maps));
            for (String key : shape.keys()) {
                boolean there = maps.stream().anyMatch(map -> map.has(key)) || isScenario(shape);
                if (!there && !ELSEWHERE.contains(shape.path() + " " + key)) {
                    missing.add(shape.path() + " " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_word_and_field_of_the_language_occurs_in_some_example() throws IOException {
        Set<String> said = new TreeSet<>();
        Set<String> keys = new TreeSet<>();
        catalogs().forEach(catalog -> words(catalog, said, keys));
        Set<String> missing = new TreeSet<>();
        WORDS.forEach((key, words) -> words.stream()
                .map(word -> key + ": " + word)
                .filter(word -> !said.contains(word))
                .forEach(missing::add));
        FIELDS.stream().filter(field -> !keys.contains(field)).forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    private static boolean isScenario(Shape shape) {
        return shape.path().startsWith("scenario") || shape.path().startsWith("assume");
    }

    private static List<JsonNode> catalogs() throws IOException {
        List<JsonNode> catalogs = new ArrayList<>();
        YAMLMapper yaml = new YAMLMapper();
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .filter(each -> !each.startsWith(EXAMPLES.resolve("broken")))
                    .sorted()
                    .toList()) {
                JsonNode root = yaml.readTree(Files.readString(file));
                if (root.has("earnest")) {
                    catalogs.add(root);
                }
            }
        }
        return catalogs;
    }

    /** Maps under a path such as {@code offers.*.earn.tiers.steps[]}; boosts and instalments stand in two places. */
    private static void collect(JsonNode node, List<String> path, List<JsonNode> maps) {
        if (path.isEmpty() || path.equals(List.of(""))) {
            if (node.isObject()) {
                maps.add(node);
            }
            return;
        }
        String step = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (step.equals("*")) {
            node.values().forEach(child -> collect(child, rest, maps));
        } else if (step.endsWith("[]")) {
            String key = step.substring(0, step.length() - 2);
            for (JsonNode list : List.of(
                    node.path(key),
                    node.path("earn").path(key),
                    node.path("payout").path(key))) {
                list.values().forEach(child -> collect(child, rest, maps));
            }
        } else if (node.has(step)) {
            collect(node.get(step), rest, maps);
        }
    }

    /** Every {@code key: word} and every key. */
    private static void words(JsonNode node, Set<String> said, Set<String> keys) {
        if (node.isArray()) {
            node.values().forEach(child -> words(child, said, keys));
            return;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            keys.add(entry.getKey());
            if (entry.getValue().isValueNode()) {
                said.add(entry.getKey() + ": " + entry.getValue().asString());
            }
            words(entry.getValue(), said, keys);
        }
    }

    private static String folder(String example) {
        return EXAMPLES.resolve(example).toString();
    }

    private static void expect(String example, String name, String actual) throws IOException {
        Path file = EXAMPLES.resolve(example).resolve("expected").resolve(name);
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.write(file, actual.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(file).as("accept with -Dgolden=update").exists();
        assertThat(actual).as("%s (accept with -Dgolden=update)", file).isEqualTo(Files.readString(file));
    }
}
