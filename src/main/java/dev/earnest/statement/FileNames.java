package dev.earnest.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files for ids of any kind: letters, digits, {@code -} and {@code _} of ASCII alone, short enough for every file
 * system, and different on those that take capitals for small letters. An id that is such a name keeps it; any other is
 * followed by a part of its SHA-256, so that its name is the same in every run.
 */
public final class FileNames {
    private static final int MOST = 60;
    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9_-]+");
    private static final Pattern TAKEN_BY_SYSTEMS =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d|index)", Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /** The name of each id, without an extension; {@code ids} differ. */
    public static Map<String, String> of(List<String> ids) {
        Map<String, Integer> alike = new HashMap<>();
        ids.forEach(id -> alike.merge(id.toLowerCase(Locale.ROOT), 1, Integer::sum));
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String id : ids) {
            boolean kept = isName(id) && alike.getOrDefault(id.toLowerCase(Locale.ROOT), 0) == 1;
            String name = kept ? id : hashed(id, 12);
            if (!taken.add(name.toLowerCase(Locale.ROOT))) {
                name = hashed(id, 64);
                taken.add(name.toLowerCase(Locale.ROOT));
            }
            names.put(id, name);
        }
        return names;
    }

    private static boolean isName(String id) {
        return !id.isEmpty()
                && id.length() <= MOST
                && !ODD.matcher(id).find()
                && !id.startsWith("-")
                && !TAKEN_BY_SYSTEMS.matcher(id).matches();
    }

    private static String hashed(String id, int digits) {
        String clean = ODD.matcher(id).replaceAll("-").replaceAll("^-+|-+$", "");
        String start = clean.substring(0, Math.min(MOST, clean.length()));
        return (start.isEmpty() ? "partner" : start) + "-" + sha256(id).substring(0, digits);
    }

    private static String sha256(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
