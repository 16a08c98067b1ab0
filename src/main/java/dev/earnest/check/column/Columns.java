package dev.earnest.check.column;

import dev.earnest.check.About;
import dev.earnest.check.ColumnProfile;
import dev.earnest.check.Hit;
import dev.earnest.check.Shape;
import dev.earnest.check.Tally;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How findings on columns are worded and placed. */
public final class Columns {
    private Columns() {}

    static Hit hit(About about, ColumnProfile column, ColumnProfile.Value value, String message) {
        return Hit.of(about, column.use().spot(value.line()), message);
    }

    static Hit hit(About about, ColumnProfile column, @Nullable Tally tally, String message) {
        return Hit.of(about, column.use().spot(tally == null ? 0 : tally.line()), message);
    }

    /** A finding on the cells that a check of cells found odd. */
    public static Hit hit(dev.earnest.check.CellCheck check, ColumnProfile column, Tally odd) {
        String which = odd.count() == 1 ? "1 cell" : cells(odd.count());
        Hit hit = hit(
                        check.about(),
                        column,
                        odd,
                        "column " + column.use().label() + " has " + which + " " + check.said() + ": `"
                                + shortened(odd.first()) + "`")
                .helping(check.help());
        return odd.count() == 1
                ? hit
                : hit.noting("on " + lines(odd, column.use().unit()));
    }

    /** {@code lines 4, 9 and 12 more}. */
    static String lines(Tally tally, String unit) {
        StringBuilder text = new StringBuilder(unit + "s ");
        int told = tally.lines().size();
        long more = tally.count() - told;
        for (int i = 0; i < told; i++) {
            text.append(i == 0 ? "" : more == 0 && i == told - 1 ? " and " : ", ")
                    .append(tally.lines().get(i));
        }
        return text.append(more == 0 ? "" : " and " + number(more) + " more").toString();
    }

    static String cells(long count) {
        return number(count) + (count == 1 ? " cell" : " cells");
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String first(ColumnProfile column, Shape shape) {
        Tally tally = column.shape(shape);
        return tally == null ? "" : shortened(tally.first());
    }

    static String shortened(String cell) {
        String line = cell.replace('\n', ' ').replace('\r', ' ');
        return line.length() <= 60 ? line : line.substring(0, 57) + "...";
    }
}
