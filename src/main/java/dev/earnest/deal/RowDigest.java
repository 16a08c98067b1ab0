package dev.earnest.deal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** What tells rows that are in no file from others: of the cells that were read, one row after the other. */
final class RowDigest {
    private final CRC32 crc = new CRC32();
    private final @Nullable MessageDigest sha256;
    private long bytes;

    /** @param sha256 whether that is asked for too */
    RowDigest(boolean sha256) {
        try {
            this.sha256 = sha256 ? MessageDigest.getInstance("SHA-256") : null;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(Row row) {
        StringBuilder line = new StringBuilder();
        for (int cell = 0; cell < row.count(); cell++) {
            line.append(row.text(cell)).append(cell + 1 < row.count() ? '\u001F' : '\n');
        }
        byte[] text = line.toString().getBytes(StandardCharsets.UTF_8);
        crc.update(text);
        if (sha256 != null) {
            sha256.update(text);
        }
        bytes += text.length;
    }

    long bytes() {
        return bytes;
    }

    InputFile describe(String role, String name, long rows) {
        return new InputFile(
                role,
                name,
                bytes,
                HexFormat.of().toHexDigits((int) crc.getValue()),
                sha256 == null ? null : HexFormat.of().formatHex(sha256.digest()),
                rows,
                '\0');
    }
}
