package dev.earnest.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * From figures to places along a line of some length; places have one decimal.
 *
 * @param low the figure at place 0; at most 0
 * @param high the figure at the other end, above {@code low}
 * @param length in pixels or characters
 */
record Scale(BigDecimal low, BigDecimal high, int length) {
    private static final int STEPS = 4;

    /** A scale from the least figure or zero, whichever is less, to the largest, at round numbers. */
    static Scale of(List<BigDecimal> figures, int length) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (BigDecimal figure : figures) {
            low = low.min(figure);
            high = high.max(figure);
        }
        BigDecimal step = step(high.subtract(low));
        BigDecimal bottom = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal top = high.divide(step, 0, RoundingMode.CEILING).multiply(step);
        return new Scale(bottom, top.compareTo(bottom) == 0 ? bottom.add(step) : top, length);
    }

    /** A round number that goes about four times into {@code span}. */
    private static BigDecimal step(BigDecimal span) {
        if (span.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal rough = span.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        for (int factor : new int[] {1, 2, 5, 10}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
            if (step.compareTo(rough) >= 0) {
                return step;
            }
        }
        throw new IllegalStateException(span.toString());
    }

    /** Round figures from one end to the other. */
    List<BigDecimal> ticks() {
        BigDecimal step = step(high.subtract(low));
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal at = low; at.compareTo(high) <= 0; at = at.add(step)) {
            ticks.add(at);
        }
        return ticks;
    }

    /** The place of a figure. */
    BigDecimal at(BigDecimal figure) {
        return figure.subtract(low)
                .multiply(BigDecimal.valueOf(length))
                .divide(high.subtract(low), 1, RoundingMode.HALF_UP);
    }

    /** A tick as people read it: thousands, millions and billions by a letter. */
    static String brief(BigDecimal tick) {
        String[] letters = {"", "k", "M", "bn"};
        BigDecimal value = tick;
        int letter = 0;
        while (letter < letters.length - 1 && value.abs().compareTo(BigDecimal.valueOf(1000)) >= 0) {
            value = value.movePointLeft(3);
            letter++;
        }
        String text = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return letter == 0 ? text : text + " " + letters[letter];
    }
}
