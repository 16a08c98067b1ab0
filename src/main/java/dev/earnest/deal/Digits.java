package dev.earnest.deal;

/** Numbers of a few digits, read eight bytes at a time. */
final class Digits {
    /** No number that can be read so; may still be one. */
    static final long NONE = Long.MIN_VALUE + 1;

    private static final long ZEROS = 0x3030_3030_3030_3030L;
    private static final long HIGH_HALVES = 0xF0F0_F0F0_F0F0_F0F0L;
    private static final long SIXES = 0x0606_0606_0606_0606L;

    private Digits() {}

    /**
     * The ten-thousandths of a number in up to eight bytes, either whole or with two decimals; {@link #NONE} for every
     * other cell. Eight bytes from {@code from} on must be there.
     */
    static long upToEight(byte[] bytes, int from, int to, byte decimal) {
        int length = to - from;
        if (length < 1 || length > 8) {
            return NONE;
        }
        long last = WordHash.word(bytes, from) << (64 - 8 * length);
        boolean cents = length > 3 && (byte) (last >>> 40) == decimal;
        long digits = cents ? last & 0xFFFF_0000_0000_0000L | last << 8 & 0x0000_FFFF_FFFF_FF00L : last;
        int absent = 8 - length + (cents ? 1 : 0);
        digits |= ZEROS & ~(-1L << (8 * absent));
        if ((digits & HIGH_HALVES) != ZEROS || (digits + SIXES & HIGH_HALVES) != ZEROS) {
            return NONE;
        }
        return value(digits) * (cents ? 100 : 10_000);
    }

    /** The number of eight digits, the first in the lowest byte: pairs, then fours, then all, in one step each. */
    private static long value(long digits) {
        long pairs = digits - ZEROS;
        pairs = pairs * 10 + (pairs >>> 8);
        long even = (pairs & 0x0000_00FF_0000_00FFL) * 0x000F_4240_0000_0064L;
        long odd = (pairs >>> 16 & 0x0000_00FF_0000_00FFL) * 0x0000_2710_0000_0001L;
        return even + odd >>> 32;
    }
}
