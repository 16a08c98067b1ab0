package dev.earnest.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money set aside for offers. */
public sealed interface Budget extends Serializable {

    /** Its id. */
    String id();

    /** The period it is given for, or accrued in. */
    Period every();

    /** One sum for all partners. */
    record Pool(String id, BigDecimal amount, Period every, WhenSpent whenSpent) implements Budget {}

    /**
     * A sum of each partner's own.
     *
     * @param amount the same sum for each; null where a column says it
     * @param column partner column with the sum; null where it is the same for all
     */
    record Wallet(
            String id,
            @Nullable BigDecimal amount,
            @Nullable String column,
            Period every,
            WhenSpent whenSpent) implements Budget {}

    /**
     * A fund that each partner accrues.
     *
     * @param useWithin usable from the day after its period for so long; null: without end
     * @param opening partner column with a starting balance; null: none
     */
    record Fund(
            String id,
            Earn accrue,
            Conditions who,
            Conditions when,
            Period every,
            @Nullable Duration useWithin,
            @Nullable String opening)
            implements Budget {}

    /** What happens when the money is spent. */
    enum WhenSpent {
        /** First come, first served. */
        STOP,
        /** Every line of the period by the same ratio. */
        PRORATE,
        /** Paid, and the overrun reported. */
        FLAG
    }
}
