package dev.earnest.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Rules of the run that pays a partner over all offers; changes no ledger line.
 *
 * @param min smallest payment; null: none
 * @param carryShort a payment below {@code min} is carried; else forfeited
 * @param carryNegative a negative balance is carried; else billed
 */
public record Payments(Period every, @Nullable BigDecimal min, boolean carryShort, boolean carryNegative)
        implements Serializable {}
