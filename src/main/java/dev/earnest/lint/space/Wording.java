package dev.earnest.lint.space;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Range;
import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Writes conditions as a catalog has them, on one line. */
public final class Wording {
    private Wording() {}

    /** {@code tier: [gold, platinum]}. */
    public static String of(Condition condition) {
        if (condition instanceof Condition.Among among) {
            return among.field() + ": " + not(values(among.values()), among.negated());
        }
        if (condition instanceof Condition.Within within) {
            return within.field() + ": " + not(of(within.range()), within.negated());
        }
        if (condition instanceof Condition.InSegment in) {
            return "segment: " + not(values(in.segments()), in.negated());
        }
        if (condition instanceof Condition.Nth nth) {
            String range = of(nth.counts());
            return "nth: " + range.substring(0, range.length() - 1) + ", per: "
                    + nth.per().word() + "}";
        }
        Condition.AttachedTo attached = (Condition.AttachedTo) condition;
        String deal = String.join(
                ", ", attached.deal().all().stream().map(Wording::of).toList());
        return "attached_to: {" + deal + (attached.within() == null ? "" : ", within: " + attached.within()) + "}";
    }

    private static String not(String text, boolean negated) {
        return negated ? "{not: " + text + "}" : text;
    }

    private static String values(List<String> values) {
        return values.size() == 1 ? values.get(0) : "[" + String.join(", ", values) + "]";
    }

    /** {@code {min: 10_000, below: 50_000}}. */
    public static String of(Range range) {
        if (range instanceof Range.Numbers numbers) {
            Function<BigDecimal, String> text = numbers.percent()
                    ? number -> new Rate(number).toString()
                    : number -> number.stripTrailingZeros().toPlainString();
            return ends(numbers.lower(), numbers.upper(), "min", "max", text);
        }
        if (range instanceof Range.Dates dates) {
            return ends(dates.lower(), dates.upper(), "from", "to", Object::toString);
        }
        Range.Durations durations = (Range.Durations) range;
        return ends(durations.lower(), durations.upper(), "min", "max", Object::toString);
    }

    private static <T> String ends(
            Range.@org.jspecify.annotations.Nullable Bound<T> lower,
            Range.@org.jspecify.annotations.Nullable Bound<T> upper,
            String low,
            String high,
            Function<T, String> text) {
        String first = lower == null ? "" : (lower.inclusive() ? low : "above") + ": " + text.apply(lower.value());
        String last = upper == null ? "" : (upper.inclusive() ? high : "below") + ": " + text.apply(upper.value());
        return "{" + first + (first.isEmpty() || last.isEmpty() ? "" : ", ") + last + "}";
    }
}
