package dev.earnest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Output that was read and found good, kept as files; {@code -Dgolden=update} accepts what is there now. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Fails where {@code actual} is not what {@code name} holds. */
    public static void check(String name, String actual) {
        Path file = FOLDER.resolve(name);
        try {
            if ("update".equals(System.getProperty("golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(file).as("accept with -Dgolden=update").exists();
            assertThat(actual).as("%s (accept with -Dgolden=update)", name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
