package dev.earnest.trial;

import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.LedgerCursor;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the engine made of one line, in money of the program.
 *
 * @param row the id of the deal or event; empty where the line is of none
 * @param measure what it was paid on; null where it has none
 * @param rate the rate or sum per unit it was worked out with; null where there is no single one
 */
public record TrialLine(
        String row,
        @Nullable BigDecimal measure,
        @Nullable BigDecimal rate,
        BigDecimal earned,
        BigDecimal limits,
        BigDecimal stacking,
        BigDecimal budget,
        BigDecimal held,
        BigDecimal committed,
        BigDecimal paid,
        LocalDate earnedOn,
        LocalDate due) {

    static TrialLine of(LedgerCursor at, String row, CurrencyUnit unit) {
        return new TrialLine(
                row,
                at.measured() ? BigDecimal.valueOf(at.measure(), 4) : null,
                at.rate(),
                unit.decimal(at.earned()),
                unit.decimal(at.limitCut()),
                unit.decimal(at.stackingCut()),
                unit.decimal(at.budgetCut()),
                unit.decimal(at.held()),
                unit.decimal(at.committed()),
                unit.decimal(at.paid()),
                LocalDate.ofEpochDay(at.earnedDay()),
                LocalDate.ofEpochDay(at.payDay()));
    }
}
