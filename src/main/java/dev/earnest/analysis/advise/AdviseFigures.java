package dev.earnest.analysis.advise;

import dev.earnest.analysis.kpi.KpiFigures.PhaseFigures;
import dev.earnest.analysis.kpi.Span;
import dev.earnest.analysis.roi.RoiFigures;
import dev.earnest.analysis.roi.RoiRow;
import dev.earnest.money.CurrencyUnit;
import java.time.LocalDate;
import java.util.List;

/**
 * What a program's history advises, before it is words.
 *
 * @param version in force at the end of the window
 * @param window whose lines and periods count
 * @param marginDays whose won deals say what a unit of a count brings
 * @param assumed what the returns assume
 * @param program the result of all offers together
 * @param offers the most spent on first
 * @param steps of offers whose counts start again each period
 * @param nudges best for the program first
 * @param newOffers that partners never earned by, the most worth first
 * @param phases that nothing is paid in
 * @param atRisk both late and falling first
 * @param forecasts of all partners together first
 */
public record AdviseFigures(
        CurrencyUnit currency,
        String catalog,
        String version,
        Span window,
        Span marginDays,
        LocalDate asOf,
        AdviceRules rules,
        RoiFigures.Assumed assumed,
        RoiRow program,
        List<OfferAdvice> offers,
        List<StepUse> steps,
        List<Nudge> nudges,
        List<NewOffer> newOffers,
        List<BudgetPace> budgets,
        List<PhaseFigures> phases,
        List<AtRisk> atRisk,
        List<Forecast> forecasts) {
    public AdviseFigures {
        offers = List.copyOf(offers);
        steps = List.copyOf(steps);
        nudges = List.copyOf(nudges);
        newOffers = List.copyOf(newOffers);
        budgets = List.copyOf(budgets);
        phases = List.copyOf(phases);
        atRisk = List.copyOf(atRisk);
        forecasts = List.copyOf(forecasts);
    }
}
