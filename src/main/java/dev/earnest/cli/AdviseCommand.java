package dev.earnest.cli;

import dev.earnest.analysis.advise.AdviceRules;
import dev.earnest.analysis.advise.AdviseFigures;
import dev.earnest.analysis.advise.Advisor;
import dev.earnest.report.AdviseCommands;
import dev.earnest.report.AdviseReport;
import dev.earnest.report.AssumedBehaviour;
import dev.earnest.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says from a program's history what to retire, double and nudge; every claim with its figure, method and command. */
@Command(
        name = "advise",
        description =
                "Advise from history: offers to retire or double, idle steps, partners to nudge, budgets that lapse.",
        footer = {
            "",
            "Examples:",
            "  earnest advise my-program                       the latest version's days so far",
            "  earnest advise my-program --as-of 2026-05-31    as it stood on a day",
            "  earnest advise my-program --within 30%% --top all",
            "  earnest advise my-program --table within_reach -f csv -o next-best.csv"
        })
final class AdviseCommand implements Callable<Integer> {
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

    @Mixin
    ResultTable table = new ResultTable();

    @Mixin
    WindowOptions window = new WindowOptions();

    @Mixin
    AdviceOptions advice = new AdviceOptions();

    @Override
    public Integer call() {
        Console console = app.console(spec);
        if (changes.showEffective) {
            return changes.printEffective(List.of(catalog.name), console);
        }
        console.format(Console.REPORTS);
        data.checkBeside(catalog.name);
        window.check();
        AdviceRules rules = advice.rules();
        AdviseFigures figures;
        Run.Paid paid;
        try (Progress progress = console.progress()) {
            paid = new Run(catalog, data, changes, console, progress).paidToAsk(window.asOf, Advisor::columns);
            progress.stage("drawing advice");
            figures = Advisor.of(paid.payouts(), window.from, window.to, rules, console.threads());
        }
        AdviseCommands commands = AdviseCommands.of(figures, arguments());
        Report report = AdviseReport.of(figures, commands, Version.text(), console.top(10));
        console.report(table.choose(AssumedBehaviour.first(report, told(paid.assumed()))));
        return ExitCode.OK;
    }

    /** History is what partners did: where they are assumed to do something else, what is drawn from it says so. */
    private static List<String> told(List<String> assumed) {
        if (assumed.isEmpty()) {
            return assumed;
        }
        List<String> lines = new ArrayList<>(assumed);
        lines.add("History is taken as if partners had always done so, by the forecast and its error, the rhythm"
                + " of partners and the margins of the last year too.");
        return lines;
    }

    /** What was run on, as a shell reads it. */
    private String arguments() {
        List<String> words = new ArrayList<>(List.of(catalog.name));
        data.words().forEach(words::addAll);
        words.addAll(changes.words());
        return Arguments.typed(words);
    }
}
