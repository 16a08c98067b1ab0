package dev.earnest.cli;

import dev.earnest.analysis.Simulation;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Wanted;
import dev.earnest.language.Change;
import dev.earnest.language.Setting;
import dev.earnest.language.TimelineReading;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import dev.earnest.problem.InputException;
import dev.earnest.scenario.Metric;
import dev.earnest.scenario.Trials;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a catalog and its data once, and gives other forms of the program as they are asked for. */
final class TrialRun {
    private final CatalogFiles files;
    private final List<Change> changes;
    private final Behaving behaving;
    private final @Nullable CatalogFiles compared;
    private final Console console;

    private TrialRun(
            CatalogFiles files,
            List<Change> changes,
            Behaving behaving,
            @Nullable CatalogFiles compared,
            Console console) {
        this.files = files;
        this.changes = changes;
        this.behaving = behaving;
        this.compared = compared;
        this.console = console;
    }

    /** @param base the program that others are compared with; null: the catalog as it stands */
    static TrialRun of(CatalogArgument catalog, ChangeOptions changes, @Nullable String base, Console console) {
        return new TrialRun(
                catalog.files(console.surroundings()),
                changes.changes(),
                new Behaving(changes.assumed()),
                base == null ? null : CatalogFiles.of(base, console.surroundings()),
                console);
    }

    /** The program as the options change it. */
    TimelineReading reading() {
        return files.read(changes);
    }

    /** The program with more values set; fails with InputException where it can't be. */
    Timeline form(List<String> paths, List<String> values) {
        List<Change> all = new ArrayList<>(changes);
        for (int i = 0; i < paths.size(); i++) {
            all.add(Setting.parse(paths.get(i) + "=" + values.get(i)));
        }
        return files.read(all).orThrow();
    }

    /** Reads the data that all forms need and pays the base. */
    Trials trials(
            DataOptions data, WindowOptions window, List<Timeline> forms, List<Metric> metrics, Progress progress) {
        TimelineReading first = compared == null ? reading() : compared.read(List.of());
        Timeline base = first.orThrow();
        List<Timeline> all = new ArrayList<>(forms);
        all.add(reading().orThrow());
        List<String> fields = Metric.fields(metrics);
        Wanted columns = wanted(base, fields, metrics);
        for (Timeline form : all) {
            columns = columns.and(behaving.columns(form, wanted(form, fields, metrics)));
        }
        Folder folder = files.folder();
        Dataset dataset = console.data()
                .read(data.request(base.last(), columns, folder, console).with(progress));
        Simulation.checkFields(base, dataset, fields);
        console.detail("read in " + progress.elapsed());
        progress.stage("working out what is paid");
        Options options = new Options(window.asOf, console.threads(), false).first();
        Payouts paid = Run.pay(first, base, dataset, options, console.data());
        console.detail("worked out in " + progress.elapsed());
        return Trials.of(paid, window.from, window.to, console.threads())
                .assuming(behaving.assumptions(), reading().orThrow());
    }

    private static Wanted wanted(Timeline timeline, List<String> fields, List<Metric> metrics) {
        Set<String> more = Metric.columns(metrics, timeline);
        return Run.with(fields, more, more.isEmpty() ? Plan.wanted(timeline) : Plan.wantedForReturns(timeline));
    }

    /** What is assumed, and what it does about the program as it stands; empty where nothing is. */
    List<String> assumed(Trials trials) {
        return behaving.apply(reading().orThrow(), trials.base().payouts().data(), console.data())
                .lines();
    }

    /** Fails as the cause does, told of a point. */
    static InputException at(List<String> paths, List<String> values, InputException e) {
        List<String> settings = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            settings.add(paths.get(i) + "=" + values.get(i));
        }
        return new InputException(e.problems().stream()
                .map(problem -> problem.span() != null && problem.span().file().equals("--set")
                        ? problem
                        : problem.withNote("at " + String.join(" ", settings)))
                .toList());
    }
}
