package dev.earnest.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The runs of one contender, one a round. Mutable. */
final class Series {
    private final Contender contender;
    private final List<Measured> runs = new ArrayList<>();

    Series(Contender contender) {
        this.contender = contender;
    }

    void add(Measured run) {
        runs.add(run);
    }

    Contender contender() {
        return contender;
    }

    double seconds() {
        return median(Measured::seconds);
    }

    double fastest() {
        return runs.stream().mapToDouble(Measured::seconds).min().orElseThrow();
    }

    double slowest() {
        return runs.stream().mapToDouble(Measured::seconds).max().orElseThrow();
    }

    double cpuSeconds() {
        return median(run -> run.cpuNanos() / 1e9);
    }

    /** In MiB; 0 where it is not known. */
    double peak() {
        return median(run -> run.peakKib() / 1024.0);
    }

    /** The median of the ratios of runs of the same round; of the medians where the rounds were others. */
    double over(Series other) {
        if (runs.size() != other.runs.size()) return seconds() / other.seconds();
        return median(IntStream.range(0, runs.size())
                .mapToDouble(i -> runs.get(i).seconds() / other.runs.get(i).seconds())
                .toArray());
    }

    private double median(ToDoubleFunction<Measured> figure) {
        return median(runs.stream().mapToDouble(figure).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
