package dev.earnest.report;

import dev.earnest.money.CurrencyUnit;
import dev.earnest.scenario.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Figures of any kind as columns, and in words. */
public final class MetricColumns {
    private static final int DECIMALS = 6;

    private MetricColumns() {}

    /** A column of one metric's figures. */
    static <T> Column<T> of(Metric metric, CurrencyUnit unit, Function<T, @Nullable BigDecimal> figure) {
        String key = metric.name();
        String title = metric.title();
        if (metric.name().equals("difference")) {
            return Column.difference(key, title, unit, row -> minor(figure.apply(row), unit));
        }
        return switch (metric.unit()) {
            case MONEY -> Column.money(key, title, unit, row -> minor(figure.apply(row), unit));
            case FRACTION -> Column.fraction(key, title, Kind.PERCENT, row -> rounded(figure.apply(row)));
            case COUNT -> Column.countIfAny(key, title, row -> whole(figure.apply(row)));
            case NUMBER -> Column.number(key, title, row -> rounded(figure.apply(row)));
        };
    }

    /** A figure as people read it. */
    public static String text(Metric metric, CurrencyUnit unit, @Nullable BigDecimal figure) {
        return switch (metric.unit()) {
            case MONEY -> Cells.people(Kind.MONEY, unit, minor(figure, unit), "n/a", true);
            case FRACTION -> Cells.people(Kind.RATE, null, figure, "n/a", true);
            case COUNT -> Cells.people(Kind.COUNT, null, whole(figure), "n/a", true);
            case NUMBER -> Cells.people(Kind.NUMBER, null, rounded(figure), "n/a", true);
        };
    }

    private static @Nullable Long minor(@Nullable BigDecimal figure, CurrencyUnit unit) {
        return figure == null
                ? null
                : figure.movePointRight(unit.digits())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    private static @Nullable Long whole(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        BigDecimal bare = figure.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
