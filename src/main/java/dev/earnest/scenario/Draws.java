package dev.earnest.scenario;

/**
 * Numbers by chance that depend on a seed and two counters alone, so that any thread may ask for any of them in any order
 * (SplitMix64, whose state is the counters).
 */
final class Draws {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long APART = 0xD1B54A32D192ED03L;

    private final long seed;

    Draws(long seed) {
        this.seed = mix(seed + STEP);
    }

    /** A number from 0 to before {@code bound}, each as likely but for one part in 2^32. */
    int at(int draw, int place, int bound) {
        long bits = mix(mix(seed + draw * STEP) + place * APART);
        return (int) (((bits >>> 32) * bound) >>> 32);
    }

    /** How often each of {@code count} is drawn in as many draws with replacement. */
    int[] counts(int draw, int count) {
        int[] counts = new int[count];
        for (int place = 0; place < count; place++) {
            counts[at(draw, place, count)]++;
        }
        return counts;
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
