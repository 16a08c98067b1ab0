package dev.earnest.payout;

import dev.earnest.catalog.Lookup;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Dictionary;
import dev.earnest.money.Fixed4;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rate or sum, or a table of them, ready to be asked row by row. */
final class Table {
    private final List<BigDecimal> values = new ArrayList<>();
    private final List<List<String>> ways = new ArrayList<>();
    private final Node root;

    private Table(Lookup lookup, Scope scope) {
        this.root = node(lookup, scope, List.of());
    }

    static Table of(Lookup lookup, Scope scope) {
        return new Table(lookup, scope);
    }

    /** The figures, by number. */
    List<BigDecimal> values() {
        return values;
    }

    /** The number of a row's figure, or -1 where it gets none. */
    int at(int row) {
        return root.at(row);
    }

    /** One level of the table. */
    private interface Node {
        int at(int row);
    }

    /** The keys down to a figure: {@code tier=gold}; {@code tier=otherwise} for the rest. */
    List<String> way(int number) {
        return ways.get(number);
    }

    private Node node(@Nullable Lookup lookup, Scope scope, List<String> way) {
        if (lookup == null) {
            return row -> -1;
        }
        if (lookup instanceof Lookup.Fixed fixed) {
            values.add(fixed.value());
            ways.add(way);
            int number = values.size() - 1;
            return row -> number;
        }
        Lookup.By by = (Lookup.By) lookup;
        List<Node> children = new ArrayList<>();
        for (Lookup.Row row : by.rows()) {
            children.add(node(row.then(), scope, further(way, by.field(), row.value())));
        }
        Node otherwise = node(by.otherwise(), scope, further(way, by.field(), "otherwise"));
        Feature field = scope.fields().either(by.field());
        return field instanceof Codes codes
                ? byCode(codes, by, children, otherwise)
                : byText(field, by, children, otherwise);
    }

    private static List<String> further(List<String> way, String field, String value) {
        List<String> further = new ArrayList<>(way);
        further.add(field + "=" + value);
        return List.copyOf(further);
    }

    private static Node byCode(Codes codes, Lookup.By by, List<Node> children, Node otherwise) {
        Dictionary dictionary = codes.dictionary();
        Node[] byCode = new Node[dictionary.size() + 1];
        byCode[0] = otherwise;
        for (int code = 0; code < dictionary.size(); code++) {
            byCode[code + 1] = pick(dictionary.value(code), codes.many(), by, children, otherwise);
        }
        return row -> byCode[codes.at(row) + 1].at(row);
    }

    /** The first row in table order that the cell holds. */
    private static Node pick(String cell, boolean many, Lookup.By by, List<Node> children, Node otherwise) {
        for (int i = 0; i < children.size(); i++) {
            if (Conditioner.holds(cell, by.rows().get(i).value(), many)) {
                return children.get(i);
            }
        }
        return otherwise;
    }

    private static Node byText(Feature field, Lookup.By by, List<Node> children, Node otherwise) {
        return row -> {
            String cell = text(field, row);
            for (int i = 0; i < children.size(); i++) {
                if (!cell.isEmpty() && same(cell, by.rows().get(i).value())) {
                    return children.get(i).at(row);
                }
            }
            return otherwise.at(row);
        };
    }

    private static String text(Feature field, int row) {
        if (field instanceof Numbers numbers) {
            long value = numbers.at(row);
            return value == Fixed4.BLANK ? "" : Fixed4.decimal(value).toPlainString();
        }
        int day = ((Days) field).at(row);
        return day == DateColumn.BLANK
                ? ""
                : java.time.LocalDate.ofEpochDay(day).toString();
    }

    private static boolean same(String cell, String value) {
        if (cell.equals(value)) {
            return true;
        }
        try {
            return new BigDecimal(cell).compareTo(new BigDecimal(value.replace("_", ""))) == 0;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
