package dev.earnest.spark;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.function.Supplier;

/** The memory of whatever runs tasks: where a part of the data does not fit it, that is said in words. */
final class Heap {
    private static final String CODE = "not-enough-memory";

    private Heap() {}

    /**
     * Does what needs room for a part of the data; fails with InputException where there is none.
     *
     * @param part in words: what has to fit
     */
    static <T> T holds(String part, Supplier<T> work) {
        try {
            return work.get();
        } catch (OutOfMemoryError e) {
            throw tooSmall(part);
        } catch (InputException e) {
            throw e.problems().get(0).code().equals(CODE) ? tooSmall(part) : e;
        }
    }

    /** That a part does not fit. */
    static InputException tooSmall(String part) {
        return new InputException(Problem.error(
                CODE,
                Span.ofFile(part),
                "it does not fit the " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB that Java may use for all"
                        + " the tasks it runs at once",
                "put rows into more parts (EARNEST_SPARK_PARTS), run fewer tasks at once (EARNEST_SPARK_MASTER='local[1]',"
                        + " spark.executor.cores), or allow more memory (EARNEST_SPARK_MEMORY, --executor-memory)"));
    }
}
