package dev.earnest.ledger;

import dev.earnest.output.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Seals the lines of a ledger: a chain of SHA-256, whose head nobody can meet with other lines, and a short mark for each
 * line, by which the first that is another is found. Threads digest their own lines; the chain takes them in order.
 */
public final class Seal {
    /** The first line of a file of marks. */
    static final String MARKS = "earnest/seal/1";

    static final int DIGEST = 32;
    /** Bytes of a line's digest that make its mark. */
    static final int MARK = 6;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream marks;
    private final Chain chain = new Chain();
    private boolean begun;

    /** @param marks gets the marks, and is left open */
    public Seal(OutputStream marks) {
        this.marks = marks;
    }

    /** The digests of whole lines, one behind the other; may be called by any thread. */
    static byte[] digests(byte[] bytes, int size) {
        int lines = 0;
        for (int i = 0; i < size; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        byte[] digests = new byte[lines * DIGEST];
        MessageDigest digest = Sha256.digest();
        int from = 0;
        int at = 0;
        for (int i = 0; i < size; i++) {
            if (bytes[i] == '\n') {
                digest.update(bytes, from, i - from);
                System.arraycopy(digest.digest(), 0, digests, at, DIGEST);
                at += DIGEST;
                from = i + 1;
            }
        }
        return digests;
    }

    /** Takes the digests of the next lines. */
    void append(byte[] digests) throws IOException {
        chain.append(digests, digests.length);
        int lines = digests.length / DIGEST;
        byte[] text = new byte[lines * (2 * MARK + 1)];
        int at = 0;
        for (int line = 0; line < lines; line++) {
            for (int i = line * DIGEST; i < line * DIGEST + MARK; i++) {
                text[at++] = HEX[digests[i] >> 4 & 15];
                text[at++] = HEX[digests[i] & 15];
            }
            text[at++] = '\n';
        }
        if (!begun) {
            begun = true;
            marks.write((MARKS + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        marks.write(text);
    }

    /** How many lines are sealed, the header too. */
    public long lines() {
        return chain.lines();
    }

    /** The head of the chain after the last line, 64 hexadecimal digits. */
    public String head() {
        return HexFormat.of().formatHex(chain.head());
    }
}
