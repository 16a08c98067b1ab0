package dev.earnest.analysis.lift;

import dev.earnest.analysis.payback.CohortBy;
import dev.earnest.catalog.Window;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The incremental share as difference in differences has it.
 *
 * @param rows partners compared with each other, by when they started
 * @param share of all that could be compared, held to 0..1, four decimals; null where nothing could
 * @param interval 90% of the draws lie in it; null where nothing could be drawn
 * @param measured part of the revenue paid on that the share was estimated on
 * @param seed of the draws
 */
public record LiftFigures(
        CurrencyUnit currency,
        CohortBy by,
        Window baseline,
        Window window,
        List<Row> rows,
        @Nullable BigDecimal share,
        @Nullable Interval interval,
        @Nullable BigDecimal measured,
        int draws,
        long seed) {

    /** The name under which every output tells it. */
    public static final String METHOD = "difference in differences";

    /** Partners a side that a number needs. */
    public static final int FEWEST = 20;

    public LiftFigures {
        rows = List.copyOf(rows);
    }

    /** From the 5th to the 95th of 100 draws. */
    public record Interval(BigDecimal low, BigDecimal high) {}

    /** One side: how many partners, and what they sold, in minor units. */
    public record Side(long partners, long before, long since) {}

    /**
     * Partners that started at about the same time.
     *
     * @param paidOn revenue paid on, in minor units
     * @param why no lift could be told; null where it could
     */
    public record Row(
            String cohort,
            Side eligible,
            Side others,
            @Nullable BigDecimal growth,
            @Nullable BigDecimal growthOfOthers,
            @Nullable BigDecimal lift,
            long paidOn,
            @Nullable BigDecimal share,
            @Nullable String why) {}
}
