package dev.earnest.synthetic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** Rows in blocks of a fixed size, made on several threads and written in order. */
final class Blocks {
    private static final long ROWS = 8192;
    private static final int AHEAD = 2;

    private final String header;
    private final long rows;
    private final Supplier<RowText> text;
    private final boolean packed;
    private final Queue<Desk> free = new ConcurrentLinkedQueue<>();

    Blocks(String header, long rows, Supplier<RowText> text, boolean packed) {
        this.header = header;
        this.rows = rows;
        this.text = text;
        this.packed = packed;
    }

    /** What one block at a time is made with. */
    private final class Desk {
        private final RowText rowText = text.get();
        private final ByteText plain = new ByteText();
        private final ByteArrayOutputStream zipped = new ByteArrayOutputStream(packed ? 1 << 18 : 0);

        Desk make(long block) throws IOException {
            plain.clear();
            if (block == 0) {
                plain.text(header);
            }
            long to = Math.min(rows, (block + 1) * ROWS);
            for (long row = block * ROWS; row < to; row++) {
                rowText.write(row, plain);
            }
            if (packed) {
                zipped.reset();
                try (OutputStream out = new GZIPOutputStream(zipped, 1 << 16)) {
                    plain.writeTo(out);
                }
            }
            return this;
        }

        void writeTo(OutputStream out) throws IOException {
            if (packed) {
                zipped.writeTo(out);
            } else {
                plain.writeTo(out);
            }
        }
    }

    void write(OutputStream out, int threads, LongConsumer progress) throws IOException {
        long blocks = Math.max(1, (rows + ROWS - 1) / ROWS);
        if (threads == 1 || blocks == 1) {
            Desk desk = new Desk();
            for (long block = 0; block < blocks; block++) {
                desk.make(block).writeTo(out);
                progress.accept(Math.min(rows, (block + 1) * ROWS));
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            write(out, blocks, pool, threads * AHEAD, progress);
        } finally {
            pool.shutdownNow();
        }
    }

    private void write(OutputStream out, long blocks, ExecutorService pool, int ahead, LongConsumer progress)
            throws IOException {
        Queue<Future<Desk>> begun = new ArrayDeque<>();
        long next = 0;
        for (long done = 0; done < blocks; done++) {
            while (next < blocks && begun.size() < ahead) {
                long block = next++;
                begun.add(pool.submit(() -> made(block)));
            }
            Desk desk = await(begun.remove());
            desk.writeTo(out);
            free.add(desk);
            progress.accept(Math.min(rows, (done + 1) * ROWS));
        }
    }

    private Desk made(long block) throws IOException {
        Desk desk = free.poll();
        return (desk == null ? new Desk() : desk).make(block);
    }

    private static Desk await(Future<Desk> block) throws IOException {
        try {
            return block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
