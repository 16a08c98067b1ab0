package dev.earnest.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Catalog;
import dev.earnest.language.print.CatalogPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed reads back as the same catalog, and prints the same again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogPrinterTest {

    static List<Path> catalogs() throws IOException {
        try (Stream<Path> own = Files.walk(Path.of("src/test/resources/language"));
                Stream<Path> examples = Files.walk(Path.of("catalog-examples"))) {
            return Stream.concat(own, examples)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(CatalogPrinterTest::isRightCatalog)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isRightCatalog(Path file) {
        try {
            return Files.readString(file).contains("earnest: 1\n")
                    && !file.toString().contains("mistakes")
                    && !file.toString().endsWith(".test.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void reads_back_as_the_same_catalog(Path file) throws IOException {
        Catalog catalog =
                CatalogReader.read(file.toString(), Files.readAllBytes(file)).orThrow();
        String printed = CatalogPrinter.print(catalog);
        CatalogReading again = CatalogReader.read("printed", printed);
        assertThat(Told.all(again.problems())).isEmpty();
        assertThat(again.catalog()).isEqualTo(catalog);
        assertThat(CatalogPrinter.print(again.orThrow())).isEqualTo(printed);
    }

    @Test
    void looks_like_a_catalog_a_person_wrote() throws IOException {
        dev.earnest.Golden.check(
                "language/northwind-printed.yaml",
                CatalogPrinter.print(CatalogReaderTest.read("northwind.yaml").orThrow()));
    }
}
