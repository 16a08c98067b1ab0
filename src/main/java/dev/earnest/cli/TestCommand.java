package dev.earnest.cli;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.report.Findings;
import dev.earnest.report.FindingsWriter;
import dev.earnest.report.Format;
import dev.earnest.report.JUnitWriter;
import dev.earnest.report.Report;
import dev.earnest.report.TestFigures;
import dev.earnest.report.TestReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the worked examples of catalogs, and says what of the catalogs none of them reaches. */
@Command(
        name = "test",
        description = "Run *.test.yaml files, and tell which offers, steps, limits and budgets no test reaches.",
        footer = {
            "",
            "Examples:",
            "  earnest test                            every test below this folder",
            "  earnest test my-program --only quarter  those with quarter in their name",
            "  earnest test -v                         also the tests that hold",
            "  earnest test -f junit -o tests.xml      for build servers"
        })
final class TestCommand implements Callable<Integer> {
    @Spec CommandSpec spec;
    @ParentCommand App app;
    @Mixin ResultTable table;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Test files, or folders of them; this one unless told.")
    List<String> paths = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "WORDS",
            description = "Run only tests with WORDS in their name, in any case; implies --no-coverage.")
    @Nullable String only;

    @Option(names = "--no-coverage", description = "Do not show what no test reaches.")
    boolean noCoverage;

    @Override
    public Integer call() {
        Console console = app.console(spec);
        Format format = console.testsFormat();
        TestFiles run = TestFiles.run(paths.isEmpty() ? List.of(".") : paths, only);
        if (!run.problems().isEmpty()) {
            throw new InputException(run.problems());
        }
        if (run.figures().results().isEmpty()) {
            throw new UsageError(
                    spec.commandLine(),
                    "no test has `" + only + "` in its name, in " + Findings.words(run.files(), "file"),
                    null);
        }
        write(run, format, console);
        return run.figures().failed() > 0 ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private void write(TestFiles run, Format format, Console console) {
        TestFigures figures = run.figures();
        List<Problem> failures = TestReport.problems(figures);
        boolean coverage = !noCoverage && !console.options().quiet && only == null;
        switch (format) {
            case JUNIT -> {
                console.write(out -> JUnitWriter.write(figures, out));
                console.say(TestReport.count(figures, coverage));
            }
            case CONCISE, GITHUB -> {
                Findings findings = new Findings(Version.text(), run.files(), 0, "complete", failures);
                console.write(out -> FindingsWriter.write(findings, format, console.look(), out));
                if (format == Format.GITHUB && !console.options().quiet) {
                    console.problems(failures);
                }
                console.say(TestReport.count(figures, coverage));
            }
            case TABLE, PLAIN, CSV, TSV, JSON, NDJSON, MARKDOWN -> {
                Report report = TestReport.of(figures, Version.text(), console.options().verbose, coverage);
                console.report(table.choose(report, spec), format);
            }
        }
    }
}
