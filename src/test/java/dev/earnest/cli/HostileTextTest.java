package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Catalogs that are made to do harm are refused in words. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTextTest {
    @TempDir
    Path folder;

    @Test
    void deep_and_long_catalogs_are_refused_in_words() throws IOException {
        Map<String, String> texts = Map.of(
                "too-deep", "earnest: 1\noffers: " + "[".repeat(50_000) + "]".repeat(50_000) + "\n",
                "too-large", "earnest: 1\ncatalog: " + "x".repeat(8_000_001) + "\n");
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = Files.writeString(folder.resolve("catalog.yaml"), text.getValue());
            CliRun run = CliRun.of("validate", file.toString());
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out() + run.err()).contains("error[" + text.getKey() + "]");
        }
    }

    @Test
    void a_file_that_never_ends_is_refused() {
        assumeTrue(Files.exists(Path.of("/dev/zero")), "no /dev/zero here");
        for (String[] words : new String[][] {
            {"validate", "/dev/zero"}, {"simulate", "catalog-examples/northwind", "--with", "/dev/zero"}
        }) {
            CliRun run = CliRun.of(words);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out() + run.err()).contains("error[too-large]", "more than 64 MiB");
        }
    }
}
