package dev.earnest.cli;

import dev.earnest.analysis.compare.BreakEvenResponse;
import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.CompareRequest;
import dev.earnest.analysis.compare.Returns;
import dev.earnest.analysis.roi.RoiFigures;
import dev.earnest.catalog.Catalog;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Role;
import dev.earnest.payout.Options;
import dev.earnest.revision.Revision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The base and every new program, paid by an engine over the same data. */
record CompareElsewhere(
        Programs programs, boolean returns, Engine engine, List<CompareRequest> requests, EarnedTogether earned)
        implements ComparedMoney {

    /** Pays them all; fails with UsageError where a program assumes other deals. */
    static CompareElsewhere of(
            Programs programs,
            List<Revision> revisions,
            DataOptions data,
            CompareOptions wanted,
            boolean returns,
            Console console,
            Progress progress) {
        Engine engine = Objects.requireNonNull(console.engine());
        programs.next().forEach(program -> checkAssumed(program, engine));
        CompareRun.checkCurrency(programs);
        Catalog latest = programs.base().timeline().last();
        Folder folder = CompareRun.folder(programs);
        Map<Role, List<String>> addresses = new Addresses(engine).of(data, folder);
        DataRequest settings = data.settings(latest, CompareRun.columns(programs, by(wanted), returns), folder, console)
                .withDimensions(PortfolioRun.dimensions(CompareRun.timelines(programs)));
        Options options = new Options(wanted.asOf, 1, false);
        progress.stage("working out what is paid on " + engine.name());
        Job job = new Job(CompareRun.timelines(programs), addresses, settings, options);
        List<CompareRequest> requests = revisions.stream()
                .map(revision -> new CompareRequest(wanted.from, wanted.to, by(wanted), 1, revision.renamed()))
                .toList();
        EarnedTogether earned = Run.told(programs.base().reading(), () -> engine.payAll(job, requests));
        RunRecord.current().readElsewhere(earned.inputs());
        return new CompareElsewhere(programs, returns, engine, requests, earned);
    }

    private static void checkAssumed(Program program, Engine engine) {
        if (!program.assumed().isEmpty()) {
            throw new UsageError(
                    engine.name() + " takes the deals as they are, and " + program.label() + " assumes others",
                    "leave out its `assume:`; or run it on one machine: earnest compare");
        }
    }

    private static List<String> by(CompareOptions wanted) {
        return wanted.by.isEmpty() ? CompareRequest.USUAL : wanted.by;
    }

    @Override
    public LocalDate asOf() {
        return earned.asOf();
    }

    @Override
    public Money money(Program program, Revision revision, CompareOptions wanted, boolean costsToo) {
        int place = 1 + programs.next().indexOf(program);
        return Run.told(program.reading(), () -> money(place, requests.get(place - 1), revision, costsToo));
    }

    private Money money(int place, CompareRequest request, Revision revision, boolean costsToo) {
        CompareFigures figures = earned.comparison(place);
        List<String> said = new ArrayList<>();
        Returns both = null;
        if (returns) {
            both = new Returns(
                    roi(0, request).apply(List.of()).program(),
                    roi(place, request).apply(List.of()).program());
            AssumedMoney sentences = new AssumedMoney(figures.currency(), request);
            BreakEvenResponse response = BreakEvenResponse.of(figures, roi(place, request));
            said.addAll(response == null ? List.of() : sentences.breakEven(response));
        }
        String left = costsToo ? leftOut(revision) : null;
        if (left != null) {
            said.add(left);
        }
        return new Money(figures, null, both, List.of(), said);
    }

    private Function<List<String>, RoiFigures> roi(int program, CompareRequest request) {
        return by -> earned.program(program).roi(by, request.from(), request.to());
    }

    private @Nullable String leftOut(Revision revision) {
        int units = revision.units().size();
        return units == 0 || units > CompareRun.MOST_SHARED_OUT
                ? null
                : "What each change costs is not told on " + engine.name()
                        + ": it takes a run for every set of changes (earnest compare tells it, on one machine).";
    }
}
