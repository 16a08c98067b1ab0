package dev.earnest.lint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Gives findings names that outlive new lines and new words: twelve hex digits of the rule, the catalog, the offers, the
 * place and how many alike came before. Mutable, for one run.
 */
public final class Fingerprints {
    private final Map<String, Integer> seen = new HashMap<>();

    /** The next fingerprint of that identity. */
    public String next(String rule, String catalog, List<String> subjects, String path) {
        String identity = rule + "\n" + catalog + "\n" + String.join("+", subjects) + "\n" + path;
        int nth = seen.merge(identity, 1, Integer::sum);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((identity + "\n" + nth).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
