package dev.earnest.spark;

import dev.earnest.payout.LedgerPlace;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;

/** Writes numbers and texts as bytes that sort as they do; the first number of a key is the group that it is in. */
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

    byte[] bytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** The number that stands at some byte of a key. */
    static int number(byte[] key, int at) {
        return ByteBuffer.wrap(key).getInt(at) ^ Integer.MIN_VALUE;
    }

    /** The long number that stands at some byte of a key. */
    static long longNumber(byte[] key, int at) {
        return ByteBuffer.wrap(key).getLong(at) ^ Long.MIN_VALUE;
    }

    /** The group of a key. */
    static int group(byte[] key) {
        return number(key, 0);
    }

    /** The order of keys. */
    enum Order implements Comparator<byte[]>, Serializable {
        BY_BYTES;

        @Override
        public int compare(byte[] one, byte[] other) {
            return Arrays.compareUnsigned(one, other);
        }
    }
}
