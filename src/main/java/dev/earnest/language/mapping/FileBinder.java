package dev.earnest.language.mapping;

import dev.earnest.deal.DatePattern;
import dev.earnest.deal.Mapping;
import dev.earnest.deal.Mapping.NumberStyle;
import dev.earnest.deal.Role;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a mapping says about one file, over what the mapping it extends says. */
final class FileBinder {
    private static final String SPACES = " \u00A0\u202F";

    private final Role role;
    private final Mapping.FileMapping parent;
    private final boolean builtIn;

    FileBinder(Role role, Mapping.FileMapping parent, boolean builtIn) {
        this.role = role;
        this.parent = parent;
        this.builtIn = builtIn;
    }

    Mapping.@Nullable FileMapping read(Spot spot) {
        MapNode map =
                spot.map("`" + role.word() + ": {columns: {" + role.required().get(0) + ": \"Their Name\"}}`");
        if (map == null) {
            return null;
        }
        Section file = Section.of(spot, map, MappingShapes.FILE, "`" + role.word() + "`", MappingShapes.ALL);
        Map<String, List<String>> columns = columns(file);
        Map<String, String> constants = cells(file, "constant");
        Map<String, Mapping.Values> values = new ValuesBinder(role).read(file);
        List<Mapping.Join> joins = new JoinBinder().read(file);
        List<String> id = id(file);
        Map<String, List<String>> allColumns = new LinkedHashMap<>(parent.columns());
        constants.keySet().forEach(allColumns::remove);
        joins.forEach(join -> join.take().keySet().forEach(allColumns::remove));
        allColumns.putAll(columns);
        oneSource(file, columns, constants, joins);
        Map<String, Mapping.Values> allValues = new LinkedHashMap<>(parent.values());
        allValues.putAll(values);
        Integer skip = file.read("skip", FileBinder::lines);
        return new Mapping.FileMapping(
                allColumns,
                optional(columns, values),
                file.has("dates") ? file.read("dates", FileBinder::pattern) : parent.dates(),
                numbers(file),
                allValues,
                file.has("null") ? blanks(file) : parent.blanks(),
                file.has("join") ? joins : parent.joins(),
                constants.isEmpty() ? parent.constants() : constants,
                file.has("id") ? id : parent.id(),
                file.has("header") ? header(file) : parent.header(),
                file.has("delimiter") ? file.read("delimiter", FileBinder::delimiter) : parent.delimiter(),
                skip == null ? parent.skip() : skip,
                file.has("footer") ? file.read("footer", Texts::text) : parent.footer());
    }

    /** Of a built-in mapping everything may be absent; of one that extends it, what it does not say again. */
    private Set<String> optional(Map<String, List<String>> columns, Map<String, Mapping.Values> values) {
        Set<String> optional = new HashSet<>(parent.optional());
        if (builtIn) {
            optional.addAll(columns.keySet());
            optional.addAll(values.keySet());
        } else {
            optional.removeAll(columns.keySet());
        }
        return optional;
    }

