package dev.earnest.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts that are shipped inside the program. */
final class Resources {
    private Resources() {}

    /** The bytes of a resource that is there, by its path below dev/earnest. */
    static byte[] bytes(String path) {
        String text = text(path);
        if (text == null) {
            throw new IllegalStateException("the program lacks its own " + path);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a resource by its path below dev/earnest, or null where there is none. */
    static @Nullable String text(String path) {
        try (InputStream in = Resources.class.getResourceAsStream("/dev/earnest/" + path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the program's own " + path, e);
        }
    }
}
