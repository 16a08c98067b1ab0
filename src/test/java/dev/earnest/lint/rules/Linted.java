package dev.earnest.lint.rules;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.language.SourceText;
import dev.earnest.language.TimelineReader;
import dev.earnest.lint.Finding;
import dev.earnest.lint.Linter;
import dev.earnest.lint.Rules;
import dev.earnest.lint.Settings;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one rule finds in catalogs written as text, with the head that they leave out. */
final class Linted {
    private static final String HEAD = """
            earnest: 1
            catalog: example
            currency: USD
            """;

    private Linted() {}

    static Catalog catalog(String yaml) {
        return timeline(yaml).last();
    }

    /** Of versions with a window each, or of one that leaves its window out. */
    static Timeline timeline(String... versions) {
        List<SourceText> texts = new ArrayList<>();
        for (String each : versions) {
            String number = String.valueOf(texts.size() + 1);
            String window = each.startsWith("effective:") ? "" : "effective: {from: 2026-01-01, to: 2026-12-31}\n";
            String text = HEAD + "version: \"" + number + "\"\n" + window + each;
            texts.add(new SourceText(number + ".yaml", text.getBytes(StandardCharsets.UTF_8)));
        }
        return TimelineReader.read(texts, List.of()).orThrow();
    }

    static List<Finding> findings(String rule, String... versions) {
        return findings(rule, Map.of(), versions);
    }

    static List<Finding> findings(String rule, Map<String, BigDecimal> options, String... versions) {
        Settings.Setting setting = new Settings.Setting(false, null, options);
        Settings settings = new Settings(Set.of(rule), Set.of(), Map.of(rule, setting), null);
        return new Linter(Rules.ALL, settings).lint(timeline(versions)).findings();
    }

    /** Each as {@code place: message}. */
    static List<String> told(String rule, String... versions) {
        return findings(rule, versions).stream()
                .map(finding -> finding.place().path() + ": " + finding.message())
                .toList();
    }
}
