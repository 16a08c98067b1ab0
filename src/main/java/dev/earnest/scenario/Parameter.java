package dev.earnest.scenario;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A value of the program that is sought, and where.
 *
 * @param path as a scenario writes it
 * @param low the least; with {@code high} a percent or a plain number
 * @param now as it stands; null where versions of the program differ, or it is not written
 */
public record Parameter(
        String path, Amount low, Amount high, @Nullable Amount now) {
    private static final int PERCENT_DECIMALS = 8;

    /**
     * Reads {@code PATH=LOW..HIGH}, or a path alone: then from 0 to twice of what it is now. Fails with InputException
     * where there is no such range.
     */
    public static Parameter of(String option, String text, @Nullable Amount now) {
        int equals = text.indexOf('=');
        String path = (equals < 0 ? text : text.substring(0, equals)).strip();
        if (equals < 0) {
            if (now == null || now.value().signum() <= 0) {
                throw wrong(option, text, "where to seek `" + path + "` is not clear");
            }
            BigDecimal twice = now.value().add(now.value());
            return new Parameter(
                    path, new Amount(BigDecimal.ZERO, now.isPercent()), new Amount(twice, now.isPercent()), now);
        }
        String range = text.substring(equals + 1);
        int dots = range.indexOf("..");
        Amount low = dots < 0 ? null : Amount.of(range.substring(0, dots));
        Amount high = dots < 0 ? null : Amount.of(range.substring(dots + 2));
        if (low == null || high == null || low.isPercent() != high.isPercent()) {
            throw wrong(option, text, "`" + range + "` is no range");
        }
        if (low.value().compareTo(high.value()) >= 0) {
            throw wrong(option, text, "the range `" + range + "` does not go up");
        }
        return new Parameter(path, low, high, now != null && now.isPercent() == low.isPercent() ? now : null);
    }

    /** The path of {@code PATH=LOW..HIGH}. */
    public static String path(String text) {
        int equals = text.indexOf('=');
        return (equals < 0 ? text : text.substring(0, equals)).strip();
    }

    private static InputException wrong(String option, String text, String message) {
        return new InputException(Problem.error(
                "bad-range",
                new Span(option, 1, 1, Math.max(1, text.length()), text),
                message,
                "write where to seek: `" + path(text) + "=1%..8%`"));
    }

    BigDecimal width() {
        return high.value().subtract(low.value());
    }

    /** Decimals that tried values have. */
    int decimals() {
        return low.isPercent() ? PERCENT_DECIMALS : width().compareTo(BigDecimal.valueOf(100)) < 0 ? 6 : 2;
    }

    /** A value as a catalog writes it. */
    public String text(BigDecimal value) {
        return new Amount(value, low.isPercent()).text();
    }

    /** A place between the ends, from 0 to 1, as a value. */
    BigDecimal at(BigDecimal place) {
        BigDecimal value = low.value().add(width().multiply(place)).setScale(decimals(), RoundingMode.HALF_UP);
        return value.max(low.value()).min(high.value());
    }

    /** The steps in which people write such a value: 0.25% for a rate, else the power of ten that is ten to 99 times in the range. */
    public BigDecimal step() {
        if (low.isPercent()) {
            return new BigDecimal("0.25");
        }
        int digits = width().precision() - width().scale();
        return BigDecimal.ONE.scaleByPowerOfTen(digits - 2);
    }

    /** The value as it stands where it lies in the range, else its middle. */
    BigDecimal start() {
        Amount there = now;
        if (there == null
                || there.value().compareTo(low.value()) < 0
                || there.value().compareTo(high.value()) > 0) {
            return at(new BigDecimal("0.5"));
        }
        return there.value();
    }
}
