package dev.earnest.lint.rules;

import dev.earnest.catalog.Catalog;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.Version;
import dev.earnest.lint.VersionRule;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.util.Set;

/** A segment, budget, metric or ladder that nothing reads. */
public final class UnusedDeclaration implements VersionRule {
    private static final About ABOUT = About.of(
            "unused-declaration",
            Severity.WARNING,
            Area.GAP,
            "a segment, budget, metric or ladder is declared, and nothing uses it");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, Findings findings) {
        Catalog catalog = version.catalog();
        Mentions used = Mentions.of(catalog);
        check("segments", "segment", catalog.segments().keySet(), used.segments(), findings);
        check("budgets", "budget", catalog.budgets().keySet(), used.budgets(), findings);
        check("metrics", "metric", catalog.metrics().keySet(), used.fields(), findings);
        check("ladders", "ladder of", catalog.ladders().keySet(), used.fields(), findings);
    }

    private static void check(String key, String what, Set<String> declared, Set<String> used, Findings findings) {
        for (String id : declared) {
            if (!used.contains(id)) {
                findings.add(Place.ROOT.key(key).key(id), "nothing uses the " + what + " `" + id + "`")
                        .onKey()
                        .help("use it where it was meant, or drop it");
            }
        }
    }
}
