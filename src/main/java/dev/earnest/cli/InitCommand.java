package dev.earnest.cli;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import dev.earnest.report.Column;
import dev.earnest.report.Report;
import dev.earnest.report.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes a small program that runs as it is, to begin one's own from. */
@Command(
        name = "init",
        description = "Write a starter catalog with deals, partners and tests that run as they are.",
        footer = {"", "Examples:", "  earnest init my-program", "  earnest init ."})
final class InitCommand implements Callable<Integer> {
    private static final List<String> FILES =
            List.of("README.md", "catalog.yaml", "catalog.test.yaml", "deals.csv", "partners.csv");

    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = ".",
            description = "The folder, made where it is not there; ${DEFAULT-VALUE} unless told.")
    Path folder;

    @Override
    public Integer call() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InputException(Problem.error(
                    "output-is-file",
                    Span.ofFile(folder.toString()),
                    "`" + folder + "` is a file where a folder belongs",
                    "name another folder: earnest init my-program"));
        }
        List<String> taken = FILES.stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
        if (!taken.isEmpty()) {
            throw new InputException(taken(taken));
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("could not make the folder " + folder + ": " + OutputFile.reason(e), e);
        }
        for (String name : FILES) {
            OutputFile.write(folder.resolve(name), out -> out.write(Resources.bytes("starter/" + name)));
        }
        Console console = app.console(spec);
        console.report(report());
        console.say("next: earnest simulate " + folder);
        return ExitCode.OK;
    }

    private Report report() {
        List<Column<String>> columns =
                List.of(Column.text("file", "file", name -> folder.resolve(name).toString()));
        return new Report("earnest/init/1", "", List.of(Table.of("files", "", columns, FILES)), "files");
    }

    private Problem taken(List<String> names) {
        return Problem.error(
                "file-exists",
                Span.ofFile(folder.toString()),
                "`" + folder + "` has " + String.join(", ", names) + " already, and nothing is overwritten",
                "name another folder: earnest init my-program");
    }
}
