package dev.earnest.explain;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Range;
import dev.earnest.catalog.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions in plain words: what is expected of a field. */
final class Expectation {
    private final Figures figures;

    Expectation(Figures figures) {
        this.figures = figures;
    }

    /** {@code tier is gold or platinum}, {@code amount at least 10000}. */
    Phrase of(Condition condition) {
        if (condition instanceof Condition.Among among) {
            String not = among.negated() ? " is not " : " is ";
            return Phrase.of(among.field(), not, list(among.values(), "or"));
        }
        if (condition instanceof Condition.Within within) {
            return Phrase.of(within.field(), within.negated() ? " not " : " ", range(within.field(), within.range()));
        }
        if (condition instanceof Condition.InSegment segment) {
            String not = segment.negated() ? "not in " : "in ";
            String word = segment.segments().size() == 1 ? "segment " : "one of the segments ";
            return Phrase.of(not, word, list(segment.segments(), "or"));
        }
        if (condition instanceof Condition.AttachedTo attached) {
            Object within = attached.within() == null ? "" : " within " + attached.within();
            return Phrase.of("the account has a won deal", with(attached.deal()), within);
        }
        Condition.Nth nth = (Condition.Nth) condition;
        String whose = nth.per() == Scope.ACCOUNT ? "account" : "partner";
        Range.Bound<BigDecimal> upper = nth.counts().upper();
        if (nth.counts().lower() == null && upper != null && upper.inclusive()) {
            return Phrase.of("among the first " + Figures.plain(upper.value()) + " of the " + whose);
        }
        return Phrase.of("number ", range("", nth.counts()), " of the " + whose);
    }

    private Phrase with(Conditions conditions) {
        Phrase all = Phrase.NONE;
        for (Condition condition : conditions.all()) {
            all = Phrase.of(all, all.isEmpty() ? " with " : " and ", of(condition));
        }
        return all;
    }

    static String list(List<String> values, String word) {
        if (values.size() < 2) {
            return String.join("", values);
        }
        String last = values.get(values.size() - 1);
        return String.join(", ", values.subList(0, values.size() - 1)) + " " + word + " " + last;
    }

    private Phrase range(String field, Range range) {
        if (range instanceof Range.Numbers numbers) {
            boolean percent = numbers.percent();
            return ends(
                    numbers.lower() == null ? null : end(number(field, numbers.lower(), percent), numbers.lower()),
                    numbers.upper() == null ? null : end(number(field, numbers.upper(), percent), numbers.upper()),
                    List.of("at least ", "above ", "at most ", "below "));
        }
        if (range instanceof Range.Dates dates) {
            return ends(
                    dates.lower() == null ? null : end(dates.lower().value().toString(), dates.lower()),
                    dates.upper() == null ? null : end(dates.upper().value().toString(), dates.upper()),
                    List.of("from ", "after ", "to ", "before "));
        }
        Range.Durations durations = (Range.Durations) range;
        return ends(
                durations.lower() == null ? null : end(durations.lower().value().toString(), durations.lower()),
                durations.upper() == null ? null : end(durations.upper().value().toString(), durations.upper()),
                List.of("at least ", "more than ", "at most ", "less than "));
    }

    private Object number(String field, Range.Bound<BigDecimal> bound, boolean percent) {
        return percent ? Figures.percent(bound.value()) : figures.number(field, bound.value());
    }

    private record End(Object words, boolean inclusive) {}

    private static End end(Object words, Range.Bound<?> bound) {
        return new End(words, bound.inclusive());
    }

    private static Phrase ends(@Nullable End lower, @Nullable End upper, List<String> words) {
        List<Object> parts = new ArrayList<>();
        if (lower != null) {
            parts.add(words.get(lower.inclusive() ? 0 : 1));
            parts.add(lower.words());
        }
        if (upper != null) {
            parts.add((lower == null ? "" : " and ") + words.get(upper.inclusive() ? 2 : 3));
            parts.add(upper.words());
        }
        return Phrase.of(parts.toArray());
    }
}
