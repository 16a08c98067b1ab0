package dev.earnest.language.config;

import dev.earnest.language.bind.Shapes;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Shape;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Words;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.ListNode;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.Node;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the policies of {@code .earnest.yaml}; what they ask is held against the keys of the language. */
final class PolicyReader {
    static final Shape POLICY = Shape.of(
            "policies[]", "a policy", "id!", "every!", "when", "must", "must_not", "message!", "help", "severity");

    private static final Words<Policy.Every> EVERY =
            Words.of("part of a catalog", Policy.Every.values(), Policy.Every::word);
    private static final Set<String> BOUNDS = Set.of("min", "max", "above", "below");

    private final Set<String> taken;
    private final Set<String> ids = new HashSet<>();

    /** @param taken ids and areas there are */
    PolicyReader(Set<String> taken) {
        this.taken = taken;
    }

    List<Policy> read(Spot spot) {
        List<Policy> all = spot.list("`policies: [{id: acme-cap, every: offer, …}]`", this::policy);
        return all == null ? List.of() : all;
    }

    private @Nullable Policy policy(Spot spot) {
        MapNode map = spot.map("`{id: acme-cap, every: offer, must: {limits: any}, message: …}`");
        if (map == null) {
            return null;
        }
        Section section = Section.of(spot, map, POLICY, "the policy", List.of(POLICY));
        String id = section.require("id", "id: acme-cap", this::id);
        Policy.Every every = section.require("every", "every: offer", EVERY);
        String message = section.require("message", "message: every offer has a limit", PolicyReader::sentence);
        boolean not = section.has("must_not");
        if (section.only("must", "must_not").isEmpty()) {
            section.none("the policy asks for nothing", "add `must: {limits: any}`, or `must_not`", "must", "must_not");
        }
        if (every == null) {
            return null;
        }
        Pattern when = section.read("when", asked -> pattern(asked, every.shape()));
        Pattern must = section.read(not ? "must_not" : "must", asked -> pattern(asked, every.shape()));
        String help = section.read("help", PolicyReader::sentence);
        Severity severity = section.read("severity", ConfigReader.SEVERITY, Severity.WARNING);
        if (id == null || message == null || must == null) {
            return null;
        }
        String asks = "the policy says `" + (not ? "must_not: " : "must: ") + must + "`";
        return new Policy(id, every, when, must, not, message, help == null ? asks : help, severity);
    }

    private static @Nullable String sentence(Spot spot) {
        ScalarNode scalar = spot.scalar("a sentence", "`" + spot.name() + ": every offer has a limit`");
        return scalar == null ? null : scalar.text();
    }

    private @Nullable String id(Spot spot) {
        ScalarNode scalar = spot.scalar("an id", "`id: acme-cap`");
        if (scalar == null) {
            return null;
        }
        String id = scalar.text();
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)+")) {
            spot.error(
                    "bad-policy-id",
                    "`" + id + "` is no id of a policy: it is lower case, and starts with a word of your own and `-`",
                    "write it as `acme-" + id.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "`");
            return null;
        }
        if (taken.contains(id)) {
            String help = "start it with a word of your own: `acme-" + id + "`";
            spot.error("taken-policy-id", "`" + id + "` is a rule of Earnest", help);
            return null;
        }
        if (!ids.add(id)) {
            spot.error("taken-policy-id", "`" + id + "` is the id of another policy", "give one of the two another");
            return null;
        }
        return id;
    }

    /** What is asked of the map or value at a path of the language. */
    private @Nullable Pattern pattern(Spot spot, String path) {
        Node node = spot.node();
        if (node instanceof MapNode map) {
            Shape shape = shape(path);
            boolean range = shape == null && !map.entries().isEmpty() && BOUNDS.containsAll(map.keys());
            return range ? range(spot, map) : keys(spot, map, path, shape);
        }
        if (node instanceof ListNode) {
            List<String> words = new ArrayList<>();
            for (Pattern.OneOf each : spot.oneOrMore("`[spif, rebate]`", PolicyReader::word)) {
                words.addAll(each.words());
            }
            return words.isEmpty() ? null : new Pattern.OneOf(words);
        }
        Pattern.OneOf word = word(spot);
        if (word == null) {
            return null;
        }
        return switch (word.words().get(0)) {
            case "any" -> new Pattern.There(true);
            case "none" -> new Pattern.There(false);
            default -> word;
        };
    }

    private static Pattern.@Nullable OneOf word(Spot spot) {
        ScalarNode scalar = spot.scalar("a word or figure", "`any`");
        return scalar == null ? null : new Pattern.OneOf(List.of(scalar.text()));
    }

    private static Pattern range(Spot spot, MapNode map) {
        Map<String, BigDecimal> bounds = new LinkedHashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        for (Entry entry : map.entries()) {
            Spot value = new Spot(spot.findings(), entry.value(), spot.place().key(entry.key()));
            ScalarNode scalar = value.scalar("a figure", "`" + entry.key() + ": 5_000` or `5%`");
            BigDecimal bound = scalar == null ? null : Pattern.Figure.of(scalar.text());
            if (scalar != null && bound == null) {
                value.error("not-a-number", "`" + scalar.text() + "` is no figure", "write `5_000` or `5%`");
            } else if (scalar != null && bound != null) {
                bounds.put(entry.key(), bound);
                written.put(entry.key(), scalar.text());
            }
        }
        return new Pattern.InRange(bounds, written);
    }

    private Pattern keys(Spot spot, MapNode map, String path, @Nullable Shape shape) {
        Map<String, Pattern> keys = new LinkedHashMap<>();
        for (Entry entry : map.entries()) {
            Spot value = new Spot(spot.findings(), entry.value(), spot.place().key(entry.key()));
            if (shape != null && !shape.keys().contains(entry.key())) {
                String near = Nearest.to(entry.key(), shape.keys());
                value.error(
                        "unknown-key",
                        entry.keySpan(),
                        shape.title() + " has no `" + entry.key() + "`",
                        near == null ? "it has " + String.join(", ", shape.keys()) : "did you mean `" + near + "`?");
                continue;
            }
            Pattern asked = pattern(value, path.isEmpty() ? entry.key() : path + "." + entry.key());
            if (asked != null) {
                keys.put(entry.key(), asked);
            }
        }
        if (map.entries().isEmpty()) {
            spot.error("empty-map", "`" + spot.name() + "` asks for nothing", "name a key: `{limits: any}`");
        }
        return new Pattern.Keys(keys);
    }

    /** The keys that maps at a path have; null where they may have any. */
    private static @Nullable Shape shape(String path) {
        for (Shape shape : Shapes.ALL) {
            if (shape.path().equals(path) || shape.path().equals(path + "[]")) {
                return shape;
            }
        }
        return null;
    }
}
