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
 * @param gathered rows read elsewhere; null for what is read here
 */
public record Input(
        String name,
        @Nullable Path path,
        @Nullable InputStream stream,
        @Nullable Query query,
        @Nullable GatheredRows gathered) {

    public Input(String name, @Nullable Path path, @Nullable InputStream stream) {
        this(name, path, stream, null, null);
    }

    /** Rows that were read elsewhere. */
    public static Input of(GatheredRows rows) {
        return new Input(rows.name(), null, null, null, rows);
    }

    /** Rows that a query selects in a warehouse. */
    public static Input of(Query query) {
        return new Input(Query.shown(query.url()), null, null, query, null);
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
