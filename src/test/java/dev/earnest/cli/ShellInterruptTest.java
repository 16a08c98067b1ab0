package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in a shell interrupts the thread that runs its lines. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class ShellInterruptTest {
    @TempDir
    Path folder;

    @Test
    void a_line_that_is_interrupted_changes_nothing_and_the_next_runs() {
        ShellRun shell = ShellRun.of("catalog-examples/northwind");
        String before = shell.fine("simulate --by tier");
        Thread.currentThread().interrupt();
        assertThat(shell.type("set offers.vault-spif.earn.pay 600")).isEqualTo("interrupted\n");
        assertThat(shell.code()).isEqualTo(130);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(shell.fine("diff")).startsWith("nothing is changed");
        assertThat(shell.fine("simulate --by tier")).isEqualTo(before);
        Thread.currentThread().interrupt();
        assertThat(shell.type("compare --set offers.vault-spif.earn.pay=600")).endsWith("interrupted\n");
        assertThat(shell.code()).isEqualTo(130);
        assertThat(shell.fine("set offers.vault-spif.earn.pay 600")).contains("payout +1,149.37");
    }

    @Test
    void a_watch_tells_each_saved_file_until_it_is_interrupted() throws Exception {
        Path own = Examples.copy(folder, "2026.yaml", "deals.csv", "partners.csv");
        Path catalog = own.resolve("2026.yaml");
        ShellRun shell = ShellRun.of(own.toString());
        Thread watch = new Thread(() -> shell.type("watch"), "watch");
        watch.start();
        await(shell, "watching; Ctrl-C ends it");
        Files.writeString(catalog, Files.readString(catalog).replace("earn: {pay: 500", "earn: {pay: 600"));
        await(shell, "2026.yaml changed\n  payout +");
        Files.writeString(catalog, Files.readString(catalog).replace("earn: {pay: 600", "earn: {pay: 500"));
        await(shell, "2026.yaml changed\n  payout -");
        watch.interrupt();
        watch.join();
        assertThat(shell.code()).isEqualTo(130);
        assertThat(shell.fine("diff")).startsWith("nothing is changed");
    }

    private static void await(ShellRun shell, String text) throws InterruptedException {
        for (int i = 0; i < 2_000 && !shell.written().contains(text); i++) Thread.sleep(10);
        assertThat(shell.written()).contains(text);
    }
}
