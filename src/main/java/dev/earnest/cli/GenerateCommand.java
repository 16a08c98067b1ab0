package dev.earnest.cli;

import dev.earnest.output.Outputs;
import dev.earnest.report.Column;
import dev.earnest.report.Report;
import dev.earnest.report.Table;
import dev.earnest.synthetic.Recipe;
import dev.earnest.synthetic.SyntheticFile;
import dev.earnest.synthetic.SyntheticProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes up the data of a program of any size, the same for the same seed. */
@Command(
        name = "generate",
        description = "Make up deals, partners, events and touches of any size by seed; -o names the folder.",
        footer = {
            "",
            "Examples:",
            "  earnest generate -o demo                          10,000 deals of three years",
            "  earnest generate --deals 10M --from 2022-01-01 -o big",
            "  earnest generate --deals 1M --seed 7 --products core,plus --gz -o packed"
        })
final class GenerateCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Mixin
    RecipeOptions recipe;

    @Option(names = "--gz", description = "Pack every file: deals.csv.gz and so on.")
    boolean packed;

    @Option(names = "--force", description = "Overwrite data files that are in the folder already.")
    boolean force;

    /** One file that was written. */
    private record Written(Path file, long rows, long bytes) {}

    @Override
    public Integer call() {
        Path folder = app.options.takeOutput();
        if (folder == null) {
            throw new UsageError("there is no folder to write to", "name one: earnest generate -o demo");
        }
        Console console = app.console(spec);
        console.format(Console.REPORTS);
        Recipe wanted = recipe.recipe();
        SyntheticProgram program = SyntheticProgram.of(wanted);
        DataFolder data = new DataFolder(folder, packed);
        boolean rehearsal = Outputs.current().isRehearsal();
        if (!rehearsal) {
            data.prepare(force);
        }
        List<Written> written = new ArrayList<>();
        try (Progress progress = console.progress()) {
            program.files().forEach(file -> written.add(write(file, data, console, progress)));
            console.detail("written in " + progress.elapsed());
        }
        if (!rehearsal) {
            data.clear(program);
        }
        data.others(program).forEach(name -> console.say(folder.resolve(name) + " is left as it was"));
        console.report(report(written));
        return ExitCode.OK;
    }

    private Written write(SyntheticFile file, DataFolder data, Console console, Progress progress) {
        Path path = data.path(file);
        long bytes = OutputFile.write(
                path,
                out -> file.write(
                        out,
                        packed,
                        console.threads(),
                        rows -> progress.stage("writing " + path + " " + rows * 100 / file.rows() + "%")));
        return new Written(path, file.rows(), bytes);
    }

    private static Report report(List<Written> files) {
        List<Column<Written>> columns = List.of(
                Column.text("file", "file", written -> written.file().toString()),
                Column.count("rows", "rows", Written::rows),
                Column.count("bytes", "bytes", Written::bytes));
        return new Report("earnest/generate/1", "", List.of(Table.of("files", "", columns, files)), "files");
    }
}
