package dev.earnest.cli;

import dev.earnest.language.config.Config;
import dev.earnest.language.config.ConfigReader;
import dev.earnest.language.config.KnownRule;
import dev.earnest.language.config.Policy;
import dev.earnest.language.config.RuleConfig;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Rule;
import dev.earnest.lint.RuleOption;
import dev.earnest.lint.Rules;
import dev.earnest.lint.Settings;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of the rules: what {@code .earnest.yaml} says, then what the command line says. */
final class LintConfig {
    static final String NAME = ".earnest.yaml";

    private LintConfig() {}

    /** What the file says; fails with InputException where it cannot be used. */
    static Config read(LintOptions options, List<String> catalogs) {
        return read(options.config, options.noConfig, catalogs);
    }

    /**
     * As the other.
     *
     * @param given the file to read; null: the one beside the first catalog or above it
     */
    static Config read(@Nullable Path given, boolean none, List<String> catalogs) {
        Path file = none ? null : given != null ? given : find(catalogs);
        if (file == null) {
            return Config.NONE;
        }
        if (given != null && !Files.isRegularFile(file)) {
            throw new InputException(CatalogFiles.missing(file.toString(), file));
        }
        return ConfigReader.read(file.toString(), CatalogFiles.read(file), known());
    }

    /** The file beside the first catalog, or above it up to the root of its repository; without one, where we are. */
    static @Nullable Path find(List<String> catalogs) {
        Path here = Path.of("");
        Path start = start(catalogs.get(0), here);
        for (Path folder = start.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(NAME);
            if (Files.isRegularFile(file)) {
                boolean beside = folder.equals(start.toAbsolutePath().normalize());
                return beside ? start.resolve(NAME) : file;
            }
            if (Files.exists(folder.resolve(".git"))) {
                return null;
            }
        }
        return null;
    }

    private static Path start(String catalog, Path here) {
        try {
            Path path = Path.of(catalog);
            Path parent = path.getParent();
            return Files.isDirectory(path) ? path : Files.exists(path) && parent != null ? parent : here;
        } catch (InvalidPathException e) {
            return here;
        }
    }

    private static List<KnownRule> known() {
        List<KnownRule> known = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            Map<String, Boolean> options = new HashMap<>();
            for (RuleOption option : rule.about().options()) {
                options.put(option.name(), option.percent());
            }
            known.add(new KnownRule(rule.about().id(), options));
        }
        for (Area area : Area.values()) {
            known.add(new KnownRule(area.word(), Map.of()));
        }
        return known;
    }

    /** The settings; a name on the command line that is no rule is an error with the nearest. */
    static Settings settings(LintOptions options, Config config) {
        Map<String, Settings.Setting> rules = new LinkedHashMap<>();
        for (Map.Entry<String, RuleConfig> rule : config.rules().entrySet()) {
            RuleConfig set = rule.getValue();
            rules.put(rule.getKey(), new Settings.Setting(set.off(), set.severity(), set.options()));
        }
        Set<String> select = options.select.isEmpty()
                ? new LinkedHashSet<>(config.select())
                : names("--select", options.select, config);
        Set<String> ignore = new LinkedHashSet<>(config.ignore());
        ignore.addAll(names("--ignore", options.ignore, config));
        return new Settings(select, ignore, rules, options.asOf);
    }

    private static Set<String> names(String option, List<String> given, Config config) {
        List<String> known = new ArrayList<>(known().stream().map(KnownRule::id).toList());
        config.policies().forEach(policy -> known.add(policy.id()));
        for (String name : given) {
            if (!known.contains(name)) {
                String near = Nearest.to(name, known);
                throw new InputException(Problem.error(
                        "unknown-rule",
                        Span.ofFile(option),
                        "there is no rule or area `" + name + "`",
                        near == null ? "`earnest rules` lists them" : "did you mean `" + near + "`?"));
            }
        }
        return new LinkedHashSet<>(given);
    }

    /** The ids of all rules and policies. */
    static Set<String> ids(Config config) {
        Set<String> ids = new LinkedHashSet<>(Rules.ids());
        config.policies().forEach(policy -> ids.add(policy.id()));
        return ids;
    }

    /** Every rule with its page, and every policy, for the heads of reports. */
    static List<dev.earnest.report.RuleText> texts(Config config) {
        List<dev.earnest.report.RuleText> texts = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            About about = rule.about();
            String page = Resources.text("rules/" + about.id() + ".md");
            texts.add(new dev.earnest.report.RuleText(
                    about.id(), about.severity(), about.area().word(), about.summary(), page == null ? "" : page));
        }
        for (Policy policy : config.policies()) {
            texts.add(new dev.earnest.report.RuleText(
                    policy.id(), policy.severity(), Area.POLICY.word(), policy.message(), "`" + policy.asks() + "`"));
        }
        return texts;
    }
}
