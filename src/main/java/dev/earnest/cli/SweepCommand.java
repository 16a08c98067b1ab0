package dev.earnest.cli;

import dev.earnest.catalog.Timeline;
import dev.earnest.problem.InputException;
import dev.earnest.report.AssumedBehaviour;
import dev.earnest.report.Findings;
import dev.earnest.report.Report;
import dev.earnest.report.SweepReport;
import dev.earnest.scenario.Metric;
import dev.earnest.scenario.Sweep;
import dev.earnest.scenario.Trials;
import dev.earnest.scenario.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tries values of a program one after the other, and says what each comes to. */
@Command(
        name = "sweep",
        description = "Try values of a program, alone or in every combination, and say what each comes to.",
        footer = {
            "",
            "Examples:",
            "  earnest sweep my-program --vary 'offers.spif.earn.pay=400..600:50'",
            "  earnest sweep my-program --vary offers.rebate.earn.tiers.steps[1].rate=3%%..6%%:0.5%% \\",
            "      --metric payout,roi,losers",
            "  earnest sweep my-program --vary offers.a.earn.rate=1%%,2%% --vary offers.b.earn.rate=3%%,4%% -o grid.csv"
        })
final class SweepCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Mixin
    CatalogArgument catalog = new CatalogArgument();

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ChangeOptions changes = new ChangeOptions();

    @Option(
            names = "--vary",
            paramLabel = "PATH=VALUES",
            required = true,
            description = "What is tried: 3%%..6%%:0.5%% or a,b,c; repeatable, in every combination.")
    List<String> vary = new ArrayList<>();

    @Option(
            names = "--metric",
            paramLabel = "NAME",
            split = ",",
            description = "What is told of each: payout, payout:tier=gold, roi, losers, headroom:BUDGET, any KPI; the "
                    + "frontier is of the first two. payout.")
    List<String> metric = new ArrayList<>(List.of("payout"));

    @Option(
            names = "--max-runs",
            paramLabel = "N",
            defaultValue = "200",
            description = "Refuse a grid of more points. 200.")
    int maxRuns;

    @Mixin
    WindowOptions window = new WindowOptions();

    @Mixin
    ResultTable table = new ResultTable();

    @Override
    public Integer call() {
        Console console = app.console(spec);
        if (changes.showEffective) {
            return changes.printEffective(List.of(catalog.name), console);
        }
        console.format(Console.REPORTS);
        data.checkBeside(catalog.name);
        window.check();
        List<Metric> metrics = metric.stream().map(Metric::of).distinct().toList();
        List<Values> values =
                vary.stream().map(text -> Values.of("--vary", text)).toList();
        long size = Sweep.size(values);
        if (size > maxRuns) {
            throw new UsageError(
                    size + " runs are more than " + maxRuns, "take wider steps, or let them run: --max-runs " + size);
        }
        console.say(Findings.words(size, "run"));
        console.report(table.choose(report(values, metrics, console)));
        return ExitCode.OK;
    }

    private Report report(List<Values> values, List<Metric> metrics, Console console) {
        TrialRun run = TrialRun.of(catalog, changes, null, console);
        List<String> paths = values.stream().map(Values::path).toList();
        List<List<String>> grid = Sweep.grid(values);
        List<Timeline> forms = new ArrayList<>();
        for (List<String> point : grid) {
            try {
                forms.add(run.form(paths, point));
            } catch (InputException e) {
                throw TrialRun.at(paths, point, e);
            }
        }
        try (Progress progress = console.progress()) {
            Trials trials = run.trials(data, window, forms, metrics, progress);
            List<Sweep.Point> points = Sweep.run(
                    trials, grid, forms, metrics, done -> progress.stage("run " + done + " of " + grid.size()));
            console.detail("tried in " + progress.elapsed());
            Report report = SweepReport.of(trials.base().payouts(), values, metrics, points, Version.text());
            return AssumedBehaviour.first(report, run.assumed(trials));
        }
    }
}
