package dev.earnest.revision;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Range;
import dev.earnest.lint.space.Wording;
import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes values as people read them in a sentence. */
final class Say {
    private Say() {}

    /** {@code 250,000} or {@code 99.95}. */
    static String number(BigDecimal value) {
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        String grouped = String.format(Locale.ROOT, "%,d", new java.math.BigInteger(whole));
        String sign = plain.startsWith("-0") ? "-" : "";
        return sign + grouped + (dot < 0 ? "" : plain.substring(dot));
    }

    /** {@code 4.5%}. */
    static String percent(BigDecimal fraction) {
        return new Rate(fraction).toString();
    }

    static String figure(BigDecimal value, boolean percent) {
        return percent ? percent(value) : number(value);
    }

    /** {@code gold} or {@code [gold, platinum]}. */
    static String list(List<String> values) {
        return values.size() == 1 ? values.get(0) : "[" + String.join(", ", values) + "]";
    }

    /** A word of the language from a constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String orNone(@Nullable Object value) {
        return value == null ? "none" : value.toString();
    }

    /** {@code without end} where there is none. */
    static String duration(@Nullable Duration duration) {
        return duration == null ? "without end" : duration.toString();
    }

    /** What a condition asks of its field, without the field. */
    static String asked(Condition condition) {
        if (condition instanceof Condition.Within within) {
            return (within.negated() ? "not " : "") + range(within.range());
        }
        if (condition instanceof Condition.Nth nth) {
            return range(nth.counts()) + " per " + nth.per().word();
        }
        if (condition instanceof Condition.Among among && among.negated()) {
            return "not " + list(among.values());
        }
        if (condition instanceof Condition.InSegment in && in.negated()) {
            return "not " + list(in.segments());
        }
        String text = Wording.of(condition);
        return text.substring(text.indexOf(": ") + 2);
    }

    /** What a condition asked and what it asks; of ranges only the end that moved. */
    static String fromTo(Condition before, Condition after) {
        if (before instanceof Condition.Within one
                && after instanceof Condition.Within two
                && one.range() instanceof Range.Numbers old
                && two.range() instanceof Range.Numbers now
                && !one.negated()
                && !two.negated()) {
            boolean low = Objects.equals(old.lower(), now.lower());
            boolean high = Objects.equals(old.upper(), now.upper());
            if (low != high
                    && (low
                            ? old.upper() != null && now.upper() != null
                            : old.lower() != null && now.lower() != null)) {
                return fromTo(range(half(old, high)), range(half(now, high)));
            }
        }
        return fromTo(asked(before), asked(after));
    }

    private static Range.Numbers half(Range.Numbers range, boolean lower) {
        return lower
                ? new Range.Numbers(range.lower(), null, range.percent())
                : new Range.Numbers(null, range.upper(), range.percent());
    }

    /** {@code at least 10,000 and below 50,000}. */
    static String range(Range range) {
        if (range instanceof Range.Dates dates) {
            return ends(dates.lower(), dates.upper(), "on or after ", "up to ", Object::toString);
        }
        if (range instanceof Range.Durations durations) {
            return ends(durations.lower(), durations.upper(), "at least ", "at most ", Object::toString);
        }
        Range.Numbers numbers = (Range.Numbers) range;
        return ends(
                numbers.lower(), numbers.upper(), "at least ", "at most ", value -> figure(value, numbers.percent()));
    }

    private static <T> String ends(
            Range.@Nullable Bound<T> lower,
            Range.@Nullable Bound<T> upper,
            String low,
            String high,
            Function<T, String> text) {
        String first = lower == null ? "" : (lower.inclusive() ? low : "above ") + text.apply(lower.value());
        String last = upper == null ? "" : (upper.inclusive() ? high : "below ") + text.apply(upper.value());
        return first + (first.isEmpty() || last.isEmpty() ? "" : " and ") + last;
    }

    static String conditions(Conditions conditions) {
        return conditions.all().isEmpty()
                ? "all"
                : conditions.all().stream()
                        .map(condition -> condition.field() + " " + asked(condition))
                        .collect(Collectors.joining(", "));
    }

    /** {@code from 5% to 4%}. */
    static String fromTo(String before, String after) {
        return "from " + before + " to " + after;
    }
}
