package dev.earnest.synthetic;

/**
 * Random numbers by position, mutable: what is drawn for a row follows from the seed, the stream and the row alone, so
 * that rows can be made in any order and on any thread.
 *
 * <p>A row's numbers are those of SplitMix64 (Steele, Lea and Flood, 2014) from a state that is itself such a number.
 */
final class Draws {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final long ROW = 0xD1342543DE82EF95L;

    private final long stream;
    private long state;

    /** @param stream what the numbers are for; two streams of one seed have nothing to do with each other */
    Draws(long seed, Stream stream) {
        this.stream = mix(mix(seed) + (stream.ordinal() + 1) * GAMMA);
    }

    /** Every use has its own numbers. */
    enum Stream {
        DAYS,
        DEALS,
        ACCOUNTS,
        PARTNERS,
        EVENTS,
        TOUCHES,
        CLAIMS
    }

    /** Stands before the first number of {@code row}. */
    Draws at(long row) {
        state = mix(stream + row * ROW);
        return this;
    }

    /** 64 even bits. */
    long next() {
        state += GAMMA;
        return mix(state);
    }

    /** From 0 to {@code n} - 1, all alike. */
    int below(int n) {
        return (int) (((next() >>> 32) * n) >>> 32);
    }

    /** From 0 to {@code n} - 1, all alike; {@code n} is below 2^62. */
    long below(long n) {
        return part(next() >>> 1, n);
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    /** From 0 to {@code n} - 1 by the square of an even number: the first tenth comes three times as often as a tenth. */
    long squared(long n) {
        long even = next() >>> 32;
        return part((even * even) >>> 1, n);
    }

    /** From 0 to {@code n} - 1 by the cube of an even number: 0 comes as often as one in the cube root of {@code n}. */
    int cubed(int n) {
        long even = next() >>> 32;
        long cube = (((even * even) >>> 32) * even) >>> 32;
        return (int) ((cube * n) >>> 32);
    }

    /** {@code n} times a fraction of 63 bits. */
    private static long part(long fraction, long n) {
        return Math.multiplyHigh(fraction, n << 1);
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
