package dev.earnest.ledger;

import dev.earnest.output.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * A chain over digests of lines: each link is the SHA-256 of the link before and of the digests of the next 1,024 lines,
 * the head that of the last link and of the number of lines. Mutable: one for each ledger.
 */
final class Chain {
    private static final int BLOCK = 1_024;

    private final MessageDigest digest = Sha256.digest();
    private byte[] link = new byte[Seal.DIGEST];
    private long lines;

    Chain() {
        digest.update(link);
    }

    /** Takes so many bytes of digests, which are whole ones. */
    void append(byte[] digests, int length) {
        int at = 0;
        while (at < length) {
            int room = (int) (BLOCK - lines % BLOCK);
            int taken = Math.min(room, (length - at) / Seal.DIGEST);
            digest.update(digests, at, taken * Seal.DIGEST);
            at += taken * Seal.DIGEST;
            lines += taken;
            if (lines % BLOCK == 0) {
                forge();
            }
        }
    }

    private void forge() {
        link = digest.digest();
        digest.update(link);
    }

    long lines() {
        return lines;
    }

    /** The head; nothing can be taken after. */
    byte[] head() {
        if (lines % BLOCK != 0) {
            forge();
        }
        digest.reset();
        digest.update(link);
        return digest.digest(ByteBuffer.allocate(Long.BYTES).putLong(lines).array());
    }
}
