package dev.earnest.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Does numbered pieces of work on several threads, the lower numbers first; ends when all are done or one has failed, or with
 * CancellationException where the calling thread is interrupted.
 */
public final class SideBySide {
    private SideBySide() {}

    /**
     * Does {@code work} for each number from 0 to before {@code count}; fails as the first that failed.
     *
     * @param threads at least 1; with 1 the work is done by the calling thread
     */
    public static void each(int threads, int count, IntConsumer work) {
        if (threads <= 1 || count <= 1) {
            for (int i = 0; i < count; i++) {
                stopIfInterrupted();
                work.accept(i);
            }
            return;
        }
        int workers = Math.min(threads, count);
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        AtomicInteger next = new AtomicInteger();
        try {
            List<Future<?>> tasks = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                tasks.add(pool.submit(() -> takeOver(next, count, work)));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
        } catch (InterruptedException interrupted) {
            next.set(count);
            end(pool);
            throw new CancellationException("interrupted");
        } catch (ExecutionException failed) {
            throw thrown(failed);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void stopIfInterrupted() {
        if (Thread.interrupted()) {
            throw new CancellationException("interrupted");
        }
    }

    /** What has begun is ended first: another run may follow on the same data. */
    private static void end(ExecutorService pool) {
        pool.shutdown();
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException again) {
                ended = false; // whoever asks twice waits as long
            }
        }
    }

    private static RuntimeException thrown(ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
    }

    private static void takeOver(AtomicInteger next, int count, IntConsumer work) {
        try {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                work.accept(i);
            }
        } catch (RuntimeException | Error failed) {
            next.set(count);
            throw failed;
        }
    }
}
