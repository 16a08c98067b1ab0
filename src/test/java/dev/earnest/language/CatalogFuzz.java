package dev.earnest.language;

import dev.earnest.catalog.Catalog;
import dev.earnest.language.print.CatalogPrinter;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Severity;
import java.nio.charset.StandardCharsets;

/** Any bytes as a catalog and as a scenario: they are read or told, and what is read is printed as what reads back the same. */
public final class CatalogFuzz {
    private CatalogFuzz() {}

    /** Called by the fuzzer; throws where the law does not hold. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        CatalogReading reading = CatalogReader.read("fuzz.yaml", bytes);
        Catalog catalog = reading.catalog();
        boolean told = false;
        for (Problem problem : reading.problems()) {
            told |= problem.severity() == Severity.ERROR;
            if (problem.message().isBlank() || problem.code().isBlank()) {
                throw new AssertionError("a problem says nothing: " + problem);
            }
        }
        if (catalog == null && !told) {
            throw new AssertionError("neither read nor told");
        }
        if (catalog != null && !told) {
            String printed = CatalogPrinter.print(catalog);
            Catalog again = CatalogReader.read("again.yaml", printed).orThrow();
            if (!catalog.equals(again)) {
                throw new AssertionError("read back as another one:\n" + printed);
            }
        }
        ScenarioReader.read("fuzz.yaml", new String(bytes, StandardCharsets.UTF_8));
    }
}
