package dev.earnest.deal;

import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a file's bytes come from.
 *
 * @param name as the user named it
 * @param path the file; null for a stream
 * @param stream standard input; null for a file
 * @param query what is asked of a warehouse; null for a file and for a stream
 */
public record Input(
        String name,
        @Nullable Path path,
        @Nullable InputStream stream,
        @Nullable Query query) {

    public Input(String name, @Nullable Path path, @Nullable InputStream stream) {
        this(name, path, stream, null);
    }

    /** Rows that a query selects in a warehouse. */
    public static Input of(Query query) {
        return new Input(Query.shown(query.url()), null, null, query);
    }

    /** A file. */
    public static Input of(Path path) {
        return new Input(path.toString(), path, null);
    }

    /** Standard input. */
    public static Input standardInput(InputStream stream) {
        return new Input("<stdin>", null, stream);
    }
}
