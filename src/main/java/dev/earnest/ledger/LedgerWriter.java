package dev.earnest.ledger;

import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.SideBySide;
import dev.earnest.payout.Stretch;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the ledger of a run as bytes: the same for the same inputs, on any number of threads. Stretches of lines are
 * formatted side by side; a stretch's place in the file is handed over by the one before it.
 */
public final class LedgerWriter {
    /** Lines that make a stretch, where they can be cut. */
    private static final int STRETCH = 8_192;
    /** Bytes after which a stretch that could not be cut is written piece by piece. */
    private static final int PIECE = 4 << 20;

    private static final byte[] NO_CELL = {};

    private final Payouts payouts;
    private final Encoding encoding;
    private final int from;
    private final int to;
    private final int threads;
    private final int stretch;
    private Sealing sealing = Sealing.NONE;
    private @Nullable String program;
    private long before;
    private boolean headed = true;

    /**
     * A writer of the lines earned from one day to another.
     *
     * @param from first day, included; null: from the first line
     * @param to last day, included; null: to the last line
     * @param threads at least 1
     */
    public LedgerWriter(
            Payouts payouts, LedgerFormat format, @Nullable LocalDate from, @Nullable LocalDate to, int threads) {
        this(payouts, format, from, to, threads, STRETCH);
    }

    /** As the other, with stretches of so many lines. */
    LedgerWriter(
            Payouts payouts,
            LedgerFormat format,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int threads,
            int stretch) {
        this.payouts = payouts;
        this.encoding = format == LedgerFormat.CSV ? Encoding.CSV : Encoding.NDJSON;
        this.from = from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
        this.to = to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
        this.threads = threads;
        this.stretch = stretch;
    }

    /** The same writer, which seals the lines as they are written. */
    public LedgerWriter sealedBy(Seal seal) {
        sealing = Sealing.by(seal);
        return this;
    }

    /**
     * The same writer, whose lines say which of several programs they are of.
     *
     * @param lines of the programs before it, which are in the same file
     * @param heads whether it is the first, which writes the header
     */
    public LedgerWriter ofProgram(String id, long lines, boolean heads) {
        program = id;
        before = lines;
        headed = heads;
        return this;
    }

    /** Writes all lines, UTF-8; returns how many. The stream is flushed, not closed. */
    public long write(OutputStream out) throws IOException {
        Turns turns = new Turns();
        long lines = write(Pieces.ofStream(out, turns, sealing), turns);
        out.flush();
        return lines;
    }

    /** As {@link #write(OutputStream)}, packed by gzip. */
    public long writePacked(OutputStream out) throws IOException {
        Turns turns = new Turns();
        long lines = write(Pieces.packed(out, turns, sealing), turns);
        out.flush();
        return lines;
    }

    /** As {@link #write(OutputStream)}, into an empty file, which each thread writes for itself. */
    public long write(FileChannel file) throws IOException {
        Turns turns = new Turns();
        return write(Pieces.ofFile(file, turns, sealing), turns);
    }

    private long write(Pieces pieces, Turns turns) throws IOException {
        List<Stretch> stretches = payouts.stretches(from, to, stretch, threads);
        ThreadLocal<Desk> desks = ThreadLocal.withInitial(() -> new Desk(pieces));
        long[] written = new long[1 + stretches.size()];
        try {
            // the header is a turn of its own, before all stretches
            SideBySide.each(threads, written.length, turn -> {
                try {
                    Desk desk = desks.get();
                    written[turn] = turn == 0 ? desk.header() : desk.stretch(turn, stretches.get(turn - 1));
                } catch (RuntimeException failure) {
                    turns.fail(failure);
                    throw failure;
                }
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        return java.util.Arrays.stream(written).sum();
    }

    /** What one thread works with. */
    private final class Desk {
        private final Pieces pieces;
        private final LineWriter writer;
        private final Bytes bytes = new Bytes(2 << 20);

        Desk(Pieces pieces) {
            this.pieces = pieces;
            String of = program;
            this.writer = new LineWriter(payouts, encoding, of == null ? NO_CELL : encoding.program(of));
        }

        long header() {
            if (encoding == Encoding.CSV && headed) {
                String header = program == null ? LedgerColumn.header() : LedgerColumn.headerOfPrograms();
                bytes.put((header + "\n").getBytes(StandardCharsets.UTF_8));
            }
            put(0, true);
            return 0;
        }

        long stretch(int turn, Stretch stretch) {
            LedgerCursor line = payouts.ledger(stretch);
            long number = before + stretch.before();
            while (line.next()) {
                writer.write(line, ++number, bytes);
                if (bytes.size() > PIECE) {
                    put(turn, false);
                }
            }
            put(turn, true);
            return number - before - stretch.before();
        }

        private void put(int turn, boolean last) {
            try {
                pieces.put(turn, bytes, last);
                bytes.clear();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new InterruptedIOException("interrupted"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
