package dev.earnest.lint;

import dev.earnest.problem.Fingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives findings names that outlive new lines and new words: made of the rule, the catalog, the offers, the place and how
 * many alike came before. Mutable, for one run.
 */
public final class Fingerprints {
    private final Map<String, Integer> seen = new HashMap<>();

    /** The next fingerprint of that identity. */
    public Fingerprint next(String rule, String catalog, List<String> subjects, String path) {
        String identity = rule + "\n" + catalog + "\n" + String.join("+", subjects) + "\n" + path;
        int nth = seen.merge(identity, 1, Integer::sum);
        return Fingerprint.of(identity + "\n" + nth);
    }
}
