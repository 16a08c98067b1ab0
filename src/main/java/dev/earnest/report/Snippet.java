package dev.earnest.report;

import dev.earnest.problem.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Source lines of one file with what is marked in them; mutable, private to one drawing. */
final class Snippet {
    /** The longest stretch of a source line that is shown: data files have lines of any length. */
    private static final int LONGEST = 160;

    private record Mark(Span span, char sign, String label, String style) {}

    private final Look look;
    private final TreeMap<Integer, List<Mark>> lines = new TreeMap<>();

    Snippet(Look look) {
        this.look = look;
    }

    void add(Span span, char sign, @Nullable String label, String style) {
        if (span.text() != null && span.line() > 0) {
            lines.computeIfAbsent(span.line(), line -> new ArrayList<>())
                    .add(new Mark(span, sign, label == null ? "" : Cells.clean(label), style));
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Digits of the highest line number. */
    int gutter() {
        return lines.isEmpty() ? 1 : String.valueOf(lines.lastKey()).length();
    }

    void draw(int gutter, List<String> out) {
        String bar = " ".repeat(gutter) + " |";
        out.add(look.ink("34", bar));
        int before = 0;
        for (Map.Entry<Integer, List<Mark>> line : lines.entrySet()) {
            if (before > 0 && line.getKey() > before + 1) {
                out.add(look.ink("34", "...".substring(0, Math.min(3, gutter + 1))));
            }
            before = line.getKey();
            draw(line.getKey(), line.getValue(), gutter, out);
        }
        out.add(look.ink("34", bar));
    }

    private void draw(int number, List<Mark> marks, int gutter, List<String> out) {
        String text = String.valueOf(marks.get(0).span().text());
        int from = start(text, marks.get(0).span());
        int to = Math.min(text.length(), from + LONGEST);
        String head = from > 0 ? look.ellipsis() : "";
        String tail = to < text.length() ? look.ellipsis() : "";
        String shown = head + Cells.clean(text.substring(from, to)) + tail;
        String label = DisplayWidth.pad(String.valueOf(number), gutter, true) + " |";
        out.add(look.ink("34", label) + " " + shown);
        for (Mark mark : marks) {
            int column = mark.span().column() - 1;
            if (mark.span().length() == 0 || column < from) {
                continue;
            }
            int begin = Math.min(column, to);
            int end = Math.min(column + mark.span().length(), to);
            String lead = Cells.clean(text.substring(from, begin));
            int signs = Math.max(1, DisplayWidth.of(text.substring(begin, Math.max(begin, end))));
            String line =
                    String.valueOf(mark.sign()).repeat(signs) + (mark.label().isEmpty() ? "" : " " + mark.label());
            out.add(look.ink("34", " ".repeat(gutter) + " |") + " "
                    + " ".repeat(DisplayWidth.of(head) + DisplayWidth.of(lead)) + look.ink(mark.style(), line));
        }
    }

    /** Where the shown part of a long line begins, so that the mark is in it. */
    private static int start(String text, Span span) {
        if (text.length() <= LONGEST || span.column() + span.length() <= LONGEST) {
            return 0;
        }
        return Math.max(0, Math.min(text.length() - LONGEST, span.column() - LONGEST / 2));
    }
}
