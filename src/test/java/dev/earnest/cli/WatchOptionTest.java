package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A command that watches: a file is edited, and the second result is there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class WatchOptionTest {
    @TempDir
    Path folder;

    /** A run in a thread of its own, and what it has written so far. */
    private static final class Running {
        private final StringWriter written = new StringWriter();
        private final int[] code = {-1};
        private final Thread thread;
        private int seen;

        Running(String... words) {
            PrintWriter both = new PrintWriter(written, true);
            thread = new Thread(() -> code[0] = Main.execute(Surroundings.ofPipe(), both, both, words), "watch");
            thread.start();
        }

        /** What is written up to and with a text, from where the last one ended. */
        String until(String text) throws InterruptedException {
            for (int i = 0; i < 2_000; i++) {
                String all = written.toString();
                int at = all.indexOf(text, seen);
                if (at >= 0) {
                    String part = all.substring(seen, at + text.length());
                    seen = at + text.length();
                    return part;
                }
                Thread.sleep(10);
            }
            throw new AssertionError("never written: " + text + "\n" + written);
        }

        int interrupt() throws InterruptedException {
            thread.interrupt();
            thread.join();
            return code[0];
        }
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void a_simulation_follows_the_catalog_through_a_mistake() throws Exception {
        Path own = Examples.copy(folder, "2026.yaml", "deals.csv", "partners.csv");
        Path catalog = own.resolve("2026.yaml");
        Running run = new Running("simulate", own.toString(), "--watch", "-f", "csv", "--top", "1");
        String first = run.until("watching 3 files; Ctrl-C ends it\n");
        assertThat(first).contains("id,type,status").doesNotContain("since the last run");
        edit(catalog, "earn: {pay: 500", "earn: {pey: 500");
        assertThat(run.until("Ctrl-C ends it\n"))
                .startsWith(catalog + " changed\n")
                .contains("did you mean `pay`")
                .doesNotContain("since the last run");
        edit(catalog, "earn: {pey: 500", "earn: {pay: 600");
        String third = run.until("Ctrl-C ends it\n");
        assertThat(third).contains("id,type,status", "since the last run: payout +");
        assertThat(third.replaceFirst(".* changed\n", "").replaceFirst("(?s)since.*", ""))
                .isEqualTo(CliRun.of("simulate", own.toString(), "-f", "csv", "--top", "1")
                        .out());
        assertThat(run.interrupt()).isEqualTo(130);
    }

    @Test
    void a_validation_counts_what_is_new_and_what_is_gone() throws Exception {
        Path own = Examples.copy(folder, "2026.yaml");
        Path catalog = own.resolve("2026.yaml");
        Running run = new Running("validate", catalog.toString(), "--watch", "-f", "concise");
        run.until("Ctrl-C ends it\n");
        edit(catalog, "limits: [{max: 25_000, per: deal}]", "# no limit");
        assertThat(run.until("Ctrl-C ends it\n")).containsPattern("since the last run: [1-9] findings? more");
        assertThat(run.interrupt()).isEqualTo(130);
    }

    @Test
    void tests_follow_the_catalog_they_name() throws Exception {
        Path own = Examples.copy(folder, "2025.yaml", "2026.yaml", "northwind.test.yaml");
        Running run = new Running("test", own.resolve("northwind.test.yaml").toString(), "--watch");
        run.until("Ctrl-C ends it\n");
        edit(own.resolve("2026.yaml"), "earn: {rate: 5%, of: amount}", "earn: {rate: 6%, of: amount}");
        assertThat(run.until("Ctrl-C ends it\n"))
                .contains("2026.yaml changed")
                .containsPattern("since the last run: [1-9][0-9]* failing tests? more");
        assertThat(run.interrupt()).isEqualTo(130);
    }

    @Test
    void standard_input_and_edits_of_its_own_are_refused() {
        assertThat(CliRun.of("simulate", "-", "--watch").exitCode()).isEqualTo(2);
        assertThat(CliRun.of("validate", "a.yaml", "--watch", "--fix").err()).contains("--watch with --fix");
    }
}
