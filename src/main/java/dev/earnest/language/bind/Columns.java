package dev.earnest.language.bind;

import dev.earnest.catalog.Fields;
import java.util.Set;

/** What the columns of the data files hold, as far as their names say. */
public final class Columns {
    private static final Set<String> MORE_NUMBERS = Set.of("quota", "rate", "weight");
    private static final Set<String> MORE_DATES = Set.of("submitted_date", "decided_date", "paid_date");

    private Columns() {}

    /** Whether a column holds numbers. */
    public static boolean isNumber(String column) {
        return Fields.either(column) == Fields.Kind.NUMBER || MORE_NUMBERS.contains(column);
    }

    /** Whether a column holds dates. */
    public static boolean isDate(String column) {
        return Fields.either(column) == Fields.Kind.DATE || MORE_DATES.contains(column);
    }
}
