package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutcomesTest {
    @TempDir
    Path temp;

    @Test
    void a_reader_that_goes_away_ends_the_run_quietly() {
        StringWriter err = new StringWriter();
        PrintWriter gone = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                throw new StdoutClosed();
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        assertThat(Main.execute(Surroundings.ofPipe(), gone, new PrintWriter(err), "info"))
                .isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_full_disk_is_a_failure_in_one_line() {
        StringWriter err = new StringWriter();
        PrintWriter full = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                throw new UncheckedIOException(
                        "could not write to standard output: No space left on device", new IOException());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        assertThat(Main.execute(Surroundings.ofPipe(), full, new PrintWriter(err), "info"))
                .isEqualTo(3);
        assertThat(err.toString()).isEqualTo("error: could not write to standard output: No space left on device\n");
    }

    @Test
    void an_unexpected_failure_is_one_line_and_a_file() throws IOException {
        String text = Failures.describe(new IllegalStateException("secret of the inside"), "earnest");
        assertThat(text).startsWith("error: earnest failed in a way it should not: IllegalStateException\n");
        assertThat(text).doesNotContain("secret").doesNotContain("\tat ");
        Path saved = Path.of(text.replaceAll("(?s).*details are in (.*?);.*", "$1"));
        assertThat(Files.readString(saved)).contains("secret of the inside").contains("\tat ");
        Files.delete(saved);
    }

    @Test
    void an_output_that_fails_half_way_leaves_the_old_file() throws IOException {
        Path file = Files.writeString(temp.resolve("report.csv"), "old");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> OutputFile.write(file, out -> {
                    out.write('n');
                    throw new IOException("No space left on device");
                })))
                .hasMessage("could not write " + file + ": No space left on device");
        assertThat(file).hasContent("old");
        try (var files = Files.list(temp)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void an_output_through_a_link_writes_the_file_it_names() throws IOException {
        Path file = Files.writeString(temp.resolve("real.txt"), "old");
        Path link;
        try {
            link = Files.createSymbolicLink(temp.resolve("link.txt"), file);
        } catch (UnsupportedOperationException | IOException e) {
            org.junit.jupiter.api.Assumptions.abort("links cannot be made here");
            return;
        }
        OutputFile.write(link, out -> out.write('n'));
        assertThat(file).hasContent("n");
        assertThat(Files.isSymbolicLink(link)).isTrue();
    }

    @Test
    void a_terminal_without_utf_8_gets_ascii() {
        Surroundings plain =
                new Surroundings(false, true, true, 80, false, Map.of("TERM", "dumb"), InputStream.nullInputStream());
        CliRun run = CliRun.of(plain, "init", temp.resolve("p").toString()).fine();
        assertThat(run.out()).matches("[\\p{ASCII}]*").contains("----");
        assertThat(CliRun.of(CliRun.terminal(80), "init", temp.resolve("q").toString())
                        .fine()
                        .out())
                .contains("────");
    }

    @Test
    void standard_output_says_when_it_is_closed() throws IOException {
        Path file = temp.resolve("out");
        java.io.FileOutputStream target = new java.io.FileOutputStream(file.toFile());
        target.close();
        OutputStream out = new StandardStream(target, false);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> out.write('x')))
                .isInstanceOf(StdoutClosed.class);
        new StandardStream(target, true).write('x');
    }
}
