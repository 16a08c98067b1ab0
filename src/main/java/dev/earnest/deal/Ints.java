package dev.earnest.deal;

/** Whole numbers from 0 on by row, in as few bytes as their largest needs; none at all where all are the same. */
final class Ints {
    private final int same;
    private final int largest;
    private final byte[] bytes;
    private final short[] shorts;
    private final int[] ints;
    private static final byte[] NO_BYTES = {};
    private static final short[] NO_SHORTS = {};
    private static final int[] NO_INTS = {};

    private Ints(int same, int largest, byte[] bytes, short[] shorts, int[] ints) {
        this.same = same;
        this.largest = largest;
        this.bytes = bytes;
        this.shorts = shorts;
        this.ints = ints;
    }

    /** The same number in every row. */
    static Ints all(int value) {
        return new Ints(value, value, NO_BYTES, NO_SHORTS, NO_INTS);
    }

    /** Room for {@code rows} numbers, 0 at first, of which none is above {@code largest}. */
    static Ints upTo(int largest, int rows) {
        if (largest <= 0xFF) {
            return new Ints(0, largest, new byte[rows], NO_SHORTS, NO_INTS);
        }
        if (largest <= 0xFFFF) {
            return new Ints(0, largest, NO_BYTES, new short[rows], NO_INTS);
        }
        return new Ints(0, largest, NO_BYTES, NO_SHORTS, new int[rows]);
    }

    /** None is larger. */
    int largest() {
        return largest;
    }

    int get(int row) {
        if (bytes.length > 0) {
            return bytes[row] & 0xFF;
        }
        if (shorts.length > 0) {
            return shorts[row] & 0xFFFF;
        }
        return ints.length > 0 ? ints[row] : same;
    }

    void set(int row, int value) {
        if (bytes.length > 0) {
            bytes[row] = (byte) value;
        } else if (shorts.length > 0) {
            shorts[row] = (short) value;
        } else {
            ints[row] = value;
        }
    }

    /** Copies the numbers of {@code count} rows from {@code from} on, each less {@code less}, to {@code target} from {@code at} on. */
    void copy(int from, int count, int less, int[] target, int at) {
        if (bytes.length > 0) {
            for (int i = 0; i < count; i++) {
                target[at + i] = (bytes[from + i] & 0xFF) - less;
            }
        } else if (shorts.length > 0) {
            for (int i = 0; i < count; i++) {
                target[at + i] = (shorts[from + i] & 0xFFFF) - less;
            }
        } else {
            for (int i = 0; i < count; i++) {
                target[at + i] = (ints.length > 0 ? ints[from + i] : same) - less;
            }
        }
    }
}
