package dev.earnest.deal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lines of a file, read once more to be shown. */
public final class SourceLines {
    private final Map<Integer, String> lines;
    private final char delimiter;

    private SourceLines(Map<Integer, String> lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
    }

    /** Where a cell stands: from 1, and how many characters it has with its quotes. */
    public record Stretch(int column, int length) {}

    /** The lines of these numbers; none where the file is no text or cannot be read any more. */
    public static SourceLines of(Input input, Charset charset, char delimiter, Collection<Integer> numbers) {
        Map<Integer, String> found = new HashMap<>();
        TreeSet<Integer> wanted = new TreeSet<>(numbers);
        if (wanted.isEmpty() || input.path() == null || delimiter == 0) {
            return new SourceLines(found, delimiter);
        }
        try (InputBytes bytes = new InputBytes(input, (file, read, size) -> {}, false);
                BufferedReader reader = new BufferedReader(new TextInput(bytes.stream(), charset))) {
            int last = wanted.last();
            for (int line = 1; line <= last; line++) {
                String text = reader.readLine();
                if (text == null) {
                    break;
                }
                if (wanted.contains(line)) {
                    found.put(line, text);
                }
            }
        } catch (IOException e) {
            // a snippet is no reason to fail: the finding says all but how the line looks
            return new SourceLines(found, delimiter);
        }
        return new SourceLines(found, delimiter);
    }

    /** A line without its end; null where it was not read. */
    public @Nullable String text(int line) {
        return lines.get(line);
    }

    /** Where a cell, from 0, of the row that starts on a line stands; null where that is on another line. */
    public @Nullable Stretch cell(int line, int cell) {
        String text = lines.get(line);
        if (text == null || cell < 0) {
            return null;
        }
        int from = 0;
        boolean quoted = false;
        int at = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || (!quoted && text.charAt(i) == delimiter);
            if (ends) {
                if (at == cell) {
                    return new Stretch(from + 1, Math.max(1, i - from));
                }
                at++;
                from = i + 1;
            } else if (text.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return null;
    }
}
