package dev.earnest.deal;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A file's bytes, unpacked where they are gzip, with what tells the bytes as they stand from others. */
final class InputBytes implements AutoCloseable {
    private static final int STEP = 1 << 22;

    private final CountedBytes raw;
    private final BufferedInputStream unpacked;
    private final boolean packed;

    /** @param digests whether the SHA-256 is asked for too */
    InputBytes(Input input, DataRequest.Progress progress, boolean digests) throws IOException {
        Path path = input.path();
        InputStream stream = input.stream();
        if (path != null) {
            raw = new CountedBytes(input.name(), Files.newInputStream(path), Files.size(path), progress, digests);
        } else if (stream != null) {
            raw = new CountedBytes(input.name(), stream, -1, progress, digests);
        } else {
            throw new IllegalArgumentException(input.name());
        }
        BufferedInputStream buffered = new BufferedInputStream(raw, 1 << 16);
        packed = packed(buffered);
        unpacked = packed
                ? new BufferedInputStream(
                        new Unpacked(input.name(), new GZIPInputStream(buffered, 1 << 16), () -> raw.count), 1 << 16)
                : buffered;
    }

    private static boolean packed(BufferedInputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return first == 0x1F && second == 0x8B;
    }

    /** Whether the file is gzip. */
    boolean packed() {
        return packed;
    }

    /** What the unpacked bytes are, by the first of them; to be asked before any is taken. */
    Form form() throws IOException {
        unpacked.mark(Form.BYTES);
        byte[] start = unpacked.readNBytes(Form.BYTES);
        unpacked.reset();
        return Form.of(start);
    }

    /** The unpacked bytes. */
    InputStream stream() {
        return unpacked;
    }

    /** What tells a file's bytes from others, from a reading of its own. */
    static Digest digest(Input input, boolean sha256) throws IOException {
        try (InputBytes bytes = new InputBytes(input, (name, count, total) -> {}, sha256)) {
            return bytes.digest();
        }
    }

    /** Reads what is left and gives what tells all bytes as they stand from others. */
    Digest digest() throws IOException {
        byte[] rest = new byte[1 << 16];
        while (raw.read(rest, 0, rest.length) >= 0) {
            // only the digest wants them
        }
        MessageDigest sha256 = raw.digest;
        return new Digest(
                raw.count,
                HexFormat.of().toHexDigits((int) raw.crc.getValue()),
                sha256 == null ? null : HexFormat.of().formatHex(sha256.digest()));
    }

    /**
     * What tells a file's bytes from others.
     *
     * @param bytes how many there are
     * @param crc32 their CRC-32, 8 hexadecimal digits
     * @param sha256 64 hexadecimal digits; null where nobody asked
     */
    record Digest(long bytes, String crc32, @Nullable String sha256) {}

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    private static final class CountedBytes extends FilterInputStream {
        private final String name;
        private final long total;
        private final DataRequest.Progress progress;
        private final CRC32 crc = new CRC32();
        private final @Nullable MessageDigest digest;
        private long count;
        private long told;

        CountedBytes(String name, InputStream in, long total, DataRequest.Progress progress, boolean digests) {
            super(in);
            this.name = name;
            this.total = total;
            this.progress = progress;
            this.digest = digests ? sha256() : null;
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got = super.read(target, offset, length);
            if (got > 0) {
                crc.update(target, offset, got);
                if (digest != null) {
                    digest.update(target, offset, got);
                }
                count += got;
            }
            if (got < 0 ? told < count : count - told >= STEP) {
                told = count;
                progress.read(name, count, total);
            }
            return got;
        }
    }
}
