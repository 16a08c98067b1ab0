package dev.earnest.cli;

import dev.earnest.analysis.compare.BreakEvenResponse;
import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.CompareRequest;
import dev.earnest.analysis.compare.Comparison;
import dev.earnest.analysis.compare.CostFigures;
import dev.earnest.analysis.compare.Returns;
import dev.earnest.analysis.roi.Roi;
import dev.earnest.analysis.roi.RoiFigures;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Role;
import dev.earnest.deal.Wanted;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import dev.earnest.revision.Revision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pays the base and every new program over data read once. */
final class CompareRun implements ComparedMoney {
    /** With more changes than this the orders to try would take longer than anybody waits. */
    static final int MOST_SHARED_OUT = 40;

    private final Payouts base;
    private final Console console;
    private final Progress progress;
    private final boolean returns;

    private CompareRun(Payouts base, boolean returns, Console console, Progress progress) {
        this.base = base;
        this.returns = returns;
        this.console = console;
        this.progress = progress;
    }

    /** Reads the data and pays the base. */
    static CompareRun of(
            Programs programs,
            DataOptions data,
            CompareOptions wanted,
            boolean returns,
            Console console,
            Progress progress) {
        Timeline timeline = programs.base().timeline();
        checkCurrency(programs);
        List<String> by = wanted.by.isEmpty() ? CompareRequest.USUAL : wanted.by;
        Wanted columns = columns(programs, by, returns);
        DataRequest request = data.request(timeline.last(), columns, folder(programs), console)
                .withDimensions(PortfolioRun.dimensions(timelines(programs)))
                .with(progress);
        Dataset dataset = console.data().read(request);
        console.detail("read in " + progress.elapsed());
        progress.stage("working out what is paid");
        Options options = new Options(wanted.asOf, console.threads(), false).first();
        Payouts base = Run.pay(programs.base().reading(), timeline, dataset, options, console.data());
        return new CompareRun(base, returns, console, progress);
    }

    /** All that is read to pay the programs and to tell of it. */
    static Wanted columns(Programs programs, List<String> by, boolean returns) {
        Wanted columns = Comparison.wanted(Plan.wanted(programs.base().timeline()), by);
        for (Program program : programs.next()) {
            columns = program.behaving().columns(program.timeline(), columns.and(Plan.wanted(program.timeline())));
        }
        return returns ? Run.with(List.of(), RoiCommand.COLUMNS, columns) : columns;
    }

    /** The folder whose data are taken where none are named: that of the last program that has deals, or events. */
    static @Nullable Folder folder(Programs programs) {
        List<Program> all = new ArrayList<>(programs.next());
        all.add(0, programs.base());
        Folder found = null;
        for (Program program : all) {
            Folder folder = program.files().folder();
            if (folder != null && hasData(folder)) {
                found = folder;
            }
        }
        return found;
    }

    static boolean hasData(Folder folder) {
        List<String> names = folder.names();
        return DataOptions.usual(Role.DEALS, names) != null || DataOptions.usual(Role.EVENTS, names) != null;
    }

    static List<Timeline> timelines(Programs programs) {
        List<Timeline> all = new ArrayList<>(List.of(programs.base().timeline()));
        programs.next().forEach(program -> all.add(program.timeline()));
        return all;
    }

    static void checkCurrency(Programs programs) {
        Catalog one = programs.base().timeline().last();
        for (Program program : programs.next()) {
            Catalog two = program.timeline().last();
            if (!one.currency().code().equals(two.currency().code())) {
                throw new InputException(Problem.error(
                        "different-currency",
                        Span.ofFile(program.label()),
                        "`" + program.label() + "` pays in " + two.currency().code() + ", `"
                                + programs.base().label() + "` in "
                                + one.currency().code() + ": their payouts cannot be compared",
                        "compare their structure alone: --no-money"));
            }
        }
    }

    @Override
    public LocalDate asOf() {
        return base.asOf();
    }

    /** Writes the deals whose payout differs. */
    void deals(Program program, Revision revision, CompareOptions wanted, String headline) {
        Options options = new Options(base.asOf(), console.threads(), false).first();
        Payouts next = pay(program, program.timeline(), options);
        CompareRequest request =
                new CompareRequest(wanted.from, wanted.to, List.of(), console.threads(), revision.renamed());
        progress.close();
        DealLevel.write(base, next, request, headline, console);
    }

    /** What partners are told. */
    NoticeRun notice(Program program, Revision revision, CompareOptions wanted) {
        Options options = new Options(base.asOf(), console.threads(), false).first();
        return new NoticeRun(revision, base, pay(program, program.timeline(), options), wanted.by);
    }

    @Override
    public Money money(Program program, Revision revision, CompareOptions wanted, boolean costsToo) {
        Timeline timeline = program.timeline();
        Options options = new Options(base.asOf(), console.threads(), false).first();
        Payouts same = pay(program, timeline, options);
        List<String> by = wanted.by.isEmpty() ? CompareRequest.USUAL : wanted.by;
        CompareRequest request = new CompareRequest(wanted.from, wanted.to, by, console.threads(), revision.renamed());
        AssumedMoney sentences = new AssumedMoney(timeline.last().currency(), request);
        Behaved behaved = behaved(program, same, options, sentences);
        Payouts next = behaved.payouts();
        Comparison comparison = Comparison.of(base, next, request);
        Comparison ofSame = next == same ? comparison : Comparison.of(base, same, request);
        CompareFigures figures = comparison.figures();
        Returns both = returns ? Returns.of(base, next, request) : null;
        List<String> said = new ArrayList<>(behaved.lines());
        BreakEvenResponse response =
                returns ? BreakEvenResponse.of(next == same ? figures : ofSame.figures(), of(same, request)) : null;
        if (response != null) {
            said.addAll(sentences.breakEven(response));
        }
        int units = revision.units().size();
        console.detail("compared in " + progress.elapsed());
        if (!costsToo || units == 0 || units > MOST_SHARED_OUT) {
            return new Money(figures, null, both, behaved.lines(), said);
        }
        progress.stage("working out what each change costs");
        CostFigures costs = ofSame.costs(units, revision::with);
        console.detail(costs.runs() + " programs worked out in " + progress.elapsed());
        return new Money(figures, costs, both, behaved.lines(), said);
    }

    private static Function<List<String>, RoiFigures> of(Payouts payouts, CompareRequest request) {
        return by -> Roi.of(payouts, by, null, request.from(), request.to(), request.threads());
    }

    /** What is paid on the deals as partners are assumed to bring them, and the assumptions in lines. */
    private record Behaved(Payouts payouts, List<String> lines) {}

    private Behaved behaved(Program program, Payouts same, Options options, AssumedMoney sentences) {
        if (program.assumed().isEmpty()) {
            return new Behaved(same, List.of());
        }
        Behaving.Altered altered = program.behaving().apply(program.timeline(), base.data(), console.data());
        Payouts next = Run.pay(program.reading(), program.timeline(), altered.data(), options, console.data());
        List<String> lines = new ArrayList<>(altered.lines());
        lines.add(sentences.parts(base, same, next));
        return new Behaved(next, lines);
    }

    private Payouts pay(Program program, Timeline timeline, Options options) {
        return Run.told(
                program.reading(), () -> Plan.compile(timeline, base, options).run());
    }

    /** Why what each change costs is not told; null where it is, or nobody would miss it. */
    static @Nullable String noCosts(Revision revision) {
        int units = revision.units().size();
        return units > MOST_SHARED_OUT
                ? units + " changes are too many to share the difference out (at most " + MOST_SHARED_OUT + ")"
                : null;
    }
}
