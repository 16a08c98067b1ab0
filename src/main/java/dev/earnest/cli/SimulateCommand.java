package dev.earnest.cli;

import dev.earnest.analysis.SimulateFigures;
import dev.earnest.analysis.accrual.Accrual;
import dev.earnest.analysis.accrual.AccrualFigures;
import dev.earnest.analysis.portfolio.PortfolioFigures;
import dev.earnest.payout.Payouts;
import dev.earnest.report.AccrualReport;
import dev.earnest.report.PortfolioReport;
import dev.earnest.report.Report;
import dev.earnest.report.SimulateReport;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Pays a deal history by a catalog, and says what was paid, to whom, by which offer, and why not more. */
@Command(
        name = "simulate",
        description = "Work out to the cent what a catalog pays on real deals: by offer, by partner, by any field.",
        footer = {
            "",
            "Examples:",
            "  earnest simulate my-program                     a folder with deals.csv and partners.csv",
            "  earnest simulate my-program --by tier,product --ledger ledger.csv",
            "  earnest simulate my-program --accrual --as-of 2026-05-31",
            "  earnest simulate 2026.yaml --deals crm.csv --map salesforce -f json"
        })
final class SimulateCommand implements Callable<Integer>, ShortCut.Command {
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
    LineOptions lines = new LineOptions();

    @Option(
            names = "--accrual",
            description = "What is owed as of a day for what is sold so far: achieved, accrued on forecast, by month.")
    boolean accrual;

    @Mixin
    WatchOption watch = new WatchOption();

    @Override
    public Integer call() {
        return run(app.console(spec));
    }

    @Override
    public int run(Console console) {
        if (changes.showEffective) {
            return changes.printEffective(List.of(catalog.name), console);
        }
        console.format(Console.REPORTS);
        data.checkBeside(catalog.name);
        lines.check();
        if (accrual) {
            lines.checkPlain("--accrual");
        }
        watch.check(List.of(catalog.name), data);
        return watch.run(console, () -> Watching.stamps(data.files(catalog.name), changes.with), this::once);
    }

    private int once(Console console) {
        catalog.forget();
        PortfolioFiles several = PortfolioFiles.of(catalog.files(console.surroundings()));
        if (several != null) {
            EngineLimits.checkOneProgram(console);
            return simulate(several, console);
        }
        if (accrual) {
            return accrue(console);
        }
        lines.checkLedger(console);
        SimulateFigures figures;
        Run.Outcome paid;
        try (Progress progress = console.progress()) {
            paid = new Run(catalog, data, changes, console, progress)
                    .outcome(lines.window.asOf, lines.by, timeline -> Set.of());
            progress.stage("summing up");
            figures = paid.earned().simulation(lines.by, lines.window.from, lines.window.to);
            lines.writeLedger(paid.earned(), console);
        }
        Report report =
                SimulateReport.of(figures, Version.text(), console.top(10), console.top(40), console.topForMachines());
        console.report(table.choose(paid.told(report)));
        watch.paid(figures.currency(), figures.total().paid());
        return ExitCode.OK;
    }

    /** Several programs are told as one, each with its sum. */
    private int simulate(PortfolioFiles several, Console console) {
        lines.checkPrograms(accrual);
        changes.checkPrograms();
        PortfolioFigures figures = SimulatedPrograms.of(several, data, lines, console);
        console.report(
                table.choose(PortfolioReport.of(figures, Version.text(), console.top(10), console.topForMachines())));
        watch.paid(figures.currency(), figures.total().parts().paid());
        return ExitCode.OK;
    }

    private int accrue(Console console) {
        AccrualFigures figures;
        try (Progress progress = console.progress()) {
            Payouts payouts = new Run(catalog, data, changes, console, progress).payouts(lines.window.asOf, List.of());
            progress.stage("forecasting");
            figures = Accrual.of(payouts, console.threads());
        }
        console.report(table.choose(AccrualReport.of(figures, Version.text())));
        return ExitCode.OK;
    }

    @Override
    public boolean take(String option, @Nullable String value) {
        return data.take(option, value)
                || lines.take(option, value)
                || changes.take(option, value)
                || table.take(option, value)
                || watch.take(option, value)
                || takeAccrual(option, value);
    }

    private boolean takeAccrual(String option, @Nullable String value) {
        boolean taken = option.equals("--accrual") && value == null;
        accrual |= taken;
        return taken;
    }

    @Override
    public boolean takeWords(List<String> words) {
        if (words.size() != 1) {
            return false;
        }
        catalog.name = words.get(0);
        return true;
    }
}
