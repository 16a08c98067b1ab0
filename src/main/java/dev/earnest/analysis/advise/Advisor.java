package dev.earnest.analysis.advise;

import dev.earnest.analysis.kpi.KpiFigures;
import dev.earnest.analysis.kpi.KpiFigures.AdoptionFigures;
import dev.earnest.analysis.kpi.Scorecard;
import dev.earnest.analysis.kpi.Span;
import dev.earnest.analysis.roi.Roi;
import dev.earnest.analysis.roi.RoiFigures;
import dev.earnest.analysis.roi.RoiRow;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Timeline;
import dev.earnest.payout.Payouts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Draws advice from what a program paid, and from nothing else. */
public final class Advisor {
    /** Days up to the one looked at whose deals say what a unit of a count brings. */
    private static final int YEAR = 365;

    private Advisor() {}

    /** The columns that are read beside those of the catalog's offers. */
    public static Set<String> columns(Timeline timeline) {
        Set<String> columns = new TreeSet<>(Scorecard.columns(timeline));
        columns.addAll(Roi.COLUMNS);
        return columns;
    }

    /**
     * What the history up to the day of the run advises.
     *
     * @param payouts of a run that can be asked for what it counted
     * @param from first day whose lines and periods count; null: the first of the version in force at the end
     * @param to last day; null: the day of the run, or the version's or the data's last where that is earlier
     * @param threads at least 1; the figures are the same for any number
     */
    public static AdviseFigures of(
            Payouts payouts, @Nullable LocalDate from, @Nullable LocalDate to, AdviceRules rules, int threads) {
        KpiFigures kpis = Scorecard.of(payouts, from, to, threads);
        Span window = kpis.window();
        RoiFigures roi = Roi.of(payouts, List.of(), null, window.first(), window.last(), threads);
        int asOf = (int) payouts.asOf().toEpochDay();
        PartnerDeals deals = new PartnerDeals(payouts);
        FiscalCalendar calendar = new FiscalCalendar(payouts.timeline().last().fiscal());
        Span year = new Span(asOf - YEAR + 1, asOf);
        return new AdviseFigures(
                kpis.currency(),
                kpis.catalog(),
                kpis.version(),
                window,
                year,
                payouts.asOf(),
                rules,
                roi.assumed(),
                roi.program(),
                roi.offers().stream()
                        .map(row -> OfferAdvice.of(row, adoption(kpis, row), roi.program(), rules))
                        .toList(),
                new StepUses(payouts, window).all(rules),
                new Nudges(payouts, new UnitMargins(payouts, year), rules).all(),
                new NewOffers(payouts, version(payouts, kpis.version()), year, threads).all(),
                new BudgetPaces(payouts, version(payouts, kpis.version())).all(rules),
                kpis.phases().stream().filter(phase -> phase.nothing() != null).toList(),
                new PartnersAtRisk(deals, calendar, asOf).all(rules),
                new Forecasts(deals, calendar, asOf).all());
    }

    private static @Nullable AdoptionFigures adoption(KpiFigures kpis, RoiRow row) {
        return kpis.adoption().stream()
                .filter(offer -> offer.id().equals(row.name()))
                .findFirst()
                .orElse(null);
    }

    private static Catalog version(Payouts payouts, String version) {
        return payouts.timeline().versions().stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .orElseThrow();
    }
}
