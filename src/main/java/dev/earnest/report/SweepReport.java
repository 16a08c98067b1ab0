package dev.earnest.report;

import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.Payouts;
import dev.earnest.scenario.Metric;
import dev.earnest.scenario.Sweep.Point;
import dev.earnest.scenario.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of {@code earnest sweep}: a row for each point, the frontier marked, and a picture of the first metric. */
public final class SweepReport {
    private static final String SCHEMA = "earnest/sweep/1";
    private static final int MOST_BARS = 60;

    private final CurrencyUnit unit;
    private final List<Values> paths;
    private final List<Metric> metrics;
    private final List<Point> points;

    private SweepReport(CurrencyUnit unit, List<Values> paths, List<Metric> metrics, List<Point> points) {
        this.unit = unit;
        this.paths = paths;
        this.metrics = metrics;
        this.points = points;
    }

    /**
     * The report of a sweep.
     *
     * @param base what is paid by the program as it stands
     * @param version of this program
     */
    public static Report of(
            Payouts base, List<Values> paths, List<Metric> metrics, List<Point> points, String version) {
        return new SweepReport(base.timeline().last().currency(), paths, metrics, points).report(base, version);
    }

    private Report report(Payouts base, String version) {
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(version));
        sections.add(new Facts(
                "catalog",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("id", "catalog", base.timeline().last().id()),
                        Fact.text("currency", "currency", unit.code()),
                        Fact.date("as_of", "as of", base.asOf()),
                        Fact.words(
                                "paths",
                                "paths",
                                paths.stream().map(Values::path).toList()),
                        Fact.words(
                                "metrics",
                                "metrics",
                                metrics.stream().map(Metric::name).toList()))));
        sections.add(Table.of("points", title(), columns(), points).withNotes(notes()));
        picture().ifPresent(sections::add);
        String headline = base.timeline().last().id() + "   " + Findings.words(points.size(), "run") + "   as of "
                + base.asOf() + "   " + unit.code();
        return new Report(SCHEMA, headline, sections, "points");
    }

    private String title() {
        return "Each point, " + unit.code();
    }

    private List<Column<Point>> columns() {
        List<Column<Point>> columns = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            int at = i;
            columns.add(Column.id(
                    paths.get(i).path(),
                    paths.get(i).title(),
                    point -> point.values().get(at)));
        }
        columns.add(Column.<Point>text("today_shown", "", point -> point.today() ? "(today)" : null)
                .seenBy(Audience.PEOPLE)
                .ifAny());
        for (int i = 0; i < metrics.size(); i++) {
            int at = i;
            columns.add(MetricColumns.of(
                    metrics.get(i), unit, point -> point.figures().get(at)));
        }
        columns.add(Column.<Point>flag("today", "today", Point::today).seenBy(Audience.MACHINES));
        if (metrics.size() > 1) {
            columns.add(Column.<Point>text("frontier_shown", "frontier", point -> point.frontier() ? "*" : null)
                    .seenBy(Audience.PEOPLE));
            columns.add(
                    Column.<Point>flag("frontier", "frontier", Point::frontier).seenBy(Audience.MACHINES));
        }
        return columns;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (metrics.size() > 1) {
            notes.add("* no other point is better by " + direction(metrics.get(0)) + " or " + direction(metrics.get(1))
                    + " without being worse by the other");
        }
        if (points.stream().noneMatch(Point::today)) {
            notes.add("no point is the program as it stands");
        }
        return notes;
    }

    private static String direction(Metric metric) {
        return (metric.isLessBetter() ? "less " : "more ") + metric.name();
    }

    private java.util.Optional<Chart> picture() {
        if (points.size() < 2 || points.size() > MOST_BARS) {
            return java.util.Optional.empty();
        }
        Metric metric = metrics.get(0);
        List<@Nullable BigDecimal> values = new ArrayList<>();
        points.forEach(point -> values.add(point.figures().get(0)));
        List<String> texts = values.stream()
                .map(value -> value == null ? "" : MetricColumns.text(metric, unit, value))
                .toList();
        return java.util.Optional.of(new Chart(
                "picture",
                metric.title(),
                "The first metric at each point, as the table has it.",
                Chart.Form.BARS,
                points.stream().map(point -> String.join(" / ", point.values())).toList(),
                List.of(Chart.Line.of(metric.title(), values, texts)),
                "points"));
    }
}
