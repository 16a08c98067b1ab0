package dev.earnest.ledger;

import dev.earnest.deal.Dictionary;
import dev.earnest.deal.IdColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A buffer of bytes with the few forms that a ledger is made of; grows as needed. Numbers are put where room was made. */
final class Bytes {
    /** The most bytes that a number takes. */
    static final int NUMBER = 24;

    private static final byte[] PAIRS = pairs();
    private static final int[] UNITS = {1, 10, 100, 1_000, 10_000};

    private byte[] bytes;
    private int size;

    Bytes(int expected) {
        bytes = new byte[expected];
    }

    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int i = 0; i < 100; i++) {
            pairs[2 * i] = (byte) ('0' + i / 10);
            pairs[2 * i + 1] = (byte) ('0' + i % 10);
        }
        return pairs;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /** The bytes so far, to be read. */
    ByteBuffer toBuffer() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** Makes room for so many more bytes. */
    void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    /** Puts one character where there is room. */
    void put(char ascii) {
        bytes[size++] = (byte) ascii;
    }

    void put(byte[] more) {
        put(more, more.length);
    }

    void put(Bytes more) {
        put(more.bytes, more.size);
    }

    private void put(byte[] more, int length) {
        room(length);
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
    }

    /** Puts once more what stands from a place on. */
    void again(int from, int to) {
        room(to - from);
        System.arraycopy(bytes, from, bytes, size, to - from);
        size += to - from;
    }

    /** A row's id as it is, in quotes or not; false, with nothing put, where it needs escapes. */
    boolean putPlain(IdColumn ids, int row, boolean quoted) {
        int length = ids.length(row);
        room(length + 2);
        int from = quoted ? size + 1 : size;
        ids.copy(row, bytes, from);
        for (int i = from; i < from + length; i++) {
            if (special(bytes[i])) {
                return false;
            }
        }
        close(from, length, quoted);
        return true;
    }

    /** A word as it is, in quotes or not; false, with nothing put, where it needs escapes. */
    boolean putPlain(Dictionary words, int code, boolean quoted) {
        int length = words.length(code);
        room(length + 2);
        int from = quoted ? size + 1 : size;
        words.copy(code, bytes, from);
        for (int i = from; i < from + length; i++) {
            if (special(bytes[i])) {
                return false;
            }
        }
        close(from, length, quoted);
        return true;
    }

    private static boolean special(byte b) {
        return b == '"' || b == ',' || b == '\\' || (b >= 0 && b < 0x20);
    }

    private void close(int from, int length, boolean quoted) {
        if (quoted) {
            bytes[from - 1] = '"';
            bytes[from + length] = '"';
        }
        size = from + length + (quoted ? 1 : 0);
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** {@code value} over ten to the power of {@code digits}, with all its decimals. */
    void decimal(long value, int digits) {
        long left = positive(value);
        int unit = UNITS[digits];
        long whole = left / unit;
        whole(whole);
        fraction((int) (left - whole * unit), digits);
    }

    /** {@code value} over 10,000, without zeros at the end. */
    void measure(long value) {
        long left = positive(value);
        long whole = left / 10_000;
        whole(whole);
        int rest = (int) (left - whole * 10_000);
        if (rest % 100 == 0) {
            fraction(rest / 100, rest == 0 ? 0 : 2);
        } else {
            fraction(rest, 4);
        }
        if (rest != 0 && bytes[size - 1] == '0') {
            size--;
        }
    }

    /** Puts the sign; the number without it. */
    private long positive(long value) {
        if (value < 0) {
            bytes[size++] = '-';
        }
        return Math.absExact(value);
    }

    /** A whole number of 0 or more. */
    void whole(long value) {
        int at = size + length(value);
        size = at;
        long large = value;
        while (large > Integer.MAX_VALUE) {
            long hundreds = large / 100;
            at = pair(at, (int) (large - hundreds * 100));
            large = hundreds;
        }
        int left = (int) large;
        while (left >= 100) {
            int hundreds = left / 100;
            at = pair(at, left - hundreds * 100);
            left = hundreds;
        }
        if (left >= 10) {
            pair(at, left);
        } else {
            bytes[at - 1] = (byte) ('0' + left);
        }
    }

    /** Puts two digits before a place; returns where they begin. */
    private int pair(int before, int value) {
        bytes[before - 1] = PAIRS[2 * value + 1];
        bytes[before - 2] = PAIRS[2 * value];
        return before - 2;
    }

    private void fraction(int value, int digits) {
        if (digits == 0) {
            return;
        }
        bytes[size] = '.';
        size += digits + 1;
        int left = value;
        for (int at = size - 1; at >= size - digits; at--) {
            int tens = left / 10;
            bytes[at] = (byte) ('0' + left - tens * 10);
            left = tens;
        }
    }

    private static int length(long value) {
        if (value < 10_000) {
            return value < 100 ? value < 10 ? 1 : 2 : value < 1_000 ? 3 : 4;
        }
        long edge = 100_000;
        for (int length = 5; length < 19; length++) {
            if (value < edge) {
                return length;
            }
            edge *= 10;
        }
        return 19;
    }
}
