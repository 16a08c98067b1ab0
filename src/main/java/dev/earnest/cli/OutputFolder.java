package dev.earnest.cli;

import dev.earnest.output.Outputs;
import dev.earnest.output.UnwrittenException;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes many files into one folder: first into a folder inside it, then, when all are there, each whole under its name,
 * the lists of them last. Files that an earlier run listed and this one has not are taken away; others are left.
 */
final class OutputFolder implements AutoCloseable {
    /** The list by which a later run knows the files of an earlier one: their names come first on its lines. */
    static final String LIST = "index.csv";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_~][A-Za-z0-9_~.-]*\\.[a-z]+");
    private static final String INSIDE = ".earnest-";

    private final Path named;
    private final Path folder;
    /** Null in a rehearsal, which keeps nothing. */
    private final @Nullable Path part;

    private final Set<String> before;
    private final Set<String> written = new LinkedHashSet<>();

    private OutputFolder(Path named, Path folder, @Nullable Path part, Set<String> before) {
        this.named = named;
        this.folder = folder;
        this.part = part;
        this.before = before;
    }

    /** Fails with InputException where something stands in the way that an earlier run did not write. */
    static OutputFolder of(Path named) {
        if (Outputs.current().isRehearsal()) {
            return new OutputFolder(named, named, null, Set.of());
        }
        Path parent = named.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw unusable("no-such-folder", named, "the folder of `" + named + "` does not exist", "create it first");
        }
        if (Files.exists(named) && !Files.isDirectory(named)) {
            throw unusable("output-is-file", named, "`" + named + "` is a file", "name a folder");
        }
        try {
            return opened(named);
        } catch (IOException e) {
            throw new UnwrittenException(named, e);
        }
    }

    private static OutputFolder opened(Path named) throws IOException {
        Files.createDirectories(named);
        Path folder = named.toRealPath();
        Set<String> before = listed(folder);
        if (before.isEmpty() && !isEmpty(folder)) {
            throw unusable(
                    "output-not-empty",
                    named,
                    "the folder `" + named + "` holds other files",
                    "name a new or empty one");
        }
        Path part = Files.createTempDirectory(folder, INSIDE);
        part.toFile().deleteOnExit();
        return new OutputFolder(named, folder, part, before);
    }

    private static InputException unusable(String code, Path file, String message, String help) {
        return new InputException(Problem.error(code, Span.ofFile(file.toString()), message, help));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.allMatch(path -> path.getFileName().toString().startsWith(INSIDE));
        }
    }

    /** Names of an earlier run's files: nothing else that a list may hold is ever touched. */
    private static Set<String> listed(Path folder) throws IOException {
        Path list = folder.resolve(LIST);
        Set<String> names = new LinkedHashSet<>();
        if (!Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
            return names;
        }
        List<String> lines = Files.readAllLines(list, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).startsWith("file,partner_id,")) {
            return names;
        }
        for (String extension : List.of("csv", "tsv", "json", "ndjson", "md", "html", "xlsx", "txt")) {
            names.add("index." + extension);
        }
        for (String line : lines) {
            int comma = line.indexOf(',');
            String name = comma < 0 ? "" : line.substring(0, comma);
            if (NAME.matcher(name).matches()) {
                names.add(name);
            }
        }
        return names;
    }

    /** Writes one file; {@code name} is a plain name. */
    void write(String name, OutputFile.Content content) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no plain name: " + name);
        }
        written.add(name);
        Path inside = part;
        if (inside == null) {
            OutputFile.write(named.resolve(name), content);
            return;
        }
        Path file = inside.resolve(name);
        file.toFile().deleteOnExit();
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 15)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UnwrittenException(named.resolve(name), e);
        }
    }

    /** Gives all files their names, in the order they were written, and takes away what an earlier run had beside them. */
    void finish() {
        Path inside = part;
        if (inside == null) {
            return;
        }
        try {
            for (String name : written) {
                Files.move(
                        inside.resolve(name),
                        folder.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
                Outputs.current().kept(named.resolve(name));
            }
            for (String name : before) {
                Path old = folder.resolve(name);
                if (!written.contains(name) && Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(old);
                }
            }
        } catch (IOException e) {
            throw new UnwrittenException(named, e);
        }
    }

    /** Takes away what was not finished, be it of an earlier run that was killed. */
    @Override
    public void close() {
        if (part == null) {
            return;
        }
        try (Stream<Path> parts = Files.list(folder)) {
            parts.filter(path -> path.getFileName().toString().startsWith(INSIDE))
                    .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(OutputFolder::remove);
        } catch (IOException e) {
            // it is hidden, and in nobody's way
        }
    }

    private static void remove(Path inside) {
        try (Stream<Path> files = Files.list(inside)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(inside);
        } catch (IOException e) {
            // it is hidden, and in nobody's way
        }
    }
}
