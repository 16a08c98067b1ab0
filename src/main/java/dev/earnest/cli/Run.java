package dev.earnest.cli;

import dev.earnest.analysis.Simulation;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Kind;
import dev.earnest.deal.Role;
import dev.earnest.deal.Wanted;
import dev.earnest.language.Change;
import dev.earnest.language.TimelineReading;
import dev.earnest.payout.Asked;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.report.AssumedBehaviour;
import dev.earnest.report.Report;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** From the arguments of a command to what is paid: catalog, data, plan, run. */
record Run(CatalogArgument catalog, DataOptions data, ChangeOptions changes, Console console, Progress progress) {

    /**
     * What is paid.
     *
     * @param asOf null: the last earning date in the data
     * @param fields columns that are wanted beside those the catalog reads
     */
    Payouts payouts(@Nullable LocalDate asOf, List<String> fields) {
        return payouts(asOf, fields, timeline -> Set.of());
    }

    /**
     * The same.
     *
     * @param reads names of columns that are kept too, where the files have them
     */
    Payouts payouts(@Nullable LocalDate asOf, List<String> fields, Function<Timeline, Set<String>> reads) {
        return paid(new Options(asOf, console.threads(), false), fields, reads, changes.changesOnly(), List.of())
                .payouts();
    }

    /** The same of a run that knows what it counted, and can be asked for it. */
    Payouts payoutsToAsk(@Nullable LocalDate asOf) {
        Options options = new Options(asOf, console.threads(), false).first();
        return paid(options, List.of(), timeline -> Set.of(), changes.changesOnly(), List.of())
                .payouts();
    }

    /**
     * What is paid, and what partners are assumed to do for it.
     *
     * @param assumed in words, for the head of a report; empty where nothing is assumed
     */
    record Paid(Payouts payouts, List<String> assumed) {
        Report told(Report report) {
            return AssumedBehaviour.first(report, assumed);
        }
    }

    /**
     * The same, wherever it was worked out.
     *
     * @param assumed as of {@link Paid}
     */
    record Outcome(Earned earned, List<String> assumed) {
        Report told(Report report) {
            return AssumedBehaviour.first(report, assumed);
        }
    }

    /** What is paid here, or by the engine that this program runs on; on the deals as scenarios assume them. */
    Outcome outcome(@Nullable LocalDate asOf, List<String> fields, Function<Timeline, Set<String>> reads) {
        Engine engine = console.engine();
        if (engine != null) {
            return new Outcome(new RunElsewhere(this, engine).pay(asOf, fields, reads), List.of());
        }
        Paid paid = paid(asOf, fields, reads);
        return new Outcome(new EarnedHere(paid.payouts(), console), paid.assumed());
    }

    /** The same on the deals as scenarios assume partners bring them. */
    Paid paid(@Nullable LocalDate asOf, List<String> fields, Function<Timeline, Set<String>> reads) {
        Options options = new Options(asOf, console.threads(), false);
        return paid(options, fields, reads, changes.changes(), changes.assumed());
    }

    /** The same of a run that knows what it counted, and can be asked for it. */
    Paid paidToAsk(@Nullable LocalDate asOf, Function<Timeline, Set<String>> reads) {
        Options options = new Options(asOf, console.threads(), false).first();
        return paid(options, List.of(), reads, changes.changes(), changes.assumed());
    }

    private Paid paid(
            Options options,
            List<String> fields,
            Function<Timeline, Set<String>> reads,
            List<Change> wanted,
            List<ChangeOptions.Assumed> assumed) {
        CatalogFiles files = catalog.files(console.surroundings());
        TimelineReading reading = files.read(wanted);
        Timeline timeline = reading.orThrow();
        warn(reading.problems());
        Set<String> more = reads.apply(timeline);
        Wanted columns = with(fields, more, more.isEmpty() ? Plan.wanted(timeline) : Plan.wantedForReturns(timeline));
        Behaving behaving = new Behaving(assumed);
        Dataset dataset = read(timeline, behaving.columns(timeline, columns), files, fields);
        progress.stage("working out what is paid");
        Behaving.Altered altered = behaving.apply(timeline, dataset, console.data());
        LocalDate day = options.asOf() == null ? behaving.asOf(timeline, dataset) : options.asOf();
        Options then = new Options(day, options.threads(), options.absentIsBlank(), options.again());
        Payouts payouts = pay(reading, timeline, altered.data(), then, console.data());
        console.detail("worked out in " + progress.elapsed());
        return new Paid(payouts, altered.lines());
    }

