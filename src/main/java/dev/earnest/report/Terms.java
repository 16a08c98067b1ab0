package dev.earnest.report;

import dev.earnest.wording.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels with sentences behind them, as a guide tells what something is.
 *
 * @param title a heading for people; empty for none
 */
public record Terms(String key, String title, Audience audience, List<Term> terms) implements Section {
    public Terms {
        terms = List.copyOf(terms);
    }

    /** Lines for a terminal: the labels in a column, the sentences wrapped beside them. */
    List<String> text(Look look) {
        List<String> lines = new ArrayList<>();
        if (!title.isEmpty()) {
            lines.add(look.ink("1", Cells.clean(title)));
        }
        int labels = terms.stream()
                .mapToInt(term -> DisplayWidth.of(term.label()))
                .max()
                .orElse(0);
        int room = look.width() == Look.UNLIMITED ? Look.UNLIMITED : Math.max(30, look.width() - labels - 3);
        for (Term term : terms) {
            String label = DisplayWidth.pad(Cells.clean(term.label()), labels, false);
            for (String line : term.lines()) {
                String mark = line.startsWith("  ") ? "- " : "";
                String next = mark.isEmpty() ? "" : "  ";
                for (String part : wrapped(Cells.clean(line.strip()), room == Look.UNLIMITED ? room : room - 2)) {
                    lines.add((" " + label + "  " + mark + part).stripTrailing());
                    label = " ".repeat(labels);
                    mark = next;
                }
            }
        }
        return lines;
    }

    /** Broken between words. */
    private static List<String> wrapped(String text, int room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && DisplayWidth.of(line + " " + word) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A list in Markdown, what belongs to a sentence below it. */
    List<String> markdown() {
        List<String> lines = new ArrayList<>();
        if (!title.isEmpty()) {
            lines.add("#### " + MarkdownWriter.escape(title));
            lines.add("");
        }
        for (Term term : terms) {
            StringBuilder line = new StringBuilder("- **" + MarkdownWriter.escape(term.label()) + ":**");
            for (String each : term.lines()) {
                if (each.startsWith("  ")) {
                    flush(line, lines);
                    lines.add("  - " + MarkdownWriter.escape(each.strip()));
                } else {
                    line.append(line.isEmpty() ? "  - " : " ").append(MarkdownWriter.escape(each));
                }
            }
            flush(line, lines);
        }
        return lines;
    }

    private static void flush(StringBuilder line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }
}
