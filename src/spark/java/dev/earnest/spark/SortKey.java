package dev.earnest.spark;

import dev.earnest.payout.LedgerPlace;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;

/** Writes numbers and texts as bytes that sort as they do, in front of rows; the first number is the group that a row is in. */
final class SortKey {
    /** Mutable while it is written. */
    private ByteBuffer bytes = ByteBuffer.allocate(64);

    /** A key of some group. */
    SortKey(int group) {
        number(group);
    }

    private ByteBuffer room(int length) {
        if (bytes.remaining() < length) {
            int size = Math.addExact(bytes.capacity(), Math.max(bytes.capacity(), length));
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), size)).position(bytes.position());
        }
        return bytes;
    }

    SortKey number(int number) {
        room(Integer.BYTES).putInt(number ^ Integer.MIN_VALUE);
        return this;
    }

    SortKey number(long number) {
        room(Long.BYTES).putLong(number ^ Long.MIN_VALUE);
        return this;
    }

    /** In the order of Java's characters; a text before those that it begins. */
    SortKey text(String text) {
        ByteBuffer out = room(Math.multiplyExact(Math.addExact(text.length(), 1), 2 * Character.BYTES));
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter <= 1) { // 0 ends the text
                out.putChar((char) 1);
            }
            out.putChar(letter);
        }
        out.putChar((char) 0);
        return this;
    }

    /** A line's place in the ledger; its payee only where there is no row. */
    SortKey place(LedgerPlace place) {
        return number(place.days())
                .number(place.kind())
                .number(place.row())
                .number(place.share())
                .text(place.row() < 0 ? place.payee() : "")
                .number(place.offer())
                .number(place.number());
    }

    /** A row with this key: the key, then what the row says, then how long the key is. */
    byte[] row(byte[] value) {
        int length = bytes.position();
        byte[] row = Arrays.copyOf(bytes.array(), Math.addExact(length, value.length + Integer.BYTES));
        return ByteBuffer.wrap(row).position(length).put(value).putInt(length).array();
    }

    /** What a row says, behind its key. */
    static byte[] value(byte[] row) {
        int end = row.length - Integer.BYTES;
        return Arrays.copyOfRange(row, ByteBuffer.wrap(row).getInt(end), end);
    }

    /** The number that stands at some byte of a row. */
    static int number(byte[] row, int at) {
        return ByteBuffer.wrap(row).getInt(at) ^ Integer.MIN_VALUE;
    }

    /** The long number that stands at some byte of a row. */
    static long longNumber(byte[] row, int at) {
        return ByteBuffer.wrap(row).getLong(at) ^ Long.MIN_VALUE;
    }

    /** The group of a row. */
    static int group(byte[] row) {
        return number(row, 0);
    }

    /** The order of rows: that of their keys. */
    enum Order implements Comparator<byte[]>, Serializable {
        BY_BYTES;

        @Override
        public int compare(byte[] one, byte[] other) {
            return Arrays.compareUnsigned(one, other);
        }
    }
}
