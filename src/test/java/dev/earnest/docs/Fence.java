package dev.earnest.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a page.
 *
 * @param line of its first line of text, from 1
 * @param info what stands behind the opening fence, such as {@code yaml test}
 * @param text with a line end after each line
 */
record Fence(Path page, int line, String info, String text) {

    /** All blocks of a page, in order. */
    static List<Fence> of(Path page) {
        List<Fence> fences = new ArrayList<>();
        StringBuilder text = null;
        String info = "";
        int line = 0;
        int start = 0;
        for (String each : lines(page)) {
            line++;
            if (text == null && each.startsWith("```")) {
                info = each.substring(3).strip();
                text = new StringBuilder();
                start = line + 1;
            } else if (text != null && each.startsWith("```")) {
                fences.add(new Fence(page, start, info, text.toString()));
                text = null;
            } else if (text != null) {
                text.append(each).append('\n');
            }
        }
        if (text != null) {
            throw new AssertionError(page + ":" + start + ": the block has no end");
        }
        return fences;
    }

    static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a key stands at the left edge. */
    boolean has(String key) {
        return text.startsWith(key + ":") || text.contains("\n" + key + ":");
    }

    /** The page and line, as an editor takes them. */
    String where() {
        return page + ":" + line;
    }
}
