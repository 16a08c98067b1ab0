package dev.earnest.spark;

import dev.earnest.deal.NumberedRow;
import dev.earnest.deal.Role;
import org.apache.spark.sql.Row;

/**
 * A row of some role as it is stored between the stages.
 *
 * @param book that it is in
 */
record StoredRow(int book, int kind, long place, int line, byte[] cells) {
    /** Why an input's file cannot be read on. */
    static final int UNUSABLE = -1;
    /** What tells an input's file from others. */
    static final int FILE = 0;
    /** The id of an event in another book that a claim of this one names. */
    static final int ELSEWHERE = 1;
    /** From here on the rows of the roles that are parted, in the order in which they are read. */
    private static final int FIRST = 2;
    /** A claim whose deal is in another book than its event, in the book of the event. */
    static final int GUEST = 6;

    private static final Role[] ROLES = {Role.DEALS, Role.EVENTS, Role.TOUCHES, Role.CLAIMS};

    static int kind(Role role) {
        return FIRST + java.util.Arrays.asList(ROLES).indexOf(role);
    }

    /** Whether it is read as a row of its role. */
    boolean isRow() {
        return kind >= FIRST && kind < GUEST;
    }

    Role role() {
        return kind == GUEST ? Role.CLAIMS : ROLES[kind - FIRST];
    }

    NumberedRow row() {
        return new NumberedRow(line, CellBytes.cells(cells));
    }

    /** The one whose columns book, kind, place, line and cells start at {@code from}. */
    static StoredRow of(Row row, int from) {
        return new StoredRow(
                row.getInt(from),
                row.getInt(from + 1),
                row.getLong(from + 2),
                row.getInt(from + 3),
                row.getAs(from + 4));
    }
}
