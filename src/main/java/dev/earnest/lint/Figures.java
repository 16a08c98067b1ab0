package dev.earnest.lint;

import dev.earnest.money.Rate;
import java.math.BigDecimal;

/** Writes figures in messages as people do. */
public final class Figures {
    private Figures() {}

    /** {@code 250,000} or {@code 99.95}. */
    public static String number(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        String text = plain.abs().toPlainString();
        int point = text.indexOf('.');
        StringBuilder out = new StringBuilder(text);
        for (int at = (point < 0 ? text.length() : point) - 3; at > 0; at -= 3) {
            out.insert(at, ',');
        }
        return (number.signum() < 0 ? "-" : "") + out;
    }

    /** A fraction as a percent: {@code 2.5%}. */
    public static String percent(BigDecimal fraction) {
        return new Rate(fraction).toString();
    }
}
