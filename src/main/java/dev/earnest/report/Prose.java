package dev.earnest.report;

import java.util.ArrayList;
import java.util.List;

/** Sentences for people, broken between words where a screen is too narrow for them. */
final class Prose {
    /** So far lines go in that carry on one that is broken. */
    private static final int CARRIED = 2;

    private static final int NARROWEST = 20;

    /** What stands between the parts of a heading. */
    private static final String APART = "   ";

    private Prose() {}

    /** A line behind its own spaces; what it carries on to stands two further in. */
    static List<String> lines(String text, int width) {
        if (DisplayWidth.of(text) <= width) {
            return List.of(text);
        }
        String own = text.substring(0, text.length() - text.stripLeading().length());
        String further = own + " ".repeat(CARRIED);
        List<String> lines = new ArrayList<>();
        for (String part : wrap(text.substring(own.length()), width - further.length())) {
            lines.add((lines.isEmpty() ? own : further) + part);
        }
        return lines;
    }

    /** A heading, whose parts stand three spaces apart: broken between these where it can be, else between words. */
    static List<String> heading(String text, int width) {
        if (DisplayWidth.of(text) <= width) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String part : text.split(APART)) {
            String longer = line.isEmpty() ? " ".repeat(lines.isEmpty() ? 0 : CARRIED) + part : line + APART + part;
            if (!line.isEmpty() && DisplayWidth.of(longer) > width) {
                lines.addAll(lines(line, width));
                line = " ".repeat(CARRIED) + part;
            } else {
                line = longer;
            }
        }
        lines.addAll(lines(line, width));
        return lines;
    }

    /** The words of a text in lines of at most a width; a longer word has a line of its own. */
    static List<String> wrap(String text, int width) {
        if (DisplayWidth.of(text) <= width || width < NARROWEST) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