    private Map<String, List<String>> columns(Section file) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        entries(file, "columns", "`columns: {amount: \"Their Name\"}`").forEach((ours, spot) -> {
            List<String> theirs = spot.oneOrMore("`" + ours + ": \"Their Name\"`", Cells::column);
            if (!theirs.isEmpty()) {
                columns.put(ours, theirs);
            }
        });
        return columns;
    }

    private static Map<String, String> cells(Section file, String key) {
        Map<String, String> cells = new LinkedHashMap<>();
        entries(file, key, "`" + key + ": {currency: USD}`").forEach((ours, spot) -> {
            String cell = Cells.cell(spot);
            if (cell != null) {
                cells.put(ours, cell);
            }
        });
        return cells;
    }

    /** The values under a key that holds a map, by their own keys. */
    static Map<String, Spot> entries(Section section, String key, String example) {
        Map<String, Spot> entries = new LinkedHashMap<>();
        Spot spot = section.spot(key);
        MapNode map = spot == null ? null : spot.map(example);
        if (spot != null && map != null) {
            for (Entry entry : map.entries()) {
                entries.put(
                        entry.key(),
                        new Spot(spot.findings(), entry.value(), spot.place().key(entry.key())));
            }
        }
        return entries;
    }

    private static void oneSource(
            Section file, Map<String, List<String>> columns, Map<String, String> constants, List<Mapping.Join> joins) {
        Map<String, String> seen = new LinkedHashMap<>();
        columns.keySet().forEach(ours -> seen.put(ours, "columns"));
        constants.keySet().forEach(ours -> twice(file, ours, "constant", seen));
        for (Mapping.Join join : joins) {
            join.take().keySet().forEach(ours -> twice(file, ours, "join", seen));
        }
    }

    private static void twice(Section file, String ours, String key, Map<String, String> seen) {
        String before = seen.putIfAbsent(ours, key);
        if (before != null) {
            file.errorAt(
                    key,
                    "two-sources",
                    "`" + ours + "` comes from `" + before + "` and from `" + key + "`",
                    "keep one of the two");
        }
    }

    private static @Nullable String pattern(Spot spot) {
        ScalarNode scalar = spot.scalar("a date pattern", "`dates: \"M/d/yyyy\"`");
        if (scalar == null) {
            return null;
        }
        try {
            return DatePattern.of(scalar.text()).toString();
        } catch (IllegalArgumentException e) {
            spot.error(
                    "bad-pattern",
                    "`" + scalar.text() + "` is no date pattern: " + e.getMessage(),
                    "write day `d`, month `M` and year `y` as the file has them: \"M/d/yyyy\", \"dd.MM.yyyy\", \"d-MMM-yyyy\"");
            return null;
        }
    }

    private NumberStyle numbers(Section file) {
        if (!file.has("decimal") && !file.has("thousands") && !file.has("strip")) {
            return parent.numbers();
        }
        String decimal = file.read("decimal", FileBinder::decimal);
        Spot stripped = file.spot("strip");
        List<String> strip =
                stripped == null ? parent.numbers().strip() : stripped.oneOrMore("`strip: [\"$\"]`", Cells::mark);
        boolean declared = file.has("decimal");
        char point = decimal == null ? parent.numbers().decimal() : decimal.charAt(0);
        String usual = declared
                ? (point == ',' ? ".'" : ",'") + SPACES
                : parent.numbers().thousands();
        String thousands = file.read("thousands", Cells::cell, usual);
        if (thousands.indexOf(point) >= 0) {
            file.errorAt(
                    "thousands",
                    "two-meanings",
                    "`" + point + "` stands before the decimals and between thousands",
                    "declare the other one too: decimal: \"" + (point == '.' ? ',' : '.') + "\"");
        }
        for (char c : thousands.toCharArray()) {
            if (Character.isLetterOrDigit(c) || c == '-' || c == '+') {
                file.errorAt(
                        "thousands",
                        "unknown-value",
                        "`" + c + "` can't stand between thousands",
                        "write `\",\"`, `\".\"`, `\"'\"` or `\" \"`");
            }
        }
        return new NumberStyle(point, thousands, strip);
    }

    private static @Nullable String decimal(Spot spot) {
        String text = Cells.cell(spot);
        if (text == null || text.equals(".") || text.equals(",")) {
            return text;
        }
        spot.error(
                "unknown-value",
                "`" + text + "` can't stand before decimals",
                "write `decimal: \".\"` or `decimal: \",\"`");
        return null;
    }

    private static Set<String> blanks(Section file) {
        Spot spot = file.spot("null");
        return spot == null ? Set.of() : new LinkedHashSet<>(spot.oneOrMore("`null: [\"NULL\", \"NA\"]`", Cells::cell));
    }

    private List<String> id(Section file) {
        List<String> id = file.list("id", "`id: [OrderNumber, LineNumber]`", Cells::column);
        if (!id.isEmpty() && (role == Role.TOUCHES || role == Role.FX)) {
            file.errorAt(
                    "id",
                    "useless-key",
                    "`id` has no effect in `" + role.word() + "`: its rows have no id",
                    "delete it");
        } else if (file.spot("id") != null && id.isEmpty()) {
            file.errorAt(
                    "id",
                    "empty-list",
                    "`id` names no column",
                    "write `id: [OrderNumber, LineNumber]`, or delete the key");
        }
        return id;
    }

    private static List<String> header(Section file) {
        List<String> names = file.list("header", "`header: [ResellerKey, GeographyKey]`", Cells::column);
        Set<String> seen = new HashSet<>();
        for (String name : new ArrayList<>(names)) {
            if (!seen.add(name)) {
                file.errorAt(
                        "header",
                        "duplicate-column",
                        "`header` names `" + name + "` twice",
                        "give each column a name of its own");
            }
        }
        return names;
    }

    private static @Nullable Character delimiter(Spot spot) {
        String text = Cells.cell(spot);
        if (text == null) {
            return null;
        }
        if (text.equals("tab")) {
            return '\t';
        }
        if (text.length() != 1 || text.equals("\"") || Character.isLetterOrDigit(text.charAt(0))) {
            spot.error(
                    "unknown-value",
                    "`" + text + "` can't stand between cells",
                    "write one character, such as `\"|\"`, or `tab`");
            return null;
        }
        return text.charAt(0);
    }

    private static @Nullable Integer lines(Spot spot) {
        return Numbers.whole(spot, 0);
    }
}
