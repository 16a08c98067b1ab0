package dev.earnest.report;

import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table: how it is called, what it holds and how to find it in a row.
 *
 * @param key its name for programs, snake_case; part of the promise of a format
 * @param title its name for people; the currency stands once, in the title of the table
 * @param unit the currency of money; null for anything else
 * @param drop 0 where it is always shown; else those with the highest number go first when the table is too wide
 * @param onlyIfAny for people, left out where every value is blank or zero
 * @param value null is blank, which is not zero
 */
public record Column<T>(
        String key,
        String title,
        Kind kind,
        @Nullable CurrencyUnit unit,
        Audience audience,
        int drop,
        boolean onlyIfAny,
        Function<T, @Nullable Object> value) {

    private static <T> Column<T> of(String key, String title, Kind kind, Function<T, @Nullable Object> value) {
        return new Column<>(key, title, kind, null, Audience.ALL, 0, false, value);
    }

    /** A name or sentence. */
    public static <T> Column<T> text(String key, String title, Function<T, @Nullable String> value) {
        return of(key, title, Kind.TEXT, value::apply);
    }

    /** Several words. */
    public static <T> Column<T> words(String key, String title, Function<T, List<String>> value) {
        return of(key, title, Kind.WORDS, value::apply);
    }

    /** An id, never shortened. */
    public static <T> Column<T> id(String key, String title, Function<T, @Nullable String> value) {
        return of(key, title, Kind.ID, value::apply);
    }

    /** A whole number. */
    public static <T> Column<T> count(String key, String title, ToLongFunction<T> value) {
        return of(key, title, Kind.COUNT, value::applyAsLong);
    }

    /** A whole number, or blank. */
    public static <T> Column<T> countIfAny(String key, String title, Function<T, @Nullable Long> value) {
        return of(key, title, Kind.COUNT, value::apply);
    }

    /** Money, in minor units of {@code unit}. */
    public static <T> Column<T> money(String key, String title, CurrencyUnit unit, Function<T, @Nullable Long> value) {
        return new Column<>(key, title, Kind.MONEY, unit, Audience.ALL, 0, false, value::apply);
    }

    /** How much more money, in minor units of {@code unit}. */
    public static <T> Column<T> difference(
            String key, String title, CurrencyUnit unit, Function<T, @Nullable Long> value) {
        return new Column<>(key, title, Kind.DIFFERENCE, unit, Audience.ALL, 0, false, value::apply);
    }

    /** How much more, as a fraction. */
    public static <T> Column<T> growth(String key, String title, Function<T, @Nullable BigDecimal> value) {
        return of(key, title, Kind.GROWTH, value::apply);
    }

    /** How much more for people: a fraction, or a word such as {@code new}. */
    public static <T> Column<T> growthOrWord(String key, String title, Function<T, @Nullable Object> value) {
        return of(key, title, Kind.GROWTH, value).seenBy(Audience.PEOPLE);
    }

    /** A number of any unit. */
    public static <T> Column<T> number(String key, String title, Function<T, @Nullable BigDecimal> value) {
        return of(key, title, Kind.NUMBER, value::apply);
    }

    /** A fraction (5% is 0.05) of the kind given: PERCENT, RATE or SHARE. */
    public static <T> Column<T> fraction(String key, String title, Kind kind, Function<T, @Nullable BigDecimal> value) {
        return of(key, title, kind, value::apply);
    }

    /** True or false. */
    public static <T> Column<T> flag(String key, String title, Predicate<T> value) {
        return of(key, title, Kind.TEXT, value::test);
    }

    /** A day. */
    public static <T> Column<T> date(String key, String title, Function<T, @Nullable LocalDate> value) {
        return of(key, title, Kind.DATE, value::apply);
    }

    /** The same, left out of a table too wide; a higher {@code order} goes earlier. */
    public Column<T> optional(int order) {
        return new Column<>(key, title, kind, unit, audience, order, onlyIfAny, value);
    }

    /** The same, shown to people only where some row has a value other than zero. */
    public Column<T> ifAny() {
        return new Column<>(key, title, kind, unit, audience, drop, true, value);
    }

    /** The same for {@code audience} only. */
    public Column<T> seenBy(Audience other) {
        return new Column<>(key, title, kind, unit, other, drop, onlyIfAny, value);
    }

    /** The value in {@code row}; null is blank. */
    @Nullable
    Object in(T row) {
        return value.apply(row);
    }

    boolean isEmptyIn(Iterable<T> rows) {
        for (T row : rows) {
            Object cell = in(row);
            if (cell instanceof Number number ? number.longValue() != 0 || !isZero(number) : cell != null) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZero(Number number) {
        return number instanceof BigDecimal decimal ? decimal.signum() == 0 : number.longValue() == 0;
    }
}
