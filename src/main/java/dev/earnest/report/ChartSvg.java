package dev.earnest.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Draws a chart as SVG that stands in a page: coloured by the page's style, so light, dark and print alike. */
final class ChartSvg {
    private static final int WIDTH = 900;
    private static final int ROW = 26;
    private static final int LABELS = 230;
    private static final int FIGURES = 130;
    private static final int HEIGHT = 260;
    private static final int LEFT = 70;
    private static final int BOTTOM = 34;
    /** Wide enough for a label along the lower edge. */
    private static final int LABEL = 70;

    private final Chart chart;
    private final Appendable out;

    private ChartSvg(Chart chart, Appendable out) {
        this.chart = chart;
        this.out = out;
    }

    /** Writes the picture as a figure with its caption. */
    static void write(Chart chart, Appendable out) throws IOException {
        if (!chart.labels().isEmpty()) {
            new ChartSvg(chart, out).figure();
        }
    }

    private void figure() throws IOException {
        out.append("<figure id=\"").append(HtmlText.of(chart.key())).append("\">\n<figcaption>");
        out.append("<b>").append(HtmlText.prose(chart.title())).append("</b> ").append(HtmlText.prose(chart.says()));
        out.append(" <a href=\"#").append(HtmlText.of(chart.table())).append("\">The figures</a></figcaption>\n");
        boolean lying = chart.form() == Chart.Form.BARS || chart.form() == Chart.Form.WATERFALL;
        int height = lying ? chart.labels().size() * ROW + 8 : HEIGHT + BOTTOM + legend();
        out.append("<svg role=\"img\" viewBox=\"0 0 " + WIDTH + " " + height + "\" aria-labelledby=\"");
        String id = HtmlText.of(chart.key());
        out.append(id).append("-t ").append(id).append("-d\">\n<title id=\"").append(id).append("-t\">");
        out.append(HtmlText.of(chart.title())).append("</title><desc id=\"").append(id).append("-d\">");
        out.append(HtmlText.of(chart.says())).append("</desc>\n");
        if (lying) {
            bars();
        } else {
            grid();
        }
        out.append("</svg>\n</figure>\n");
    }

    private int legend() {
        return chart.series().size() > 1 ? (chart.series().size() + 3) / 4 * 20 : 0;
    }

    private void bars() throws IOException {
        Chart.Line line = chart.series().get(0);
        boolean falls = chart.form() == Chart.Form.WATERFALL;
        List<BigDecimal[]> spans = falls ? falling(line) : rising(line);
        List<BigDecimal> ends = new ArrayList<>();
        spans.forEach(span -> ends.addAll(List.of(span)));
        Scale scale = Scale.of(ends, WIDTH - LABELS - FIGURES);
        for (int i = 0; i < spans.size(); i++) {
            BigDecimal from = scale.at(spans.get(i)[0].min(spans.get(i)[1]));
            BigDecimal to = scale.at(spans.get(i)[0].max(spans.get(i)[1]));
            int y = i * ROW + 4;
            text(LABELS - 10, y + 14, "end", shortened(chart.labels().get(i)));
            String kind = falls && !line.whole().get(i) ? "s2" : "s1";
            BigDecimal width = to.subtract(from).max(BigDecimal.ONE);
            out.append("<rect class=\"").append(kind).append("\" x=\"" + from.add(BigDecimal.valueOf(LABELS)));
            out.append("\" y=\"" + y + "\" width=\"" + width + "\" height=\"18\" rx=\"2\"/>\n");
            text(WIDTH, y + 14, "end", line.texts().get(i));
        }
    }

    private static List<BigDecimal[]> rising(Chart.Line line) {
        List<BigDecimal[]> spans = new ArrayList<>();
        for (BigDecimal value : line.values()) {
            spans.add(new BigDecimal[] {BigDecimal.ZERO, Objects.requireNonNullElse(value, BigDecimal.ZERO)});
        }
        return spans;
    }

    private static List<BigDecimal[]> falling(Chart.Line line) {
        List<BigDecimal[]> spans = new ArrayList<>();
        BigDecimal at = BigDecimal.ZERO;
        for (int i = 0; i < line.values().size(); i++) {
            BigDecimal value = Objects.requireNonNullElse(line.values().get(i), BigDecimal.ZERO);
            BigDecimal from = line.whole().get(i) ? BigDecimal.ZERO : at;
            at = from.add(value);
            spans.add(new BigDecimal[] {from, at});
        }
        return spans;
    }

