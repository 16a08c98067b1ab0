package dev.earnest.deal;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One open CSV file: its header found, its rows to come. */
final class CsvFile implements RowInput {
    private final Input input;
    private final String what;
    private final Charset charset;
    private final InputBytes bytes;
    private final TextInput text;
    private final char delimiter;
    private final CsvRows rows;
    private final List<String> header;

    /**
     * Opens a file and reads its header.
     *
     * @param what the file's word for messages: {@code deals file}
     * @param known names that a header may have, by which the delimiter is told
     */
    CsvFile(
            Input input,
            String what,
            Mapping.FileMapping mapping,
            Charset charset,
            DataRequest.Progress progress,
            Collection<String> known,
            boolean digests) {
        this.input = input;
        this.what = what;
        this.charset = charset;
        checkPath();
        try {
            this.bytes = new InputBytes(input, progress, digests);
        } catch (IOException e) {
            throw unreadable(e);
        }
        try {
            checkForm();
            this.text = new TextInput(bytes.stream(), charset);
            skip(mapping.skip());
            CharSequence start = text.peek();
            if (start.length() == 0) {
                throw new InputException(empty(mapping.skip()));
            }
            Character declared = mapping.delimiter();
            this.delimiter = declared == null ? Delimiter.find(start, known) : declared;
            this.rows = new CsvRows(input.name(), text, delimiter, mapping.skip());
            this.header = mapping.header().isEmpty() ? headerRow() : mapping.header();
        } catch (IOException e) {
            close();
            throw unreadable(e);
        } catch (InputException e) {
            close();
            throw e;
        }
    }

    /** Whatever is no text would be told as one in a wrong encoding. */
    private void checkForm() throws IOException {
        Form form = bytes.form();
        if (form == Form.TEXT) {
            return;
        }
        String is = "the " + what + " is " + form.word();
        Span file = Span.ofFile(input.name());
        if (!form.isTable()) {
            throw new InputException(Problem.error(
                    "unknown-packing",
                    file,
                    is + ", which is not unpacked here",
                    "unpack it first, or pack it with gzip"));
        }
        throw new InputException(
                bytes.packed()
                        ? Problem.error(
                                "packed-table",
                                file,
                                is + ", and packed with gzip once more",
                                "unpack it and name the file: gunzip")
                        : Problem.error(
                                "table-stream",
                                file,
                                is + ", which is read from its end and so cannot come as a stream",
                                "name the file"));
    }

    private List<String> headerRow() {
        if (!next()) {
            throw new InputException(empty(0));
        }
        Row row = rows.row();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < row.count(); i++) {
            names.add(row.text(i).strip());
        }
        if (names.stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
            throw new InputException(Problem.error(
                    "wrong-encoding",
                    new Span(input.name(), 1, 0, 0, null),
                    "the " + what + " holds NUL characters, so it is no text in " + charset.name(),
                    "name the file's encoding: --encoding UTF-16LE, or export it as CSV in UTF-8"));
        }
        return names;
    }

    private void skip(int lines) throws IOException {
        for (int i = 0; i < lines; i++) {
            if (!text.skipLine()) {
                return;
            }
        }
    }

    private Problem empty(int skipped) {
        String message = skipped == 0
                ? "the " + what + " is empty"
                : "the " + what + " has no line after the " + skipped + " that the mapping skips";
        return Problem.error(
                "empty-file", Span.ofFile(input.name()), message, "it needs a line with the names of its columns");
    }

    private void checkPath() {
        Path path = input.path();
        if (path == null) {
            return;
        }
        if (Files.isDirectory(path)) {
            throw new InputException(Problem.error(
                    "folder-for-file",
                    Span.ofFile(input.name()),
                    "a folder stands where the " + what + " belongs",
                    "name the file in it"));
        }
        if (!Files.exists(path)) {
            String near = nearestFile(path);
            throw new InputException(Problem.error(
                    "missing-file",
                    Span.ofFile(input.name()),
                    "the " + what + " does not exist",
                    near == null ? null : "did you mean `" + near + "`?"));
        }
    }

    private static @Nullable String nearestFile(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        Path name = path.getFileName();
        if (folder == null || name == null || !Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = new ArrayList<>();
            files.map(Path::getFileName).forEach(file -> names.add(String.valueOf(file)));
            names.sort(null);
            return Nearest.to(name.toString(), names);
        } catch (IOException e) {
            return null;
        }
    }

    /** Reads the next row; false after the last. */
    boolean next() {
        try {
            return rows.next();
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw unreadable(cause == null ? new IOException(e) : cause);
        }
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public RowSource source() {
        return new RowSource() {
            @Override
            public boolean next() {
                return CsvFile.this.next();
            }

            @Override
            public Row row() {
                return rows.row();
            }
        };
    }

    private InputException unreadable(IOException e) {
        return unreadable(input, what, charset, e);
    }

    /** A file of text cannot be read on. */
    static InputException unreadable(Input input, String what, Charset charset, IOException e) {
        Span file = Span.ofFile(input.name());
        if (e instanceof Malformed malformed) {
            return new InputException(malformed(input, charset, malformed));
        }
        if (e instanceof EOFException || e instanceof ZipException) {
            return new InputException(Problem.error(
                    "cut-short", file, "the " + what + " is gzip and broken or cut short", "export or copy it again"));
        }
        String why = e instanceof AccessDeniedException
                ? "permission denied"
                : e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new InputException(
                Problem.error("unreadable-file", file, "the " + what + " cannot be read: " + why, null));
    }

    private static Problem malformed(Input input, Charset charset, Malformed bad) {
        int line = lineOf(input, bad.offset());
        String where = line > 0 ? "" : " at byte " + (bad.offset() + 1);
        return Problem.error(
                "wrong-encoding",
                new Span(input.name(), line, 0, 0, null),
                String.format(
                        java.util.Locale.ROOT,
                        "byte 0x%02X%s is no character in %s",
                        bad.value(),
                        where,
                        charset.name()),
                "name the file's encoding: --encoding windows-1252, or x-MacRoman");
    }

    /** The line of a byte, found by reading the file again; 0 where it can be read only once. */
    private static int lineOf(Input input, long offset) {
        Path path = input.path();
        if (path == null) {
            return 0;
        }
        try (InputBytes again = new InputBytes(input, (file, count, total) -> {}, false)) {
            int line = 1;
            int before = 0;
            byte[] block = new byte[1 << 16];
            long left = offset;
            while (left > 0) {
                int got = again.stream().read(block, 0, (int) Math.min(block.length, left));
                if (got <= 0) {
                    return 0;
                }
                for (int i = 0; i < got; i++) {
                    line += block[i] == '\r' || (block[i] == '\n' && before != '\r') ? 1 : 0;
                    before = block[i];
                }
                left -= got;
            }
            return line;
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public char delimiter() {
        return delimiter;
    }

    @Override
    public InputFile describe(String role, long rowCount) {
        try {
            InputBytes.Digest found = bytes.digest();
            return new InputFile(role, input.name(), found.bytes(), found.crc32(), found.sha256(), rowCount, delimiter);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void close() {
        try {
            if (input.path() != null) {
                bytes.close();
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
