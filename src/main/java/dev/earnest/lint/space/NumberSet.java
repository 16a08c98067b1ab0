package dev.earnest.lint.space;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers in any of some intervals, which are in order and do not meet. */
public record NumberSet(List<Interval> intervals, boolean blank) implements Values {
    /** Every number, and a blank. */
    public static final NumberSet ALL = new NumberSet(List.of(Interval.ALL), true);

    public NumberSet {
        intervals = List.copyOf(intervals);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumberSet set && blank == set.blank && intervals.equals(set.intervals);
    }

    @Override
    public int hashCode() {
        return 31 * intervals.hashCode() + Boolean.hashCode(blank);
    }

    /** The numbers of one interval, no blank. */
    public static NumberSet of(Interval interval) {
        return new NumberSet(List.of(interval), false);
    }

    /** Some numbers, no blank. */
    public static NumberSet of(List<BigDecimal> numbers) {
        return new NumberSet(
                numbers.stream()
                        .distinct()
                        .sorted(Comparator.naturalOrder())
                        .map(Interval::at)
                        .toList(),
                false);
    }

    @Override
    public NumberSet not() {
        List<Interval> gaps = new ArrayList<>();
        BigDecimal from = null;
        boolean included = false;
        boolean open = true;
        for (Interval each : intervals) {
            if (each.lower() != null) {
                gaps.add(new Interval(from, included, each.lower(), !each.lowerIncluded()));
            }
            from = each.upper();
            included = !each.upperIncluded();
            open = from != null;
        }
        if (open) {
            gaps.add(new Interval(from, included, null, false));
        }
        gaps.removeIf(gap -> gap.isEmpty(Kind.REAL));
        return new NumberSet(gaps, !blank);
    }

    @Override
    public NumberSet and(Values other) {
        NumberSet set = (NumberSet) other;
        List<Interval> both = new ArrayList<>();
        for (Interval one : intervals) {
            for (Interval two : set.intervals) {
                Interval common = one.and(two);
                if (!common.isEmpty(Kind.REAL)) {
                    both.add(common);
                }
            }
        }
        return new NumberSet(both, blank && set.blank);
    }

    @Override
    public boolean isEmpty(Kind kind) {
        return !blank && intervals.stream().allMatch(interval -> interval.isEmpty(kind));
    }

    /** Whether a number is among them. */
    public boolean has(BigDecimal value) {
        return intervals.stream().anyMatch(interval -> interval.holds(value));
    }

    /** The least number, or null where there is none or no end. */
    public @Nullable BigDecimal least() {
        return intervals.isEmpty() ? null : intervals.get(0).lower();
    }
}
