package dev.earnest.deal;

import dev.earnest.output.Sha256;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a warehouse: where it is, what is asked of it and by whom.
 *
 * @param url in JDBC's form, without credentials
 * @param file that holds the query
 * @param bytes of the query
 * @param driver jars of the warehouse's driver
 * @param user null where the driver is to find out
 * @param password never shown, nor told by {@link #toString()}
 */
public record Query(
        String url,
        Path file,
        byte[] bytes,
        List<Path> driver,
        @Nullable String user,
        @Nullable String password) {
    private static final String HIDDEN = "***";
    private static final Pattern SECRET = Pattern.compile(
            "(?i)([?&;,({])((?:[a-z0-9_.-]*(?:pass|pwd|secret|token|credential|api_?key|access_?key|(?:private|pvt)_?key(?!_?(?:file|path)))[a-z0-9_.-]*)"
                    + "|user(?:_?name|_?id)?|uid)(\\s*=)([^&;,)}]*)");
    private static final Pattern BEFORE_HOST = Pattern.compile("//([^/@?#]+)@|(:)([^:/@?#]+/[^@?#]*)@");

    /** Of a character of the statement, as PostgreSQL has it; of a line, as most do. */
    private static final Pattern POSITION = Pattern.compile("\\bPosition: (\\d{1,8})\\b");

    private static final Pattern LINE = Pattern.compile("(?i)\\bline:? ?(\\d{1,6})\\b");
    private static final int DEPTH = 4;

    public Query {
        driver = List.copyOf(driver);
    }

    /** Whether a word names a warehouse and no file. */
    public static boolean isWarehouse(String word) {
        return word.startsWith("jdbc:");
    }

    /** An address with everything taken out that could let somebody in. */
    public static String shown(String url) {
        String shown = SECRET.matcher(url).replaceAll("$1$2$3" + Matcher.quoteReplacement(HIDDEN));
        return BEFORE_HOST
                .matcher(shown)
                .replaceAll(found -> found.group(1) != null ? "//" + HIDDEN + "@" : ":" + HIDDEN + "@");
    }

    /** Whether an address holds a user, a password or another secret. */
    public static boolean holdsCredentials(String url) {
        return !shown(url).equals(url);
    }

    /** The file of the query as one that was read. */
    InputFile described(boolean digests) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return new InputFile(
                "query",
                file.toString(),
                (long) bytes.length,
                HexFormat.of().toHexDigits((int) crc.getValue()),
                digests ? Sha256.of(bytes) : null,
                0,
                '\0');
    }

    /** Fails with InputException where it is no UTF-8: another letter in a condition would leave rows out. */
    String text() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InputException(Problem.error(
                    "wrong-encoding", Span.ofFile(file.toString()), "the query is not UTF-8", "save it as UTF-8"));
        }
    }

    /** What a driver says, on one line and without what it was told in confidence. */
    String said(Throwable e) {
        String line = inWords(e).strip().replaceAll("\\s*\\R\\s*", " ");
        if (password != null && !password.isEmpty()) {
            line = line.replace(password, HIDDEN).replace(Warehouse.encoded(password), HIDDEN);
        }
        if (user != null && !user.isBlank()) {
            line = line.replaceAll("(?<![\\p{L}\\p{N}])" + Pattern.quote(user) + "(?![\\p{L}\\p{N}])", HIDDEN);
        }
        return shown(line);
    }

    /** What is thrown and what it came of, as drivers hide the reason behind words such as "attempt failed". */
    private static String inWords(Throwable thrown) {
        StringBuilder words = new StringBuilder();
        int deep = 0;
        for (Throwable e = thrown; e != null && deep < DEPTH; e = e.getCause(), deep++) {
            String message = e.getMessage() == null ? "" : e.getMessage().strip();
            boolean isWord = message.indexOf(' ') < 0; // the name of a host, of a class
            String told = isWord ? (e.getClass().getSimpleName() + " " + message).strip() : message;
            if (words.length() > 0 && words.charAt(words.length() - 1) == '.') {
                words.setLength(words.length() - 1);
            }
            if (words.indexOf(message.isEmpty() ? told : message) < 0) {
                words.append(words.isEmpty() ? "" : ": ").append(told);
            }
        }
        return words.toString();
    }

    /** Where in the file the fault stands of which a warehouse tells, as far as it does. */
    Span place(Throwable thrown) {
        String said = inWords(thrown);
        String text = text();
        int start = text.indexOf(text.strip());
        Matcher position = POSITION.matcher(said);
        Matcher line = LINE.matcher(said);
        int found = position.find()
                ? lineOf(start + Integer.parseInt(position.group(1)) - 1)
                : line.find() ? lineOf(start) + Integer.parseInt(line.group(1)) - 1 : 0;
        return new Span(file.toString(), found > text.lines().count() ? 0 : found, 0, 0, null);
    }

    /** The line in which a character of the text stands, both counted as programs do: lines from 1, characters from 0. */
    int lineOf(int at) {
        String text = text();
        return 1
                + (int) text.substring(0, Math.max(0, Math.min(at, text.length())))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    @Override
    public String toString() {
        return shown(url) + " " + file;
    }
}
