package dev.earnest.deal;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.earnest.output.UnwrittenException;
import dev.earnest.output.WholeFile;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bad rows of one file as they stand, each with its line, the rule it breaks and the reason. */
final class RejectsFile implements AutoCloseable {
    private final Path path;
    private final List<Part> files;
    private final List<String> header;
    private final int[][] places;
    private @Nullable WholeFile file;
    private @Nullable CsvWriter writer;

    /** @param atOnce whether it is made even if no row turns out bad; one left by an earlier run is emptied anyway */
    RejectsFile(Path path, List<Part> files, boolean atOnce) {
        this.path = path;
        this.files = files;
        this.header = new ArrayList<>(files.get(0).header());
        this.places = new int[files.size()][];
        for (int file = 0; file < places.length; file++) {
            places[file] = places(files.get(file).header());
        }
        if (atOnce || Files.exists(path)) {
            writer();
        }
    }

    /** Where the cells of a file go: below the same name that the file before it has, else behind all. */
    private int[] places(List<String> own) {
        int[] found = new int[own.size()];
        java.util.BitSet taken = new java.util.BitSet();
        for (int cell = 0; cell < found.length; cell++) {
            int place = 0;
            while (place < header.size()
                    && (taken.get(place) || !header.get(place).equals(own.get(cell)))) {
                place++;
            }
            if (place == header.size()) {
                header.add(own.get(cell));
            }
            taken.set(place);
            found[cell] = place;
        }
        return found;
    }

    /** {@code rejects.csv} for deals, {@code rejects.partners.csv} for partners and so on. */
    static Path path(Path asked, Role role) {
        if (role == Role.DEALS) {
            return asked;
        }
        String name = String.valueOf(asked.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot <= 0 ? name : name.substring(0, dot);
        String ending = dot <= 0 ? "" : name.substring(dot);
        return asked.resolveSibling(stem + "." + role.word() + ending);
    }

    /** @param file which of the files the row is of, from 0 */
    void write(int file, Row row, Rule rule, String reason) {
        List<String> cells = new ArrayList<>(Collections.nCopies(header.size(), ""));
        int[] to = places[file];
        for (int i = 0; i < to.length && i < row.count(); i++) {
            cells.set(to[i], row.text(i));
        }
        for (int i = to.length; i < row.count(); i++) {
            int last = to[to.length - 1];
            cells.set(last, cells.get(last) + "," + row.text(i));
        }
        if (files.size() > 1) {
            cells.add(files.get(file).name());
        }
        cells.add(Integer.toString(row.line()));
        cells.add(rule.id());
        cells.add(reason);
        record(writer(), cells);
    }

    private CsvWriter writer() {
        CsvWriter open = writer;
        if (open == null) {
            try {
                file = WholeFile.at(path);
                open = CsvWriter.builder().build(file.stream(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw unwritable(e);
            }
            writer = open;
            List<String> names = new ArrayList<>(header);
            names.addAll(
                    files.size() > 1 ? List.of("file", "line", "rule", "reason") : List.of("line", "rule", "reason"));
            record(open, names);
        }
        return open;
    }

    private void record(CsvWriter open, List<String> cells) {
        try {
            open.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw new UnwrittenException(path, Objects.requireNonNullElseGet(e.getCause(), () -> new IOException(e)));
        }
    }

    private InputException unwritable(IOException e) {
        return new InputException(Problem.error(
                "unwritable-file",
                Span.ofFile(path.toString()),
                "the rejected rows cannot be written here: " + e.getMessage(),
                "name a file in a folder that exists"));
    }

    /** All rows are read: puts the file in its place. */
    void keep() {
        CsvWriter open = writer;
        WholeFile whole = file;
        if (open != null && whole != null) {
            try {
                open.close();
                whole.keep();
            } catch (IOException e) {
                throw new UnwrittenException(path, e);
            }
        }
    }

    /** Leaves nothing behind where not all rows were read. */
    @Override
    public void close() {
        WholeFile whole = file;
        if (whole != null) {
            try {
                whole.close();
            } catch (IOException e) {
                throw new UnwrittenException(path, e);
            }
        }
    }
}
