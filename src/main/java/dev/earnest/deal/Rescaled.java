package dev.earnest.deal;

import dev.earnest.money.Fixed4;
import dev.earnest.money.Rounding;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deals that are larger or smaller than they were: every figure of a deal that goes with its size, times a factor. */
public final class Rescaled {
    /** The columns that go with a deal's size. */
    public static final List<String> COLUMNS =
            List.of("amount", "list_amount", "cost", "arr", "quantity", "refunded_amount");

    private static final long WHOLE = 10_000;

    private Rescaled() {}

    /**
     * The same data with deals of another size, rounded half up to a ten-thousandth.
     *
     * @param factors of each deal row, in ten-thousandths; from 0
     */
    public static Dataset of(Dataset data, long[] factors) {
        Frame deals = data.deals();
        Map<String, NumberColumn> scaled = new HashMap<>();
        for (String name : COLUMNS) {
            NumberColumn column = deals.number(name);
            if (column != null) {
                scaled.put(name, NumberColumn.of(name, deals.rows(), scaled(column.values(), factors)));
            }
        }
        return data.withDeals(deals.with(scaled));
    }

    private static long[] scaled(long[] values, long[] factors) {
        for (int row = 0; row < values.length; row++) {
            if (values[row] != Fixed4.BLANK && factors[row] != WHOLE) {
                values[row] = scaled(values[row], factors[row]);
            }
        }
        return values;
    }

    private static long scaled(long value, long factor) {
        boolean small = Math.multiplyHigh(value, factor) == (value * factor) >> 63;
        return small
                ? Rounding.HALF_UP.divide(value * factor, WHOLE)
                : Rounding.HALF_UP.divide(
                        BigInteger.valueOf(value).multiply(BigInteger.valueOf(factor)), BigInteger.valueOf(WHOLE));
    }
}
