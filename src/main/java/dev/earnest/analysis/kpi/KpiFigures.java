package dev.earnest.analysis.kpi;

import dev.earnest.analysis.SimulateFigures.InputFigures;
import dev.earnest.catalog.Objective;
import dev.earnest.catalog.Phase;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program comes to in a window, before it is tables.
 *
 * @param version the latest one, whose objectives and weights count
 * @param window where the figures are from
 * @param previous the stretch before it
 * @param previousKnown whether the data reach back to its first day
 * @param first the first day in the data
 * @param objectives in the order of the catalog
 * @param phases all eight, in order
 * @param total over the phases, deals counted once
 * @param adoption the offers that pay in the window, most paid first
 * @param partners by revenue, the largest first
 * @param remarks what the figures leave out
 */
public record KpiFigures(
        CurrencyUnit currency,
        String catalog,
        String version,
        Span window,
        Span previous,
        boolean previousKnown,
        LocalDate first,
        LocalDate asOf,
        List<InputFigures> inputs,
        List<Kpi> kpis,
        List<ObjectiveFigures> objectives,
        List<PhaseFigures> phases,
        PhaseFigures total,
        List<AdoptionFigures> adoption,
        List<LeaderFigures> partners,
        List<String> remarks) {

    public KpiFigures {
        inputs = List.copyOf(inputs);
        kpis = List.copyOf(kpis);
        objectives = List.copyOf(objectives);
        phases = List.copyOf(phases);
        adoption = List.copyOf(adoption);
        partners = List.copyOf(partners);
        remarks = List.copyOf(remarks);
    }

    /**
     * An objective against its target.
     *
     * @param value null where it has none
     * @param attained value by target, or target by value where less is better; null where there is no value
     * @param elapsed how much of the version's days are over; null where the value is no sum
     * @param offers ids of those that serve it
     * @param paid in the window by those offers, in minor units
     */
    public record ObjectiveFigures(
            Objective objective,
            @Nullable BigDecimal value,
            @Nullable BigDecimal attained,
            boolean lessIsBetter,
            @Nullable BigDecimal elapsed,
            List<String> offers,
            long paid,
            @Nullable String why) {
        public ObjectiveFigures {
            offers = List.copyOf(offers);
        }

        /** Whether the target is reached. */
        public boolean met() {
            return attained != null && attained.compareTo(BigDecimal.ONE) >= 0;
        }
    }

    /**
     * A part of the customer's life.
     *
     * @param phase null for all of them together
     * @param offers that pay in it and are active in the window
     * @param deals distinct ones with a line that pays something other than 0
     * @param revenue of these deals, net of refunds, exact
     * @param paid in minor units
     * @param nothing why it pays nothing; null where it pays something
     */
    public record PhaseFigures(
            @Nullable Phase phase,
            long offers,
            long deals,
            long events,
            long partners,
            BigDecimal revenue,
            long paid,
            @Nullable String nothing) {}

    /**
     * How many of those who could be paid by an offer are.
     *
     * @param eligible partners that meet {@code who}; null without a partner file
     * @param earning partners with a line that pays something other than 0
     * @param paid in minor units
     */
    public record AdoptionFigures(
            String id,
            @Nullable Long eligible,
            long earning,
            @Nullable BigDecimal adoption,
            long paid) {}

    /**
     * A partner on the leaderboard.
     *
     * @param name null where no partner file has one
     * @param revenue of partner deals won in the window, net of refunds, exact
     * @param paid in the window, in minor units
     * @param before its rank the period before; null where it sold nothing then
     * @param engagement points; null where no weights are declared
     */
    public record LeaderFigures(
            long rank,
            String id,
            @Nullable String name,
            long deals,
            BigDecimal revenue,
            long paid,
            @Nullable Long before,
            BigDecimal revenueBefore,
            @Nullable BigDecimal engagement) {}
}
