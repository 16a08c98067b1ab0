package dev.earnest.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of two lists in one order: the new list's, and what only the old one has behind what stood before it. */
final class Union {
    private Union() {}

    static List<String> of(Collection<String> base, Collection<String> next) {
        List<String> all = new ArrayList<>(next);
        Set<String> there = new HashSet<>(next);
        int at = 0;
        for (String name : base) {
            if (there.add(name)) {
                all.add(at, name);
                at++;
            } else {
                at = all.indexOf(name) + 1;
            }
        }
        return all;
    }

    /** Those of a list that are among others. */
    static List<String> common(Collection<String> list, Collection<String> others) {
        return list.stream().filter(others::contains).toList();
    }
}
