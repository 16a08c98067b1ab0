package dev.earnest.spark;

import dev.earnest.deal.Role;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import scala.Tuple2;

/** Keys of books that have to be one, because rows of both have the same id, which only bad input has. */
final class KeyTies {
    /** Pairs of an id and a key that are held at most. */
    static final int MOST = 1_000_000;

    private final Map<String, String> above = new HashMap<>();

    /** Ties the keys of rows of a role with the same id. */
    void add(Role role, List<Tuple2<String, String>> pairs) {
        if (pairs.size() > MOST) {
            throw new InputException(Problem.error(
                    "duplicate-id",
                    dev.earnest.problem.Span.ofFile(role.word()),
                    "more than a million rows of the " + role.word()
                            + " have an id that rows of other deals have too, such as `"
                            + pairs.get(0)._1() + "`",
                    "an id names one row in all the files"));
        }
        Map<String, String> firsts = new TreeMap<>();
        pairs.forEach(pair -> firsts.merge(pair._1(), pair._2(), (a, b) -> a.compareTo(b) < 0 ? a : b));
        pairs.forEach(pair -> tie(pair._2(), Objects.requireNonNull(firsts.get(pair._1()))));
    }

    private void tie(String one, String two) {
        String a = root(one);
        String b = root(two);
        if (!a.equals(b)) {
            above.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
        }
    }

    private String root(String key) {
        String at = key;
        for (String next = above.get(at); next != null; next = above.get(at)) {
            at = next;
        }
        return at;
    }

    /** For each tied key the one that stands for all it is tied to. */
    Map<String, String> roots() {
        Map<String, String> roots = new HashMap<>();
        above.keySet().forEach(key -> roots.put(key, root(key)));
        return roots;
    }
}
