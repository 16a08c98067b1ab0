package dev.earnest.ledger;

import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Writes the ledger of a run as bytes: the same for the same inputs, on any number of threads. Stretches of days are
 * formatted side by side and written in order.
 */
public final class LedgerWriter {
    /** Lines that make a stretch, where its days allow. */
    private static final long STRETCH = 20_000;

    private final Payouts payouts;
    private final Encoding encoding;
    private final int from;
    private final int to;
    private final int threads;

    /** Days from one to another, both included, with the number of lines before them. */
    private record Stretch(int from, int to, long before) {}

    /**
     * A writer of the lines earned from one day to another.
     *
     * @param from first day, included; null: from the first line
     * @param to last day, included; null: to the last line
     * @param threads at least 1
     */
    public LedgerWriter(
            Payouts payouts, LedgerFormat format, @Nullable LocalDate from, @Nullable LocalDate to, int threads) {
        this.payouts = payouts;
        this.encoding = format == LedgerFormat.CSV ? Encoding.CSV : Encoding.NDJSON;
        this.from = from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
        this.to = to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
        this.threads = threads;
    }

    /** Writes all lines, UTF-8; returns how many. The stream is flushed, not closed. */
    public long write(OutputStream out) throws IOException {
        if (encoding == Encoding.CSV) {
            out.write((LedgerColumn.header() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        List<Stretch> stretches = new ArrayList<>();
        long lines = stretches(stretches);
        if (threads <= 1 || stretches.size() < 2) {
            LineWriter writer = new LineWriter(payouts, encoding);
            Bytes bytes = new Bytes(1 << 20);
            for (Stretch stretch : stretches) {
                format(stretch, writer, bytes);
                bytes.writeTo(out);
                bytes.clear();
            }
        } else {
            sideBySide(stretches, out);
        }
        out.flush();
        return lines;
    }

    private long stretches(List<Stretch> stretches) {
        SortedMap<Integer, Long> byDay = payouts.linesByDay();
        long before = 0;
        long counted = 0;
        int first = Integer.MIN_VALUE;
        int last = Integer.MIN_VALUE;
        for (Map.Entry<Integer, Long> day : byDay.entrySet()) {
            if (day.getKey() < from || day.getKey() > to) {
                continue;
            }
            if (counted > 0 && counted + day.getValue() > STRETCH) {
                stretches.add(new Stretch(first, last, before));
                before += counted;
                counted = 0;
            }
            first = counted == 0 ? day.getKey() : first;
            last = day.getKey();
            counted += day.getValue();
        }
        if (counted > 0) {
            stretches.add(new Stretch(first, last, before));
        }
        return before + counted;
    }

    private void format(Stretch stretch, LineWriter writer, Bytes bytes) {
        LedgerCursor line = payouts.ledger(stretch.from(), stretch.to());
        long number = stretch.before();
        while (line.next()) {
            writer.write(line, ++number, bytes);
        }
    }

    private void sideBySide(List<Stretch> stretches, OutputStream out) throws IOException {
        ThreadLocal<LineWriter> writers = ThreadLocal.withInitial(() -> new LineWriter(payouts, encoding));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Deque<Future<Bytes>> ahead = new ArrayDeque<>();
        Deque<Bytes> spare = new ArrayDeque<>();
        try {
            int next = 0;
            while (next < stretches.size() || !ahead.isEmpty()) {
                while (next < stretches.size() && ahead.size() < threads + 2) {
                    Stretch stretch = stretches.get(next++);
                    Bytes bytes = spare.isEmpty() ? new Bytes(1 << 22) : spare.pop();
                    ahead.add(pool.submit(() -> {
                        format(stretch, writers.get(), bytes);
                        return bytes;
                    }));
                }
                Bytes done = ahead.remove().get();
                done.writeTo(out);
                done.clear();
                spare.push(done);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } finally {
            pool.shutdownNow();
        }
    }
}
