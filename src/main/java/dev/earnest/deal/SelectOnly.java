package dev.earnest.deal;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds a query to being one statement that only reads, before a warehouse hears of it. */
final class SelectOnly {
    /**
     * What is no word of the statement: comments (but those of MySQL that are carried out), texts, quoted names. To some
     * warehouses a backslash in a text is a character, to some it takes the quote behind it in; the statement must be
     * harmless to both.
     */
    private static final List<Pattern> ASIDES =
            List.of(aside("'(?:[^']++|'')*+'"), aside("'(?:[^'\\\\]++|''|\\\\.)*+'"));

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Set<String> STARTS = Set.of("SELECT", "WITH", "VALUES", "FROM", "TABLE");
    private static final Set<String> WRITES = Set.of(
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "INTO",
            "CREATE",
            "DROP",
            "ALTER",
            "TRUNCATE",
            "GRANT",
            "REVOKE",
            "EXEC",
            "EXECUTE");

    private SelectOnly() {}

    private static Pattern aside(String text) {
        return Pattern.compile(
                "--[^\\n]*|/\\*(?!M?!).*?\\*/|" + text + "|\"(?:[^\"]++|\"\")*+\"|`[^`]*`|\\[[^\\];\\n]*\\]"
                        + "|(\\$[A-Za-z_]*\\$).*?\\1",
                Pattern.DOTALL);
    }

    /** The statement without the semicolon behind it; fails with InputException where it is more, or writes. */
    static String statement(Query query) {
        ASIDES.forEach(aside -> check(query, aside));
        String text = query.text().strip();
        return text.substring(0, end(words(text, ASIDES.get(0))));
    }

    /** What is left of a query without what is no word, at its place. */
    private static String words(String text, Pattern aside) {
        return aside.matcher(text).replaceAll(found -> Matcher.quoteReplacement(blank(found.group())));
    }

    /** Where the semicolon stands that ends the statement, or where the text ends. */
    private static int end(String words) {
        int end = words.indexOf(';');
        return end < 0 ? words.length() : end;
    }

    private static void check(Query query, Pattern aside) {
        String file = query.file().toString();
        String words = words(query.text().strip(), aside);
        int end = end(words);
        if (!words.substring(end).replace(';', ' ').isBlank()) {
            String help = query.text().contains("\\'")
                    ? "keep one; a backslash before a quote ends a text in some warehouses and not in others"
                    : "keep one";
            int next = end + words.substring(end).split("[^;\\s]", 2)[0].length();
            throw refused(file, line(query, next), "several-statements", "the query holds several statements", help);
        }
        Matcher word = WORD.matcher(words);
        if (!word.find()) {
            throw refused(file, 0, "empty-query", "there is no query in the file", "write a SELECT into it");
        }
        if (!STARTS.contains(word.group().toUpperCase(Locale.ROOT))) {
            throw refused(
                    file,
                    line(query, word.start()),
                    "not-a-select",
                    "the query starts with `" + word.group() + "`, and only a SELECT is sent to a warehouse",
                    "write what is to be read as SELECT, or WITH … SELECT");
        }
        while (word.find()) {
            if (WRITES.contains(word.group().toUpperCase(Locale.ROOT))) {
                throw refused(
                        file,
                        line(query, word.start()),
                        "not-a-select",
                        "the query has `" + word.group() + "`, which writes, and only a SELECT is sent to a warehouse",
                        "quote it where it is the name of a column");
            }
        }
    }

    /** As many characters, of which line ends stay. */
    private static String blank(String aside) {
        return aside.replaceAll("[^\\n]", " ");
    }

    private static int line(Query query, int at) {
        String text = query.text();
        return query.lineOf(text.indexOf(text.strip()) + at);
    }

    private static InputException refused(String file, int line, String code, String message, @Nullable String help) {
        return new InputException(Problem.error(code, new Span(file, line, 0, 0, null), message, help));
    }
}
