package dev.earnest.deal;

import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a file's header, by its mapping, into our columns and where the cells of each come from. */
final class Headers {
    /** One of our columns: where its cells come from and how messages call it. */
    record Source(CellSource cells, String label) {}

    private final Role role;
    private final String file;
    private final List<String> header;
    private final Mapping mapping;
    private final Mapping.FileMapping map;
    private final @Nullable Dictionary blanks;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, Integer> anyCase = new HashMap<>();
    private final Set<String> twice = new HashSet<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<JoinTable.Cursor> cursors = new ArrayList<>();

    Headers(Role role, String file, List<String> header, Mapping mapping) {
        this.role = role;
        this.file = file;
        this.header = header;
        this.mapping = mapping;
        this.map = mapping.of(role);
        this.blanks = map.blanks().isEmpty() ? null : new Dictionary();
        if (blanks != null) {
            map.blanks().forEach(blanks::add);
        }
        for (int i = 0; i < header.size(); i++) {
            if (indexes.putIfAbsent(header.get(i), i) != null) {
                twice.add(header.get(i));
            }
            anyCase.putIfAbsent(header.get(i).toLowerCase(Locale.ROOT), i);
        }
    }

    /** Where the table that a mapping joins is found. */
    interface Tables {
        /** A table's rows by key, with the taken columns in the order given. */
        JoinTable read(Mapping.Join join, List<String> theirs);
    }

    /** All our columns of the file, those the mapping names first. */
    Map<String, Source> resolve(Tables tables) {
        Set<Integer> renamed = mapped();
        composed();
        map.constants().forEach((ours, value) -> put(ours, new CellSource.Constant(value), "`" + ours + "`"));
        Set<String> joined = new LinkedHashSet<>();
        map.joins().forEach(join -> joined.addAll(join.take().keySet()));
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!name.isEmpty() && !renamed.contains(i) && !sources.containsKey(name) && !joined.contains(name)) {
                put(name, new CellSource.FromFile(i, blanks), "`" + name + "`");
            }
        }
        for (Mapping.Join join : map.joins()) {
            join(join, tables);
        }
        unusedValues();
        return sources;
    }

    /** What is wrong with the header; empty where it can be used. */
    List<Problem> problems() {
        return problems;
    }

    List<JoinTable.Cursor> cursors() {
        return cursors;
    }

    boolean isTwice(String name) {
        return twice.contains(name);
    }

    private void put(String ours, CellSource cells, String label) {
        Mapping.Values values = map.values().get(ours);
        sources.put(ours, new Source(values == null ? cells : new CellSource.Translated(cells, values), label));
    }

    private Set<Integer> mapped() {
        Set<Integer> renamed = new HashSet<>();
        map.columns().forEach((ours, theirs) -> {
            boolean optional = map.optional().contains(ours);
            Integer index = optional && indexes.containsKey(ours) ? indexes.get(ours) : find(theirs);
            if (index != null) {
                renamed.add(index);
                String name = header.get(index);
                String label = name.equals(ours) ? "`" + ours + "`" : "`" + name + "` (" + ours + ")";
                put(ours, new CellSource.FromFile(index, blanks), label);
                if (twice.contains(name)) {
                    addTwice(name);
                }
            } else if (!optional) {
                missing(ours, theirs);
            }
        });
        return renamed;
    }

    private @Nullable Integer find(List<String> theirs) {
        for (String name : theirs) {
            Integer index = indexes.get(name);
            if (index != null) {
                return index;
            }
        }
        for (String name : theirs) {
            Integer index = anyCase.get(name.toLowerCase(Locale.ROOT));
            if (index != null) {
                return index;
            }
        }
        return null;
    }

    private void missing(String ours, List<String> theirs) {
        String wanted = theirs.get(0);
        problems.add(Problem.error(
                "missing-column",
                Span.ofFile(file),
                "the " + role.word() + " file has no column `" + wanted + "`, from which the mapping " + mapping.name()
                        + " takes `" + ours + "`",
                nearest(wanted)));
    }

    /** What to say of a name that the header does not have: the nearest one it has, or all. */
    String nearest(String wanted) {
        String near = Nearest.to(wanted, header);
        List<String> some = header.size() > 30 ? header.subList(0, 30) : header;
        String all = String.join(", ", some.stream().map(Headers::clipped).toList())
                + (some.size() < header.size() ? ", …" : "");
        return (near == null ? "" : "did you mean `" + near + "`? ") + "the columns are: " + all;
    }

    private static String clipped(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    void addTwice(String name) {
        problems.add(Problem.error(
                "duplicate-column",
                Span.ofFile(file),
                "the " + role.word() + " file has two columns `" + name + "`",
                "rename or remove one of them"));
    }

    private void composed() {
        if (map.id().isEmpty()) {
            return;
        }
        String idColumn = role.idColumn();
        String ours = idColumn == null ? "partner_id" : idColumn;
        CellSource[] parts = new CellSource[map.id().size()];
        for (int i = 0; i < parts.length; i++) {
            String theirs = map.id().get(i);
            Integer index = find(List.of(theirs));
            Source mappedAs = sources.get(theirs);
            if (index != null) {
                parts[i] = new CellSource.FromFile(index, blanks);
            } else if (mappedAs != null) {
                parts[i] = mappedAs.cells();
            } else {
                missing(ours, List.of(theirs));
                return;
            }
        }
        put(ours, new CellSource.Composed(parts), "`" + String.join("-", map.id()) + "` (" + ours + ")");
    }

    private void join(Mapping.Join join, Tables tables) {
        Source key = sources.get(join.ours());
        if (key == null) {
            problems.add(Problem.error(
                    "missing-column",
                    Span.ofFile(file),
                    "the " + role.word() + " file has no column `" + join.ours() + "`, by which the mapping "
                            + mapping.name() + " joins `" + join.file() + "`",
                    nearest(join.ours())));
            return;
        }
        List<String> theirs = List.copyOf(join.take().values());
        JoinTable.Cursor cursor = new JoinTable.Cursor(tables.read(join, theirs), key.cells());
        cursors.add(cursor);
        List<String> ours = List.copyOf(join.take().keySet());
        for (int i = 0; i < ours.size(); i++) {
            String label = "`" + theirs.get(i) + "` of `" + join.file() + "` (" + ours.get(i) + ")";
            put(ours.get(i), new CellSource.Joined(cursor, i), label);
        }
    }

    /** A mapping of words for a column that is not there would do nothing, in silence. */
    private void unusedValues() {
        for (String name : map.values().keySet()) {
            if (!sources.containsKey(name) && !map.optional().contains(name)) {
                String near = Nearest.to(name, sources.keySet());
                problems.add(Problem.error(
                        "missing-column",
                        Span.ofFile(file),
                        "the mapping " + mapping.name() + " has values for `" + name + "`, which the " + role.word()
                                + " file does not have",
                        (near == null ? "" : "did you mean `" + near + "`? ") + "the columns are: "
                                + String.join(", ", sources.keySet())));
            }
        }
    }
}
