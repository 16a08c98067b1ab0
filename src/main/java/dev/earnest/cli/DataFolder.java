package dev.earnest.cli;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import dev.earnest.synthetic.SyntheticFile;
import dev.earnest.synthetic.SyntheticProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that made-up data are written to.
 *
 * @param packed whether its files are packed by gzip
 */
record DataFolder(Path folder, boolean packed) {
    private static final List<String> NAMES =
            List.of("deals.csv", "partners.csv", "events.csv", "touches.csv", "claims.csv");
    private static final String PACKED = ".gz";

    /** Makes the folder where it is not there; fails with InputException where data would be overwritten unasked. */
    void prepare(boolean force) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InputException(Problem.error(
                    "output-is-file",
                    Span.ofFile(folder.toString()),
                    "`" + folder + "` is a file",
                    "name a folder with -o"));
        }
        List<String> taken = taken();
        if (!taken.isEmpty() && !force) {
            String message =
                    "`" + folder + "` has " + String.join(", ", taken) + " already, and nothing is overwritten";
            throw new InputException(Problem.error(
                    "file-exists",
                    Span.ofFile(folder.toString()),
                    message,
                    "name another folder, or overwrite with --force"));
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("could not make the folder " + folder + ": " + OutputFile.reason(e), e);
        }
    }

    /** Where a file goes. */
    Path path(SyntheticFile file) {
        return folder.resolve(packed ? file.name() + PACKED : file.name());
    }

    /** Takes away what the files written stand in place of: the same ones unpacked, or packed. */
    void clear(SyntheticProgram program) {
        for (SyntheticFile file : program.files()) {
            Path other = folder.resolve(packed ? file.name() : file.name() + PACKED);
            try {
                Files.deleteIfExists(other);
            } catch (IOException e) {
                throw new UncheckedIOException("could not delete " + other + ": " + OutputFile.reason(e), e);
            }
        }
    }

    /** Data files in the folder that are not of this program. */
    List<String> others(SyntheticProgram program) {
        List<String> own = program.files().stream().map(SyntheticFile::name).toList();
        return taken().stream()
                .filter(name -> !own.contains(name.replace(PACKED, "")))
                .toList();
    }

    private List<String> taken() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(name, name + PACKED))
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
    }
}
