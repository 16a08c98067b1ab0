package dev.earnest.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text of CSV rows as bytes; mutable, for one thread. */
final class ByteText {
    private static final int LONGEST_NUMBER = 24;

    private byte[] bytes = new byte[1 << 20];
    private int size;

    /** {@code value} as a cell, in quotes where it needs them. */
    static byte[] cell(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return (plain ? value : '"' + value.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8);
    }

    ByteText text(byte[] text) {
        return text(text, 0, text.length);
    }

    ByteText text(byte[] text, int from, int length) {
        grow(length);
        System.arraycopy(text, from, bytes, size, length);
        size += length;
        return this;
    }

    ByteText text(String ascii) {
        return text(ascii.getBytes(StandardCharsets.UTF_8));
    }

    ByteText comma() {
        return mark(',');
    }

    /** Ends the row in place of the comma behind its last cell. */
    void endRow() {
        bytes[size - 1] = '\n';
    }

    private ByteText mark(char mark) {
        grow(1);
        bytes[size++] = (byte) mark;
        return this;
    }

    /** A letter and a number of at least so many digits. */
    ByteText id(char letter, long number, int digits) {
        return mark(letter).digits(number, digits);
    }

    /** A whole number. */
    ByteText number(long number) {
        if (number < 0) {
            mark('-');
        }
        return digits(Math.abs(number), 1);
    }

    /** {@code minor} units with so many decimals. */
    ByteText money(long minor, int decimals) {
        if (minor < 0) {
            mark('-');
        }
        digits(Math.abs(minor), decimals + 1);
        if (decimals > 0) {
            grow(1);
            System.arraycopy(bytes, size - decimals, bytes, size - decimals + 1, decimals);
            bytes[size - decimals] = '.';
            size++;
        }
        return this;
    }

    private ByteText digits(long number, int least) {
        grow(LONGEST_NUMBER);
        int count = 1;
        for (long left = number; left >= 10; left /= 10) {
            count++;
        }
        count = Math.max(count, least);
        long left = number;
        for (int i = size + count - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        size += count;
        return this;
    }

    private void grow(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
        }
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }
}
