package dev.earnest.check.row;

import dev.earnest.check.Spot;
import dev.earnest.deal.Column;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rows of one file, as checks ask for them. */
final class Rows {
    /** No day. */
    static final int NONE = DateColumn.BLANK;

    private static final int WON = 0;

    private final Role role;
    private final Frame frame;

    Rows(Role role, Frame frame) {
        this.role = role;
        this.frame = frame;
    }

    int count() {
        return frame.rows();
    }

    boolean has(String... columns) {
        for (String column : columns) {
            if (frame.column(column) == null) {
                return false;
            }
        }
        return true;
    }

    Spot spot(int row, String column) {
        return new Spot.InFile(role, frame.file(row), frame.line(row), column);
    }

    int line(int row) {
        return frame.line(row);
    }

    /** The day of a row in a column; {@link #NONE} where it is blank or there is no such column. */
    int day(int row, @Nullable DateColumn column) {
        return column == null ? NONE : column.day(row);
    }

    @Nullable
    DateColumn dates(String column) {
        return frame.date(column);
    }

    @Nullable
    NumberColumn numbers(String column) {
        return frame.number(column);
    }

    @Nullable
    TextColumn words(String column) {
        return frame.text(column);
    }

    /** The code of a row's word, -1 where it is blank or there is no such column. */
    static int code(int row, @Nullable TextColumn column) {
        return column == null ? TextColumn.BLANK : column.code(row);
    }

    /** Whether a deal is won; rows of other files count as won. */
    boolean won(int row) {
        TextColumn stage = role == Role.DEALS ? frame.text("stage") : null;
        return stage == null || stage.code(row) == WON;
    }

    /** A cell as text; empty where it is blank or there is no such column. */
    String text(int row, String column) {
        Column found = frame.column(column);
        return found == null ? "" : found.text(row);
    }

    /** What the row is called: {@code deal D-1}. */
    String name(int row) {
        String id = role.idColumn();
        return role.rowWord() + " `" + text(row, id == null ? "partner_id" : id) + "`";
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    static String days(int count) {
        return String.format(Locale.ROOT, "%,d", count) + (count == 1 ? " day" : " days");
    }

    /** Ten-thousandths as a plain number: {@code 1,250}, {@code 12.50}. */
    static String number(long value) {
        BigDecimal number = BigDecimal.valueOf(value, 4).stripTrailingZeros();
        boolean whole = number.scale() <= 0;
        return whole
                ? String.format(Locale.ROOT, "%,d", number.toBigInteger())
                : String.format(Locale.ROOT, "%,." + Math.max(2, number.scale()) + "f", number);
    }
}
