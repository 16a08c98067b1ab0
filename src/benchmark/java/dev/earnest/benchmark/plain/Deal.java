package dev.earnest.benchmark.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A won deal. */
record Deal(
        String id,
        String partnerId,
        LocalDate closed,
        BigDecimal amount,
        @Nullable BigDecimal cost,
        String product,
        String region,
        String type,
        String accountId,
        @Nullable LocalDate registered,
        @Nullable LocalDate refunded,
        @Nullable BigDecimal refundedAmount) {

    boolean isCreditNote() {
        return amount.signum() < 0;
    }

    boolean isRegistered() {
        return registered != null && !registered.isAfter(closed);
    }

    Quarter quarter() {
        return Quarter.of(closed);
    }
}
