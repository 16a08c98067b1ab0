package dev.earnest.catalog;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is taken back after a refund or churn.
 *
 * @param within from the earning date, both ends included; null: without end
 */
public record Clawback(
        boolean onRefund, boolean onChurn, @Nullable Duration within, Take take) implements Serializable {

    /** How much is taken back. */
    public enum Take {
        /** The whole line. */
        ALL,
        /** The refunded part of the amount. */
        SHARE,
        /** Unused whole months of the term. */
        UNUSED_TERM,
        /** As a credit note in the deal's own period. */
        RECOUNT
    }
}
