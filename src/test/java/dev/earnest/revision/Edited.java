package dev.earnest.revision;

import dev.earnest.catalog.Timeline;
import dev.earnest.language.Change;
import dev.earnest.language.Setting;
import dev.earnest.language.SourceText;
import dev.earnest.language.TimelineReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The catalog of these tests, and what becomes of it by an edit. */
final class Edited {
    static final Path FOLDER = Path.of("src/test/resources/revision");

    private Edited() {}

    static String base() {
        try {
            return Files.readString(FOLDER.resolve("base.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> edits() {
        try {
            return Files.readAllLines(FOLDER.resolve("edits.txt")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Timeline read(String text) {
        return by(text, List.of());
    }

    /** The base after edits, each {@code path=value}; a plus in front adds. */
    static Timeline by(String... edits) {
        return by(base(), List.of(edits));
    }

    private static Timeline by(String text, List<String> edits) {
        List<Change> changes = new ArrayList<>();
        for (String edit : edits) {
            boolean adds = edit.startsWith("+");
            Change change = Setting.parse(adds ? edit.substring(1) : edit);
            changes.add(new Change(change.path(), change.pathSpan(), adds, change.value()));
        }
        SourceText source = new SourceText("base.yaml", text.getBytes(StandardCharsets.UTF_8));
        return TimelineReader.read(List.of(source), changes).orThrow();
    }
}
