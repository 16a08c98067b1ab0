package dev.earnest.cli;

import dev.earnest.analysis.portfolio.PortfolioFigures;
import dev.earnest.analysis.portfolio.PortfolioSums;
import dev.earnest.deal.Dataset;
import dev.earnest.language.PortfolioReading;
import dev.earnest.payout.PortfolioPayouts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a folder of several programs to what they pay, and to their ledger. */
final class SimulatedPrograms {
    private static final int SHOWN = 10;

    private SimulatedPrograms() {}

    static PortfolioFigures of(PortfolioFiles several, DataOptions data, LineOptions lines, Console console) {
        LedgerFile ledger = LedgerFile.of(lines.ledger);
        try (Progress progress = console.progress()) {
            PortfolioReading reading = several.read();
            PortfolioRun run = new PortfolioRun(data, console, progress);
            Dataset dataset = run.read(List.of(reading), several.files().folder());
            PortfolioPayouts paid = run.pay(reading, dataset, lines.window.asOf, Map.of());
            progress.stage("summing up");
            LocalDate from = lines.window.from;
            LocalDate to = lines.window.to;
            PortfolioFigures figures = figures(paid, reading, from, to, console);
            ledger.write(paid.programs(), from, to, console);
            return figures;
        }
    }

    /** The figures, with as many deals as will be told. */
    static PortfolioFigures figures(
            PortfolioPayouts paid,
            PortfolioReading reading,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Console console) {
        int most = console.format(Console.REPORTS).isForMachines() ? console.topForMachines() : console.top(SHOWN);
        return PortfolioSums.of(paid, reading.portfolio(), from, to, most, console.threads());
    }
}
