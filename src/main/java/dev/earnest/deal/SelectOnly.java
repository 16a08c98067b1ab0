package dev.earnest.deal;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds a query to being one statement that only reads, before a warehouse hears of it. */
final class SelectOnly {
    /** What is no word of the statement: comments, texts, quoted names. */
    private static final Pattern ASIDE = Pattern.compile(
            "--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|\\[[^\\]\\n]*\\]"
                    + "|(\\$[A-Za-z_]*\\$).*?\\1",
            Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Set<String> STARTS = Set.of("SELECT", "WITH", "VALUES", "FROM", "TABLE");
    private static final Set<String> WRITES = Set.of(
            "INSERT", "UPDATE", "DELETE", "MERGE", "INTO", "CREATE", "DROP", "ALTER", "TRUNCATE", "GRANT", "REVOKE");

    private SelectOnly() {}

    /** The statement without the semicolon behind it; fails with InputException where it is more, or writes. */
    static String statement(Query query) {
        String text = query.text().strip();
        String file = query.file().toString();
        String words = ASIDE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(blank(found.group())));
        int end = words.indexOf(';');
        if (end >= 0 && !words.substring(end).replace(';', ' ').isBlank()) {
            int next = end + words.substring(end).split("[^;\\s]", 2)[0].length();
            throw refused(
                    file, line(query, next), "several-statements", "the query holds several statements", "keep one");
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
        return end < 0 ? text : text.substring(0, end);
    }

    /** As many characters, of which line ends stay. */
    private static String blank(String aside) {
        return aside.replaceAll("[^\\n]", " ");
    }

    private static int line(Query query, int at) {
        String text = query.text();
        int start = text.indexOf(text.strip());
        return 1
                + (int) text.substring(0, start + at)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static InputException refused(String file, int line, String code, String message, @Nullable String help) {
        return new InputException(Problem.error(code, new Span(file, line, 0, 0, null), message, help));
    }
}
