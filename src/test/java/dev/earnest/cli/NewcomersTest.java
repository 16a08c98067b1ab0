package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten mistakes of somebody who has read only the README; each message was read, and is enough to mend the catalog. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewcomersTest {
    private static final Path FOLDER = Path.of("src/test/resources/newcomer");

    static Stream<String> catalogs() throws IOException {
        return Files.list(FOLDER).map(file -> file.getFileName().toString()).sorted();
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void are_told_what_is_wrong_and_what_to_write(String catalog) {
        CliRun run = CliRun.of("validate", FOLDER + "/" + catalog, "--no-config");
        String told = run.out().replace('\\', '/') + run.err();
        assertThat(told).contains("= help: ");
        Golden.check("newcomer/" + catalog.replace(".yaml", ".txt"), told);
    }
}
