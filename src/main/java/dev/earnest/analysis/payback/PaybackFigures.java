package dev.earnest.analysis.payback;

import dev.earnest.money.CurrencyUnit;
import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a program pays back, cohort by cohort.
 *
 * @param observed the last day of the last fiscal month that is over
 * @param monthEnd the last day of the month that {@code asOf} lies in
 * @param cohorts the earliest first; partners without a start last
 */
public record PaybackFigures(
        CurrencyUnit currency,
        CohortBy by,
        LocalDate asOf,
        LocalDate observed,
        LocalDate monthEnd,
        Assumed assumed,
        List<CohortFigures> cohorts,
        CohortFigures total) {

    public PaybackFigures {
        cohorts = List.copyOf(cohorts);
    }

    /**
     * What was assumed where the data don't tell.
     *
     * @param costKnown deals paid on whose cost is known
     * @param margins gross margins taken for the others
     * @param costUnknown deals without a cost and without a margin to take
     * @param withoutShare offers that paid and have no incremental share
     * @param discount a year; null: money keeps its worth
     */
    public record Assumed(
            long costKnown,
            List<MarginUse> margins,
            long costUnknown,
            List<ShareUse> shares,
            List<String> withoutShare,
            boolean estimated,
            @Nullable Rate discount) {
        public Assumed {
            margins = List.copyOf(margins);
            shares = List.copyOf(shares);
            withoutShare = List.copyOf(withoutShare);
        }
    }

    /** A gross margin, and for how many deals it was taken. */
    public record MarginUse(BigDecimal margin, long deals) {}

    /** An incremental share, and for how many deals it was taken. */
    public record ShareUse(BigDecimal share, long deals) {}

    /**
     * Money of a cohort up to the last month that is over, whole units of the currency's minor unit.
     *
     * @param payoutLater paid after that, of the same lines
     * @param programCostLater likewise
     */
    public record Money(long payout, long payoutLater, long programCost, long programCostLater) {
        /** What went out. */
        public long out() {
            return Math.addExact(payout, programCost);
        }

        Money plus(Money other) {
            return new Money(
                    Math.addExact(payout, other.payout),
                    Math.addExact(payoutLater, other.payoutLater),
                    Math.addExact(programCost, other.programCost),
                    Math.addExact(programCostLater, other.programCostLater));
        }
    }

    /**
     * One cohort.
     *
     * @param partners that were paid, or whose deals were
     * @param deals paid on
     * @param margin of them up to the last month that is over, rounded to the minor unit; null where it is not known
     * @param incremental the part of it that the program brought; null where it is not known
     * @param curve of the incremental margin; null where it is not known
     * @param gross of the whole margin; null where it is not known
     * @param months how many are over
     */
    public record CohortFigures(
            String name,
            long partners,
            long deals,
            int months,
            Money money,
            @Nullable Long margin,
            @Nullable Long incremental,
            @Nullable Curve curve,
            @Nullable Curve gross,
            Outcome payback,
            Outcome grossToNet) {}
}
