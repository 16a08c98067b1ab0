package dev.earnest.statement;

import dev.earnest.analysis.Parts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One ledger line as its partner reads it.
 *
 * @param number in the ledger, from 1
 * @param kind earning, clawback, carry or guarantee
 * @param deal id of its deal; null where it has none, or where the deal is another partner's
 * @param event id of its event; null in the same way
 * @param account id of the deal's account; null in the same way
 * @param product of the deal or event; null where there is none
 * @param period that it counts in
 * @param measure what it was paid on; null where it has none
 * @param why how it came about, and each cut, in plain words
 */
public record StatementLine(
        long number,
        LocalDate earned,
        String offer,
        String kind,
        @Nullable String deal,
        @Nullable String event,
        @Nullable String account,
        @Nullable String product,
        String period,
        @Nullable BigDecimal measure,
        Parts parts,
        LocalDate payDate,
        String why) {}
