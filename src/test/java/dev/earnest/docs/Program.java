package dev.earnest.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The catalog, or the versions of it, that the blocks of a page have given so far. Mutable: a page is read from above. */
final class Program {
    /** What pages leave out of their catalogs. */
    private static final List<String> HEAD = List.of(
            "earnest: 1",
            "catalog: example",
            "version: \"1\"",
            "currency: USD",
            "effective: {from: 2026-01-01, to: 2026-12-31}");

    private final Path folder;
    private int versions;
    private boolean closed = true;

    /** @param folder an empty one, for the files */
    Program(Path folder) {
        this.folder = folder;
    }

    /** A catalog with the lines of the head that it leaves out. */
    static String whole(Fence catalog) {
        StringBuilder text = new StringBuilder();
        for (String line : HEAD) {
            if (!catalog.has(line.substring(0, line.indexOf(':')))) {
                text.append(line).append('\n');
            }
        }
        return text.append(catalog.text()).toString();
    }

    /** The versions of a block, parted by lines {@code ---}, each whole. */
    static List<String> versions(Fence fence) {
        return Stream.of(fence.text().split("(?m)^---\\n"))
                .map(text -> whole(new Fence(fence.page(), fence.line(), fence.info(), text)))
                .toList();
    }

    /** Begins anew with this catalog. */
    void begin(Fence catalog) {
        clear();
        add(catalog);
        closed = true;
    }

    /** One more version; the first after tests begins anew. */
    void version(Fence catalog) {
        if (closed) clear();
        add(catalog);
        closed = false;
    }

    private void add(Fence catalog) {
        write("version-" + ++versions + ".yaml", whole(catalog));
    }

    private void clear() {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        versions = 0;
    }

    /** Writes tests of this program beside it; the path of the file. */
    Path tests(Fence tests) {
        closed = true;
        String catalog = versions == 1 ? "version-1.yaml" : ".";
        return write("example.test.yaml", "catalog: " + catalog + "\n" + tests.text());
    }

    /** Writes a file beside the program. */
    Path write(String name, String text) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }
}
