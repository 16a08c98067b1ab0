package dev.earnest.cli;

import dev.earnest.problem.Problem;
import dev.earnest.problem.Severity;
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

/** Tells everything that is wrong with catalogs, in one pass. */
@Command(
        name = "validate",
        description = "Find every mistake in catalogs in one pass, with its line, column and the nearest right word.",
        footer = {
            "",
            "Examples:",
            "  earnest validate my-program",
            "  earnest validate my-program -f concise        one finding a line, for editors",
            "  earnest validate main:my-program -f json      as it is on the branch main"
        })
final class ValidateCommand implements Callable<Integer>, ShortCut.Command {
    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Mixin
    ChangeOptions changes = new ChangeOptions();

    @Parameters(
            paramLabel = "CATALOG",
            arity = "1..*",
            description = "Files, folders of versions, - for standard input, or REF:path in git.")
    List<String> names = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = Words.OfFailOn.class,
            description = "Least severity that ends with 1: error, warning, info or never. error unless told.")
    Words.FailOn failOn = Words.FailOn.ERROR;

    @Option(
            names = "--min-severity",
            paramLabel = "SEVERITY",
            converter = Words.OfSeverity.class,
            description = "Show only findings this bad or worse: error, warning or info. info unless told.")
    Severity least = Severity.INFO;

    @Option(
            names = "--max-findings",
            paramLabel = "N|all",
            converter = Words.OfTop.class,
            description = "Findings shown to people; programs get all. 50 unless told.")
    int most = 50;

    @Override
    public Integer call() {
        return run(app.console(spec));
    }

    @Override
    public int run(Console console) {
        if (changes.showEffective) {
            return changes.printEffective(names, console);
        }
        Format format = console.findingsFormat();
        Validation validation = Validation.of(names, changes.changes(), console.surroundings());
        List<Problem> shown = new ArrayList<>(validation.problems());
        shown.removeIf(problem -> !problem.severity().atLeast(least));
        console.findings(validation.findings(shown), format, most);
        return validation.exitCode(failOn);
    }

    @Override
    public boolean take(String option, @Nullable String value) {
        if (value == null) {
            return changes.take(option, null);
        }
        switch (option) {
            case "--fail-on" -> failOn = new Words.OfFailOn().convert(value);
            case "--min-severity" -> least = new Words.OfSeverity().convert(value);
            case "--max-findings" -> most = new Words.OfTop().convert(value);
            default -> {
                return changes.take(option, value);
            }
        }
        return true;
    }

    @Override
    public boolean takeWords(List<String> words) {
        names = words;
        return !words.isEmpty();
    }
}
