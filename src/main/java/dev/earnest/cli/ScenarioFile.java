package dev.earnest.cli;

import dev.earnest.language.Scenario;
import dev.earnest.language.print.ScenarioPrinter;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes a scenario whose changes and assumptions are those of a shell. */
final class ScenarioFile {
    private ScenarioFile() {}

    /** Its id is the name of the file; fails where there is a file already that is no scenario, or not to be overwritten. */
    static void write(Path file, @Nullable String because, Overlay overlay, boolean force) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1);
        if (!extension.equals("yaml") && !extension.equals("yml")) {
            throw new UsageError("a scenario is a YAML file, and `" + file + "` is none", "name it " + name + ".yaml");
        }
        if (Files.exists(file) && !force) {
            throw new InputException(Problem.error(
                    "file-exists",
                    Span.ofFile(file.toString()),
                    "`" + file + "` is there already, and nothing is overwritten",
                    "name another file, or overwrite with --force"));
        }
        String id = name.substring(0, dot);
        ChangeOptions options = overlay.options();
        Scenario scenario = new Scenario(id, because, options.changes(), new Behaving(options.assumed()).assumptions());
        String text = ScenarioPrinter.print(scenario);
        OutputFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
