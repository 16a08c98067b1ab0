package dev.earnest.spark;

import dev.earnest.problem.InputException;
import java.util.concurrent.Callable;

/** What a task found wrong with an input comes back within what Spark says of the task. */
final class TaskProblem {
    private TaskProblem() {}

    /** Does what starts tasks; fails with InputException where one of them found something wrong. */
    static <T> T told(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) { // Scala throws what it doesn't declare
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof InputException found) {
                    throw new InputException(found.problems());
                }
            }
            throw e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        }
    }
}
