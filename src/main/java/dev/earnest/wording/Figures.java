package dev.earnest.wording;

import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Period;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures as they stand in a sentence. */
public final class Figures {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Figures() {}

    /** {@code 250,000} or {@code 99.95}. */
    public static String number(BigDecimal value) {
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        String grouped = String.format(Locale.ROOT, "%,d", new BigInteger(whole));
        return (plain.startsWith("-0") ? "-" : "") + grouped + (dot < 0 ? "" : plain.substring(dot));
    }

    /** {@code USD 250,000} or {@code USD 99.50}: cents where there are any. */
    public static String money(BigDecimal value, CurrencyUnit unit) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        if (whole || value.stripTrailingZeros().scale() > unit.digits()) {
            return unit.code() + " " + number(value);
        }
        String text = number(value.setScale(unit.digits()));
        int dot = text.indexOf('.');
        return unit.code() + " " + text + "0".repeat(Math.max(0, unit.digits() - (text.length() - dot - 1)));
    }

    /** {@code 4.5%}. */
    public static String percent(BigDecimal fraction) {
        return new Rate(fraction).toString();
    }

    /** {@code 1 March 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 30 days}, {@code 1 year}. */
    public static String duration(Duration duration) {
        return duration.toString();
    }

    /** {@code quarter}, {@code half-year}; a term is the whole time in which an offer runs. */
    public static String period(Period period) {
        return switch (period) {
            case MONTH -> "month";
            case QUARTER -> "quarter";
            case HALF -> "half-year";
            case YEAR -> "year";
            case TERM -> "term";
        };
    }

    /** {@code a quarter}, or {@code in all} for a term: how often a sum is meant. */
    public static String each(Period period) {
        return period == Period.TERM ? "over the whole time the offer runs" : "each " + period(period);
    }

    /** {@code 1st}, {@code 12th}, {@code 23rd}. */
    public static String ordinal(BigDecimal number) {
        String text = number(number);
        boolean teen = text.endsWith("11") || text.endsWith("12") || text.endsWith("13");
        char last = text.charAt(text.length() - 1);
        return text + (teen ? "th" : last == '1' ? "st" : last == '2' ? "nd" : last == '3' ? "rd" : "th");
    }
}
