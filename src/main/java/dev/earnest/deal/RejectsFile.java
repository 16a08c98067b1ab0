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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bad rows of one file as they stand, each with its line, the rule it breaks and the reason. */
final class RejectsFile implements AutoCloseable {
    private final Path path;
    private final List<String> header;
    private @Nullable WholeFile file;
    private @Nullable CsvWriter writer;

    /** @param atOnce whether it is made even if no row turns out bad; one left by an earlier run is emptied anyway */
    RejectsFile(Path path, List<String> header, boolean atOnce) {
        this.path = path;
        this.header = header;
        if (atOnce || Files.exists(path)) {
            writer();
        }
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

    void write(Row row, Rule rule, String reason) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            cells.add(i < row.count() ? row.text(i) : "");
        }
        for (int i = header.size(); i < row.count(); i++) {
            cells.set(header.size() - 1, cells.get(header.size() - 1) + "," + row.text(i));
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
            names.addAll(List.of("line", "rule", "reason"));
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
