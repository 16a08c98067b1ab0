package dev.earnest.deal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** A file in blocks of whole rows, handed out in their order to any number of threads. */
abstract sealed class Blocks implements AutoCloseable {
    /** No row is longer. */
    private static final int LONGEST_ROW = 1 << 24;

    final int size;
    final RowEnds ends;
    final byte delimiter;
    int number;
    long offset;

    private Blocks(int number, long offset, int size, char delimiter, int cells) {
        this.number = number;
        this.offset = offset;
        this.size = size;
        this.ends = new RowEnds(delimiter, cells);
        this.delimiter = (byte) delimiter;
    }

    /** Fills {@code block} with the next one; false after the last. Fails with Broken where rows cannot be told apart. */
    abstract boolean next(Block block) throws IOException;

    @Override
    public abstract void close() throws IOException;

    /** Takes the next {@code length} bytes for {@code block}. */
    final void take(Block block, int length) {
        block.number = number++;
        block.offset = offset;
        block.length = length;
        offset += length;
    }

    /** Fills {@code bytes} from {@code at} to {@code end} with those of the file from {@code place} on. */
    static void read(FileChannel channel, byte[] bytes, int at, int end, long place) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, at, end - at);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, place + buffer.position() - at) < 0) {
                throw new Broken("the file has become shorter");
            }
        }
    }

    /** A plain file: each thread reads its block by itself, and where it ends is guessed. */
    static final class Plain extends Blocks {
        private static final int WINDOW = 1 << 16;

        private final FileChannel channel;
        private final String name;
        private final long total;
        private final DataRequest.Progress progress;
        private byte[] window = new byte[0];

        Plain(BlockFile file, int number, int size, char delimiter, int cells, DataRequest.Progress progress)
                throws IOException {
            super(number, file.offset(), size, delimiter, cells);
            this.channel = FileChannel.open(file.path(), StandardOpenOption.READ);
            this.name = file.input().name();
            this.total = channel.size();
            this.progress = progress;
        }

        @Override
        boolean next(Block block) throws IOException {
            synchronized (this) {
                if (offset >= total) {
                    return false;
                }
                take(block, length());
                progress.read(name, offset, total);
            }
            block.makeRoom(block.length);
            read(channel, block.bytes, 0, block.length, block.offset);
            return true;
        }

        private int length() throws IOException {
            long left = total - offset;
            if (left <= size) {
                return (int) left;
            }
            for (int look = WINDOW; look <= LONGEST_ROW; look *= 4) {
                long place = offset + size - 1;
                int count = (int) Math.min(look, total - place);
                window = window.length < count ? new byte[count] : window;
                read(channel, window, 0, count, place);
                int start = ends.guess(window, count, place + count == total);
                if (start > 0 && start < count) {
                    return size - 1 + start;
                }
                if (place + count == total) {
                    return (int) Math.min(left, (long) size + LONGEST_ROW);
                }
            }
            throw new Broken("a row longer than " + LONGEST_ROW + " bytes");
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** A stream: one thread after the other reads and cuts its block, where a row ends for certain. */
    static final class Streamed extends Blocks {
        private final InputStream in;
        private byte[] rest = new byte[0];
        private int left;
        private boolean ended;

        /** @param in at the first row, {@code offset} bytes into the unpacked file */
        Streamed(InputStream in, int number, long offset, int size, char delimiter, int cells) {
            super(number, offset, size, delimiter, cells);
            this.in = in;
        }

        @Override
        synchronized boolean next(Block block) throws IOException {
            block.makeRoom(Math.max(size, left));
            System.arraycopy(rest, 0, block.bytes, 0, left);
            int filled = left;
            int length = -1;
            for (int room = Math.max(size, left); length < 0; room *= 2) {
                if (room > 2 * Math.max(LONGEST_ROW, size)) {
                    throw new Broken("a row longer than " + LONGEST_ROW + " bytes");
                }
                block.makeRoom(room, filled);
                filled = fill(block.bytes, filled, room);
                length = ended ? filled : RowEnds.last(block.bytes, 0, filled, delimiter);
            }
            left = filled - length;
            rest = rest.length < left ? new byte[Math.max(size, left)] : rest;
            System.arraycopy(block.bytes, length, rest, 0, left);
            if (length > 0) {
                take(block, length);
            }
            return length > 0;
        }

        private int fill(byte[] bytes, int from, int to) throws IOException {
            int at = from;
            while (at < to && !ended) {
                int count = in.read(bytes, at, to - at);
                ended = count < 0;
                at += Math.max(0, count);
            }
            return at;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
