package dev.earnest.deal;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.crypto.ParquetCryptoRuntimeException;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.Type;

/** A Parquet file: columns with types, of which only those that something reads are unpacked. */
final class ParquetInput implements RowInput {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private final Input input;
    private final String what;
    private final Path path;
    private final DataRequest.Progress progress;
    private final boolean digests;
    private final ParquetFileReader file;
    private final List<Type> columns;
    private Set<Integer> read;

    ParquetInput(Input input, Path path, Form form, String what, DataRequest.Progress progress, boolean digests) {
        this.input = input;
        this.what = what;
        this.path = path;
        this.progress = progress;
        this.digests = digests;
        try {
            check(form);
            this.file = ParquetFileReader.open(
                    new LocalInputFile(path),
                    ParquetReadOptions.builder(new PlainParquetConfiguration())
                            .withCodecFactory(new ParquetCodecs())
                            .build());
        } catch (InputException e) {
            throw e;
        } catch (IOException | RuntimeException | LinkageError e) {
            throw broken(0, e);
        }
        this.columns = file.getFileMetaData().getSchema().getFields();
        this.read = new TreeSet<>(IntStream.range(0, columns.size()).boxed().toList());
    }

    /** Whether a file is Parquet, or was meant as such. */
    static boolean isParquet(Path path, Form form) {
        boolean isNamed = path.toString().toLowerCase(Locale.ROOT).endsWith(".parquet") && Files.isRegularFile(path);
        return isNamed || form == Form.PARQUET || form == Form.ENCRYPTED_PARQUET;
    }

    private void check(Form form) throws IOException {
        if (form == Form.ENCRYPTED_PARQUET) {
            throw encrypted();
        }
        if (form != Form.PARQUET) {
            throw problem(
                    "not-parquet",
                    size() == 0
                            ? "the " + what + " is empty"
                            : "the " + what + " is no Parquet, whatever its name says",
                    "export it again, or give it the ending that it has");
        }
        if (!endsAsItStarts()) {
            throw problem("cut-short", "the " + what + " is Parquet and lacks its end", "export or copy it again");
        }
    }

    private boolean endsAsItStarts() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            ByteBuffer end = ByteBuffer.allocate(MAGIC.length);
            channel.position(channel.size() - MAGIC.length);
            while (end.hasRemaining() && channel.read(end) >= 0) {
                // the four bytes may come in parts
            }
            return channel.size() > 2L * MAGIC.length && Arrays.equals(end.array(), MAGIC);
        }
    }

    private InputException encrypted() {
        return problem(
                "encrypted-parquet",
                "the " + what + " is encrypted, as a whole or in some columns",
                "write it without encryption");
    }

    private InputException problem(String code, String message, String help) {
        return new InputException(Problem.error(code, Span.ofFile(input.name()), message, help));
    }

    @Override
    public List<String> header() {
        return columns.stream().map(Type::getName).toList();
    }

    @Override
    public Cells cells(int column) {
        return ParquetTypes.cells(columns.get(column));
    }

    /** What the file says, unless that would be rows of less than a byte. */
    @Override
    public int expectedRows() {
        return (int) Math.min(Integer.MAX_VALUE - 16, Math.min(file.getRecordCount(), size()));
    }

    @Override
    public void only(Set<Integer> some) {
        read = some;
    }

    @Override
    public RowSource source() {
        List<Problem> problems = new ArrayList<>();
        for (int column : read) {
            Type type = columns.get(column);
            if (!ParquetTypes.isReadable(type)) {
                problems.add(Problem.error(
                        "parquet-type",
                        Span.ofFile(input.name()),
                        "column `" + type.getName() + "` is " + ParquetTypes.name(type)
                                + ", which is not one value to a cell",
                        "write the file with a text or a number there, or without the column"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new ParquetRows(this, file, columns, read);
    }

    /** So many bytes of the file's columns are behind us. */
    void progressed(long bytes) {
        progress.read(input.name(), bytes, size());
    }

    private long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return -1;
        }
    }

    /** The file cannot be read on from a row; 0 for the file as such. */
    InputException broken(int row, Throwable e) {
        if (e instanceof ParquetCryptoRuntimeException || e.getCause() instanceof ParquetCryptoRuntimeException) {
            return encrypted();
        }
        Span place = new Span(input.name(), row, 0, 0, null);
        boolean isLibrary = e instanceof LinkageError
                || e instanceof ParquetCodecs.UnknownCodec
                || e.getCause() instanceof LinkageError
                || e.getCause() instanceof ParquetCodecs.UnknownCodec;
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : said(e.getMessage());
        if (isLibrary) {
            return new InputException(Problem.error(
                    "parquet-codec",
                    place,
                    "the " + what + " is packed in a way that cannot be unpacked here: " + why,
                    "write it with snappy, gzip, zstd or without compression"));
        }
        return new InputException(Problem.error(
                "broken-parquet",
                place,
                "the " + what + " is Parquet and broken, cut short or in a form that cannot be read: " + why,
                "export or copy it again"));
    }

    /** What the library says, without what it calls the file and its own classes. */
    private static String said(String message) {
        return message.replaceAll("[\\w.$]+@[0-9a-f]+", "the file").replaceAll("\\b([a-z]\\w*\\.){2,}(?=[A-Z])", "");
    }

    /** A cell that holds no text. */
    InputException noText(int row, String column) {
        return new InputException(Problem.error(
                "wrong-encoding",
                new Span(input.name(), row, 0, 0, null),
                "column `" + column + "` holds bytes that are no characters in UTF-8",
                "write the column as a string"));
    }

    @Override
    public InputFile describe(String role, long rowCount) {
        try {
            InputBytes.Digest found = InputBytes.digest(input, digests);
            return new InputFile(
                    role, input.name(), found.bytes(), found.crc32(), found.sha256(), rowCount, delimiter());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private InputException unreadable(IOException e) {
        return new InputException(Problem.error(
                "unreadable-file",
                Span.ofFile(input.name()),
                "the " + what + " cannot be read: " + e.getMessage(),
                null));
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
