package dev.earnest.language.bind;

import dev.earnest.language.read.Findings;
import dev.earnest.language.read.Reader;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Shape;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.ListNode;
import dev.earnest.language.tree.MapNode;
import dev.earnest.problem.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every part of the binder needs: where problems go, and what the catalog declares. */
record Context(Findings findings, Names names) {
    private static final Set<String> RESERVED = Set.of("lines", "partners", "total", "all");

    /** The value as a map of known keys, or null where it is none. */
    @Nullable
    Section section(Spot spot, Shape shape, String what, String example) {
        MapNode map = spot.map(example);
        return map == null ? null : Section.of(spot, map, shape, what, Shapes.ALL);
    }

    /** As {@link #section(Spot, Shape, String, String)}, called what its shape is called. */
    @Nullable
    Section section(Spot spot, Shape shape, String example) {
        return section(spot, shape, shape.title(), example);
    }

    /** Reads a map from ids to things; things that can't be read are left out. */
    <T> Map<String, T> byId(@Nullable Spot spot, String kind, String example, Thing<T> thing) {
        Map<String, T> things = new LinkedHashMap<>();
        MapNode map = spot == null
                ? null
                : spot.map(spot.node() instanceof ListNode ? "each id as a key, without `- `: " + example : example);
        if (spot == null || map == null) {
            return things;
        }
        for (Entry entry : map.entries()) {
            Spot value = new Spot(findings, entry.value(), spot.place().key(entry.key()));
            if (entry.key().equals("<<")) {
                continue;
            }
            checkId(value, entry, kind);
            T read = thing.read(entry.key(), value);
            if (read != null) {
                things.put(entry.key(), read);
            }
        }
        return things;
    }

    /** Reads one thing under its id. */
    @FunctionalInterface
    interface Thing<T> {
        @Nullable
        T read(String id, Spot spot);
    }

    private static void checkId(Spot spot, Entry entry, String kind) {
        String id = entry.key();
        if (!isId(id)) {
            String proper = proper(id);
            spot.error(
                    "bad-id",
                    entry.keySpan(),
                    "`" + id + "` can't be the id of " + kind + ": ids are lower-case words joined by `-`",
                    proper.isEmpty() ? "write words such as `volume-rebate`" : "write `" + proper + "`");
        } else if (RESERVED.contains(id)) {
            spot.error(
                    "reserved-id",
                    entry.keySpan(),
                    "`" + id + "` can't be the id of " + kind + ": the word is reserved",
                    "choose another; reserved are lines, partners, total, all");
        }
    }

    static boolean isId(String id) {
        boolean start = true;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            if (c == '-' ? start : !(letter || digit && i > 0)) {
                return false;
            }
            start = c == '-';
        }
        return !id.isEmpty() && !start;
    }

    private static String proper(String id) {
        StringBuilder proper = new StringBuilder();
        for (int i = 0; i < id.length(); i++) {
            char c = Character.toLowerCase(id.charAt(i));
            boolean fits = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' && proper.length() > 0;
            if (fits) {
                boolean hump = i > 0 && Character.isUpperCase(id.charAt(i)) && Character.isLowerCase(id.charAt(i - 1));
                proper.append(hump ? "-" : "").append(c);
            } else if (proper.length() > 0 && proper.charAt(proper.length() - 1) != '-') {
                proper.append('-');
            }
        }
        int end = proper.length();
        while (end > 0 && proper.charAt(end - 1) == '-') {
            end--;
        }
        return proper.substring(0, end);
    }

    /** Reads the id of something declared elsewhere in the catalog. {@code kind} is {@code offer}, {@code budget}, … */
    Reader<String> reference(String kind, Collection<String> known) {
        return spot -> {
            String id = Texts.text(spot);
            return id != null && refers(spot, kind, id, known) ? id : null;
        };
    }

    /** Whether something of that id is declared; tells where not. */
    boolean refers(Spot spot, String kind, String id, Collection<String> known) {
        if (known.contains(id)) {
            return true;
        }
        spot.error("dangling-reference", "there is no " + kind + " `" + id + "`", dangling(kind, id, known));
        return false;
    }

    private static String dangling(String kind, String id, Collection<String> known) {
        if (known.isEmpty()) {
            return "the catalog declares no " + kind + "s";
        }
        String near = Nearest.to(id, known);
        return (near == null ? "" : "did you mean `" + near + "`? ") + kind + "s: " + String.join(", ", known);
    }

    /** Whether a value belongs to the dimension of a field, if one is declared; tells where not. */
    boolean inDimension(Spot spot, String field, String value) {
        List<String> values = names.dimensions().get(plain(field));
        if (values == null || values.contains(value)) {
            return true;
        }
        String near = Nearest.to(value, values);
        spot.error(
                "unknown-value",
                "`" + value + "` is no value of dimension `" + plain(field) + "`",
                (near == null ? "" : "did you mean `" + near + "`? ") + "declared: " + String.join(", ", values));
        return false;
    }

    /** A field without the {@code deal.} or {@code partner.} that says whose it is. */
    static String plain(String field) {
        if (field.startsWith("deal.")) {
            return field.substring(5);
        }
        return field.startsWith("partner.") ? field.substring(8) : field;
    }
}
