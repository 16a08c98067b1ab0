package dev.earnest.cli;

import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Input;
import dev.earnest.deal.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts streams, which can be read once, into files for as long as they are read again. */
final class Spooled implements AutoCloseable {
    private final List<Path> files = new ArrayList<>();

    /** The same request with every stream on disk. */
    DataRequest onDisk(DataRequest request) {
        DataRequest all = request;
        for (Map.Entry<Role, Input> entry : request.inputs().entrySet()) {
            InputStream stream = entry.getValue().stream();
            if (stream != null) {
                all = all.with(entry.getKey(), new Input(entry.getValue().name(), copy(stream), null));
            }
        }
        return all;
    }

    private Path copy(InputStream stream) {
        try {
            Path file = Files.createTempFile("earnest", ".csv");
            files.add(file);
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("could not keep the input to read it twice: " + OutputFile.reason(e), e);
        }
    }

    @Override
    public void close() {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
        }
    }
}
