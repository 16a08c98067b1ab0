package dev.earnest.lint.space;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Picks one value out of a set, one that people would write where there is a choice. */
final class Picks {
    private Picks() {}

    /** A word, one of those preferred where it can be; null where only a blank is left. */
    static @Nullable String word(WordSet set, List<String> preferred) {
        for (String word : preferred) {
            if (set.has(word)) {
                return word;
            }
        }
        if (!set.excluded()) {
            return set.words().isEmpty() ? null : set.words().iterator().next();
        }
        if (set.blank()) {
            return null;
        }
        String other = "other";
        while (!set.has(other)) {
            other += "-x";
        }
        return other;
    }

    /** The cell of a partner that meets all constraints: one word where one does, else several. */
    static @Nullable String cell(Axis axis, List<Constraint> all, List<String> preferred) {
        WordSet single = (WordSet) Clashes.meet(all, axis);
        if (axis.kind() == Kind.WORD || !single.isEmpty(axis.kind())) {
            return word(single, preferred);
        }
        WordSet allowed = WordSet.ALL;
        for (Constraint each : all) {
            allowed = Clashes.positive(each) ? allowed : allowed.and(each.values());
        }
        List<String> words = new ArrayList<>();
        for (Constraint each : all) {
            WordSet wanted = allowed.and(each.values());
            if (Clashes.positive(each) && words.stream().noneMatch(wanted::has)) {
                String word = word(wanted, preferred);
                words.add(word == null ? "" : word);
            }
        }
        return String.join(";", words);
    }

    /** A number, {@code preferred} where it is in the set, else one near the set's lower end; null where there is none. */
    static @Nullable BigDecimal number(NumberSet set, Kind kind, BigDecimal preferred) {
        if (set.has(preferred)) {
            return preferred;
        }
        BigDecimal best = null;
        for (Interval each : set.intervals()) {
            BigDecimal found = number(each, kind, preferred);
            boolean nearer = found != null
                    && (best == null
                            || found.subtract(preferred)
                                            .abs()
                                            .compareTo(best.subtract(preferred).abs())
                                    < 0);
            best = nearer ? found : best;
        }
        return best;
    }

    private static @Nullable BigDecimal number(Interval interval, Kind kind, BigDecimal preferred) {
        BigDecimal lower = interval.lower();
        BigDecimal upper = interval.upper();
        if (interval.isEmpty(kind)) {
            return null;
        }
        if (lower != null && lower.compareTo(preferred) >= 0) {
            if (interval.lowerIncluded() || upper == null) {
                return interval.lowerIncluded() ? kind.least(lower, true) : kind.least(above(lower, kind), true);
            }
            return kind.decimals() < 0 ? middle(lower, upper) : kind.least(lower, false);
        }
        if (upper == null) {
            return preferred;
        }
        if (interval.upperIncluded()) {
            return kind.greatest(upper, true);
        }
        return kind.decimals() >= 0
                ? kind.greatest(upper, false)
                : lower == null ? upper.subtract(new BigDecimal("0.01")) : middle(lower, upper);
    }

    private static BigDecimal above(BigDecimal lower, Kind kind) {
        return lower.add(kind.decimals() < 0 ? new BigDecimal("0.01") : kind.step());
    }

    private static BigDecimal middle(BigDecimal lower, BigDecimal upper) {
        return lower.add(upper).divide(BigDecimal.valueOf(2), 6, RoundingMode.HALF_UP);
    }

    static LocalDate day(BigDecimal number) {
        return LocalDate.ofEpochDay(number.longValueExact());
    }

    static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
