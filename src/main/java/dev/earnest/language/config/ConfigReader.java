package dev.earnest.language.config;

import dev.earnest.language.read.Findings;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Shape;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Words;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.language.tree.Tree;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code .earnest.yaml}; a key or rule that is not known is an error with its line, as in a catalog. */
public final class ConfigReader {
    /** The keys of the file. */
    static final Shape CONFIG = Shape.of(
            "",
            "the configuration",
            "fail_on",
            "min_severity",
            "select",
            "ignore",
            "rules",
            "policies",
            "compare",
            "claims",
            "journal");

    static final Words<Severity> SEVERITY = Words.of("severity", Severity.values(), Severity::word);
    private static final Words<String> FAIL_ON =
            Words.of("severity", new String[] {"error", "warning", "info", "never"}, word -> word);

    private final Map<String, KnownRule> known = new LinkedHashMap<>();

    private ConfigReader(List<KnownRule> rules) {
        rules.forEach(rule -> known.put(rule.id(), rule));
    }

    /**
     * Reads the file; fails with InputException that tells everything wrong with it.
     *
     * @param rules the rules and areas there are
     */
    public static Config read(String file, byte[] bytes, List<KnownRule> rules) {
        Tree tree = Tree.parse(file, bytes);
        Findings findings = new Findings();
        findings.addAll(tree.problems());
        MapNode root = tree.root();
        Config config =
                root == null ? Config.NONE : new ConfigReader(rules).config(new Spot(findings, root, Place.ROOT), root);
        if (findings.count() > 0) {
            throw new InputException(findings.sorted());
        }
        return config;
    }

    private Config config(Spot spot, MapNode root) {
        Section section = Section.of(
                spot,
                root,
                CONFIG,
                "the configuration",
                List.of(
                        CONFIG,
                        PolicyReader.POLICY,
                        CompareConfigReader.COMPARE,
                        ClaimsConfigReader.CLAIMS,
                        ClaimsConfigReader.JOURNAL));
        Spot own = section.spot("policies");
        List<Policy> policies = own == null ? List.of() : new PolicyReader(known.keySet()).read(own);
        policies.forEach(policy -> known.put(policy.id(), new KnownRule(policy.id(), Map.of())));
        Spot rules = section.spot("rules");
        Spot compare = section.spot("compare");
        return new Config(
                section.spot("fail_on") == null
                        ? null
                        : FAIL_ON.read(java.util.Objects.requireNonNull(section.spot("fail_on"))),
                section.spot("min_severity") == null
                        ? null
                        : SEVERITY.read(java.util.Objects.requireNonNull(section.spot("min_severity"))),
                names(section, "select"),
                names(section, "ignore"),
                rules == null ? Map.of() : rules(rules),
                policies,
                compare == null ? CompareConfig.NONE : CompareConfigReader.read(compare),
                ClaimsConfigReader.read(section.spot("claims"), section.spot("journal")));
    }

    private List<String> names(Section section, String key) {
        Spot spot = section.spot(key);
        return spot == null ? List.of() : spot.oneOrMore("`" + key + ": [overlap]`", this::name);
    }

    private @Nullable String name(Spot spot) {
        ScalarNode scalar = spot.scalar("the id of a rule or an area", "`uncapped-offer`");
        return scalar == null || unknown(spot, scalar.text()) ? null : scalar.text();
    }

    private boolean unknown(Spot spot, String name) {
        if (known.containsKey(name)) {
            return false;
        }
        String near = Nearest.to(name, known.keySet());
        spot.error(
                "unknown-rule",
                "there is no rule or area `" + name + "`",
                near == null ? "`earnest rules` lists them" : "did you mean `" + near + "`?");
        return true;
    }

    private Map<String, RuleConfig> rules(Spot spot) {
        Map<String, RuleConfig> rules = new LinkedHashMap<>();
        MapNode map = spot.map("`rules: {uncapped-offer: error}`");
        for (Entry entry : map == null ? List.<Entry>of() : map.entries()) {
            Spot value = new Spot(spot.findings(), entry.value(), spot.place().key(entry.key()));
            Spot key = new Spot(spot.findings(), new ScalarNode(entry.key(), true, entry.keySpan()), value.place());
            RuleConfig rule = unknown(key, entry.key()) ? null : rule(value, entry.key());
            if (rule != null) {
                rules.put(entry.key(), rule);
            }
        }
        return rules;
    }

    private @Nullable RuleConfig rule(Spot spot, String id) {
        if (!(spot.node() instanceof MapNode map)) {
            return severity(spot);
        }
        KnownRule rule = java.util.Objects.requireNonNull(known.get(id));
        List<String> keys = new java.util.ArrayList<>(List.of("severity"));
        rule.options().keySet().stream().sorted().forEach(keys::add);
        Shape shape = Shape.of("rules.*", "rule `" + id + "`", keys.toArray(String[]::new));
        Section section = Section.of(spot, map, shape, "rule `" + id + "`", List.of(shape));
        Spot severity = section.spot("severity");
        RuleConfig plain = severity == null ? new RuleConfig(false, null, Map.of()) : severity(severity);
        Map<String, BigDecimal> options = new LinkedHashMap<>();
        rule.options().forEach((name, percent) -> {
            Spot value = section.spot(name);
            BigDecimal number = value == null ? null : percent ? Numbers.fraction(value) : Numbers.number(value);
            if (number != null) {
                options.put(name, number);
            }
        });
        return plain == null ? null : new RuleConfig(plain.off(), plain.severity(), options);
    }

    private static @Nullable RuleConfig severity(Spot spot) {
        if (spot.node() instanceof ScalarNode scalar && scalar.text().equals("off")) {
            return new RuleConfig(true, null, Map.of());
        }
        Severity severity =
                SEVERITY.explained("one of error, warning, info, off").read(spot);
        return severity == null ? null : new RuleConfig(false, severity, Map.of());
    }
}
