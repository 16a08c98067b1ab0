package dev.earnest.cli;

import dev.earnest.language.Change;
import dev.earnest.language.TimelineReading;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The catalog that a command is about. */
final class CatalogArgument {
    @Parameters(
            index = "0",
            paramLabel = "CATALOG",
            description = "A file, a folder of versions with their data, - for standard input, or REF:path in git.")
    String name;

    private @Nullable CatalogFiles files;

    /** The files it names; fails with InputException where they are not there. */
    CatalogFiles files(Surroundings surroundings) {
        if (files == null) {
            files = CatalogFiles.of(name, surroundings);
        }
        return files;
    }

    /** Reads them anew the next time. */
    void forget() {
        files = null;
    }

    /** The versions it holds, with what is wrong with them. */
    TimelineReading read(Surroundings surroundings, List<Change> changes) {
        return files(surroundings).read(changes);
    }
}
