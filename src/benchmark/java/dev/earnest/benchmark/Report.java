package dev.earnest.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as tables: for a terminal of 80 columns, and in Markdown. */
final class Report {
    private static final int TITLE_WIDTH = 30;

    private final Figures figures;

    Report(Figures figures) {
        this.figures = figures;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        figures.sizes().forEach((size, series) -> {
            lines.add(title(size, figures.bytes(size)));
            lines.addAll(rows(series, Contenders.EARNEST, "s", 1));
            lines.add("");
        });
        if (!figures.startUp().isEmpty()) {
            lines.add("Start-up");
            lines.addAll(rows(figures.startUp(), "hello", "ms", 1000));
            lines.add("");
        }
        figures.kernels()
                .forEach(kernel -> lines.add(" " + pad(kernel.name(), 50) + right(format("%.2f ns", kernel.nanos()), 12)
                        + format(" ± %.2f", kernel.error())));
        for (Targets.Target target : Targets.of(figures)) {
            if (target.reached().isPresent()) {
                lines.add(" " + pad(target.what(), 48) + right(target.reachedInWords(), 9) + "  "
                        + target.verdict().replace(", target missed", ""));
            }
        }
        lines.add("");
        lines.addAll(figures.equal());
        return String.join("\n", lines) + "\n";
    }

    private List<String> rows(Map<String, Series> series, String first, String unit, double scale) {
        List<String> lines = new ArrayList<>();
        lines.add(" " + pad("", TITLE_WIDTH) + right(unit, 9) + right("CPU " + unit, 9) + right("MiB", 9)
                + right("ratio", 9));
        lines.add(" " + "-".repeat(TITLE_WIDTH + 36));
        Series base = series.get(first);
        series.values()
                .forEach(run -> lines.add(" " + pad(run.contender().title(), TITLE_WIDTH)
                        + right(number(run.seconds() * scale), 9) + right(known(run.cpuSeconds() * scale), 9)
                        + right(peak(run), 9) + right(number(run.over(base)), 9)));
        return lines;
    }

    String markdown(String heading) {
        List<String> lines = new ArrayList<>(List.of(
                heading, "", "### Targets", "", "| what | gate | target | reached | |", "|---|---|---|---|---|"));
        for (Targets.Target target : Targets.of(figures)) {
            lines.add("| "
                    + String.join(
                            " | ",
                            target.what(),
                            target.inWords(target.gate()),
                            target.inWords(target.target()),
                            target.reachedInWords(),
                            target.verdict())
                    + " |");
        }
        figures.sizes().forEach((size, series) -> {
            lines.addAll(List.of("", "### " + title(size, figures.bytes(size)), ""));
            lines.addAll(table(series, Contenders.EARNEST, "s", 1));
        });
        if (!figures.startUp().isEmpty()) {
            lines.addAll(List.of("", "### Start-up", ""));
            lines.addAll(table(figures.startUp(), "hello", "ms", 1000));
        }
        if (!figures.equal().isEmpty()) {
            lines.addAll(List.of("", "### Checked in this run", ""));
            figures.equal().forEach(sentence -> lines.add("- " + sentence));
        }
        return String.join("\n", lines) + "\n";
    }

    String kernels(String heading) {
        List<String> lines = new ArrayList<>(List.of(heading, "", "| | ns | ± |", "|---|---|---|"));
        figures.kernels()
                .forEach(kernel -> lines.add("| " + kernel.name() + " | " + format("%.2f", kernel.nanos()) + " | "
                        + format("%.2f", kernel.error()) + " |"));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> table(Map<String, Series> series, String first, String unit, double scale) {
        List<String> lines = new ArrayList<>();
        lines.add("| | " + unit + ", median | fastest to slowest | CPU " + unit + " | peak MiB | ratio |");
        lines.add("|---|---|---|---|---|---|");
        Series base = series.get(first);
        series.values()
                .forEach(run -> lines.add("| "
                        + String.join(
                                " | ",
                                run.contender().title(),
                                number(run.seconds() * scale),
                                number(run.fastest() * scale) + " to " + number(run.slowest() * scale),
                                known(run.cpuSeconds() * scale),
                                peak(run),
                                number(run.over(base)))
                        + " |"));
        return lines;
    }

    private static String title(long size, long bytes) {
        return format("%,d deals, %s MB", size, number(bytes / 1e6));
    }

    private static String peak(Series run) {
        return known(run.peak());
    }

    /** Short processes may end before the system was asked. */
    private static String known(double value) {
        return value > 0 ? number(value) : "-";
    }

    private static String number(double value) {
        return format(value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }
}
