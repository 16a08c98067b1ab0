package dev.earnest.cli;

import dev.earnest.claims.ClaimAudit;
import dev.earnest.claims.ClaimFigures;
import dev.earnest.claims.ClaimRules;
import dev.earnest.claims.DayWindow;
import dev.earnest.claims.remit.RemitFigures;
import dev.earnest.claims.remit.Remittances;
import dev.earnest.language.config.ClaimsConfig;
import dev.earnest.payout.Payouts;
import dev.earnest.report.ClaimsReport;
import dev.earnest.report.Findings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Holds claims against what is due: evidence, duplicates, entitlements; writes who is paid when, and the books. */
@Command(
        name = "claims",
        description = "Hold claims against what is due: evidence, duplicates, entitlements; remittances and journal.",
        footer = {
            "",
            "Examples:",
            "  earnest claims my-program                      a folder with deals.csv and claims.csv",
            "  earnest claims my-program --late-after 30 --fail-on error",
            "  earnest claims my-program --remit remit.csv --journal incentives.journal"
        })
final class ClaimsCommand implements Callable<Integer> {
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
    ClaimOptions options = new ClaimOptions();

    @Mixin
    BookOptions books = new BookOptions();

    @Override
    public Integer call() {
        Console console = app.console(spec);
        if (changes.showEffective) {
            return changes.printEffective(List.of(catalog.name), console);
        }
        console.format(Console.REPORTS);
        data.checkBeside(catalog.name);
        ClaimsConfig config = LintConfig.read(books.config, books.noConfig, List.of(catalog.name))
                .claims();
        DayWindow window = options.window();
        ClaimRules rules = options.rules(config);
        RemitFile remit = RemitFile.of(books.remit, console);
        JournalFile journal = JournalFile.of(books, config);
        books.checkApart(console);
        data.digests = remit.file() != null;
        ClaimFigures figures;
        RemitFigures remittances;
        try (Progress progress = console.progress()) {
            Payouts payouts = new Run(catalog, data, changes, console, progress).payouts(options.asOf, List.of());
            progress.stage("summing up");
            figures = ClaimAudit.of(payouts, window, rules);
            remittances = Remittances.of(payouts, window);
            remit.write(remittances, console);
            journal.write(payouts, remittances, window, console);
        }
        console.report(table.choose(
                ClaimsReport.of(figures, remittances, Version.text(), console.top(10), console.topForMachines())));
        long failing = options.failing(figures, config);
        if (failing > 0) {
            console.say(Findings.words(failing, "finding") + " as bad as --fail-on or fail_on");
        }
        return failing > 0 ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
