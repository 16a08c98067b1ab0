package dev.earnest.cli;

import dev.earnest.deal.DataRequest;
import java.io.PrintWriter;

/** A line on a terminal that says how far reading has come, from half a second on; mutable, one for each run. */
final class Progress implements DataRequest.Progress, AutoCloseable {
    private static final long FIRST = 500_000_000L;
    private static final long AGAIN = 100_000_000L;
    private static final int LENGTH = 24;

    private final PrintWriter err;
    private final boolean drawn;
    private final boolean unicode;
    private final long begin = System.nanoTime();
    private long last;
    private boolean visible;

    Progress(PrintWriter err, boolean drawn, boolean unicode) {
        this.err = err;
        this.drawn = drawn;
        this.unicode = unicode;
    }

    @Override
    public synchronized void read(String file, long bytes, long total) {
        if (!isDue()) {
            return;
        }
        long percent = total > 0 ? Math.min(100, bytes * 100 / total) : -1;
        StringBuilder line = new StringBuilder("reading ").append(file).append(' ');
        if (percent >= 0) {
            int full = (int) (percent * LENGTH / 100);
            line.append((unicode ? "█" : "#").repeat(full))
                    .append((unicode ? "░" : ".").repeat(LENGTH - full))
                    .append(' ')
                    .append(percent)
                    .append('%');
        } else {
            line.append(bytes >> 20).append(" MB");
        }
        draw(line.toString());
    }

    /** Says what is being done now. */
    synchronized void stage(String what) {
        if (isDue()) {
            draw(what);
        }
    }

    private boolean isDue() {
        long now = System.nanoTime();
        return drawn && now - begin >= FIRST && now - last >= AGAIN;
    }

    private void draw(String line) {
        last = System.nanoTime();
        visible = true;
        err.print("\r\u001b[K" + line);
        err.flush();
    }

    /** Seconds since the run began, with one decimal: {@code 2.1 s}. */
    String elapsed() {
        long tenths = (System.nanoTime() - begin) / 100_000_000L;
        return tenths / 10 + "." + tenths % 10 + " s";
    }

    /** Takes the line away. */
    @Override
    public synchronized void close() {
        if (visible) {
            err.print("\r\u001b[K");
            err.flush();
            visible = false;
        }
    }
}
