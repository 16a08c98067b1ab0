package dev.earnest.language.read;

import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.Node;
import dev.earnest.language.tree.Unreadable;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map of known keys; keys it may not have are told as soon as it is made. */
public final class Section {
    private final Findings findings;
    private final Shape shape;
    private final String what;
    private final MapNode map;
    private final Place place;
    private final Set<String> meant = new HashSet<>();

    private Section(Findings findings, Shape shape, String what, MapNode map, Place place) {
        this.findings = findings;
        this.shape = shape;
        this.what = what;
        this.map = map;
        this.place = place;
    }

    /** A map at its place; {@code all} are the shapes in which a misplaced key is sought. */
    public static Section of(Spot spot, MapNode map, Shape shape, String what, List<Shape> all) {
        Section section = new Section(spot.findings(), shape, what, map, spot.place());
        Entry before = null;
        for (Entry entry : map.entries()) {
            if (!shape.keys().contains(entry.key()) && !entry.key().equals("<<")) {
                UnknownKey unknown = UnknownKey.of(entry, before, shape, what, all);
                spot.findings().add(unknown.problem().at(spot.place().key(entry.key())));
                if (unknown.meant() != null) {
                    section.meant.add(unknown.meant());
                }
            }
            before = entry;
        }
        return section;
    }

    /** What messages call this map. */
    public String what() {
        return what;
    }

    /** The place of this map. */
    public Place place() {
        return place;
    }

    /** Where this map stands. */
    public Span span() {
        return map.span();
    }

    /** Whether the key is written, whatever its value. */
    public boolean has(String key) {
        return map.entry(key) != null;
    }

    /** The value of a key, or null. */
    public @Nullable Spot spot(String key) {
        Node node = map.get(key);
        return node == null ? null : new Spot(findings, node, place.key(key));
    }

    /** The value of a key as read, or null where it is missing or wrong. */
    public <T> @Nullable T read(String key, Reader<T> reader) {
        Spot spot = spot(key);
        return spot == null ? null : reader.read(spot);
    }

    /** The value of a key as read, or {@code otherwise} where it is missing or wrong. */
    public <T> T read(String key, Reader<T> reader, T otherwise) {
        T value = read(key, reader);
        return value == null ? otherwise : value;
    }

    /** The items of a list, or nothing where the key is missing or wrong. */
    public <T> List<T> list(String key, String example, Reader<T> reader) {
        Spot spot = spot(key);
        List<T> items = spot == null ? null : spot.list(example, reader);
        return items == null ? List.of() : items;
    }

    /** As {@link #read(String, Reader)}; tells where the key is missing. {@code example} is a line to write. */
    public <T> @Nullable T require(String key, String example, Reader<T> reader) {
        if (missing(key, example)) {
            return null;
        }
        return read(key, reader);
    }

    /** Whether the key is missing, which is told. */
    public boolean missing(String key, String example) {
        if (has(key)) {
            return false;
        }
        if (!merged() && !meant.contains(key)) {
            error("missing-key", what + " has no `" + key + "`", "add `" + example + "`");
        }
        return true;
    }

    private boolean merged() {
        return map.get("<<") instanceof Unreadable;
    }

    /** Tells that the map has none of several keys, unless a misspelt one was told already. */
    public void none(String message, String help, String... keys) {
        if (!merged() && List.of(keys).stream().noneMatch(meant::contains)) {
            error("missing-key", message, help);
        }
    }

    /** Notes a problem of this whole map. */
    public void error(String code, String message, @Nullable String help) {
        findings.add(Problem.error(code, map.span(), message, help).at(place));
    }

    /** Notes a problem at the key itself. */
    public void errorAt(String key, String code, String message, @Nullable String help) {
        Entry entry = map.entry(key);
        findings.add(Problem.error(code, entry == null ? map.span() : entry.keySpan(), message, help)
                .at(place.key(key)));
    }

    /** The keys given of some of which only one may be; more than one is told. */
    public List<String> only(String... choices) {
        List<String> given = new ArrayList<>();
        for (String choice : choices) {
            if (has(choice)) {
                given.add(choice);
            }
        }
        if (given.size() > 1) {
            errorAt(
                    given.get(1),
                    "too-many-keys",
                    what + " has `" + String.join("` and `", given) + "`, of which only one may be given",
                    "keep one of the two");
        }
        return given;
    }

    /** The shape. */
    public Shape shape() {
        return shape;
    }

    /** The map as written. */
    public MapNode map() {
        return map;
    }

    /** Where problems go. */
    public Findings findings() {
        return findings;
    }
}
