package dev.earnest.deal;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a file's bytes come from, or those of several files that are read as one.
 *
 * @param name as the user named it
 * @param path the file; null for a stream and for several files
 * @param stream standard input; null for a file and for several
 * @param query what is asked of a warehouse; null for files and for a stream
 * @param sheet the sheet that is meant of a workbook; null for its first, and for what is none
 * @param parts the files, where there are several, in the order in which they are read
 * @param gathered rows read elsewhere; null for what is read here
 */
public record Input(
        String name,
        @Nullable Path path,
        @Nullable InputStream stream,
        @Nullable Query query,
        @Nullable String sheet,
        List<Input> parts,
        @Nullable GatheredRows gathered) {

    public Input {
        parts = List.copyOf(parts);
    }

    public Input(String name, @Nullable Path path, @Nullable InputStream stream) {
        this(name, path, stream, null, null, List.of(), null);
    }

    /** Rows that were read elsewhere. */
    public static Input of(GatheredRows rows) {
        return new Input(rows.name(), null, null, null, null, List.of(), rows);
    }

    /** Rows that were read elsewhere, of a file that is here too: tables are found beside it. */
    public static Input of(GatheredRows rows, @Nullable Path path) {
        return new Input(rows.name(), path, null, null, null, List.of(), rows);
    }

    /** Rows that a query selects in a warehouse. */
    public static Input of(Query query) {
        return new Input(Query.shown(query.url()), null, null, query, null, List.of(), null);
    }

    /** A sheet of a workbook. */
    public static Input of(Path path, String sheet) {
        return new Input(path + "#" + sheet, path, null, null, sheet, List.of(), null);
    }

    /** A file. */
    public static Input of(Path path) {
        return new Input(path.toString(), path, null);
    }

    /** Files that are read one after the other as if they were one; a single one is itself. */
    public static Input of(String name, List<Input> files) {
        return files.size() == 1 ? files.get(0) : new Input(name, null, null, null, null, files, null);
    }

    /** Standard input. */
    public static Input standardInput(InputStream stream) {
        return new Input("<stdin>", null, stream);
    }

    /** The single files, in the order in which they are read. */
    public List<Input> files() {
        return parts.isEmpty() ? List.of(this) : parts;
    }
}
