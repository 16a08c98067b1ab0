package dev.earnest.scenario;

import dev.earnest.catalog.Timeline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Tries a program at every point of a grid. */
public final class Sweep {
    private Sweep() {}

    /**
     * One point and its figures.
     *
     * @param values one text for each path
     * @param today whether the program is the same there as it stands
     * @param figures one for each metric; null where it can't be told
     * @param frontier whether no other point does better by one of the first two metrics and no worse by the other
     */
    public record Point(List<String> values, boolean today, List<@Nullable BigDecimal> figures, boolean frontier) {
        public Point {
            values = List.copyOf(values);
            figures = Collections.unmodifiableList(new ArrayList<>(figures));
        }

        private Point onFrontier(boolean is) {
            return new Point(values, today, figures, is);
        }
    }

    /** Every combination of values, the first path changing slowest. */
    public static List<List<String>> grid(List<Values> paths) {
        List<List<String>> grid = List.of(List.of());
        for (Values path : paths) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> point : grid) {
                for (String text : path.texts()) {
                    List<String> more = new ArrayList<>(point);
                    more.add(text);
                    longer.add(more);
                }
            }
            grid = longer;
        }
        return grid;
    }

    /** How many points a grid has. */
    public static long size(List<Values> paths) {
        long size = 1;
        for (Values path : paths) {
            size = Math.multiplyExact(size, path.texts().size());
        }
        return size;
    }

    /**
     * The figures of every point.
     *
     * @param forms the program at each point of the grid
     * @param done is told how many points are done
     */
    public static List<Point> run(
            Trials trials, List<List<String>> grid, List<Timeline> forms, List<Metric> metrics, IntConsumer done) {
        List<Point> points = new ArrayList<>();
        Timeline today = trials.base().payouts().timeline();
        for (int i = 0; i < grid.size(); i++) {
            Trial trial = trials.of(forms.get(i));
            List<@Nullable BigDecimal> figures = new ArrayList<>();
            metrics.forEach(metric -> figures.add(trial.value(metric)));
            points.add(new Point(grid.get(i), forms.get(i).equals(today), figures, false));
            done.accept(i + 1);
        }
        return metrics.size() < 2 ? points : marked(points, metrics.get(0), metrics.get(1));
    }

    private static List<Point> marked(List<Point> points, Metric first, Metric second) {
        return points.stream()
                .map(point -> point.onFrontier(
                        isTold(point) && points.stream().noneMatch(other -> beats(other, point, first, second))))
                .toList();
    }

    private static boolean isTold(Point point) {
        return point.figures().get(0) != null && point.figures().get(1) != null;
    }

    private static boolean beats(Point one, Point other, Metric first, Metric second) {
        if (!isTold(one) || !isTold(other)) {
            return false;
        }
        int byFirst = better(one, other, 0, first);
        int bySecond = better(one, other, 1, second);
        return byFirst >= 0 && bySecond >= 0 && byFirst + bySecond > 0;
    }

    private static int better(Point one, Point other, int at, Metric metric) {
        BigDecimal a = java.util.Objects.requireNonNull(one.figures().get(at));
        BigDecimal b = java.util.Objects.requireNonNull(other.figures().get(at));
        int order = a.compareTo(b);
        return metric.isLessBetter() ? -order : order;
    }
}
