package dev.earnest.claims;

import org.jspecify.annotations.Nullable;

/**
 * How many claims stand how.
 *
 * @param status as the file has it; empty where it says nothing
 * @param claimed in minor units; null where none names an amount
 * @param waitingDays since the first of them was submitted, up to the day of the run; null where they are decided, or have
 *     no date
 */
public record ClaimStatus(
        String status,
        long claims,
        @Nullable Long claimed,
        @Nullable Long waitingDays) {}
