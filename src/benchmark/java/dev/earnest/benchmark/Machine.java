package dev.earnest.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What the figures were taken on, in words. */
final class Machine {

    private Machine() {}

    static String inWords() {
        String processor = processor().orElse(System.getProperty("os.arch"));
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long gib = Math.round(system.getTotalMemorySize() / (double) (1L << 30));
        return Runtime.getRuntime().availableProcessors() + " processors (" + processor + "), " + gib + " GiB, "
                + System.getProperty("os.name") + " " + System.getProperty("os.version");
    }

    /** Whether others are at work on it, in words; empty where they aren't, or the system does not say. */
    static String busy() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        if (load <= Runtime.getRuntime().availableProcessors()) return "";
        return String.format(Locale.ROOT, "The machine was busy with other work when this began (load %.1f).", load);
    }

    static String java() {
        return "Java " + System.getProperty("java.runtime.version") + " (" + System.getProperty("java.vendor") + ")";
    }

    private static Optional<String> processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo"), StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst(".*: ", "").strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The commit that was measured, where git knows. */
    static String commit(Path root) throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--tags")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? said : "unknown commit";
    }
}
