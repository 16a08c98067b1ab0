package dev.earnest.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A buffer of bytes with the few forms that a ledger is made of; written out when it is full. */
final class Bytes {
    private static final int FULL = 1 << 16;

    private final OutputStream out;
    private byte[] bytes = new byte[FULL + (1 << 14)];
    private int size;

    Bytes(OutputStream out) {
        this.out = out;
    }

    void flushIfFull() throws IOException {
        if (size >= FULL) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    void put(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
    }

    void put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    void put(String text) {
        put(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A whole number. */
    void whole(long value) {
        decimal(value, 0, 0);
    }

    /** {@code value} over ten to the power of {@code digits}, with at least {@code least} decimals. */
    void decimal(long value, int digits, int least) {
        if (value == Long.MIN_VALUE) {
            put(java.math.BigDecimal.valueOf(value, digits).toPlainString());
            return;
        }
        room(24);
        long left = Math.abs(value);
        int decimals = digits;
        while (decimals > least && left % 10 == 0) {
            left /= 10;
            decimals--;
        }
        if (value < 0) {
            bytes[size++] = '-';
        }
        int length = Math.max(length(left), decimals + 1) + (decimals > 0 ? 1 : 0);
        int at = size + length;
        for (int i = 0; i < decimals; i++) {
            bytes[--at] = (byte) ('0' + left % 10);
            left /= 10;
        }
        if (decimals > 0) {
            bytes[--at] = '.';
        }
        do {
            bytes[--at] = (byte) ('0' + left % 10);
            left /= 10;
        } while (left != 0);
        size += length;
    }

    private static int length(long value) {
        int length = 1;
        for (long left = value; left >= 10; left /= 10) {
            length++;
        }
        return length;
    }
}
