package dev.earnest.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.language.bind.Shapes;
import dev.earnest.language.read.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The programs over public sets, taken together, use every form of the language that some column can feed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverageTest {

    /** Forms that no column of these sets can feed, or that stand in the examples: other ways to accrue a fund. */
    private static final Set<String> ELSEWHERE =
            Set.of("budgets.*.accrue pay", "budgets.*.accrue per", "budgets.*.accrue tiers");

    @Test
    void every_key_of_the_language_is_used() throws IOException {
        List<JsonNode> catalogs = catalogs();
        Set<String> missing = new TreeSet<>();
        for (Shape shape : Shapes.ALL) {
            List<JsonNode> maps = new ArrayList<>();
            catalogs.forEach(catalog -> collect(catalog, List.of(shape.path().split("\\.")), maps));
            for (String key : shape.keys()) {
                if (maps.stream().noneMatch(map -> map.has(key)) && !ELSEWHERE.contains(shape.path() + " " + key)) {
                    missing.add(shape.path() + " " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<JsonNode> catalogs() throws IOException {
        List<JsonNode> catalogs = new ArrayList<>();
        YAMLMapper yaml = new YAMLMapper();
        try (Stream<Path> files = Files.walk(RealData.PROGRAMS)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
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

    @Test
    void every_word_of_the_language_is_used() throws IOException {
        Set<String> said = new TreeSet<>();
        for (JsonNode catalog : catalogs()) {
            words(catalog, said);
        }
        Map<String, Set<String>> words = Map.ofEntries(
                Map.entry("method", Set.of("marginal", "retroactive", "prospective")),
                Map.entry("take", Set.of("all", "share", "unused_term", "recount")),
                Map.entry("when_spent", Set.of("stop", "prorate", "flag")),
                Map.entry("keep", Set.of("best", "first")),
                Map.entry("status", Set.of("ghost", "retired")),
                Map.entry("short", Set.of("forfeit", "carry")),
                Map.entry("edge", Set.of("above")),
                Map.entry("count", Set.of("completed", "started")),
                Map.entry("based_on", Set.of("last_period")),
                Map.entry("earned_on", Set.of("created_date", "registered_date")),
                Map.entry("every", Set.of("month", "quarter", "half", "year", "term")),
                Map.entry("pays_to", Set.of("parent")),
                Map.entry("for", Set.of("life", "12 months")),
                Map.entry("model", Set.of("time_decay", "roles", "linear")),
                Map.entry("of", Set.of("amount", "list_amount", "margin", "arr", "mrr", "quantity", "count")));
        Set<String> missing = new TreeSet<>();
        words.forEach((key, values) -> values.stream()
                .map(value -> key + ": " + value)
                .filter(word -> !said.contains(word))
                .forEach(missing::add));
        for (String field : List.of(
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
                "segment",
                "not")) {
            if (!said.contains(field)) {
                missing.add(field);
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Every key and every {@code key: word}. */
    private static void words(JsonNode node, Set<String> said) {
        if (node.isArray()) {
            node.values().forEach(child -> words(child, said));
            return;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            said.add(entry.getKey());
            if (entry.getValue().isValueNode()) {
                said.add(entry.getKey() + ": " + entry.getValue().asString());
            }
            words(entry.getValue(), said);
        }
    }
}
