package dev.earnest.lint.worst;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Lookup;
import dev.earnest.lint.space.Box;
import dev.earnest.lint.space.Constraint;
import dev.earnest.lint.space.WordSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the cells: values that no offer tells apart are looked at once. */
final class Cells {
    /** More cells than this are not made; fields with the most values are then left to the conditions alone. */
    private static final int MOST = 4_096;

    private final Catalog catalog;
    private final List<Part> parts;
    private final Map<String, Set<String>> tables = new LinkedHashMap<>();

    private Cells(Catalog catalog, List<Part> parts) {
        this.catalog = catalog;
        this.parts = parts;
    }

    static List<Cell> of(Catalog catalog, List<Part> parts) {
        Cells cells = new Cells(catalog, parts);
        for (Part part : parts) {
            Form form = part.offer().earn().form();
            if (form instanceof Form.Share share) {
                cells.table(share.rate());
            } else if (form instanceof Form.Each each) {
                cells.table(each.money());
            } else if (form instanceof Form.Pay pay) {
                cells.table(pay.money());
            }
        }
        if (catalog.economics().grossMargin() != null) {
            cells.table(catalog.economics().grossMargin());
        }
        return cells.product();
    }

    private void table(Lookup lookup) {
        if (lookup instanceof Lookup.By by) {
            Set<String> values = tables.computeIfAbsent(by.field(), field -> new LinkedHashSet<>());
            for (Lookup.Row row : by.rows()) {
                values.add(row.value());
                table(row.then());
            }
            if (by.otherwise() != null) {
                table(by.otherwise());
            }
        }
    }

    private List<Cell> product() {
        Map<String, List<String>> axes = new LinkedHashMap<>();
        tables.keySet().forEach(field -> axes.put(field, values(field)));
        for (String field : catalog.dimensions().keySet()) {
            if (!axes.containsKey(field)) {
                List<String> kinds = distinct(field);
                long size = axes.values().stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
                if (kinds.size() > 1 && size * kinds.size() <= MOST) {
                    axes.put(field, kinds);
                }
            }
        }
        Map<String, List<String>> listed = new LinkedHashMap<>();
        tables.forEach((field, values) -> listed.put(field, List.copyOf(values)));
        List<Cell> cells = List.of(new Cell(Map.of(), listed));
        for (Map.Entry<String, List<String>> axis : axes.entrySet()) {
            cells = times(cells, axis.getKey(), axis.getValue(), listed);
        }
        return cells;
    }

    private static List<Cell> times(
            List<Cell> cells, String field, List<String> values, Map<String, List<String>> listed) {
        List<Cell> all = new ArrayList<>(cells.size() * values.size());
        for (Cell cell : cells) {
            for (String value : values) {
                Map<String, String> more = new LinkedHashMap<>(cell.values());
                more.put(field, value);
                all.add(new Cell(more, listed));
            }
        }
        return all;
    }

    /** The values of a field that a table reads; one more for what it doesn't list, unless all are declared. */
    private List<String> values(String field) {
        List<String> declared = catalog.dimensions().get(plain(field));
        if (declared != null) {
            return declared;
        }
        List<String> all = new ArrayList<>(tables.getOrDefault(field, Set.of()));
        all.add(Cell.OTHER);
        return all;
    }

    /** One value for each way in which the conditions of the offers treat it. */
    private List<String> distinct(String field) {
        Map<List<Boolean>, String> kinds = new LinkedHashMap<>();
        for (String value : catalog.dimensions().getOrDefault(field, List.of())) {
            List<Boolean> kind = new ArrayList<>();
            for (Part part : parts) {
                for (Box box : part.space().boxes()) {
                    box.constraints().stream()
                            .filter(each -> on(each, field))
                            .forEach(each -> kind.add(((WordSet) each.values()).has(value)));
                }
            }
            kinds.putIfAbsent(kind, value);
        }
        return List.copyOf(kinds.values());
    }

    static String plain(String field) {
        return field.substring(field.indexOf('.') + 1);
    }

    /** Whether a constraint is on a field, as a cell names it. */
    static boolean on(Constraint constraint, String field) {
        return constraint.values() instanceof WordSet
                && constraint.axis().field().equals(plain(field))
                && constraint.axis().ofPartner() == Cell.ofPartner(field);
    }
}
