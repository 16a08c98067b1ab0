package dev.earnest.benchmark.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the ledger. */
record Line(
        String offer,
        Deal deal,
        String period,
        LocalDate earnedOn,
        String kind,
        @Nullable BigDecimal measure,
        BigDecimal earned,
        BigDecimal limitCut,
        BigDecimal stackingCut,
        BigDecimal budgetCut,
        BigDecimal clawedBack) {

    static Line earning(String offer, Deal deal, String period, BigDecimal earned) {
        return new Line(
                offer,
                deal,
                period,
                deal.closed(),
                "earning",
                deal.amount(),
                earned,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO);
    }

    static Line clawback(Line from, LocalDate day, BigDecimal taken) {
        return new Line(
                from.offer,
                from.deal,
                Quarter.of(day).toString(),
                day,
                "clawback",
                null,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                taken);
    }

    Line withMeasure(BigDecimal other) {
        return new Line(
                offer, deal, period, earnedOn, kind, other, earned, limitCut, stackingCut, budgetCut, clawedBack);
    }

    Line withLimitCut(BigDecimal cut) {
        return new Line(
                offer,
                deal,
                period,
                earnedOn,
                kind,
                measure,
                earned,
                limitCut.add(cut),
                stackingCut,
                budgetCut,
                clawedBack);
    }

    Line withStackingCut(BigDecimal cut) {
        return new Line(offer, deal, period, earnedOn, kind, measure, earned, limitCut, cut, budgetCut, clawedBack);
    }

    Line withBudgetCut(BigDecimal cut) {
        return new Line(offer, deal, period, earnedOn, kind, measure, earned, limitCut, stackingCut, cut, clawedBack);
    }

    BigDecimal paid() {
        return earned.subtract(limitCut)
                .subtract(stackingCut)
                .subtract(budgetCut)
                .subtract(clawedBack);
    }
}
