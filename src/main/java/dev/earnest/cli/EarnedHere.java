package dev.earnest.cli;

import dev.earnest.analysis.SimulateFigures;
import dev.earnest.analysis.Simulation;
import dev.earnest.analysis.roi.GrossToNet;
import dev.earnest.analysis.roi.GrossToNetFigures;
import dev.earnest.analysis.roi.Roi;
import dev.earnest.analysis.roi.RoiFigures;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.InputFile;
import dev.earnest.payout.Payouts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this process has paid. */
record EarnedHere(Payouts payouts, Console console) implements Earned {
    @Override
    public Dataset data() {
        return payouts.data();
    }

    @Override
    public List<InputFile> inputs() {
        return payouts.data().inputs();
    }

    @Override
    public SimulateFigures simulation(List<String> by, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Simulation.of(payouts, by, from, to, console.threads());
    }

    @Override
    public RoiFigures roi(List<String> by, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Roi.of(payouts, by, null, from, to, console.threads());
    }

    @Override
    public GrossToNetFigures grossToNet(List<String> by, @Nullable LocalDate from, @Nullable LocalDate to) {
        return GrossToNet.of(payouts, by, from, to);
    }

    @Override
    public long ledger(String to, @Nullable LocalDate from, @Nullable LocalDate until, boolean sealed) {
        return LedgerFile.of(to).write(payouts, from, until, sealed, console);
    }
}
