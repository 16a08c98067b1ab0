package dev.earnest.reference;

import dev.earnest.catalog.Timeline;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An evaluator that is given up on where it does not come to an end.
 *
 * @param seconds for one case
 */
record Timely(Evaluator evaluator, int seconds) implements Evaluator {

    @Override
    public Outcome evaluate(Timeline timeline, Rows rows, LocalDate asOf) {
        CompletableFuture<Outcome> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(evaluator.evaluate(timeline, rows, asOf));
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        try {
            return result.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            IllegalStateException told = new IllegalStateException(cause.toString());
            told.setStackTrace(cause.getStackTrace());
            throw told;
        } catch (TimeoutException | InterruptedException e) {
            throw new IllegalStateException("no end after " + seconds + " s");
        }
    }
}
