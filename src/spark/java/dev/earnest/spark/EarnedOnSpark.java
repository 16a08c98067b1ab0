package dev.earnest.spark;

import dev.earnest.analysis.Basis;
import dev.earnest.analysis.SimulateFigures;
import dev.earnest.analysis.Simulation;
import dev.earnest.analysis.SimulationSums;
import dev.earnest.analysis.payback.Margins;
import dev.earnest.analysis.roi.GrossToNet;
import dev.earnest.analysis.roi.GrossToNetFigures;
import dev.earnest.analysis.roi.GrossToNetSums;
import dev.earnest.analysis.roi.Roi;
import dev.earnest.analysis.roi.RoiFigures;
import dev.earnest.analysis.roi.RoiRequest;
import dev.earnest.analysis.roi.RoiSums;
import dev.earnest.catalog.Timeline;
import dev.earnest.cli.Earned;
import dev.earnest.cli.LedgerFolder;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.InputFile;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Spark has paid by one of the programs of a run.
 *
 * @param place of the program in the run
 */
record EarnedOnSpark(SparkRun run, int place, Timeline program) implements Earned {
    @Override
    public Dataset data() {
        return run.head();
    }

    @Override
    public List<InputFile> inputs() {
        return run.inputs();
    }

    @Override
    public SimulateFigures simulation(List<String> by, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<String> fields = List.copyOf(by);
        SimulationSums sums = reduce(payouts -> SimulationSums.of(payouts, fields, from, to, 1), SimulationSums::plus);
        Basis basis = new Basis(program, run.asOf(place), run.inputs(), run.reconciliation());
        return Simulation.of(sums, run.counts(place), basis, by);
    }

    @Override
    public RoiFigures roi(List<String> by, @Nullable LocalDate from, @Nullable LocalDate to) {
        Margins.checkParts(program, run.head());
        RoiRequest request = new RoiRequest(by, null, from, to);
        RoiSums sums = reduce(payouts -> RoiSums.of(payouts, request, 1), RoiSums::plus);
        return Roi.of(sums, program, request, run.asOf(place));
    }

    @Override
    public GrossToNetFigures grossToNet(List<String> by, @Nullable LocalDate from, @Nullable LocalDate to) {
        RoiRequest request = new RoiRequest(by, null, from, to);
        GrossToNetSums sums = reduce(payouts -> GrossToNetSums.of(payouts, request), GrossToNetSums::plus);
        return GrossToNet.of(sums, program, request);
    }

    @Override
    public long ledger(String to, @Nullable LocalDate from, @Nullable LocalDate until, boolean sealed) {
        LedgerFolder folder = LedgerFolder.of(to);
        SparkLedger.Form form = switch (folder.form()) {
            case CSV -> SparkLedger.Form.CSV;
            case PARQUET -> SparkLedger.Form.PARQUET;
        };
        return SparkEngine.told(() ->
                run.ledger(place).write(folder.address(), form, from, until).lines());
    }

    private <S extends Serializable> S reduce(OfProgram<S> each, BookSum<S> sum) {
        int own = place;
        return SparkEngine.told(() -> run.reduce(payouts -> each.of(payouts.get(own)), sum));
    }

    /** What is worked out of what a program pays for a book. */
    @FunctionalInterface
    private interface OfProgram<S extends Serializable> extends Serializable {
        S of(dev.earnest.payout.Payouts payouts);
    }
}
