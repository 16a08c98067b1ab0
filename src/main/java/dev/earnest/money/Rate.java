package dev.earnest.money;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A share, written in percent in a catalog.
 *
 * @param fraction 5% is 0.05; trailing zeros removed, so equal rates are equal
 */
public record Rate(BigDecimal fraction) implements Comparable<Rate>, Serializable {

    /** Nothing. */
    public static final Rate ZERO = new Rate(BigDecimal.ZERO);

    public Rate {
        fraction = fraction.signum() == 0 ? BigDecimal.ZERO : fraction.stripTrailingZeros();
    }

    /** {@code percent} hundredths: {@code ofPercent("5")} is 0.05. */
    public static Rate ofPercent(String percent) {
        return new Rate(new BigDecimal(percent).movePointLeft(2));
    }

    @Override
    public int compareTo(Rate other) {
        return fraction.compareTo(other.fraction);
    }

    /** As written: {@code 2.75%}. */
    @Override
    public String toString() {
        BigDecimal percent = fraction.movePointRight(2).stripTrailingZeros();
        return (percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString() + "%";
    }
}
