package dev.earnest.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs contenders in turn, round after round, so that all of them see the same weather. */
final class Rounds {

    /** Looks at what a contender wrote in the last round, before it is deleted. */
    @FunctionalInterface
    interface Check {
        void look(Contender contender) throws IOException;
    }

    private final Stopwatch stopwatch;
    private final boolean keep;

    Rounds(Stopwatch stopwatch, boolean keep) {
        this.stopwatch = stopwatch;
        this.keep = keep;
    }

    /** What the first contender wrote in the last round stays until all the others were looked at. */
    Map<String, Series> run(List<Contender> contenders, int rounds, Check check)
            throws IOException, InterruptedException {
        Map<String, Series> series = new LinkedHashMap<>();
        contenders.forEach(contender -> series.put(contender.id(), new Series(contender)));
        for (int round = 1; round <= rounds; round++) {
            boolean last = round == rounds;
            for (Contender contender : contenders) {
                say("round " + round + " of " + rounds + ": " + contender.title());
                settle();
                delete(contender.out());
                Files.createDirectories(contender.out());
                series.get(contender.id()).add(stopwatch.run(contender.command(), contender.environment()));
                if (last) check.look(contender);
                boolean needed = last && (keep || contender == contenders.get(0));
                if (!needed) delete(contender.out());
            }
        }
        say("");
        return series;
    }

    /** What others wrote reaches the disk before the clock starts. */
    private void settle() throws IOException, InterruptedException {
        Path sync = Path.of("/usr/bin/sync");
        if (Files.isExecutable(sync)) stopwatch.run(List.of(sync.toString()), Map.of());
    }

    static void say(String progress) {
        if (System.console() != null) System.err.printf("\r\u001B[K%s", progress);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
