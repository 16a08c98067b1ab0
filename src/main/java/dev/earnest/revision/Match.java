package dev.earnest.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What two lists have in one place.
 *
 * @param base the old item; null where it is new
 * @param baseAt its index, below 0 where there is none
 * @param next the new item; null where it is gone
 * @param nextAt its index, below 0 where there is none
 */
record Match<T>(@Nullable T base, int baseAt, @Nullable T next, int nextAt) {

    /** A name of the pair within its list. */
    String key() {
        return nextAt >= 0 ? "[" + nextAt + "]" : "[-" + baseAt + "]";
    }

    /** Pairs items: by the first test all that meet it, then by the second, and so on; the rest stands alone. The new order, then what is gone. */
    @SafeVarargs
    static <T> List<Match<T>> of(List<T> base, List<T> next, BiPredicate<T, T>... tests) {
        int[] partner = new int[next.size()];
        java.util.Arrays.fill(partner, -1);
        boolean[] used = new boolean[base.size()];
        for (BiPredicate<T, T> test : tests) {
            for (int n = 0; n < partner.length; n++) {
                for (int b = 0; b < used.length && partner[n] < 0; b++) {
                    if (!used[b] && test.test(base.get(b), next.get(n))) {
                        partner[n] = b;
                        used[b] = true;
                    }
                }
            }
        }
        List<Match<T>> matches = new ArrayList<>();
        for (int n = 0; n < partner.length; n++) {
            int b = partner[n];
            matches.add(new Match<>(b < 0 ? null : base.get(b), b, next.get(n), n));
        }
        for (int b = 0; b < used.length; b++) {
            if (!used[b]) {
                matches.add(new Match<>(base.get(b), b, null, -1));
            }
        }
        return matches;
    }
}