    private void grid() throws IOException {
        Scale scale = Scale.of(chart.form() == Chart.Form.COLUMNS ? stacked() : all(), HEIGHT - 20);
        for (BigDecimal tick : scale.ticks()) {
            BigDecimal y = down(scale, tick);
            String kind = tick.signum() == 0 ? "zero" : "grid";
            out.append("<line class=\"").append(kind).append("\" x1=\"" + LEFT + "\" x2=\"" + WIDTH + "\" y1=\"" + y);
            out.append("\" y2=\"" + y + "\"/>\n");
            text(LEFT - 8, y.intValue() + 4, "end", Scale.brief(tick));
        }
        int places = chart.labels().size();
        int every = Math.max(1, (places * LABEL + WIDTH - LEFT - 1) / (WIDTH - LEFT));
        for (int i = 0; i < places; i += every) {
            text(middle(i), HEIGHT + 18, "middle", chart.labels().get(i));
        }
        if (chart.form() == Chart.Form.COLUMNS) {
            columns(scale);
        } else {
            lines(scale);
        }
        if (chart.series().size() > 1) {
            names();
        }
    }

    private static BigDecimal down(Scale scale, BigDecimal figure) {
        return BigDecimal.valueOf(HEIGHT).subtract(scale.at(figure));
    }

    private int middle(int place) {
        int places = chart.labels().size();
        return LEFT + (WIDTH - LEFT) * (2 * place + 1) / (2 * places);
    }

    private void columns(Scale scale) throws IOException {
        int width = Math.max(3, Math.min(60, (WIDTH - LEFT) * 3 / (chart.labels().size() * 4)));
        for (int place = 0; place < chart.labels().size(); place++) {
            BigDecimal above = BigDecimal.ZERO;
            BigDecimal below = BigDecimal.ZERO;
            for (int s = 0; s < chart.series().size(); s++) {
                BigDecimal value = Objects.requireNonNullElse(
                        chart.series().get(s).values().get(place), BigDecimal.ZERO);
                BigDecimal from = value.signum() < 0 ? below : above;
                BigDecimal to = from.add(value);
                above = value.signum() < 0 ? above : to;
                below = value.signum() < 0 ? to : below;
                BigDecimal top = down(scale, from.max(to));
                BigDecimal height = down(scale, from.min(to)).subtract(top);
                if (height.signum() > 0) {
                    out.append("<rect class=\"" + colour(s) + "\" x=\"" + (middle(place) - width / 2) + "\" y=\"" + top);
                    out.append("\" width=\"" + width + "\" height=\"" + height + "\"/>\n");
                }
            }
        }
    }

    private void lines(Scale scale) throws IOException {
        for (int s = 0; s < chart.series().size(); s++) {
            StringBuilder points = new StringBuilder();
            boolean pen = false;
            for (int place = 0; place < chart.labels().size(); place++) {
                BigDecimal value = chart.series().get(s).values().get(place);
                if (value != null) {
                    points.append(pen ? " L" : " M").append(middle(place)).append(' ').append(down(scale, value));
                }
                pen = value != null;
            }
            out.append("<path class=\"l" + colour(s) + "\" d=\"").append(points.toString().strip()).append("\"/>\n");
        }
    }

    private void names() throws IOException {
        for (int s = 0; s < chart.series().size(); s++) {
            int x = LEFT + s % 4 * 205;
            int y = HEIGHT + BOTTOM + 4 + s / 4 * 20;
            out.append("<rect class=\"" + colour(s) + "\" x=\"" + x + "\" y=\"" + (y - 2) + "\" width=\"12\" height=\"12\" rx=\"2\"/>\n");
            text(x + 18, y + 8, "start", shortened(chart.series().get(s).name()));
        }
    }

    private static String colour(int series) {
        return "s" + (series % 8 + 1);
    }

    private List<BigDecimal> all() {
        return chart.series().stream()
                .flatMap(line -> line.values().stream())
                .filter(Objects::nonNull)
                .toList();
    }

    private List<BigDecimal> stacked() {
        List<BigDecimal> ends = new ArrayList<>();
        for (int place = 0; place < chart.labels().size(); place++) {
            BigDecimal above = BigDecimal.ZERO;
            BigDecimal below = BigDecimal.ZERO;
            for (Chart.Line line : chart.series()) {
                BigDecimal value = Objects.requireNonNullElse(line.values().get(place), BigDecimal.ZERO);
                above = above.add(value.max(BigDecimal.ZERO));
                below = below.add(value.min(BigDecimal.ZERO));
            }
            ends.add(above);
            ends.add(below);
        }
        return ends;
    }

    private void text(int x, int y, String anchor, String text) throws IOException {
        out.append("<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">");
        out.append(HtmlText.of(text)).append("</text>\n");
    }

    private static String shortened(String label) {
        return label.length() <= 32 ? label : label.substring(0, 31) + "…";
    }
}
