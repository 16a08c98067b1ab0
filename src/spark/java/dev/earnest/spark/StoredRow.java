package dev.earnest.spark;

import dev.earnest.deal.NumberedRow;
import dev.earnest.deal.Role;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A row of some role as it is stored between the stages.
 *
 * @param value its book, its line, and what it says
 */
record StoredRow(int kind, long place, byte[] value) {
    /** Stands for rows of the same account. */
    static final int ACCOUNT = -2;
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
    private static final int LINE = Integer.BYTES;
    private static final int SAYS = LINE + Integer.BYTES;

    /** @param says its cells, or what else it tells */
    static StoredRow of(int book, int kind, long place, int line, byte[] says) {
        ByteBuffer value = ByteBuffer.allocate(SAYS + says.length);
        return new StoredRow(
                kind, place, value.putInt(book).putInt(line).put(says).array());
    }

    static int kind(Role role) {
        return FIRST + Arrays.asList(ROLES).indexOf(role);
    }

    /** Whether it is read as a row of its role. */
    boolean isRow() {
        return kind >= FIRST && kind < GUEST;
    }

    Role role() {
        return kind == GUEST ? Role.CLAIMS : ROLES[kind - FIRST];
    }

    /** The book that it is in. */
    int book() {
        return ByteBuffer.wrap(value).getInt(0);
    }

    NumberedRow row() {
        return new NumberedRow(ByteBuffer.wrap(value).getInt(LINE), cells());
    }

    List<String> cells() {
        return CellBytes.cells(value, SAYS);
    }

    /** What it tells where that is no cells. */
    byte[] says() {
        return Arrays.copyOfRange(value, SAYS, value.length);
    }

    /** It as a member of a group. */
    byte[] in(int group) {
        return new SortKey(group).number(kind).number(place).row(value);
    }

    /** A member of some group. */
    static StoredRow of(byte[] member) {
        return new StoredRow(
                SortKey.number(member, Integer.BYTES),
                SortKey.longNumber(member, 2 * Integer.BYTES),
                SortKey.value(member));
    }
}
