package dev.earnest.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line typed in the shell: words parted by blanks, quotes around those that hold some; no escapes, since paths of Windows
 * have backslashes.
 *
 * @param words the first names the command; none in an empty line or a comment
 * @param rest what follows the first word as it stands
 * @param file behind {@code >}; null where there is none
 * @param pipe behind {@code |}; null where there is none
 */
record TypedLine(
        List<String> words,
        String rest,
        @Nullable String file,
        @Nullable String pipe) {
    TypedLine {
        words = List.copyOf(words);
    }

    /** Reads a line; fails with UsageError where it is not one. */
    static TypedLine parse(String text) {
        String line = text.replace("\\\n", " ").replace('\n', ' ').strip();
        if (line.startsWith("#")) {
            return new TypedLine(List.of(), "", null, null);
        }
        List<Piece> pieces = pieces(line);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.is('#')) {
                break;
            }
            if (piece.is('|')) {
                String command = line.substring(piece.from() + 1).strip();
                return new TypedLine(words, rest(line, pieces), null, need(command, "|", "a program, such as less"));
            }
            if (piece.is('>')) {
                return new TypedLine(words, rest(line, pieces), file(pieces, i), null);
            }
            words.add(piece.text());
        }
        return new TypedLine(words, rest(line, pieces), null, null);
    }

    private static String file(List<Piece> pieces, int at) {
        String glued = pieces.get(at).text().substring(1);
        int after = at + 1;
        String file =
                glued.isEmpty() && after < pieces.size() ? pieces.get(after++).text() : glued;
        if (file.startsWith(">")) {
            throw new UsageError(">> does not append: a result is written whole or not at all", "write > FILE");
        }
        if (after < pieces.size()) {
            throw new UsageError("there is more behind > " + file, "put quotes around a name with blanks");
        }
        return need(file, ">", "a file, such as tiers.csv");
    }

    private static String need(String what, String sign, String wanted) {
        if (what.isEmpty()) {
            throw new UsageError("nothing stands behind " + sign, "name " + wanted);
        }
        return what;
    }

    private static String rest(String line, List<Piece> pieces) {
        return pieces.size() < 2 ? "" : line.substring(pieces.get(1).from());
    }

    /** @param quoted whether it begins with a quote, so that no sign in it means anything */
    private record Piece(String text, int from, boolean quoted) {
        boolean is(char sign) {
            return !quoted && text.indexOf(sign) == 0;
        }
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int from = -1;
        char quote = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (quote != 0 && i < line.length()) {
                quote = c == quote ? 0 : quote;
                word.append(quote == 0 ? "" : c);
            } else if (Character.isWhitespace(c)) {
                if (from >= 0) {
                    pieces.add(new Piece(word.toString(), from, line.charAt(from) == '"' || line.charAt(from) == '\''));
                }
                word.setLength(0);
                from = -1;
            } else {
                from = from < 0 ? i : from;
                quote = c == '"' || c == '\'' ? c : 0;
                word.append(quote == 0 ? c : "");
            }
        }
        return pieces;
    }

    /** Whether a text goes on in the next line: behind a backslash, inside quotes, before a bracket closes. */
    static boolean isOpen(String text) {
        if (text.stripLeading().startsWith("#")) {
            return false;
        }
        int depth = 0;
        char quote = 0;
        for (char c : text.toCharArray()) {
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else {
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
        }
        return quote != 0 || depth > 0 || text.endsWith("\\");
    }
}
