package dev.earnest.spark;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.Serial;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What a task found wrong with an input, on its way to who asked: exceptions of the program's own don't travel. */
final class TaskProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String code;
    private final String file;
    private final int line;
    private final @Nullable String help;

    private TaskProblem(Problem problem, String file, int line) {
        super(problem.message());
        this.code = problem.code();
        this.file = file;
        this.line = line;
        this.help = problem.help();
    }

    /** The first problem told, where there is a place; for a task. */
    static RuntimeException of(InputException told) {
        Problem first = told.problems().get(0);
        Span span = first.span();
        return span == null ? told : new TaskProblem(first, span.file(), span.line());
    }

    /** Does what starts tasks; fails with InputException where one of them found something wrong. */
    static <T> T told(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) { // Scala throws what it doesn't declare
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof TaskProblem found) {
                    String message = found.getMessage();
                    throw new InputException(Problem.error(
                            found.code,
                            new Span(found.file, found.line, 0, 0, null),
                            message == null ? found.code : message,
                            found.help));
                }
            }
            throw e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        }
    }
}
