package dev.earnest.analysis.advise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partner is expected to sell in the next quarter, and how far the same method was off before. Money is in units of the
 * currency.
 *
 * @param partner its id; empty for all together
 * @param quarter as printed
 * @param known quarters before it, from the first in the data
 * @param last revenue of the one before it
 * @param yearBefore of the same quarter a year before; null where the data don't reach back so far
 * @param expected by the method
 * @param method the one with the smaller error
 * @param error sum of absolute errors over sum of revenue in the back-test (WAPE); null where nothing could be tested
 * @param otherError the same of the other method; null where it could not be tested on the same quarters
 * @param tested quarters of the back-test
 */
public record Forecast(
        String partner,
        String quarter,
        int known,
        BigDecimal last,
        @Nullable BigDecimal yearBefore,
        BigDecimal expected,
        ForecastMethod method,
        @Nullable BigDecimal error,
        @Nullable BigDecimal otherError,
        int tested) {
    /** Quarters of a back-test at most. */
    static final int TESTED = 4;

    private record Tested(ForecastMethod method, @Nullable BigDecimal error, int quarters) {}

    /** The forecast from revenue by quarter, the oldest first, at least one. */
    static Forecast of(String partner, String quarter, List<BigDecimal> quarters) {
        Tested seasonal = tested(ForecastMethod.SEASONAL, quarters, ForecastMethod.YEAR + 1);
        // both on the same quarters, else the one with the easier ones would win
        int from = seasonal.error() == null ? 1 : ForecastMethod.YEAR + 1;
        Tested rate = tested(ForecastMethod.RUN_RATE, quarters, from);
        boolean better = isBetter(seasonal.error(), rate.error()) && ForecastMethod.SEASONAL.next(quarters) != null;
        Tested chosen = better ? seasonal : rate;
        int size = quarters.size();
        return new Forecast(
                partner,
                quarter,
                size,
                quarters.get(size - 1),
                size < ForecastMethod.YEAR ? null : quarters.get(size - ForecastMethod.YEAR),
                java.util.Objects.requireNonNull(chosen.method().next(quarters)),
                chosen.method(),
                chosen.error(),
                better ? rate.error() : seasonal.error(),
                chosen.quarters());
    }

    private static boolean isBetter(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && (other == null || one.compareTo(other) < 0);
    }

    /** Each of the last quarters told from those before it alone. @param least quarters before the first one told */
    private static Tested tested(ForecastMethod method, List<BigDecimal> quarters, int least) {
        List<BigDecimal> missed = new ArrayList<>();
        List<BigDecimal> sold = new ArrayList<>();
        for (int at = Math.max(least, quarters.size() - TESTED); at < quarters.size(); at++) {
            BigDecimal told = method.next(quarters.subList(0, at));
            if (told == null) {
                return new Tested(method, null, 0);
            }
            missed.add(told.subtract(quarters.get(at)).abs());
            sold.add(quarters.get(at));
        }
        BigDecimal whole = ForecastMethod.sum(sold);
        return new Tested(
                method,
                whole.signum() <= 0 ? null : ForecastMethod.sum(missed).divide(whole, MathContext.DECIMAL128),
                whole.signum() <= 0 ? 0 : sold.size());
    }
}
