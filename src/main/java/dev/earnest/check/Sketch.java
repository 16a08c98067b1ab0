package dev.earnest.check;

import java.util.TreeSet;

/** How many different values there are, about, in little memory: from the smallest of their hashes. */
final class Sketch {
    private static final int KEPT = 1024;

    private final TreeSet<Long> smallest = new TreeSet<>(Long::compareUnsigned);

    void add(String value) {
        long hash = hash(value);
        if (smallest.size() < KEPT) {
            smallest.add(hash);
        } else if (Long.compareUnsigned(hash, smallest.last()) < 0 && smallest.add(hash)) {
            smallest.pollLast();
        }
    }

    /** The number, to two digits where it is more than a thousand. */
    long count() {
        if (smallest.size() < KEPT) {
            return smallest.size();
        }
        double share = (smallest.last() >>> 1) / (double) Long.MAX_VALUE;
        double about = (KEPT - 1) / share;
        double step = Math.pow(10, Math.floor(Math.log10(about)) - 1);
        return Math.round(Math.round(about / step) * step);
    }

    private static long hash(String value) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 33);
    }
}
