package dev.earnest.synthetic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A made-up program in memory, for tests. */
final class Made {
    private final SyntheticProgram program;

    Made(Recipe recipe) {
        program = SyntheticProgram.of(recipe);
    }

    static Made of(long seed, Sizes sizes) {
        return new Made(Recipe.of(seed, sizes));
    }

    List<String> names() {
        return program.files().stream().map(SyntheticFile::name).toList();
    }

    byte[] bytes(String name, boolean packed, int threads) {
        SyntheticFile file = program.files().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.write(out, packed, threads, rows -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    String text(String name) {
        return new String(bytes(name, false, 1), StandardCharsets.UTF_8);
    }

    /** The cells of every row, for files whose cells hold no comma. */
    List<String[]> rows(String name) {
        return text(name).lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    static byte[] unpacked(byte[] packed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }

    void writeTo(Path folder) throws IOException {
        for (SyntheticFile file : program.files()) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(file.name()))) {
                file.write(out, false, 2, rows -> {});
            }
        }
    }
}
