package dev.earnest.analysis.advise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the next quarter is told from those before it. */
public enum ForecastMethod {
    /** The same quarter a year before, times the growth of the last quarters on the same ones a year before. */
    SEASONAL {
        @Override
        @Nullable
        BigDecimal next(List<BigDecimal> quarters) {
            int size = quarters.size();
            int compared = Math.min(YEAR, size - YEAR);
            if (compared < 1) {
                return null;
            }
            BigDecimal now = sum(quarters.subList(size - compared, size));
            BigDecimal before = sum(quarters.subList(size - compared - YEAR, size - YEAR));
            return before.signum() <= 0
                    ? null
                    : quarters.get(size - YEAR).multiply(now).divide(before, MathContext.DECIMAL128);
        }
    },
    /** The mean of the last four quarters, or of as many as there are. */
    RUN_RATE {
        @Override
        @Nullable
        BigDecimal next(List<BigDecimal> quarters) {
            int size = quarters.size();
            int taken = Math.min(YEAR, size);
            return taken == 0
                    ? null
                    : sum(quarters.subList(size - taken, size))
                            .divide(BigDecimal.valueOf(taken), MathContext.DECIMAL128);
        }
    };

    /** Quarters in a year. */
    static final int YEAR = 4;

    /** What follows the quarters given, the oldest first; null where they don't tell. */
    abstract @Nullable BigDecimal next(List<BigDecimal> quarters);

    static BigDecimal sum(List<BigDecimal> quarters) {
        return quarters.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** As programs read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
