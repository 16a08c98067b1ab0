package dev.earnest.benchmark;

import static dev.earnest.benchmark.Contenders.DUCKDB;
import static dev.earnest.benchmark.Contenders.EARNEST;
import static dev.earnest.benchmark.Contenders.ONE_THREAD;
import static dev.earnest.benchmark.Contenders.PLAIN;
import static dev.earnest.benchmark.Contenders.READ;
import static dev.earnest.benchmark.Contenders.ROWS;
import static dev.earnest.benchmark.Contenders.SCAN;
import static dev.earnest.benchmark.Contenders.WC;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was aimed at, and what was reached. Smaller is better throughout. */
final class Targets {
    private static final long K100 = 100_000;
    private static final long M1 = 1_000_000;
    private static final long M10 = 10_000_000;

    /** A target with the gate that must be passed; reached where it was measured. */
    record Target(String what, String unit, double gate, double target, Optional<Double> reached) {

        String verdict() {
            if (reached.isEmpty()) return "not measured";
            if (reached.get() <= target) return "met";
            return reached.get() <= gate ? "gate passed, target missed" : "gate missed";
        }

        String reachedInWords() {
            return reached.map(this::inWords).orElse("");
        }

        String inWords(double value) {
            String digits = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f";
            return String.format(Locale.ROOT, digits, value)
                            .replaceFirst("(\\.[0-9]*?)0+$", "$1")
                            .replaceFirst("\\.$", "")
                    + " " + unit;
        }
    }

    private Targets() {}

    static List<Target> of(Figures figures) {
        List<Target> all = new ArrayList<>();
        all.add(times(
                "10 million deals, full ledger, against DuckDB", 0.50, 0.33, figures.ratio(M10, EARNEST, DUCKDB)));
        all.add(times("1 million against DuckDB", 0.75, 0.45, figures.ratio(M1, EARNEST, DUCKDB)));
        all.add(times("100 thousand against DuckDB", 1.0, 0.65, figures.ratio(K100, EARNEST, DUCKDB)));
        all.add(times("10 million against ordinary Java", 1 / 12.0, 1 / 20.0, figures.ratio(M10, EARNEST, PLAIN)));
        all.add(times("1 million against ordinary Java", 1 / 5.0, 1 / 9.0, figures.ratio(M1, EARNEST, PLAIN)));
        all.add(times(
                "reading 10 million against counting line ends",
                16,
                10,
                figures.ratio(M10, READ, WC).or(() -> figures.ratio(M10, READ, SCAN))));
        all.add(times("reading 10 million against FastCSV's rows", 1 / 1.3, 1 / 2.0, figures.ratio(M10, READ, ROWS)));
        all.add(times("10 million against 1 million", 10, 6.5, growth(figures)));
        all.add(times("10 million, all threads against one", 0.95, 0.80, figures.ratio(M10, EARNEST, ONE_THREAD)));
        all.add(memory("10 million", 1229, 640, peak(figures, M10)));
        all.add(memory("1 million", 300, 180, peak(figures, M1)));
        all.add(memory("100 thousand", 150, 100, peak(figures, K100)));
        all.add(times("`validate` against a bare JVM", 5, 2.5, figures.startUpRatio("validate")));
        all.add(times("`validate` by `java -jar` against a bare JVM", 8, 4.5, figures.startUpRatio("validate-jar")));
        all.add(times("`--version` against a bare JVM", 3, 1.3, figures.startUpRatio("version")));
        all.add(times("1 thousand deals against a bare JVM", 6, 4, figures.startUpRatio("small")));
        all.add(times("100 thousand deals against a bare JVM", 12, 8, toHello(figures)));
        return all;
    }

    private static Target times(String what, double gate, double target, Optional<Double> reached) {
        return new Target(what, "×", gate, target, reached);
    }

    private static Target memory(String size, double gate, double target, Optional<Double> reached) {
        return new Target(size + " deals, peak memory", "MiB", gate, target, reached);
    }

    private static Optional<Double> peak(Figures figures, long size) {
        return figures.of(size, EARNEST).map(Series::peak).filter(mib -> mib > 0);
    }

    private static Optional<Double> growth(Figures figures) {
        return figures.of(M10, EARNEST)
                .flatMap(large -> figures.of(M1, EARNEST).map(small -> large.seconds() / small.seconds()));
    }

    private static Optional<Double> toHello(Figures figures) {
        return figures.of(K100, EARNEST)
                .filter(run -> figures.startUp().containsKey("hello"))
                .map(run -> run.seconds() / figures.startUp().get("hello").seconds());
    }
}
