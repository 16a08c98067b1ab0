package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person at a terminal: keys go in at one end of a pseudo-terminal, and what is drawn comes out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class ShellTerminalTest {
    private static final String NORTHWIND = "catalog-examples/northwind";
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";

    @TempDir
    Path folder;

    /** What is on the screen after these keys, each pressed when what it waits for is there. */
    private String screen(List<String[]> keys) throws IOException, InterruptedException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        Map<String, String> environment = Map.of("XDG_STATE_HOME", folder.toString(), "NO_COLOR", "1");
        try (PipedOutputStream keyboard = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(keyboard);
                Terminal terminal = TerminalBuilder.builder()
                        .system(false)
                        .streams(in, screen)
                        .type("ansi")
                        .encoding(StandardCharsets.UTF_8)
                        .size(new Size(200, 50))
                        .build()) {
            Surroundings around = new Surroundings(true, true, true, 200, true, environment, in);
            Call call = new Call(
                    "shell",
                    new PrintWriter(screen, true, StandardCharsets.UTF_8),
                    new PrintWriter(screen, true, StandardCharsets.UTF_8));
            LoadedData data = new LoadedData(call.err()::println);
            Console console = new Console(around.with(data), new GlobalOptions(), call);
            Dials dials = new Dials(NORTHWIND, new DataOptions(), console);
            ShellSession session = new ShellSession(dials, new ShellWords(NORTHWIND, List.of(), List.of()), console);
            Thread shell = new Thread(() -> ShellTerminal.run(session, data, terminal), "shell");
            shell.start();
            int seen = 0;
            for (String[] step : keys) {
                seen = await(screen, step[0], seen);
                keyboard.write(step[1].getBytes(StandardCharsets.UTF_8));
                keyboard.flush();
            }
            shell.join(30_000);
            assertThat(shell.isAlive()).isFalse();
        }
        return screen.toString(StandardCharsets.UTF_8);
    }

    /** Waits until a text is drawn behind a place; the place behind it. */
    private static int await(ByteArrayOutputStream screen, String text, int from) throws InterruptedException {
        for (int i = 0; i < 2_000; i++) {
            String drawn = screen.toString(StandardCharsets.UTF_8);
            int at = drawn.indexOf(text, from);
            if (at >= 0) return at + text.length();
            Thread.sleep(10);
        }
        throw new AssertionError("never drawn: " + text + "\n" + screen.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_change_is_typed_with_tab_answered_once_and_kept_in_the_history() throws Exception {
        String screen = screen(List.of(
                new String[] {"USD] >", "set offers.vault-spif.earn.pa\t"},
                new String[] {"offers.vault-spif.earn.pay", " 60"},
                new String[] {"60", CTRL_C},
                new String[] {"USD] >", "set offers.vault-spif.earn.pay 600\r"},
                new String[] {"+1 deals.csv USD] >", "set offers.vault-spif.earn.pay {\r"},
                new String[] {" > ", CTRL_C},
                new String[] {"+1 deals.csv USD] >", "info !nothing\r"},
                new String[] {"info has no use for `!nothing`", ""},
                new String[] {"USD] >", CTRL_D}));
        assertThat(screen)
                .contains("8 offers, 1,960 deals   payout 2,216,320.15 USD   ROI +282.5%")
                .containsOnlyOnce("offers.vault-spif.earn.pay  500 -> 600")
                .containsOnlyOnce("payout +1,149.37 (+0.1%) to 2,217,469.52 USD")
                .contains("not saved: --set 'offers.vault-spif.earn.pay=600'");
        assertThat(Files.readString(folder.resolve("earnest/history")))
                .contains("set offers.vault-spif.earn.pay 600", "info !nothing");
    }
}
