package dev.earnest.ledger;

import dev.earnest.deal.IdColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A buffer of bytes with the few forms that a ledger is made of; grows as needed. */
final class Bytes {
    private byte[] bytes;
    private int size;

    Bytes(int expected) {
        bytes = new byte[expected];
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    void clear() {
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

    /** A row's id as it is, in quotes or not; false, with nothing put, where it needs escapes. */
    boolean putPlain(IdColumn ids, int row, boolean quoted) {
        int length = ids.length(row);
        room(length + 2);
        int from = quoted ? size + 1 : size;
        ids.copy(row, bytes, from);
        for (int i = from; i < from + length; i++) {
            byte b = bytes[i];
            if (b == '"' || b == ',' || b == '\\' || (b >= 0 && b < 0x20)) {
                return false;
            }
        }
        if (quoted) {
            bytes[size] = '"';
            bytes[from + length] = '"';
        }
        size = from + length + (quoted ? 1 : 0);
        return true;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** {@code value} over ten to the power of {@code digits}, with at least {@code least} decimals. */
    void decimal(long value, int digits, int least) {
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
        long edge = 10;
        for (int length = 1; length < 19; length++) {
            if (value < edge) {
                return length;
            }
            edge *= 10;
        }
        return 19;
    }
}
