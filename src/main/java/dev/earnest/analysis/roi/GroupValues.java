package dev.earnest.analysis.roi;

import dev.earnest.analysis.Merged;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The values of the fields that a group is of, null for a blank one; groups are told apart and ordered by them alone. */
record GroupValues(List<@Nullable String> values) implements Comparable<GroupValues>, Serializable {
    private static final long serialVersionUID = 1;

    GroupValues {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** Blank for the blank value of one field, as no value is; beside other fields it is named. */
    String name() {
        List<String> words = new ArrayList<>();
        values.forEach(value -> words.add(value != null ? value : values.size() == 1 ? "" : "(blank)"));
        return String.join(" / ", words);
    }

    @Override
    public int compareTo(GroupValues other) {
        return Merged.compare(values, other.values);
    }

    /** The groups of both; what is of the same group is added up. */
    static <T> TreeMap<GroupValues, T> plus(
            TreeMap<GroupValues, T> some, TreeMap<GroupValues, T> others, BinaryOperator<T> sum) {
        TreeMap<GroupValues, T> both = new TreeMap<>(some);
        others.forEach((values, more) -> both.merge(values, more, sum));
        return both;
    }
}
