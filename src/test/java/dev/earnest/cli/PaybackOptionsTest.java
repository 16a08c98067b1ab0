package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code roi} says where payback and baseline are asked for what cannot be, and that threads change nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaybackOptionsTest {

    private static CliRun roi(String... more) {
        List<String> all = new ArrayList<>(List.of("roi", "catalog-examples/northwind"));
        all.addAll(List.of(more));
        return CliRun.of(all.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--cohort joined                                   | add one of them",
                "--cohort quarter --payback                        | is none of first-deal, joined",
                "--payback --by tier                               | leave --by out",
                "--payback --gross-to-net                          | ask for one at a time",
                "--incremental estimated                           | --baseline 2025-01-01..2025-12-31",
                "--baseline 2024                                   | write it as 2025-01-01..2025-12-31",
                "--baseline 2025-12-31..2025-01-01                 | swap the two dates",
                "--baseline 2025-01-01..2025-12-31                 | --from 2026-01-01",
                "--baseline 2024-01-01..2024-12-31 --incremental estimated | leave it out to see both groups",
            })
    void what_cannot_be_is_refused_with_the_next_step(String options, String help) {
        CliRun run = roi(options.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(help);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void the_method_is_named_in_every_format_and_threads_change_no_byte() {
        for (String format : List.of("plain", "json", "ndjson", "markdown")) {
            String[] asked = {"--baseline", "2025-01-01..2025-12-31", "--from", "2026-01-01", "--payback", "-f", format
            };
            String one = with(asked, "--threads", "1").fine().out();
            assertThat(one).containsPattern("difference.in.differences").contains("too few partners");
            assertThat(with(asked, "--threads", "3").fine().out()).isEqualTo(one);
        }
    }

    private static CliRun with(String[] asked, String... more) {
        List<String> all = new ArrayList<>(List.of(asked));
        all.addAll(List.of(more));
        return roi(all.toArray(String[]::new));
    }
}
