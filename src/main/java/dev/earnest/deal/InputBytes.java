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
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A file's bytes, unpacked where they are gzip, with the digest of the bytes as they stand. */
final class InputBytes implements AutoCloseable {
    private static final int STEP = 1 << 22;

    private final CountedBytes raw;
    private final InputStream unpacked;
    private final boolean packed;

    /** @param digests whether {@link #sha256} will be asked for */
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
        unpacked = packed ? new GZIPInputStream(buffered, 1 << 16) : buffered;
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

    /** The unpacked bytes. */
    InputStream stream() {
        return unpacked;
    }

    /** Reads what is left and gives the digest of all bytes as they stand, 64 hexadecimal digits. */
    String sha256() throws IOException {
        byte[] rest = new byte[1 << 16];
        while (raw.read(rest, 0, rest.length) >= 0) {
            // only the digest wants them
        }
        return HexFormat.of()
                .formatHex(java.util.Objects.requireNonNull(raw.digest).digest());
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    private static final class CountedBytes extends FilterInputStream {
        private final String name;
        private final long total;
        private final DataRequest.Progress progress;
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
