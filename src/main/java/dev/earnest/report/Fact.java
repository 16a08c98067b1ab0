package dev.earnest.report;

import dev.earnest.money.CurrencyUnit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure with its name.
 *
 * @param key its name for programs, snake_case
 * @param label its name for people
 * @param unit the currency of money; null for anything else
 * @param value as its kind says; null is blank
 */
public record Fact(
        String key,
        String label,
        Kind kind,
        @Nullable CurrencyUnit unit,
        Audience audience,
        @Nullable Object value) {

    /** A word or sentence. */
    public static Fact text(String key, String label, @Nullable String value) {
        return new Fact(key, label, Kind.TEXT, null, Audience.ALL, value);
    }

    /** Several words. */
    public static Fact words(String key, String label, List<String> value) {
        return new Fact(key, label, Kind.WORDS, null, Audience.ALL, List.copyOf(value));
    }

    /** A whole number. */
    public static Fact count(String key, String label, long value) {
        return new Fact(key, label, Kind.COUNT, null, Audience.ALL, value);
    }

    /** Money, in minor units of {@code unit}. */
    public static Fact money(String key, String label, CurrencyUnit unit, long minor) {
        return new Fact(key, label, Kind.MONEY, unit, Audience.ALL, minor);
    }

    /** True or false. */
    public static Fact flag(String key, String label, boolean value) {
        return new Fact(key, label, Kind.TEXT, null, Audience.ALL, value);
    }

    /** A day. */
    public static Fact date(String key, String label, @Nullable LocalDate value) {
        return new Fact(key, label, Kind.DATE, null, Audience.ALL, value);
    }

    /** The same for {@code audience} only. */
    public Fact seenBy(Audience other) {
        return new Fact(key, label, kind, unit, other, value);
    }
}
