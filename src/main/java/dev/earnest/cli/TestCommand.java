package dev.earnest.cli;

import dev.earnest.problem.InputException;
import dev.earnest.report.Findings;
import dev.earnest.report.Format;
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
final class TestCommand implements Callable<Integer>, ShortCut.Command {
    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Mixin
    ResultTable table = new ResultTable();

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Test files, or folders of them; this one unless told.")
    List<String> paths = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "WORDS",
            description = "Run only tests with WORDS in their name, in any case; implies --no-coverage.")
    @Nullable
    String only;

    @Option(names = "--no-coverage", description = "Do not show what no test reaches.")
    boolean noCoverage;

    @Mixin
    WatchOption watch = new WatchOption();

    @Override
    public Integer call() {
        return run(app.console(spec));
    }

    @Override
    public int run(Console console) {
        console.testsFormat();
        return watch.run(console, this::watched, this::once);
    }

    /** The tests, and the catalogs they name. */
    private FileStamps watched() {
        List<String> files = new ArrayList<>(paths.isEmpty() ? List.of(".") : paths);
        return Watching.stamps(files, TestFiles.catalogs(files));
    }

    private int once(Console console) {
        Format format = console.testsFormat();
        TestFiles run = TestFiles.run(paths.isEmpty() ? List.of(".") : paths, only);
        if (!run.problems().isEmpty()) {
            throw new InputException(run.problems());
        }
        if (run.figures().results().isEmpty()) {
            throw new UsageError(
                    "no test has `" + only + "` in its name, in " + Findings.words(run.files(), "file"), null);
        }
        boolean coverage = !noCoverage && !console.options().quiet && only == null;
        TestOutput.write(run, format, coverage, table::choose, console);
        watch.found("failing test", run.failing());
        return run.figures().failed() > 0 ? ExitCode.FINDINGS : ExitCode.OK;
    }

    @Override
    public boolean take(String option, @Nullable String value) {
        if (value == null) {
            noCoverage |= option.equals("--no-coverage");
            return option.equals("--no-coverage") || watch.take(option, null);
        }
        if (option.equals("--only")) {
            only = value;
            return true;
        }
        return table.take(option, value);
    }

    @Override
    public boolean takeWords(List<String> words) {
        paths = words;
        return true;
    }
}
