package dev.earnest.cli;

import dev.earnest.analysis.SimulateFigures;
import dev.earnest.analysis.Simulation;
import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.CompareRequest;
import dev.earnest.analysis.compare.Comparison;
import dev.earnest.analysis.roi.GrossToNet;
import dev.earnest.analysis.roi.GrossToNetFigures;
import dev.earnest.analysis.roi.Roi;
import dev.earnest.analysis.roi.RoiFigures;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Input;
import dev.earnest.deal.InputFile;
import dev.earnest.deal.Role;
import dev.earnest.ledger.LedgerFormat;
import dev.earnest.ledger.LedgerWriter;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An engine of one machine, which notes its jobs: whatever a command asks of it must be in the job. */
final class EngineInTest implements Engine {
    final List<Job> jobs = new ArrayList<>();

    @Override
    public String program() {
        return "earnest-elsewhere";
    }

    @Override
    public String name() {
        return "Elsewhere";
    }

    @Override
    public Earned pay(Job job) {
        return new Paid(payouts(job).get(0));
    }

    @Override
    public EarnedTogether payAll(Job job, List<CompareRequest> requests) {
        return new Together(payouts(job), requests);
    }

    private List<Payouts> payouts(Job job) {
        jobs.add(job);
        DataRequest request = job.settings();
        for (Map.Entry<Role, List<String>> data : job.addresses().entrySet()) {
            List<Input> files = data.getValue().stream()
                    .map(address -> Input.of(Path.of(address)))
                    .toList();
            request = request.with(data.getKey(), Input.of(String.join(", ", data.getValue()), files));
        }
        var dataset = DataReader.read(request);
        return job.programs().stream()
                .map(program -> Plan.compile(program, dataset, job.options()).run())
                .toList();
    }

    private record Paid(Payouts payouts) implements Earned {
        @Override
        public List<InputFile> inputs() {
            return payouts.data().inputs();
        }

        @Override
        public Dataset data() {
            return payouts.data();
        }

        @Override
        public SimulateFigures simulation(List<String> by, @Nullable LocalDate from, @Nullable LocalDate to) {
            return Simulation.of(payouts, by, from, to, 1);
        }

        @Override
        public RoiFigures roi(List<String> by, @Nullable LocalDate from, @Nullable LocalDate to) {
            return Roi.of(payouts, by, null, from, to, 1);
        }

        @Override
        public GrossToNetFigures grossToNet(List<String> by, @Nullable LocalDate from, @Nullable LocalDate to) {
            return GrossToNet.of(payouts, by, from, to);
        }

        @Override
        public long ledger(String to, @Nullable LocalDate from, @Nullable LocalDate until, boolean sealed) {
            Path folder = Path.of(LedgerFolder.of(to).address());
            try {
                Files.createDirectories(folder);
                try (OutputStream out = Files.newOutputStream(folder.resolve("part-0.csv"))) {
                    return new LedgerWriter(payouts, LedgerFormat.CSV, from, until, 1).write(out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Together(List<Payouts> all, List<CompareRequest> requests) implements EarnedTogether {
        @Override
        public List<InputFile> inputs() {
            return all.get(0).data().inputs();
        }

        @Override
        public LocalDate asOf() {
            return all.get(0).asOf();
        }

        @Override
        public Earned program(int place) {
            return new Paid(all.get(place));
        }

        @Override
        public CompareFigures comparison(int place) {
            return Comparison.of(all.get(0), all.get(place), requests.get(place - 1))
                    .figures();
        }
    }
}
