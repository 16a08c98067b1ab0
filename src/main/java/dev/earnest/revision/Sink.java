package dev.earnest.revision;

import dev.earnest.problem.Place;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects changes and gives each its id and its unit. Mutable, for one comparison. */
final class Sink {
    private final Map<String, Integer> units;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();

    Sink(Map<String, Integer> units) {
        this.units = units;
    }

    List<Change> changes() {
        return changes;
    }

    /**
     * Adds a change.
     *
     * @param pair the versions it is between
     * @param prefix of the keys of these versions' parts
     * @param whole the one part they are, or null
     */
    void add(Draft draft, Versions.Pair pair, String prefix, @Nullable String whole) {
        Place base = draft.base;
        Place next = draft.next;
        changes.add(new Change(
                id(draft),
                draft.kind,
                draft.level,
                draft.subject,
                draft.words,
                base == null ? null : new Change.Spot(pair.base(), base),
                next == null ? null : new Change.Spot(pair.next(), next),
                draft.before,
                draft.after,
                unit(draft.key, prefix, whole),
                new Change.Pair(pair.base(), pair.next())));
    }

    /** The unit of the part that holds a key: of the key itself, or the nearest part around it. */
    private int unit(@Nullable String key, String prefix, @Nullable String whole) {
        if (key == null) {
            return -1;
        }
        if (whole != null) {
            return units.getOrDefault(whole, -1);
        }
        String part = key;
        while (!part.isEmpty()) {
            Integer unit = units.getOrDefault(prefix + part, units.get(part));
            if (unit != null) {
                return unit;
            }
            part = part.substring(0, Math.max(0, Math.max(part.lastIndexOf('.'), part.lastIndexOf('['))));
        }
        return -1;
    }

    private String id(Draft draft) {
        Place place = draft.next == null ? draft.base : draft.next;
        String identity = String.join(
                "\n",
                draft.kind.id(),
                draft.subject,
                place == null ? "" : place.path(),
                String.valueOf(draft.before),
                String.valueOf(draft.after));
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
