package dev.earnest.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs something again each time one of its files is saved, until it is interrupted. */
final class Watching {
    private static final int DEEPEST = 8;
    private static final long LOOK = 150;

    private final Console console;
    private final Supplier<FileStamps> files;

    /** @param files what it depends on, looked up anew each time */
    Watching(Console console, Supplier<FileStamps> files) {
        this.console = console;
        this.files = files;
    }

    /** What is run. */
    @FunctionalInterface
    interface Again {
        /** Runs it; what changed before it, nothing the first time. */
        int run(List<String> changed);
    }

    /** Runs it again and again; ends with 130 where the thread is interrupted. */
    int run(Again again) {
        FileStamps known = files.get();
        List<String> changed = List.of();
        while (true) {
            if (again.run(changed) == ExitCode.INTERRUPTED) {
                return ExitCode.INTERRUPTED;
            }
            try {
                FileStamps next = changedOnce(known);
                changed = known.since(next);
                known = next;
            } catch (InterruptedException e) {
                console.call().err().println();
                console.call().err().flush();
                return ExitCode.INTERRUPTED;
            }
        }
    }

    /** Waits until something has changed and nothing changes any more: editors save in steps. */
    private FileStamps changedOnce(FileStamps known) throws InterruptedException {
        FileStamps last = known;
        while (true) {
            Thread.sleep(LOOK);
            FileStamps now = files.get();
            if (!now.equals(known) && now.equals(last)) {
                return now;
            }
            last = now;
        }
    }

    /** The state of files, and of what lies in folders as far as it could be an input. */
    static FileStamps stamps(List<String> named, List<String> more) {
        Set<Path> all = new TreeSet<>();
        Stream.concat(named.stream(), more.stream()).forEach(name -> add(name, all));
        return FileStamps.of(all);
    }

    private static void add(String name, Set<Path> all) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            return; // a reference of git, which is as it is
        }
        if (!Files.isDirectory(path)) {
            all.add(path);
            return;
        }
        try (Stream<Path> files = Files.walk(path, DEEPEST)) {
            files.filter(file -> isInput(path, file)).forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the folder " + path + ": " + OutputFile.reason(e), e);
        }
    }

    private static boolean isInput(Path folder, Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.equals(LintConfig.NAME)) {
            return true;
        }
        List<String> steps = new ArrayList<>();
        folder.relativize(file).forEach(step -> steps.add(step.toString()));
        boolean hidden = steps.stream().anyMatch(step -> step.startsWith(".") && step.length() > 1);
        return !hidden
                && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".csv") || name.endsWith(".gz"));
    }
}
