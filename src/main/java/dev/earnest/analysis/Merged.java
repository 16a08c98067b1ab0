package dev.earnest.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Lists of parts brought together: in the order of their keys, so in the same order whichever part came first. */
public final class Merged {
    private Merged() {}

    /** All of two lists, what has the same key added up. */
    static <T> List<T> of(Collection<T> one, Collection<T> other, Comparator<? super T> key, BinaryOperator<T> plus) {
        List<T> all = new ArrayList<>(one.size() + other.size());
        all.addAll(one);
        all.addAll(other);
        all.sort(key);
        ArrayList<T> merged = new ArrayList<>(all.size());
        for (T next : all) {
            int last = merged.size() - 1;
            if (last >= 0 && key.compare(merged.get(last), next) == 0) {
                merged.set(last, plus.apply(merged.get(last), next));
            } else {
                merged.add(next);
            }
        }
        merged.trimToSize();
        return Collections.unmodifiableList(merged);
    }

    /** Each id of two lists once. */
    static List<String> ids(List<String> one, List<String> other) {
        return of(one, other, Comparator.naturalOrder(), (id, same) -> id);
    }

    /** Lists of words in the order of the first that differs, a blank before all. */
    public static int compare(List<@Nullable String> one, List<@Nullable String> other) {
        Comparator<@Nullable String> words = Comparator.nullsFirst(Comparator.naturalOrder());
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = words.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
