package dev.earnest.deal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A hash of some bytes in 64 bits. Two words of up to seven bytes have the same hash only if they are the same word. */
final class WordHash {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    /** In place of a short word's length, so that no long word has a short one's hash. */
    private static final long LONG = 0x80L << 56;

    /** The longest word that its hash stands for. */
    static final int EXACT = 7;

    private WordHash() {}

    /** Eight bytes from {@code at} on, the first lowest. */
    static long word(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** The hash of the bytes from {@code from} to before {@code to}. */
    static long of(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length <= EXACT) {
            return mix(exact(bytes, from, to));
        }
        long hash = length * MIX;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = (hash ^ word(bytes, at)) * MIX;
            hash ^= hash >>> 29;
        }
        hash ^= mix(tail(bytes, at, to));
        return mix(hash >>> 8 | LONG);
    }

    /** The bytes and the length of a word of up to seven bytes; 0 only for none. */
    static long exact(byte[] bytes, int from, int to) {
        return tail(bytes, from, to) | (long) (to - from) << 56;
    }

    /** The last, up to seven, bytes of a word; nothing behind the array is touched. */
    private static long tail(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return 0;
        }
        if (from + 8 <= bytes.length) {
            return word(bytes, from) & (-1L >>> (64 - 8 * length));
        }
        long word = 0;
        for (int i = 0; i < length; i++) {
            word |= (bytes[from + i] & 0xFFL) << (8 * i);
        }
        return word;
    }

    /** Changes all bits by all bits, so that different words stay different. */
    private static long mix(long word) {
        long mixed = (word ^ (word >>> 32)) * MIX;
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58_476D_1CE4_E5B9L;
        return mixed ^ (mixed >>> 32);
    }
}
