package dev.earnest.cli;

import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.Payouts;
import dev.earnest.report.RiskReport;
import dev.earnest.scenario.Risk;
import dev.earnest.scenario.RiskFigures;
import dev.earnest.scenario.RiskRequest;
import dev.earnest.scenario.Turn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says how far the cost of a program may come out otherwise, and what it hangs on. */
@Command(
        name = "risk",
        description = "How far payout and return may come out otherwise: other partners, growth, mix, shocks.",
        footer = {
            "",
            "Examples:",
            "  earnest risk my-program",
            "  earnest risk my-program --growth '+5%%..+15%%' --budget 2_500_000",
            "  earnest risk my-program --shock 'partner=P-101 x2' --shock 'region=emea x0.5'",
            "  earnest risk my-program --mix 'product=vault +20%%' --draws 5000 --seed 7"
        })
final class RiskCommand implements Callable<Integer> {
    private static final int FEWEST = 20;

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

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "How many histories are drawn, 20 or more. 1000 unless told.")
    int draws = 1_000;

    @Option(names = "--seed", paramLabel = "N", description = "Another number draws others. 1 unless told.")
    long seed = 1;

    @Option(
            names = "--growth",
            paramLabel = "SHIFT",
            description = "Deals grow: +10%%, +5%%..+15%% (drawn), \"tier=gold +10%%\"; repeatable.")
    List<String> growth = new ArrayList<>();

    @Option(
            names = "--mix",
            paramLabel = "SHIFT",
            description = "Some deals grow at the expense of all others: \"product=vault +20%%\"; repeatable.")
    List<String> mix = new ArrayList<>();

    @Option(
            names = "--shock",
            paramLabel = "SHIFT",
            description = "A case of its own: \"partner=P-101 x2\", \"region=emea x0.5\"; repeatable.")
    List<String> shock = new ArrayList<>();

    @Option(names = "--budget", paramLabel = "AMOUNT", description = "The chance that more than this is paid in all.")
    @Nullable
    String budget;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "Repeated lines after DATE are committed, not paid. The last earning date in the data.")
    java.time.@Nullable LocalDate asOf;

    @Override
    public Integer call() {
        Console console = app.console(spec);
        if (changes.showEffective) {
            return changes.printEffective(List.of(catalog.name), console);
        }
        console.format(Console.REPORTS);
        data.checkBeside(catalog.name);
        if (draws < FEWEST || draws > 1_000_000) {
            throw new UsageError("--draws " + draws + " tell nothing", "20 to 1000000; 1000 unless told");
        }
        List<Turn> grown = turns("--growth", growth);
        List<Turn> mixed = turns("--mix", mix);
        List<Turn> shocks = turns("--shock", shock);
        RiskFigures figures;
        try (Progress progress = console.progress()) {
            Payouts payouts = new Run(catalog, data, changes, console, progress)
                    .payouts(asOf, List.of(), timeline -> RoiCommand.COLUMNS);
            progress.stage("drawing");
            CurrencyUnit currency = payouts.timeline().last().currency();
            RiskRequest request =
                    new RiskRequest(draws, seed, grown, mixed, shocks, budget(currency), console.threads());
            figures = Risk.of(payouts, request);
            console.detail("drawn in " + progress.elapsed());
        }
        console.report(table.choose(RiskReport.of(figures, Version.text(), console.top(10))));
        return ExitCode.OK;
    }

    private static List<Turn> turns(String option, List<String> texts) {
        return texts.stream().map(text -> Turn.parse(option, text)).toList();
    }

    private Optional<Long> budget(CurrencyUnit currency) {
        if (budget == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(budget.replace("_", "").replace(",", ""))
                    .movePointRight(currency.digits())
                    .longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new UsageError("--budget: `" + budget + "` is no sum of " + currency.code(), "--budget 2_500_000");
        }
    }
}
