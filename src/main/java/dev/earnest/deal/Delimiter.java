package dev.earnest.deal;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the character between the cells of a file from its first line. */
final class Delimiter {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};

    private Delimiter() {}

    /** The candidate that splits the line into most known names, then into most cells; a comma where none is there. */
    static char find(CharSequence start, Collection<String> known) {
        String line = firstLine(start);
        Set<String> names =
                known.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        char best = ',';
        int bestScore = 0;
        for (char candidate : CANDIDATES) {
            String[] cells = outsideQuotes(line, candidate).split(String.valueOf('\uFFFF'), -1);
            int score = cells.length - 1;
            for (String cell : cells) {
                score +=
                        names.contains(cell.replace("\"", "").strip().toLowerCase(Locale.ROOT)) && score > 0 ? 1000 : 0;
            }
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** The first line with anything in it; line ends inside quotes belong to it. */
    private static String firstLine(CharSequence start) {
        boolean quoted = false;
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                if (line.length() > 0) {
                    break;
                }
            } else {
                line.append(c);
            }
        }
        return line.toString();
    }

    /** The line with U+FFFF in place of each delimiter outside quotes. */
    private static String outsideQuotes(String line, char delimiter) {
        StringBuilder marked = new StringBuilder(line);
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            if (!quoted && line.charAt(i) == delimiter) {
                marked.setCharAt(i, '\uFFFF');
            }
        }
        return marked.toString();
    }
}
