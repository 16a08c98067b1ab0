package dev.earnest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of an example, copied to be changed. */
final class Examples {
    private Examples() {}

    /** Copies files of northwind into a folder of its own. */
    static Path copy(Path folder, String... names) throws IOException {
        Path own = Files.createDirectories(folder.resolve("northwind"));
        for (String name : names) Files.copy(Path.of("catalog-examples/northwind", name), own.resolve(name));
        return own;
    }
}
