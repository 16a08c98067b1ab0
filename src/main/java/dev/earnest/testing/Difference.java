package dev.earnest.testing;

import dev.earnest.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One sum of a test that is not paid as expected. Money in minor units of the catalog's currency.
 *
 * @param offer the offer expected to pay it; null where a partner's sum or the total is meant
 * @param line the deal or event it is paid on; null where more than one is meant
 * @param partner the partner paid; null where more than one is meant
 * @param reason why ledger lines behind it pay other than they earned; empty where they don't
 * @param problem the same as told to a person
 */
public record Difference(
        @Nullable String offer,
        @Nullable String line,
        @Nullable String partner,
        long expected,
        long paid,
        String reason,
        Problem problem) {}
