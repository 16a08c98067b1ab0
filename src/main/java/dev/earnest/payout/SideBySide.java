package dev.earnest.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Does numbered pieces of work on several threads, the lower numbers first; ends when all are done or one has failed. */
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
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw thrown(failed);
        } finally {
            pool.shutdownNow();
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
