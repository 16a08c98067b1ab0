package dev.earnest.report;

import dev.earnest.analysis.Parts;
import dev.earnest.analysis.SimulateFigures;
import dev.earnest.analysis.SimulateFigures.BudgetFigures;
import dev.earnest.analysis.SimulateFigures.Counts;
import dev.earnest.analysis.SimulateFigures.GroupFigures;
import dev.earnest.analysis.SimulateFigures.InputFigures;
import dev.earnest.analysis.SimulateFigures.OfferFigures;
import dev.earnest.analysis.SimulateFigures.PartnerFigures;
import dev.earnest.analysis.SimulateFigures.Rejected;
import dev.earnest.analysis.SimulateFigures.Remarks;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Figures made by hand that add up. */
final class Samples {
    private Samples() {}

    static final CurrencyUnit USD = CurrencyUnit.of("USD");

    /** 10,000.00 + 2,500.00 earned, 1,000.00 cut by limits, 500.00 by a budget, 300.00 clawed back: 10,700.00 paid. */
    static SimulateFigures figures(List<String> by, List<GroupFigures> groups) {
        Parts volume = new Parts(1_000_000, 100_000, 0, 0, 0, 0, 30_000, 870_000);
        Parts spif = new Parts(250_000, 0, 0, 50_000, 0, 0, 0, 200_000);
        return new SimulateFigures(
                USD,
                "northwind-partners",
                List.of("2026.1", "2026.2"),
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 6, 30),
                LocalDate.of(2026, 6, 30),
                List.of(new InputFigures("deals", "deals.csv", 1_024L, "0000ffff", "00ff", 21, 0)),
                new Counts(21, 14, 4, 2, 1, 11, 10, 2, 3, 3, 2),
                new Remarks(1, 0, 2, 0, 1, 4, 7, 0),
                volume.plus(spif),
                List.of(
                        new OfferFigures(
                                "volume-rebate",
                                "rebate",
                                null,
                                10,
                                3,
                                "amount",
                                new BigDecimal("250000"),
                                new BigDecimal("0.0348"),
                                volume,
                                null),
                        new OfferFigures("vault-spif", "spif", null, 3, 2, "", null, null, spif, null),
                        new OfferFigures(
                                "legacy",
                                "rebate",
                                "retired",
                                0,
                                0,
                                "amount",
                                null,
                                null,
                                Parts.ZERO,
                                "retired: kept for history")),
                List.of(new OfferFigures(
                        "trial",
                        "spif",
                        null,
                        4,
                        2,
                        "",
                        null,
                        null,
                        new Parts(120_000, 0, 0, 0, 0, 0, 0, 120_000),
                        null)),
                List.of(
                        new BudgetFigures("launch-fund", "2026-Q1", 0, 150_000, 200_000, 150_000, 0),
                        new BudgetFigures("launch-fund", "2026-Q2", 0, 150_000, 50_000, 50_000, 0)),
                List.of(
                        new PartnerFigures("P1", "Société Générale d'Été, 東京支店", 8, volume),
                        new PartnerFigures("P2", null, 3, spif),
                        new PartnerFigures("=1+1", "minus", 0, Parts.ZERO)),
                by,
                groups,
                List.of(new Rejected("deals", "bad-date", 1)));
    }

    static Report report() {
        return SimulateReport.of(figures(List.of(), List.of()), "9.9", 10, 40, Integer.MAX_VALUE);
    }

    static Report grouped() {
        Parts parts = new Parts(1_250_000, 100_000, 0, 50_000, 0, 0, 30_000, 1_070_000);
        List<GroupFigures> groups = List.of(new GroupFigures(java.util.Arrays.asList("gold", null), 11, 3, parts));
        return SimulateReport.of(figures(List.of("tier", "region"), groups), "9.9", 10, 40, Integer.MAX_VALUE);
    }

    static String drawn(Report report, Format format, Look look) {
        StringBuilder out = new StringBuilder();
        try {
            ReportWriter.of(format, look).write(report, out);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString();
    }
}
