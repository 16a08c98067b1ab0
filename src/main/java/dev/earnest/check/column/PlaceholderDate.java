package dev.earnest.check.column;

import dev.earnest.check.About;
import dev.earnest.check.CellCheck;
import dev.earnest.check.ColumnUse;
import dev.earnest.check.Shape;
import dev.earnest.check.Topic;
import dev.earnest.deal.Kind;
import java.util.regex.Pattern;

/** A date that stands for none. */
public final class PlaceholderDate implements CellCheck {
    private static final About ABOUT = About.warning(
            "placeholder-date",
            Topic.CELLS,
            "a date that no deal has: 1900, 1970 or 9999, as systems write it for none");

    private static final Pattern DATES = Pattern.compile(
            "^(0001-01-01|1753-01-01|1899-12-3[01]|1900-01-0[01]|1904-01-01|1970-01-01|2099-12-31|2199-12-31|9999-)"
                    + "|^(0?1[/.]0?1|30[/.]12|12/30|31[/.]12|12/31)[/.](0001|1753|1899|1900|1904|1970|2099|9999)");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean isOdd(String cell, ColumnUse column) {
        if (column.kind() == Kind.NUMBER || column.mapping().blanks().contains(cell.strip())) {
            return false;
        }
        return cell.length() >= 8
                && Shape.of(cell).isDate()
                && DATES.matcher(cell.strip()).find();
    }

    @Override
    public String said() {
        return "with a date that systems write for none";
    }

    @Override
    public String help() {
        return "leave such cells blank in the export, or list them in the mapping: null: [\"1900-01-01\"]";
    }
}
