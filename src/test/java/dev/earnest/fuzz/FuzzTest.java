package dev.earnest.fuzz;

import dev.earnest.deal.DealsFuzz;
import dev.earnest.deal.MappingFuzz;
import dev.earnest.language.CatalogFuzz;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fuzzing has found before stays right, and inputs near it: few in the build, many apart, a million when asked. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzTest {
    private static final long SEED = Long.getLong("earnest.fuzz.seed", 1);
    private static final int MANY = Integer.getInteger("earnest.fuzz.runs", 20_000);

    enum Target {
        CATALOG(CatalogFuzz::fuzzerTestOneInput),
        DEALS(DealsFuzz::fuzzerTestOneInput),
        MAPPING(MappingFuzz::fuzzerTestOneInput);

        private final Consumer<byte[]> reader;

        Target(Consumer<byte[]> reader) {
            this.reader = reader;
        }

        List<byte[]> corpus() throws IOException {
            List<byte[]> corpus = new ArrayList<>();
            Path folder = Path.of("src/test/resources/fuzz", name().toLowerCase(java.util.Locale.ROOT));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    corpus.add(Files.readAllBytes(file));
                }
            }
            return corpus;
        }

        void read(byte[] bytes) {
            try {
                reader.accept(bytes);
            } catch (Throwable e) {
                String text = new String(bytes, StandardCharsets.UTF_8);
                throw new AssertionError(
                        name() + ", base64 " + Base64.getEncoder().encodeToString(bytes) + "\n" + text, e);
            }
        }
    }

    private static void run(Target target, int runs) throws IOException {
        List<byte[]> corpus = target.corpus();
        corpus.forEach(target::read);
        Mutator mutator = new Mutator(corpus, SEED);
        for (int i = 0; i < runs; i++) {
            target.read(mutator.next());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_corpus_and_what_is_near_it_is_read_or_told(Target target) throws IOException {
        run(target, 300);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("long")
    void many_inputs_are_read_or_told(Target target) throws IOException {
        run(target, MANY);
    }
}
