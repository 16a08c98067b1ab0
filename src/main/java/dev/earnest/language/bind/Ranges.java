package dev.earnest.language.bind;

import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Fields;
import dev.earnest.catalog.Range;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Reader;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Times;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads ranges: {@code {min: 10_000}}, {@code {from: 2026-01-01, below: …}}. */
final class Ranges {
    static final Set<String> KEYS = Set.of("min", "max", "above", "below", "from", "to");

    private Ranges() {}

    /** The range in a map whose other keys are already dealt with; {@code kind} null where the values say it. */
    static @Nullable Range read(Spot spot, Section section, Fields.@Nullable Kind kind) {
        List<String> lower = section.only("min", "above", "from");
        List<String> upper = section.only("max", "below", "to");
        if (lower.size() > 1 || upper.size() > 1) {
            return null;
        }
        if (lower.isEmpty() && upper.isEmpty()) {
            spot.error(
                    "empty-range",
                    "`" + spot.name() + "` has no end",
                    "give one: `{min: 10_000}`, `{max: 50_000}`, `{above: 0}`, `{from: 2026-01-01}`");
            return null;
        }
        String low = lower.isEmpty() ? null : lower.get(0);
        String high = upper.isEmpty() ? null : upper.get(0);
        Fields.Kind found = kind != null ? kind : kindOf(section, low != null ? low : high);
        return switch (found) {
            case PERCENT -> numbers(spot, section, low, high, Numbers::fraction, true);
            case DATE -> dates(spot, section, low, high);
            case DURATION -> durations(spot, section, low, high);
            case WHOLE -> numbers(spot, section, low, high, Ranges::whole, false);
            case NUMBER, TEXT, BOOL -> numbers(spot, section, low, high, Ranges::number, false);
        };
    }

    private static @Nullable BigDecimal whole(Spot spot) {
        Integer whole = Numbers.whole(spot, 1);
        return whole == null ? null : BigDecimal.valueOf(whole);
    }

    /** A number; days may be written as a duration. */
    private static @Nullable BigDecimal number(Spot spot) {
        if (spot.name().startsWith("days_") || spot.place().path().contains("days_")) {
            Duration days = spot.node() instanceof ScalarNode scalar ? Times.durationOf(scalar.text()) : null;
            if (days != null && days.unit() == dev.earnest.catalog.Unit.DAYS) {
                return BigDecimal.valueOf(days.count());
            }
        }
        return Numbers.number(spot);
    }

    private static Fields.Kind kindOf(Section section, @Nullable String key) {
        Spot end = key == null ? null : section.spot(key);
        if (end == null || !(end.node() instanceof ScalarNode scalar)) {
            return Fields.Kind.NUMBER;
        }
        String text = scalar.text();
        if (Numbers.isPercent(text)) {
            return Fields.Kind.PERCENT;
        }
        if (Times.durationOf(text) != null) {
            return Fields.Kind.DURATION;
        }
        boolean date = Times.isDate(text)
                || (key != null && (key.equals("from") || key.equals("to")) && !Numbers.isNumber(text));
        return date ? Fields.Kind.DATE : Fields.Kind.NUMBER;
    }

    private static @Nullable Range numbers(
            Spot spot,
            Section section,
            @Nullable String low,
            @Nullable String high,
            Reader<BigDecimal> reader,
            boolean percent) {
        Range.Bound<BigDecimal> lower = bound(section, low, reader);
        Range.Bound<BigDecimal> upper = bound(section, high, reader);
        if (unread(low, lower)
                || unread(high, upper)
                || reversed(
                        spot,
                        lower,
                        upper,
                        Comparator.naturalOrder(),
                        number -> percent
                                ? new Rate(number).toString()
                                : Numbers.underscored(number).replace('_', ','))) {
            return null;
        }
        return new Range.Numbers(lower, upper, percent);
    }

    private static @Nullable Range dates(Spot spot, Section section, @Nullable String low, @Nullable String high) {
        Range.Bound<LocalDate> lower = bound(section, low, Times::date);
        Range.Bound<LocalDate> upper = bound(section, high, Times::date);
        if (unread(low, lower)
                || unread(high, upper)
                || reversed(spot, lower, upper, LocalDate::compareTo, LocalDate::toString)) {
            return null;
        }
        return new Range.Dates(lower, upper);
    }

    private static @Nullable Range durations(Spot spot, Section section, @Nullable String low, @Nullable String high) {
        Range.Bound<Duration> lower = bound(section, low, Times::duration);
        Range.Bound<Duration> upper = bound(section, high, Times::duration);
        LocalDate day = LocalDate.of(2001, 1, 1);
        if (unread(low, lower)
                || unread(high, upper)
                || reversed(
                        spot,
                        lower,
                        upper,
                        (one, two) -> one.after(day).compareTo(two.after(day)),
                        Duration::toString)) {
            return null;
        }
        return new Range.Durations(lower, upper);
    }

    private static boolean unread(@Nullable String key, @Nullable Object bound) {
        return key != null && bound == null;
    }

    private static <T> Range.@Nullable Bound<T> bound(Section section, @Nullable String key, Reader<T> reader) {
        T value = key == null ? null : section.read(key, reader);
        return value == null || key == null
                ? null
                : new Range.Bound<>(value, !key.equals("above") && !key.equals("below"));
    }

    private static <T> boolean reversed(
            Spot spot,
            Range.@Nullable Bound<T> lower,
            Range.@Nullable Bound<T> upper,
            Comparator<T> order,
            Function<T, String> text) {
        if (lower == null || upper == null) {
            return false;
        }
        int compared = order.compare(lower.value(), upper.value());
        if (compared < 0 || (compared == 0 && lower.inclusive() && upper.inclusive())) {
            return false;
        }
        spot.error(
                "empty-range",
                "no value of `" + spot.name() + "` lies between " + text.apply(lower.value()) + " and "
                        + text.apply(upper.value()) + (compared == 0 ? ", of which one is not included" : ""),
                compared == 0 ? "use `min` and `max`, which include their value" : "swap the two ends");
        return true;
    }

    /** Whether a map is written as a range. */
    static boolean looksLike(MapNode map) {
        for (String key : map.keys()) {
            if (KEYS.contains(key)) {
                return true;
            }
        }
        return false;
    }
}
