package dev.earnest.report;

import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes one value as text: with separators for people, exact and bare for programs. */
final class Cells {
    private Cells() {}

    /** For people: digits grouped where {@code grouped}; null gives {@code blank}. */
    static String people(
            Kind kind, @Nullable CurrencyUnit unit, @Nullable Object value, String blank, boolean grouped) {
        if (value == null) {
            return blank;
        }
        return switch (kind) {
            case TEXT, ID, DATE -> clean(value.toString());
            case WORDS -> clean(String.join(", ", words(value)));
            case COUNT -> group(value.toString(), grouped);
            case MONEY -> group(money(unit, value), grouped);
            case NUMBER -> grouped ? group(rounded((BigDecimal) value), true) : plain((BigDecimal) value);
            case PERCENT, SHARE -> group(percent((BigDecimal) value, 1), grouped) + "%";
            case RATE -> group(percent((BigDecimal) value, 2), grouped) + "%";
            case DIFFERENCE -> signed(((Number) value).longValue() > 0, group(money(unit, value), grouped));
            case GROWTH -> value instanceof BigDecimal growth ? growth(growth, grouped) : clean(value.toString());
        };
    }

    /** For programs: an exact decimal, an ISO date, the text itself; null gives an empty text. */
    static String machine(Kind kind, @Nullable CurrencyUnit unit, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (kind) {
            case TEXT, ID, DATE, COUNT -> value.toString();
            case WORDS -> String.join(";", words(value));
            case MONEY, DIFFERENCE -> money(unit, value);
            case NUMBER, PERCENT, RATE, SHARE, GROWTH -> plain((BigDecimal) value);
        };
    }

    private static String growth(BigDecimal value, boolean grouped) {
        return signed(value.signum() > 0, group(percent(value, 1), grouped) + "%");
    }

    private static String signed(boolean above, String text) {
        return above ? "+" + text : text;
    }

    static List<String> words(Object value) {
        return ((List<?>) value).stream().map(Object::toString).toList();
    }

    private static String money(@Nullable CurrencyUnit unit, Object minor) {
        return Objects.requireNonNull(unit, "money without a currency").text(((Number) minor).longValue());
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    /** Whole from 100 on, else at most two decimals: what people compare. */
    private static String rounded(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        boolean large = value.abs().compareTo(BigDecimal.valueOf(100)) >= 0;
        return plain(value.setScale(large ? 0 : Math.min(2, Math.max(0, value.scale())), RoundingMode.HALF_UP));
    }

    private static String percent(BigDecimal fraction, int decimals) {
        return fraction.movePointRight(2)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** {@code 1234567.50} as {@code 1,234,567.50}. */
    static String group(String plain, boolean grouped) {
        if (!grouped) {
            return plain;
        }
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain);
        for (int i = end - 3; i > start; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /** Text from outside without control characters, so that no input can move the cursor or break a line. */
    static String clean(String text) {
        boolean dirty = text.chars().anyMatch(Character::isISOControl);
        if (!dirty) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(Character.isISOControl(c) ? ' ' : (char) c));
        return out.toString();
    }
}
