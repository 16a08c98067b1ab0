package dev.earnest.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the lines of a file, as a unified patch.
 *
 * @param before each line with its line end
 * @param after for each of them itself, another line, or null where it is gone
 */
record Patch(List<String> before, List<@Nullable String> after) {
    private static final int CONTEXT = 3;

    /** Writes the patch of the file {@code name}, a path with slashes from the root of its repository. */
    void write(String name, Appendable out) throws IOException {
        out.append("--- a/").append(name).append('\n');
        out.append("+++ b/").append(name).append('\n');
        int shift = 0;
        for (int[] hunk : hunks()) {
            shift += hunk(hunk[0], hunk[1], shift, out);
        }
    }

    /** Stretches of lines, each with its changes and those around them; the end is behind the last. */
    private List<int[]> hunks() {
        List<int[]> hunks = new ArrayList<>();
        for (int at = 0; at < before.size(); at++) {
            if (before.get(at).equals(after.get(at))) {
                continue;
            }
            int from = Math.max(0, at - CONTEXT);
            int to = Math.min(lines(), at + 1 + CONTEXT);
            int[] last = hunks.isEmpty() ? null : hunks.get(hunks.size() - 1);
            if (last != null && from <= last[1]) {
                last[1] = to;
            } else {
                hunks.add(new int[] {from, to});
            }
        }
        return hunks;
    }

    /** How many lines there are: behind the last line end stands none. */
    private int lines() {
        int size = before.size();
        return size > 0 && before.get(size - 1).isEmpty() ? size - 1 : size;
    }

    /** Writes a stretch; by how many lines it grew. */
    private int hunk(int from, int to, int shift, Appendable out) throws IOException {
        int kept = 0;
        for (int at = from; at < to; at++) {
            kept += after.get(at) == null ? 0 : 1;
        }
        int start = kept == 0 ? from + shift : from + shift + 1;
        out.append("@@ -" + (from + 1) + "," + (to - from) + " +" + start + "," + kept + " @@\n");
        for (int at = from; at < to; at++) {
            String old = before.get(at);
            String now = after.get(at);
            if (old.equals(now)) {
                line(' ', old, out);
                continue;
            }
            line('-', old, out);
            if (now != null) {
                line('+', now, out);
            }
        }
        return kept - (to - from);
    }

    private static void line(char sign, String line, Appendable out) throws IOException {
        out.append(sign).append(line);
        if (!line.endsWith("\n")) {
            out.append("\n\\ No newline at end of file\n");
        }
    }
}
