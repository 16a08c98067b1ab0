package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Something is run again when a file it depends on is saved, and only then. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class WatchingTest {
    @TempDir
    Path folder;

    @Test
    void a_saved_a_new_and_a_lost_file_are_seen_and_interrupting_ends_it() throws Exception {
        Path catalog = Files.writeString(folder.resolve("a.yaml"), "a");
        Path notes = Files.writeString(folder.resolve("notes.txt"), "a");
        BlockingQueue<List<String>> runs = new LinkedBlockingQueue<>();
        Call call = new Call("validate", new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
        Console console = new Console(Surroundings.ofPipe(), new GlobalOptions(), call);
        Watching watched = new Watching(console, () -> Watching.stamps(List.of(folder.toString()), List.of()));
        int[] code = {-1};
        Thread watching = new Thread(
                () -> code[0] = watched.run(changed -> {
                    runs.add(changed);
                    return 0;
                }),
                "watch");
        watching.start();
        assertThat(next(runs)).isEmpty();
        Files.writeString(notes, "not an input");
        Files.writeString(catalog, "longer");
        assertThat(next(runs)).containsExactly(catalog + " changed");
        Path more = Files.writeString(folder.resolve("b.csv"), "b");
        assertThat(next(runs)).containsExactly(more + " is new");
        Files.delete(more);
        assertThat(next(runs)).containsExactly(more + " is gone");
        watching.interrupt();
        watching.join();
        assertThat(code[0]).isEqualTo(130);
        assertThat(runs).isEmpty();
    }

    private static List<String> next(BlockingQueue<List<String>> runs) throws InterruptedException, IOException {
        List<String> changed = runs.poll(20, TimeUnit.SECONDS);
        if (changed == null) throw new IOException("nothing ran again");
        return changed;
    }
}
