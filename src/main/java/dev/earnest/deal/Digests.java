package dev.earnest.deal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What tells files from others, worked out from a reading of its own beside the one of their rows. */
final class Digests {
    private final List<FutureTask<InputBytes.Digest>> tasks;

    /** @param beside whether another thread works them out, one after the other; else each is once it is asked for */
    Digests(List<Input> files, boolean sha256, boolean beside) {
        tasks = files.stream().map(file -> task(file, sha256)).toList();
        if (beside) {
            Thread thread = new Thread(() -> tasks.forEach(FutureTask::run), "digest");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static FutureTask<InputBytes.Digest> task(Input file, boolean sha256) {
        return new FutureTask<>(() -> InputBytes.digest(file, sha256));
    }

    /** That of one of the files, from 0. */
    InputBytes.Digest of(int file) throws IOException {
        FutureTask<InputBytes.Digest> task = tasks.get(file);
        try {
            task.run();
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }
}
