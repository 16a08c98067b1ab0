package dev.earnest.revision;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which version of the base each version of the new program follows.
 *
 * @param pairs one for each version of the new program, in its order
 * @param oneToOne whether each version of either has just one of the other
 */
record Versions(List<Pair> pairs, boolean oneToOne) {
    Versions {
        pairs = List.copyOf(pairs);
    }

    /** Indices in the two timelines. */
    record Pair(int base, int next) {}

    static Versions of(Timeline base, Timeline next) {
        List<Catalog> before = base.versions();
        List<Catalog> after = next.versions();
        List<Pair> pairs = new ArrayList<>();
        boolean[] followed = new boolean[before.size()];
        boolean once = before.size() == after.size();
        for (int n = 0; n < after.size(); n++) {
            int b = counterpart(before, after.get(n));
            once &= !followed[b];
            followed[b] = true;
            pairs.add(new Pair(b, n));
        }
        return new Versions(pairs, once);
    }

    /** The version of the same name; else the one in force on its first day; else the last that began before. */
    private static int counterpart(List<Catalog> base, Catalog next) {
        for (int b = 0; b < base.size(); b++) {
            if (base.get(b).version().equals(next.version())) {
                return b;
            }
        }
        LocalDate day = next.effective().from();
        int last = 0;
        for (int b = 0; b < base.size(); b++) {
            if (!base.get(b).effective().from().isAfter(day)) {
                last = b;
            }
        }
        return last;
    }

    /** Versions of the base that none follows. */
    List<Integer> dropped(int count) {
        List<Integer> dropped = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            int at = b;
            if (pairs.stream().noneMatch(pair -> pair.base() == at)) {
                dropped.add(b);
            }
        }
        return dropped;
    }

    /** Whether a version is the first that follows its base version. */
    boolean isFirst(Pair pair) {
        return pairs.stream()
                        .filter(other -> other.base() == pair.base())
                        .findFirst()
                        .orElseThrow()
                == pair;
    }
}
