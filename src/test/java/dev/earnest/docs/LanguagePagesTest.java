package dev.earnest.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.earnest.cli.CliRun;
import dev.earnest.language.CatalogReader;
import dev.earnest.language.ScenarioReader;
import dev.earnest.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of the language pages run.
 *
 * <p>A block is known by what stands behind its fence. {@code yaml part}: a catalog that leaves out its head.
 * {@code yaml version}: one of several versions. {@code yaml test}: tests of the catalog above. {@code csv ledger}: some
 * columns of the ledger of the last test above. {@code yaml scenario}: changes the catalog for ledgers below it.
 * {@code yaml wrong}: a catalog with a mistake, and the {@code text} after it what its author is told.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguagePagesTest {
    private static final Path PAGES = Path.of("docs/language");
    private static final Set<String> KNOWN = Set.of(
            "yaml part",
            "yaml version",
            "yaml test",
            "csv ledger",
            "yaml scenario",
            "yaml wrong",
            "text",
            "sh",
            "console");

    @TempDir
    Path folder;

    static Stream<Path> pages() throws IOException {
        return Stream.concat(
                Stream.of(Path.of("README.md")),
                Files.list(PAGES)
                        .filter(page -> page.toString().endsWith(".md"))
                        .sorted());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void examples_run(Path page) throws IOException {
        List<String> faults = new ArrayList<>();
        Program program = new Program(Files.createDirectories(folder.resolve("program")));
        ExampleLedger ledger = new ExampleLedger(program);
        Fence wrong = null;
        for (Fence fence : Fence.of(page)) {
            assertThat(KNOWN).as(fence.where()).contains(fence.info());
            switch (fence.info()) {
                case "yaml part" -> {
                    program.begin(fence);
                    ledger.scenario(null);
                    told(fence, "", faults);
                }
                case "yaml version" -> {
                    program.version(fence);
                    ledger.scenario(null);
                    told(fence, "", faults);
                }
                case "yaml test" -> {
                    CliRun run = CliRun.of("test", program.tests(fence).toString(), "--no-coverage");
                    if (run.exitCode() != 0) faults.add(fence.where() + "\n" + run.out() + run.err());
                    ledger.tests(fence);
                }
                case "csv ledger" -> ledger.compare(fence, faults);
                case "yaml scenario" -> {
                    ScenarioReader.read(fence.where(), fence.text()).orThrow();
                    ledger.scenario(fence);
                }
                case "yaml wrong" -> wrong = fence;
                default -> {
                    if (wrong != null) told(wrong, fence.text(), faults);
                    wrong = null;
                }
            }
        }
        if (!faults.isEmpty()) fail(String.join("\n", faults));
    }

    private static void told(Fence catalog, String expected, List<String> faults) {
        String told = CatalogReader.read(catalog.where(), Program.whole(catalog)).problems().stream()
                .map(LanguagePagesTest::text)
                .collect(Collectors.joining());
        if (!told.equals(expected)) faults.add(catalog.where() + " is told\n" + told);
    }

    private static String text(Problem problem) {
        String help = problem.help() == null ? "" : "  = help: " + problem.help() + "\n";
        return "error[" + problem.code() + "]: " + problem.message() + "\n" + help;
    }
}
