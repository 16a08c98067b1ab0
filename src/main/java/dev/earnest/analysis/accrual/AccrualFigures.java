package dev.earnest.analysis.accrual;

import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a program owes on a day for what is sold so far. Money in minor units.
 *
 * @param end last day that is forecast: the last of the longest period under way
 * @param methods each with what it expects
 * @param quarters how accruals of past quarters would have done, earliest first
 */
public record AccrualFigures(
        CurrencyUnit currency,
        String catalog,
        List<String> versions,
        LocalDate asOf,
        LocalDate end,
        List<MethodFigures> methods,
        List<OfferFigures> offers,
        List<MonthFigures> months,
        List<QuarterFigures> quarters) {

    public AccrualFigures {
        versions = List.copyOf(versions);
        methods = List.copyOf(methods);
        offers = List.copyOf(offers);
        months = List.copyOf(months);
        quarters = List.copyOf(quarters);
    }

    /**
     * What a method expects until the end.
     *
     * @param missing why it can't tell; null where it can
     */
    public record MethodFigures(
            Method method,
            long deals,
            long events,
            @Nullable BigDecimal pace,
            @Nullable String missing) {}

    /**
     * One offer.
     *
     * @param period under way whose end changes what is owed for what is sold; null where there is none
     * @param achieved what lines earned so far pay, exact
     * @param held of what they earned, until evidence is approved
     * @param by method; without those that can't tell
     */
    public record OfferFigures(
            String offer, String type, @Nullable String period, long achieved, long held, Map<Method, Accrued> by) {
        public OfferFigures {
            by = Map.copyOf(by);
        }
    }

    /**
     * What a method comes to.
     *
     * @param accrued for what is sold so far
     * @param expected by the end, for what is then sold
     */
    public record Accrued(long accrued, long expected) {}

    /**
     * What is payable in one calendar month.
     *
     * @param achieved exact, of lines earned so far
     * @param committed of repeated lines dated later, exact
     * @param topUps by method, what is accrued beyond what is achieved, in the month in which the period is paid
     */
    public record MonthFigures(YearMonth month, long achieved, long committed, Map<Method, Long> topUps) {
        public MonthFigures {
            topUps = Map.copyOf(topUps);
        }
    }

    /**
     * What an accrual in a past quarter would have been.
     *
     * @param day the last of the quarter's second month
     * @param achieved by then
     * @param cameTo what the sales up to that day came to when their periods were over
     */
    public record QuarterFigures(
            String quarter, LocalDate day, Method method, long achieved, long accrued, long cameTo) {

        /** How much too much was accrued, below 0 how much too little. */
        public long error() {
            return Math.subtractExact(accrued, cameTo);
        }

        /** The error as a fraction of what it came to; null where that is nothing. */
        public @Nullable BigDecimal part() {
            return cameTo == 0
                    ? null
                    : BigDecimal.valueOf(error()).divide(BigDecimal.valueOf(cameTo), 4, RoundingMode.HALF_UP);
        }
    }

    /** A method's figures. */
    public MethodFigures of(Method method) {
        return methods.stream()
                .filter(one -> one.method() == method)
                .findFirst()
                .orElseThrow();
    }
}
