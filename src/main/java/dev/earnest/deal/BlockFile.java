package dev.earnest.deal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that can be read in blocks: UTF-8, with a known place at which its rows start.
 *
 * @param input the file
 * @param path the same
 * @param packed whether it is gzip
 * @param offset of the first byte after the header among the unpacked ones
 * @param lines how many lines stand before it
 * @param rowBytes about how many bytes a row has
 * @param rows about how many rows there are; 0 where that cannot be told
 */
record BlockFile(Input input, Path path, boolean packed, long offset, int lines, long rowBytes, long rows) {
    private static final int LOOKED_AT = 1 << 20;

    /** The files, or null where the library is to read them: few bytes, other encodings, footers, joined tables. */
    static @Nullable List<BlockFile> of(
            List<Part> parts, Mapping.FileMapping mapping, Charset charset, Reading reading) {
        if (mapping.footer() != null || !mapping.joins().isEmpty()) {
            return null;
        }
        try {
            long bytes = 0;
            for (Part part : parts) {
                Path path = part.input().path();
                if (path == null
                        || part.input().gathered() != null
                        || !part.isText()
                        || part.delimiter() >= 0x80
                        || !Files.isRegularFile(path)) {
                    return null;
                }
                bytes += Files.size(path);
            }
            return bytes < reading.smallest() ? null : of(parts, mapping, charset);
        } catch (IOException e) {
            return null;
        }
    }

    private static @Nullable List<BlockFile> of(List<Part> parts, Mapping.FileMapping mapping, Charset charset)
            throws IOException {
        byte[] start = new byte[LOOKED_AT];
        List<BlockFile> files = new ArrayList<>();
        for (Part part : parts) {
            Path path = Objects.requireNonNull(part.input().path());
            BlockFile file = of(part.input(), path, mapping, charset, part.delimiter(), start);
            if (file == null) {
                return null;
            }
            files.add(file);
        }
        return files;
    }

    private static @Nullable BlockFile of(
            Input input, Path path, Mapping.FileMapping mapping, Charset charset, char delimiter, byte[] start)
            throws IOException {
        int count;
        boolean packed;
        try (InputBytes bytes = new InputBytes(input, (file, read, total) -> {}, false)) {
            packed = bytes.packed();
            count = bytes.stream().readNBytes(start, 0, start.length);
        }
        boolean marked = count >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        boolean wide = count >= 2 && (start[0] & start[1] & 0xFE) == 0xFE;
        if (wide || !marked && !charset.equals(StandardCharsets.UTF_8)) {
            return null;
        }
        int at = marked ? 3 : 0;
        int lines = 0;
        for (; lines < mapping.skip(); lines++) {
            at = lineEnd(start, at, count);
        }
        if (mapping.header().isEmpty()) {
            while (at < count && isLineEnd(start[at])) {
                at = lineEnd(start, at, count);
                lines++;
            }
            int end = RowEnds.first(start, at, count, (byte) delimiter);
            lines += end < 0 ? 0 : lines(start, at, end);
            at = end;
        }
        if (at < 0 || at >= count && count == start.length) {
            return null;
        }
        long rowBytes = Math.max(1, (count - at) / Math.max(1, lines(start, at, count)));
        long rows = packed || at == count ? 0 : Files.size(path) / rowBytes;
        return new BlockFile(input, path, packed, at, lines, rowBytes, rows);
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    private static int lineEnd(byte[] bytes, int start, int limit) {
        int at = start;
        while (at < limit && !isLineEnd(bytes[at])) {
            at++;
        }
        return Math.min(limit, at + (at + 1 < limit && bytes[at] == '\r' && bytes[at + 1] == '\n' ? 2 : 1));
    }

    private static int lines(byte[] bytes, int from, int to) {
        int lines = 0;
        for (int at = from; at < to; at = lineEnd(bytes, at, to)) {
            lines++;
        }
        return lines;
    }

    /** Its blocks, the first of which has this number; where they may not be guessed they are cut by reading all of it in order. */
    Blocks blocks(int number, Part part, Reading reading, boolean guessed, DataRequest.Progress progress)
            throws IOException {
        char delimiter = part.delimiter();
        int cells = part.header().size();
        if (!packed && guessed) {
            return new Blocks.Plain(this, number, reading.blockSize(), delimiter, cells, progress);
        }
        InputStream stream = new InputBytes(input, progress, false).stream();
        stream.skipNBytes(offset);
        return new Blocks.Streamed(stream, number, offset, reading.blockSize(), delimiter, cells);
    }

    /** The bytes of blocks once more, asked for in their order. */
    Again again() throws IOException {
        if (packed) {
            InputStream stream = new InputBytes(input, (file, read, total) -> {}, false).stream();
            return new Again(stream, null);
        }
        return new Again(InputStream.nullInputStream(), FileChannel.open(path, StandardOpenOption.READ));
    }

    /** A second reading of some blocks. */
    static final class Again implements AutoCloseable {
        private final InputStream stream;
        private final @Nullable FileChannel channel;
        private long place;

        private Again(InputStream stream, @Nullable FileChannel channel) {
            this.stream = stream;
            this.channel = channel;
        }

        void read(Chunk chunk, Block into) throws IOException {
            into.makeRoom(chunk.length());
            into.length = chunk.length();
            if (channel != null) {
                Blocks.read(channel, into.bytes, 0, chunk.length(), chunk.offset());
                return;
            }
            stream.skipNBytes(chunk.offset() - place);
            if (stream.readNBytes(into.bytes, 0, chunk.length()) < chunk.length()) {
                throw new IOException("the file has become shorter");
            }
            place = chunk.offset() + chunk.length();
        }

        @Override
        public void close() throws IOException {
            stream.close();
            if (channel != null) {
                channel.close();
            }
        }
    }
}
