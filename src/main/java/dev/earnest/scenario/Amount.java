package dev.earnest.scenario;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as a catalog writes it: 4% or 80_000.
 *
 * @param value the number before the percent sign, where there is one
 */
public record Amount(BigDecimal value, boolean isPercent) {

    /** The amount of a text; null where it is no number. */
    public static @Nullable Amount of(String text) {
        String plain = text.strip().replace("_", "");
        boolean percent = plain.endsWith("%");
        String digits = percent ? plain.substring(0, plain.length() - 1) : plain;
        if (!digits.matches("[+-]?\\d{1,14}(\\.\\d{1,10})?")) {
            return null;
        }
        return new Amount(new BigDecimal(digits), percent);
    }

    /** As it is compared: 5% is 0.05. */
    public BigDecimal fraction() {
        return isPercent ? value.movePointLeft(2) : value;
    }

    /** As a catalog writes it. */
    public String text() {
        BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString() + (isPercent ? "%" : "");
    }
}
