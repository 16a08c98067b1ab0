package dev.earnest.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs processes and measures them. The system is asked now and then for memory and CPU time, which only ever rise. */
final class Stopwatch {
    private static final long ASK_EVERY_MILLIS = 10;

    private final Path log;
    private final Map<String, String> environment;

    Stopwatch(Path log, Map<String, String> environment) {
        this.log = log;
        this.environment = environment;
    }

    /** Runs a command to its end. What it prints goes to the log, and is told where it fails. */
    Measured run(List<String> command, Map<String, String> more) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        long from = System.nanoTime();
        Process process = builder.start();
        Proc proc = new Proc(process.pid());
        while (!process.waitFor(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) proc.ask();
        long wall = System.nanoTime() - from;
        if (process.exitValue() != 0) {
            String said = Files.readString(log, StandardCharsets.UTF_8);
            throw new Failure("exit " + process.exitValue() + " of " + String.join(" ", command) + "\n" + said.strip());
        }
        return new Measured(wall, proc.cpuNanos, proc.peakKib);
    }

    /** What Linux tells of a process under /proc; nothing elsewhere. Mutable. */
    private static final class Proc {
        private static final long NANOS_PER_TICK = 10_000_000;

        private final Path status;
        private final Path stat;
        private long peakKib;
        private long cpuNanos;

        private Proc(long pid) {
            status = Path.of("/proc/" + pid + "/status");
            stat = Path.of("/proc/" + pid + "/stat");
        }

        private void ask() {
            try {
                for (String line : Files.readAllLines(status, StandardCharsets.ISO_8859_1)) {
                    if (line.startsWith("VmHWM:"))
                        peakKib = Math.max(peakKib, Long.parseLong(line.replaceAll("\\D", "")));
                }
                String afterName =
                        Files.readString(stat, StandardCharsets.ISO_8859_1).replaceFirst("(?s).*\\) ", "");
                String[] fields = afterName.split(" ");
                cpuNanos =
                        Math.max(cpuNanos, (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * NANOS_PER_TICK);
            } catch (IOException | RuntimeException ended) {
                // the process is gone between two questions: what it said last stands
            }
        }
    }
}
