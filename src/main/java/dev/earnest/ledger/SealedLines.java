package dev.earnest.ledger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a ledger line by line, packed or not, with the digest of each. */
final class SealedLines implements AutoCloseable {
    private static final int SHOWN = 160;

    private final InputStream in;
    private byte[] line = new byte[1 << 12];
    private int length;

    SealedLines(InputStream ledger) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(ledger, 1 << 16);
        buffered.mark(2);
        boolean packed = buffered.read() == 0x1F && buffered.read() == 0x8B;
        buffered.reset();
        in = packed ? new BufferedInputStream(new GZIPInputStream(buffered, 1 << 16), 1 << 16) : buffered;
    }

    /** The digest of the next line; null after the last. */
    byte @Nullable [] next() throws IOException {
        length = 0;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        while (b >= 0 && b != '\n') {
            put(b);
            b = in.read();
        }
        if (b < 0) {
            // a last line that was cut is not the one that was sealed
            put('\\');
        }
        int size = length;
        put('\n');
        length = size;
        return Seal.digests(line, size + 1);
    }

    private void put(int b) {
        if (length == line.length) {
            line = java.util.Arrays.copyOf(line, 2 * length);
        }
        line[length++] = (byte) b;
    }

    /** The line read last, for people. */
    String text() {
        String text = new String(line, 0, Math.min(length, SHOWN), StandardCharsets.UTF_8);
        return length > SHOWN ? text + "..." : text;
    }

    /** A digest's mark as it stands in a file of marks. */
    static String mark(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, Seal.MARK);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
