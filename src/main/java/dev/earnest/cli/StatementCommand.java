package dev.earnest.cli;

import dev.earnest.payout.Payouts;
import dev.earnest.problem.Nearest;
import dev.earnest.report.StatementReport;
import dev.earnest.statement.Statement;
import dev.earnest.statement.Statements;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells a partner what it earned, why, and when it is paid; or all partners, each in a file of its own. */
@Command(
        name = "statement",
        description =
                "Tell a partner what it earned, line by line and why, when it is paid, and what the next step needs.",
        footer = {
            "",
            "Examples:",
            "  earnest statement my-program P-101                   on the terminal",
            "  earnest statement my-program P-101 -o p-101.html     a page to send",
            "  earnest statement my-program --all -o statements     a page for each partner, and an index",
            "  earnest statement my-program --all -f csv -o out --from 2026-01-01 --to 2026-03-31"
        })
final class StatementCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Mixin
    CatalogArgument catalog = new CatalogArgument();

    @Parameters(index = "1", arity = "0..1", paramLabel = "PARTNER", description = "The partner's id.")
    @Nullable
    String partner;

    @Option(names = "--all", description = "A file for each partner, in the folder that -o names.")
    boolean all;

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ChangeOptions changes = new ChangeOptions();

    @Mixin
    ResultTable table = new ResultTable();

    @Mixin
    WindowOptions window = new WindowOptions();

    @Override
    public Integer call() {
        Console console = app.console(spec);
        if (changes.showEffective) {
            return changes.printEffective(List.of(catalog.name), console);
        }
        check();
        data.checkBeside(catalog.name);
        if (all) {
            Path folder = console.options().takeOutput();
            if (folder == null) {
                throw new UsageError("--all writes a file for each partner", "name their folder: -o statements");
            }
            StatementFolder files = StatementFolder.of(folder, console);
            files.write(statements(console));
            return ExitCode.OK;
        }
        console.format(Console.REPORTS);
        String id = Objects.requireNonNull(partner);
        Statements statements = statements(console);
        Statement statement = statements.of(id);
        if (statement == null) {
            throw unknown(id, statements);
        }
        console.report(table.choose(StatementReport.of(statement, Version.text(), console.top(Integer.MAX_VALUE))));
        return ExitCode.OK;
    }

    private void check() {
        if (all && partner != null) {
            throw new UsageError("--all is for every partner, and `" + partner + "` is one", "leave one out");
        }
        if (!all && partner == null) {
            throw new UsageError("whose statement?", "name a partner, or --all -o FOLDER for every one");
        }
        window.check();
    }

    private Statements statements(Console console) {
        try (Progress progress = console.progress()) {
            Payouts payouts = new Run(catalog, data, changes, console, progress).payoutsToAsk(window.asOf);
            progress.stage("writing statements");
            return Statements.of(payouts, window.from, window.to, console.threads());
        }
    }

    private static UsageError unknown(String id, Statements statements) {
        String nearest = Nearest.to(id, statements.known());
        return new UsageError(
                "no file knows a partner `" + id + "`",
                nearest == null ? "ids are as in the partner file or on deals" : "did you mean `" + nearest + "`?");
    }
}
