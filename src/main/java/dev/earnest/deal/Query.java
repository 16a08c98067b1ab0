package dev.earnest.deal;

import dev.earnest.output.Sha256;
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
            "(?i)([?&;,({])((?:[a-z0-9_.-]*(?:pass|pwd|secret|token|credential|api_?key|private_?key(?!_?file))[a-z0-9_.-]*)"
                    + "|user(?:_?name|_?id)?|uid)(\\s*=)([^&;,)}]*)");
    private static final Pattern BEFORE_HOST = Pattern.compile("//([^/@?#]+)@|(:)([^:/@?#]+/[^@?#]*)@");

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

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What a driver says, on one line and without what it was told in confidence. */
    String said(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
        if (password != null && !password.isEmpty()) {
            line = line.replace(password, HIDDEN).replace(Warehouse.encoded(password), HIDDEN);
        }
        if (user != null && !user.isBlank()) {
            line = line.replaceAll("(?<![\\p{L}\\p{N}])" + Pattern.quote(user) + "(?![\\p{L}\\p{N}])", HIDDEN);
        }
        return shown(line);
    }

    @Override
    public String toString() {
        return shown(url) + " " + file;
    }
}
