package dev.earnest.scenario;

import dev.earnest.scenario.Tries.Try;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Seeks where one value meets a goal: looks at places along the range, then closes in on the crossing nearest to today,
 * by the straight line through its ends where that helps and by halves where it does not.
 */
final class Bisection {
    private static final int PLACES = 8;
    private static final int MOST = 80;

    private final Parameter parameter;
    private final Goal goal;
    private final int digits;
    private final Function<BigDecimal, Try> tried;
    private final TreeMap<BigDecimal, BigDecimal> figures = new TreeMap<>();

    /** @param digits of the currency's minor unit */
    Bisection(Parameter parameter, Goal goal, int digits, Function<BigDecimal, Try> tried) {
        this.parameter = parameter;
        this.goal = goal;
        this.digits = digits;
        this.tried = tried;
    }

    /**
     * What was found.
     *
     * @param answer null where nothing in the range meets the goal
     * @param beyond where the figure jumps over the target, the value on the other side
     * @param crossings how often the figure passes the target, as far as was looked
     * @param monotone whether the figure went one way, as far as was looked
     */
    record Found(
            @Nullable BigDecimal answer,
            @Nullable BigDecimal beyond,
            int crossings,
            boolean monotone,
            boolean everywhere) {}

    private BigDecimal figure(BigDecimal value) {
        BigDecimal known = figures.get(value);
        if (known == null) {
            known = tried.apply(value).figure(goal.metric());
            if (known == null) {
                throw new NotTold(value);
            }
            figures.put(value, known);
        }
        return known;
    }

    /** A figure that can't be told at a value. */
    static final class NotTold extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final transient BigDecimal value;

        NotTold(BigDecimal value) {
            this.value = value;
        }
    }

    private boolean met(BigDecimal value) {
        return goal.met(figure(value), digits);
    }

    private int side(BigDecimal value) {
        return goal.relation() == Goal.Relation.EQUAL
                ? met(value) ? 0 : goal.gap(figure(value)).signum()
                : met(value) ? 1 : -1;
    }

    Found found() {
        for (int i = 0; i <= PLACES; i++) {
            figure(parameter.at(BigDecimal.valueOf(i).divide(BigDecimal.valueOf(PLACES))));
        }
        BigDecimal start = parameter.start();
        figure(start);
        List<BigDecimal> places = new ArrayList<>(figures.keySet());
        boolean monotone = isMonotone();
        List<BigDecimal[]> crossings = crossings(places);
        boolean everywhere =
                goal.relation() != Goal.Relation.EQUAL && places.stream().allMatch(this::met);
        if (everywhere) {
            return new Found(start, null, 0, monotone, true);
        }
        if (crossings.isEmpty()) {
            return new Found(null, null, 0, monotone, false);
        }
        BigDecimal[] nearest = crossings.stream()
                .min(Comparator.comparing(ends -> distance(ends, start)))
                .orElseThrow();
        return closed(nearest[0], nearest[1], crossings.size(), monotone);
    }

    private static BigDecimal distance(BigDecimal[] ends, BigDecimal start) {
        return ends[0].subtract(start).max(start.subtract(ends[1])).max(BigDecimal.ZERO);
    }

    private List<BigDecimal[]> crossings(List<BigDecimal> places) {
        List<BigDecimal[]> crossings = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            BigDecimal place = places.get(i);
            if (side(place) == 0) {
                crossings.add(new BigDecimal[] {place, place});
            } else if (i > 0 && side(places.get(i - 1)) * side(place) < 0) {
                crossings.add(new BigDecimal[] {places.get(i - 1), place});
            }
        }
        return crossings;
    }

    private boolean isMonotone() {
        boolean up = true;
        boolean down = true;
        BigDecimal before = null;
        for (BigDecimal figure : figures.values()) {
            up &= before == null || figure.compareTo(before) >= 0;
            down &= before == null || figure.compareTo(before) <= 0;
            before = figure;
        }
        return up || down;
    }

    private Found closed(BigDecimal from, BigDecimal to, int crossings, boolean monotone) {
        BigDecimal low = from;
        BigDecimal high = to;
        BigDecimal least = BigDecimal.ONE.movePointLeft(parameter.decimals());
        for (int i = 0;
                i < MOST
                        && side(low) != 0
                        && side(high) != 0
                        && high.subtract(low).compareTo(least) > 0;
                i++) {
            BigDecimal middle = i % 2 == 0 ? byLine(low, high, least) : half(low, high);
            if (isClose(low) || isClose(high)) {
                break;
            }
            if (side(middle) * side(low) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        BigDecimal answer = better(low, high);
        BigDecimal other = answer.compareTo(low) == 0 ? high : low;
        boolean jumps = !isClose(answer) && other.compareTo(answer) != 0;
        return new Found(answer, jumps ? other : null, crossings, monotone, false);
    }

    /** Whether a goal is met with nothing to spare. */
    private boolean isClose(BigDecimal value) {
        return met(value)
                && goal.gap(figure(value)).abs().compareTo(goal.tolerance(digits)) <= 0
                && goal.metric().unit() != Unit.COUNT;
    }

    private BigDecimal better(BigDecimal low, BigDecimal high) {
        if (met(low) != met(high)) {
            return met(low) ? low : high;
        }
        return goal.miss(figure(low)).compareTo(goal.miss(figure(high))) <= 0 ? low : high;
    }

    /** Where the straight line through the ends meets the target. */
    private BigDecimal byLine(BigDecimal low, BigDecimal high, BigDecimal least) {
        BigDecimal rise = figure(high).subtract(figure(low));
        if (rise.signum() == 0) {
            return half(low, high);
        }
        BigDecimal part = goal.target().subtract(figure(low)).divide(rise, MathContext.DECIMAL64);
        BigDecimal value =
                low.add(high.subtract(low).multiply(part)).setScale(parameter.decimals(), RoundingMode.HALF_UP);
        return value.max(low.add(least)).min(high.subtract(least));
    }

    private BigDecimal half(BigDecimal low, BigDecimal high) {
        return low.add(high).divide(BigDecimal.valueOf(2), parameter.decimals(), RoundingMode.HALF_UP);
    }
}
