package dev.earnest.language.print;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Range;
import dev.earnest.language.print.Yaml.Block;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Prints conditions. */
final class ConditionsPrinter {
    private ConditionsPrinter() {}

    static Block block(Conditions conditions) {
        Block block = new Block();
        for (Condition condition : conditions.all()) {
            block.put(condition.field(), condition(condition));
        }
        return block;
    }

    private static Object condition(Condition condition) {
        if (condition instanceof Condition.Among among) {
            return negated(values(among.values(), Yaml::value), among.negated());
        }
        if (condition instanceof Condition.Within within) {
            Block range = range(within.range());
            return within.negated() ? new Block().put("not", range) : range;
        }
        if (condition instanceof Condition.InSegment segment) {
            return negated(values(segment.segments(), name -> name), segment.negated());
        }
        if (condition instanceof Condition.AttachedTo attached) {
            return block(attached.deal()).put("within", attached.within());
        }
        Condition.Nth nth = (Condition.Nth) condition;
        return range(nth.counts()).put("per", nth.per().word());
    }

    private static Object values(List<String> values, Function<String, String> text) {
        List<String> texts = values.stream().map(text).toList();
        return texts.size() == 1 ? texts.get(0) : texts;
    }

    private static Object negated(Object values, boolean negated) {
        return negated ? new Block().put("not", values) : values;
    }

    private static Block range(Range range) {
        if (range instanceof Range.Dates dates) {
            return ends(dates.lower(), dates.upper(), "from", "to", Object::toString);
        }
        if (range instanceof Range.Durations durations) {
            return ends(durations.lower(), durations.upper(), "min", "max", Object::toString);
        }
        Range.Numbers numbers = (Range.Numbers) range;
        return ends(
                numbers.lower(),
                numbers.upper(),
                "min",
                "max",
                value -> numbers.percent() ? CatalogPrinter.percent(value) : CatalogPrinter.number(value));
    }

    private static <T> Block ends(
            Range.@Nullable Bound<T> lower,
            Range.@Nullable Bound<T> upper,
            String min,
            String max,
            Function<T, String> text) {
        Block block = new Block();
        if (lower != null) {
            block.put(lower.inclusive() ? min : "above", text.apply(lower.value()));
        }
        if (upper != null) {
            block.put(upper.inclusive() ? max : "below", text.apply(upper.value()));
        }
        return block;
    }
}
