package dev.earnest.deal;

import dev.earnest.money.CurrencyUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Any bytes as a deals file: the library's reader and the one in blocks say and give the same. */
public final class DealsFuzz {
    private static final DataRequest REQUEST = DataRequest.in(CurrencyUnit.of("USD"))
            .withDimensions(Map.of("product", List.of("core", "care")))
            .with(new Wanted(Map.of("note", Kind.TEXT, "dist", Kind.PARTNER), Map.of(), Map.of(), false));
    private static final Path FILE = file();

    private DealsFuzz() {}

    private static Path file() {
        try {
            Path memory = Path.of("/dev/shm");
            Path file = Files.isWritable(memory)
                    ? Files.createTempFile(memory, "deals", ".csv")
                    : Files.createTempFile("deals", ".csv");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Called by the fuzzer; throws where the law does not hold. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        readTheSame(bytes, REQUEST);
    }

    static void readTheSame(byte[] bytes, DataRequest request) {
        try {
            Files.write(FILE, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DataRequest deals = request.with(Role.DEALS, FILE);
        List<String> byLibrary = Told.of(deals.with(Reading.byLibrary()));
        int size = 16 + bytes.length % 61;
        List<String> inBlocks = Told.of(deals.with(Reading.on(1).inBlocksOf(size)));
        if (!byLibrary.equals(inBlocks)) {
            throw new AssertionError("blocks of " + size + "\nlibrary: " + byLibrary + "\nblocks:  " + inBlocks);
        }
    }

    static DataRequest request() {
        return REQUEST;
    }
}
