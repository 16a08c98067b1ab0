package dev.earnest.lint.rules;

import dev.earnest.lint.figure.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the one figure among some that is of another magnitude than the rest. */
final class Outlier {
    private Outlier() {}

    /**
     * The figure at least {@code times} as large as the next, or at most that part of it; of two, the one written last. Null
     * where there is none, or more than one figure lies on either side of the gap, so that nothing says which is odd.
     */
    static @Nullable Figure of(List<Figure> figures, BigDecimal times) {
        List<Figure> sorted = new ArrayList<>(figures);
        sorted.sort((one, other) -> one.value().compareTo(other.value()));
        int last = sorted.size() - 1;
        if (last < 1) {
            return null;
        }
        boolean low = isApart(sorted.get(0), sorted.get(1), times);
        boolean high = isApart(sorted.get(last - 1), sorted.get(last), times);
        if (last == 1 && low) {
            return figures.get(1);
        }
        if (low == high) {
            return null;
        }
        return low ? sorted.get(0) : sorted.get(last);
    }

    private static boolean isApart(Figure less, Figure more, BigDecimal times) {
        return more.value().compareTo(less.value().multiply(times)) >= 0;
    }

    /** The value next to a figure. */
    static BigDecimal nearest(Figure figure, List<BigDecimal> others) {
        return others.stream()
                .min(Comparator.comparing(
                        other -> other.subtract(figure.value()).abs()))
                .orElse(figure.value());
    }

    /** How many times the larger holds the smaller, to one decimal; both above 0. */
    static BigDecimal times(BigDecimal one, BigDecimal other) {
        return one.max(other).divide(one.min(other), 1, RoundingMode.HALF_UP);
    }
}