    /**
     * A program and its data, read and not yet run.
     *
     * @param dataset as partners are assumed to bring them
     * @param asOf the day as of which is paid unless told; null: the last earning date in the data
     * @param assumed in words; empty where nothing is assumed
     */
    record Loaded(
            TimelineReading reading,
            Timeline timeline,
            Dataset dataset,
            @Nullable LocalDate asOf,
            List<String> assumed) {}

    /** Reads the program and the data, with fields beside those the catalog reads where the files have them. */
    Loaded load(List<String> fields) {
        CatalogFiles files = catalog.files(console.surroundings());
        TimelineReading reading = files.read(changes.changes());
        Timeline timeline = reading.orThrow();
        warn(reading.problems());
        Behaving behaving = new Behaving(changes.assumed());
        Wanted columns = behaving.columns(timeline, with(fields, Set.of(), Plan.wanted(timeline)));
        Dataset dataset = read(timeline, columns, files, List.of());
        Behaving.Altered altered = behaving.apply(timeline, dataset, console.data());
        return new Loaded(reading, timeline, altered.data(), behaving.asOf(timeline, dataset), altered.lines());
    }

    /** @param fields that must be there */
    private Dataset read(Timeline timeline, Wanted columns, CatalogFiles files, List<String> fields) {
        DataRequest request =
                data.request(timeline.last(), columns, files.folder(), console).with(progress);
        Dataset dataset = console.data().read(request);
        Simulation.checkFields(timeline, dataset, fields);
        warn(AbsentColumns.of(Plan.standardColumns(timeline), dataset));
        console.detail("read in " + progress.elapsed());
        return dataset;
    }

    /** What is paid, with how what was asked for came about. */
    Payouts noting(Loaded loaded, @Nullable LocalDate asOf, Asked asked) {
        progress.stage("working out what is paid");
        LocalDate day = asOf == null ? loaded.asOf() : asOf;
        Options options = new Options(day, console.threads(), false).first();
        return told(
                loaded.reading(),
                () -> Plan.compile(loaded.timeline(), loaded.dataset(), options).run(asked));
    }

    void warn(List<Problem> problems) {
        if (!problems.isEmpty() && !console.options().quiet) {
            progress.close();
            console.problems(problems);
        }
    }

    /** What is paid; a problem of the catalog is told where it is written. */
    static Payouts pay(
            TimelineReading reading, Timeline timeline, Dataset dataset, Options options, DataSource source) {
        return told(reading, () -> source.pay(timeline, dataset, options));
    }

    /** What a run or its plan comes to; a problem of the catalog is told where it is written. */
    static <T> T told(TimelineReading reading, Supplier<T> run) {
        try {
            return run.get();
        } catch (InputException e) {
            throw new InputException(e.problems().stream()
                    .map(problem -> located(problem, reading))
                    .toList());
        }
    }

    /** The same problem where the catalog that asks for it is written. */
    private static Problem located(Problem problem, TimelineReading reading) {
        if (problem.span() != null
                || problem.place().equals(Place.ROOT)
                || reading.versions().isEmpty()) {
            return problem;
        }
        int latest = reading.versions().size() - 1;
        return reading.versions().get(latest).sourceMap().locate(problem);
    }

    /** The same columns, fields and further columns beside them. */
    static Wanted with(List<String> fields, Set<String> reads, Wanted wanted) {
        Map<String, Kind> deals = new LinkedHashMap<>(wanted.deals());
        Map<String, Kind> partners = new LinkedHashMap<>(wanted.partners());
        Map<String, Kind> events = new LinkedHashMap<>(wanted.events());
        Set<String> ofDeals = new TreeSet<>(wanted.ofDeals() == null ? Set.of() : wanted.ofDeals());
        for (String name : reads) {
            ofDeals.add(name);
            if (!Role.DEALS.columns().containsKey(name)) {
                deals.putIfAbsent(name, Kind.TEXT);
                partners.putIfAbsent(name, Kind.TEXT);
            }
        }
        for (String field : fields) {
            String bare = field.substring(field.indexOf('.') + 1);
            deals.putIfAbsent(bare, Kind.TEXT);
            ofDeals.add(bare);
            partners.putIfAbsent(bare, Kind.TEXT);
            events.putIfAbsent(bare, Kind.TEXT);
        }
        return new Wanted(deals, partners, events, wanted.everything(), wanted.ofDeals() == null ? null : ofDeals);
    }
}
