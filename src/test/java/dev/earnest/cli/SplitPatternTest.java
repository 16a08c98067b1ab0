package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pattern without quotes, which a shell makes several words of, is told as what it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SplitPatternTest {
    private static final String PROGRAM = "catalog-examples/northwind";

    @TempDir
    Path folder;

    private String first;
    private String second;

    @BeforeEach
    void write() throws IOException {
        first = Files.copy(Path.of(PROGRAM, "deals.csv"), folder.resolve("2025-1.csv"))
                .toString();
        second = Files.copy(Path.of(PROGRAM, "deals.csv"), folder.resolve("2025-12.csv"))
                .toString();
    }

    @Test
    void behind_the_option_it_is_told_with_its_quotes() {
        String quoted =
                "there are 2 files behind --deals: put their pattern in quotes, --deals '" + folder + "/2025-1*.csv'";
        refused(quoted, "simulate", PROGRAM, "--deals", first, second);
        refused(quoted, "simulate", "--deals", first, second, PROGRAM);
    }

    @Test
    void a_file_of_data_is_no_catalog_and_no_deal() {
        String hint = "a pattern behind an option of data is put in quotes";
        refused(hint, "simulate", "--deals", first, second);
        refused(hint, "compare", PROGRAM, "--deals", first, second);
        refused(hint, "explain", PROGRAM, "--deals", first, second);
    }

    @Test
    void a_large_text_is_not_told_as_a_whole() throws IOException {
        Path text = Files.copy(Path.of(PROGRAM, "deals.csv"), folder.resolve("deals"));
        CliRun run = CliRun.of("validate", text.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("not-a-map").hasSizeLessThan(1000);
    }

    private static void refused(String told, String... words) {
        CliRun run = CliRun.of(words);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(told);
    }
}
