package dev.earnest.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws a chart in letters: bars beside their figures, a line of small blocks for each series. */
final class TextChart {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final int WIDEST_BAR = 40;

    private final Chart chart;
    private final Look look;

    TextChart(Chart chart, Look look) {
        this.chart = chart;
        this.look = look;
    }

    /** None where there is nothing to draw, or the place has no letters for it. */
    List<String> lines() {
        List<String> drawn =
                switch (chart.form()) {
                    case BARS, WATERFALL -> bars();
                    case COLUMNS, LINES -> look.unicode() ? sparks() : List.of();
                };
        if (drawn.isEmpty()) {
            return drawn;
        }
        List<String> lines = new ArrayList<>();
        lines.add(look.ink("1", Cells.clean(chart.title())));
        lines.addAll(drawn);
        return lines;
    }

    private List<String> bars() {
        Chart.Line line = chart.series().get(0);
        int labels = widest(chart.labels());
        int figures = widest(line.texts());
        int room = Math.min(WIDEST_BAR, (look.width() == Look.UNLIMITED ? 100 : look.width()) - labels - figures - 5);
        if (room < 8) {
            return List.of();
        }
        List<BigDecimal> ends = new ArrayList<>();
        BigDecimal at = BigDecimal.ZERO;
        List<BigDecimal> starts = new ArrayList<>();
        for (int i = 0; i < line.values().size(); i++) {
            boolean goesOn = chart.form() == Chart.Form.WATERFALL && !line.whole().get(i);
            BigDecimal from = goesOn ? at : BigDecimal.ZERO;
            at = from.add(Objects.requireNonNullElse(line.values().get(i), BigDecimal.ZERO));
            starts.add(from);
            ends.add(at);
        }
        List<BigDecimal> all = new ArrayList<>(starts);
        all.addAll(ends);
        Scale scale = Scale.of(all, room);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            int from = place(scale, starts.get(i).min(ends.get(i)));
            int to = Math.max(from + 1, place(scale, starts.get(i).max(ends.get(i))));
            String bar = " ".repeat(from) + (look.unicode() ? "█" : "#").repeat(to - from);
            lines.add(" " + DisplayWidth.pad(Cells.clean(chart.labels().get(i)), labels, false) + "  "
                    + DisplayWidth.pad(line.texts().get(i), figures, true) + "  " + bar);
        }
        return lines;
    }

    private static int place(Scale scale, BigDecimal figure) {
        return scale.at(figure).setScale(0, java.math.RoundingMode.HALF_UP).intValueExact();
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    }

    private List<String> sparks() {
        int names = widest(chart.series().stream().map(Chart.Line::name).toList());
        Scale scale = Scale.of(
                chart.series().stream()
                        .flatMap(line -> line.values().stream())
                        .filter(Objects::nonNull)
                        .toList(),
                BLOCKS.length() - 1);
        List<String> lines = new ArrayList<>();
        for (Chart.Line line : chart.series()) {
            StringBuilder spark = new StringBuilder();
            line.values().forEach(value -> spark.append(block(scale, value)));
            lines.add(" " + DisplayWidth.pad(Cells.clean(line.name()), names, false) + "  " + spark);
        }
        String first = chart.labels().get(0);
        String last = chart.labels().get(chart.labels().size() - 1);
        lines.add(" " + " ".repeat(names) + "  " + first + (first.equals(last) ? "" : " .. " + last));
        return lines;
    }

    private static char block(Scale scale, @Nullable BigDecimal value) {
        return value == null ? '·' : BLOCKS.charAt(place(scale, value));
    }
}
