package dev.earnest.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Work for several threads; what goes wrong in one goes wrong for the caller. */
final class Parallel implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;

    Parallel(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(Math.max(1, threads - 1), task -> {
            Thread thread = new Thread(task, "reader");
            thread.setDaemon(true);
            return thread;
        });
    }

    int threads() {
        return threads;
    }

    /** Does the numbers from 0 to before {@code count}, each once. */
    void each(int count, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        everywhere(thread -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                work.accept(i);
            }
        });
    }

    /** Does the same work on each thread, told its number. */
    void everywhere(IntConsumer work) {
        List<Future<?>> others = new ArrayList<>();
        for (int thread = 1; thread < threads; thread++) {
            int number = thread;
            others.add(pool.submit(() -> work.accept(number)));
        }
        try {
            work.accept(0);
        } finally {
            others.forEach(Parallel::await);
        }
    }

    private static void await(Future<?> other) {
        try {
            other.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
