package dev.earnest.scenario;

import dev.earnest.analysis.kpi.KpiKind;
import dev.earnest.analysis.kpi.Scorecard;
import dev.earnest.analysis.roi.Roi;
import dev.earnest.catalog.Timeline;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Any figure of any report, by its name: {@code payout}, {@code payout:tier=gold}, {@code roi:spif}, {@code headroom:mdf},
 * {@code win_rate}.
 */
public final class Metric {
    private final String name;
    private final @Nullable Figure figure;
    private final @Nullable KpiKind kpi;
    private final @Nullable String field;
    private final @Nullable String value;

    private Metric(
            String name,
            @Nullable Figure figure,
            @Nullable KpiKind kpi,
            @Nullable String field,
            @Nullable String value) {
        this.name = name;
        this.figure = figure;
        this.kpi = kpi;
        this.field = field;
        this.value = value;
    }

    /** The metric of a name; fails with InputException where there is none, telling the nearest. */
    public static Metric of(String name) {
        int colon = name.indexOf(':');
        String word = (colon < 0 ? name : name.substring(0, colon)).strip().replace('-', '_');
        String detail = colon < 0 ? null : name.substring(colon + 1).strip();
        Figure figure = Figure.of(word);
        KpiKind kpi = figure == null ? KpiKind.of(word) : null;
        if (figure == null && kpi == null) {
            String near = Nearest.to(word, names());
            throw wrong(
                    name,
                    "there is no figure `" + word + "`",
                    near == null ? "the figures: " + String.join(", ", names()) : "did you mean `" + near + "`?");
        }
        Figure.Detail kind = figure == null ? Figure.Detail.NONE : figure.detail();
        if (detail == null) {
            return new Metric(word, figure, kpi, null, null);
        }
        if (kind == Figure.Detail.NONE) {
            throw wrong(name, "`" + word + "` is a figure of the whole program", "write `" + word + "`");
        }
        int equals = detail.indexOf('=');
        boolean group = kind == Figure.Detail.GROUP;
        if (detail.isEmpty() || group && (equals < 1 || equals == detail.length() - 1)) {
            throw wrong(
                    name,
                    "`" + name + "` does not say whose `" + word + "` is meant",
                    group
                            ? "write a field and its value, such as `" + word + ":tier=gold`"
                            : "write the id of " + (kind == Figure.Detail.OFFER ? "an offer" : "a budget")
                                    + " behind the colon");
        }
        return group
                ? new Metric(
                        word + ":" + detail,
                        figure,
                        null,
                        detail.substring(0, equals).strip(),
                        detail.substring(equals + 1).strip())
                : new Metric(word + ":" + detail, figure, null, null, detail);
    }

    private static InputException wrong(String name, String message, String help) {
        return new InputException(Problem.error(
                "unknown-metric", new Span("--metric", 1, 1, Math.max(1, name.length()), name), message, help));
    }

    /** Every name, those of KPIs last. */
    public static List<String> names() {
        return Stream.concat(
                        Arrays.stream(Figure.values()).map(Figure::word),
                        Arrays.stream(KpiKind.values()).map(KpiKind::word))
                .toList();
    }

    /** As it was named. */
    public String name() {
        return name;
    }

    /** Its name for people. */
    public String title() {
        String title = figure == null ? java.util.Objects.requireNonNull(kpi).title() : figure.title();
        return field != null ? title + " " + value : value != null ? title + " " + value : title;
    }

    /** What it is measured in. */
    public Unit unit() {
        return figure == null ? Figure.unit(java.util.Objects.requireNonNull(kpi)) : figure.unit();
    }

    /** Whether less of it is better. */
    public boolean isLessBetter() {
        if (kpi != null) {
            return kpi.isLessBetter();
        }
        return switch (java.util.Objects.requireNonNull(figure)) {
            case PAYOUT, EARNED, INCREASE, DIFFERENCE, BREAK_EVEN, COST_OF_SALES, LOSERS, LOSERS_SHARE -> true;
            case LARGEST_LOSS, SHORTFALL -> true;
            case ROI, ROMI, NET_RETURN, DEALS_PAID, WINNERS, HEADROOM -> false;
        };
    }

    /** The same as a share of all, where it is a number of partners; else itself. */
    public Metric share() {
        return figure == Figure.LOSERS
                ? new Metric(Figure.LOSERS_SHARE.word(), Figure.LOSERS_SHARE, null, null, null)
                : this;
    }

    /** Fields of lines that metrics ask for, which must be read. */
    public static List<String> fields(List<Metric> metrics) {
        List<String> fields = new ArrayList<>();
        metrics.stream().map(metric -> metric.field).forEach(field -> {
            if (field != null && !fields.contains(field)) {
                fields.add(field);
            }
        });
        return fields;
    }

    /** The columns that metrics read beside those the catalog does. */
    public static Set<String> columns(List<Metric> metrics, Timeline timeline) {
        Set<String> columns = new TreeSet<>();
        for (Metric metric : metrics) {
            if (metric.figure != null && metric.figure.source() == Figure.Source.RETURN) {
                columns.addAll(Roi.COLUMNS);
            }
            if (metric.kpi != null) {
                columns.addAll(Scorecard.columns(timeline));
            }
        }
        return columns;
    }

    /** The figure of a trial; null where it can't be told. Fails with InputException where it has no such group. */
    public @Nullable BigDecimal of(Trial trial) {
        if (kpi != null) {
            return trial.kpi(kpi);
        }
        return switch (java.util.Objects.requireNonNull(figure)) {
            case PAYOUT ->
                group() == null
                        ? trial.money(trial.parts().paid())
                        : trial.group(group()).paid();
            case EARNED ->
                group() == null
                        ? trial.money(trial.parts().earned())
                        : trial.group(group()).earned();
            case DIFFERENCE -> trial.money(trial.more());
            case INCREASE -> trial.increase();
            case ROI -> trial.returns(value).roi();
            case ROMI -> trial.returns(value).romi();
            case NET_RETURN -> trial.returns(value).net();
            case BREAK_EVEN -> trial.returns(value).breakEven();
            case COST_OF_SALES -> trial.returns(value).costOfSales();
            case DEALS_PAID -> BigDecimal.valueOf(trial.returns(value).deals());
            case LOSERS -> BigDecimal.valueOf(trial.who().total().losers());
            case LOSERS_SHARE -> trial.losersShare();
            case WINNERS -> BigDecimal.valueOf(trial.who().total().winners());
            case LARGEST_LOSS -> trial.largestLoss();
            case HEADROOM -> trial.money(trial.budgets(value).headroom());
            case SHORTFALL -> trial.money(trial.budgets(value).shortfall());
        };
    }

    private @Nullable Group group() {
        return field == null || value == null ? null : new Group(field, value);
    }

    /** A value of a field of lines. */
    record Group(String field, String value) {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Metric metric && metric.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
