package dev.earnest.lint.worst;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Fields;
import dev.earnest.catalog.Lookup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of each field that tells offers apart.
 *
 * @param values by field; {@link #OTHER} stands for any that is not listed in {@code listed}
 * @param listed values of each field that is not declared as a dimension
 */
record Cell(Map<String, String> values, Map<String, List<String>> listed) {
    /** A value that no table lists. */
    static final String OTHER = "";

    Cell {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The figure of a table in this cell; null where it pays nothing there. */
    @Nullable
    BigDecimal look(Lookup lookup) {
        if (lookup instanceof Lookup.Fixed fixed) {
            return fixed.value();
        }
        Lookup.By by = (Lookup.By) lookup;
        String value = values.get(by.field());
        for (Lookup.Row row : by.rows()) {
            if (row.value().equals(value)) {
                return look(row.then());
            }
        }
        return by.otherwise() == null ? null : look(by.otherwise());
    }

    /** Whether a field is the partner's, as conditions and tables read it. */
    static boolean ofPartner(String field) {
        return !field.startsWith("deal.")
                && (field.startsWith("partner.")
                        || Fields.kind(field, true) != null
                        || Fields.kind(field, false) == null);
    }

    /** As conditions on the partner, or on the deal. */
    Conditions conditions(boolean partner) {
        List<Condition> all = new ArrayList<>();
        values.forEach((field, value) -> {
            boolean derived = Condition.DERIVED.contains(field);
            if ((ofPartner(field) && !derived) == partner) {
                List<String> others = listed.getOrDefault(field, List.of());
                boolean other = value.equals(OTHER);
                if (!other || !others.isEmpty()) {
                    all.add(new Condition.Among(field, other ? others : List.of(value), other));
                }
            }
        });
        return new Conditions(all);
    }

    /** {@code tier gold, product vault}; empty where no field tells offers apart. */
    String text() {
        return String.join(
                ", ",
                values.entrySet().stream()
                        .map(each -> "`" + each.getKey() + ": "
                                + (each.getValue().equals(OTHER) ? "any other" : each.getValue()) + "`")
                        .toList());
    }
}
