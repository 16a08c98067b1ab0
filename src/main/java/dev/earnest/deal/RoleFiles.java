package dev.earnest.deal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of one role, in their order; one at a time is open. */
final class RoleFiles implements AutoCloseable {
    private static final int LEAST_EXPECTED = 1024;
    private static final int MOST_EXPECTED = Integer.MAX_VALUE - 16;

    private final Role role;
    private final Input input;
    private final DataRequest request;
    private final List<Part> parts = new ArrayList<>();
    private int place = -1;
    private long expectedRows;
    private @Nullable RowInput open;

    /** Reads all headers; fails with InputException where a file cannot be opened. */
    RoleFiles(Role role, Input input, DataRequest request) {
        this.role = role;
        this.input = input;
        this.request = request;
        List<Input> files = input.files();
        for (int file = 0; file < files.size(); file++) {
            parts.add(Part.of(files.get(file), at(file)));
            expectedRows += at(file).expectedRows();
        }
    }

    /** How many rows to make room for at first. */
    int expectedRows() {
        return (int) Math.min(MOST_EXPECTED, Math.max(LEAST_EXPECTED, expectedRows));
    }

    private RowInput at(int file) {
        RowInput now = open;
        if (now == null || place != file) {
            close();
            now = open(input.files().get(file));
            place = file;
            open = now;
        }
        return now;
    }

    private RowInput open(Input file) {
        return RowInput.open(
                file,
                role.word() + " file",
                request.mapping().of(role),
                request.charset(),
                request.progress(),
                known(),
                request.reading().digests());
    }

    /** The names that a header may have: ours and those of the mapping. */
    Set<String> known() {
        return request.mapping().of(role).names(role);
    }

    Role role() {
        return role;
    }

    /** The name of all the files together. */
    String name() {
        return input.name();
    }

    /** Each file, with its header. */
    List<Part> parts() {
        return parts;
    }

    /** One of the files, from 0, at its first row; to be asked for once each, in their order. */
    RowInput open(int file) {
        return at(file);
    }

    /** What tells the files from others, worked out beside their reading where there is more than one thread. */
    Digests digests() {
        return new Digests(
                input.files(), request.reading().digests(), request.reading().threads() > 1);
    }

    /** What was read, once all rows are. */
    List<InputFile> describe(Digests digests, FileReading reading) {
        List<InputFile> all = new ArrayList<>();
        for (int file = 0; file < parts.size(); file++) {
            Part part = parts.get(file);
            try {
                InputBytes.Digest found = digests.of(file);
                InputFile described = new InputFile(
                        role.word(),
                        part.name(),
                        found.bytes(),
                        found.crc32(),
                        found.sha256(),
                        reading.read(file),
                        part.delimiter());
                all.add(described.withRejected(reading.rejected(file)));
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }
        return all;
    }

    /** A file of text cannot be read on. */
    dev.earnest.problem.InputException unreadable(int file, IOException e) {
        return CsvFile.unreadable(parts.get(file).input(), role.word() + " file", request.charset(), e);
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
