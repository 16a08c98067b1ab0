package dev.earnest.language.read;

import dev.earnest.language.tree.ListNode;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.Node;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.language.tree.Unreadable;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value at its place, ready to be read. */
public record Spot(Findings findings, Node node, Place place) {

    /** Notes what is wrong with the value. */
    public void error(String code, String message, @Nullable String help) {
        findings.add(Problem.error(code, node.span(), message, help).at(place));
    }

    /** Notes what is wrong at another span of the same place. */
    public void error(String code, Span span, String message, @Nullable String help) {
        findings.add(Problem.error(code, span, message, help).at(place));
    }

    /** The key the value stands under, with its index where it is an item of a list: {@code steps[1]}. */
    public String name() {
        String path = place.path();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The value as a scalar; tells where it is none or is empty. */
    public @Nullable ScalarNode scalar(String wanted, String example) {
        if (node instanceof ScalarNode scalar) {
            if (!scalar.text().isBlank() && !scalar.isNothing()) {
                return scalar;
            }
            if (scalar.quoted()) {
                error("empty-text", "`" + name() + "` is empty text", "write " + example + ", or delete it");
                return null;
            }
            error("no-value", "`" + name() + "` has no value", "write " + example + ", or delete the key");
        } else if (!(node instanceof Unreadable)) {
            wrongKind(wanted, example);
        }
        return null;
    }

    /** Tells that the value is a map, a list or a scalar where another belongs. */
    public void wrongKind(String wanted, String example) {
        error("wrong-kind", "`" + name() + "` is " + node.kind() + " where " + wanted + " belongs", "write " + example);
    }

    /** The value as a map; tells where it is none. */
    public @Nullable MapNode map(String example) {
        if (node instanceof MapNode map) {
            return map;
        }
        if (!(node instanceof Unreadable)) {
            if (node instanceof ScalarNode scalar && scalar.isNothing()) {
                error("no-value", "`" + name() + "` has no value", "write " + example + ", or delete the key");
            } else {
                wrongKind("a map", example);
            }
        }
        return null;
    }

    /** Reads every item of a list; items that can't be read are left out. A value that is no list is told. */
    public <T> @Nullable List<T> list(String example, Reader<T> reader) {
        if (node instanceof ListNode list) {
            List<T> read = new ArrayList<>();
            for (int i = 0; i < list.items().size(); i++) {
                T item = reader.read(new Spot(findings, list.items().get(i), place.item(i)));
                if (item != null) {
                    read.add(item);
                }
            }
            return read;
        }
        if (!(node instanceof Unreadable)) {
            wrongKind("a list", example);
        }
        return null;
    }

    /** Reads a list, or a single value as a list of one. */
    public <T> List<T> oneOrMore(String example, Reader<T> reader) {
        if (!(node instanceof ListNode list)) {
            T one = reader.read(this);
            return one == null ? List.of() : List.of(one);
        }
        if (list.items().isEmpty()) {
            error("empty-list", "`" + name() + "` is an empty list", "write " + example + ", or delete the key");
            return List.of();
        }
        List<T> read = list(example, reader);
        return read == null ? List.of() : read;
    }
}
