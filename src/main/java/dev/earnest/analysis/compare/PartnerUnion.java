package dev.earnest.analysis.compare;

import java.util.Arrays;

/** The partners of two parts together, by id, and where those of each are among them. */
final class PartnerUnion {
    private final String[] ids;
    private final int[] ofOne;
    private final int[] ofOther;

    /** @param one in the order of ids  @param other likewise */
    PartnerUnion(String[] one, String[] other) {
        this.ofOne = new int[one.length];
        this.ofOther = new int[other.length];
        String[] all = new String[one.length + other.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < one.length || j < other.length) {
            int order = i == one.length ? 1 : j == other.length ? -1 : one[i].compareTo(other[j]);
            all[size] = order <= 0 ? one[i] : other[j];
            if (order <= 0) {
                ofOne[i++] = size;
            }
            if (order >= 0) {
                ofOther[j++] = size;
            }
            size++;
        }
        this.ids = Arrays.copyOf(all, size);
    }

    String[] ids() {
        return ids;
    }

    int[] ofOne() {
        return ofOne;
    }

    int[] ofOther() {
        return ofOther;
    }
}
