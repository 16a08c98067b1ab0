package dev.earnest.deal;

import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read.
 *
 * @param role what it is for: {@code deals}, {@code partners}, {@code events}, {@code touches}, {@code claims},
 *     {@code fx}, or {@code join} for a table that a mapping joins, or {@code query} for what was asked of a warehouse
 * @param file as the user named it; {@code <stdin>} for standard input
 * @param bytes how many it has as it stands, or the rows of a warehouse as text; null for rows written in a test
 * @param crc32 of its bytes as they stand, 8 hexadecimal digits; null for rows that came from no file
 * @param sha256 of the same, 64 hexadecimal digits; null for rows that came from no file, and where nobody asked
 * @param rows rows read, the rejected ones too, without header, preamble and footer
 * @param delimiter the character between its cells; 0 where there is none
 * @param rejected rows left out
 */
public record InputFile(
        String role,
        String file,
        @Nullable Long bytes,
        @Nullable String crc32,
        @Nullable String sha256,
        long rows,
        char delimiter,
        long rejected)
        implements Serializable {

    /** A file without bad rows. */
    public InputFile(
            String role,
            String file,
            @Nullable Long bytes,
            @Nullable String crc32,
            @Nullable String sha256,
            long rows,
            char delimiter) {
        this(role, file, bytes, crc32, sha256, rows, delimiter, 0);
    }

    /** A file that is no text, read elsewhere: what tells its bytes from others. */
    public static InputFile of(Role role, Input input, boolean sha256) throws IOException {
        InputBytes.Digest found = InputBytes.digest(input, sha256);
        return new InputFile(role.word(), input.name(), found.bytes(), found.crc32(), found.sha256(), 0, '\0');
    }

    /** The same with so many rows. */
    public InputFile withRows(long count) {
        return new InputFile(role, file, bytes, crc32, sha256, count, delimiter, rejected);
    }

    /** The same, of whose rows so many were left out. */
    InputFile withRejected(long count) {
        return new InputFile(role, file, bytes, crc32, sha256, rows, delimiter, count);
    }
}
