package dev.earnest.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The user's input cannot be used (exit code 2). The only exception that is theirs; any other that escapes is our bug. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Problem> problems;

    /** @param problems what is wrong, at least one */
    public InputException(List<Problem> problems) {
        super(problems.isEmpty() ? "unusable input" : problems.get(0).message());
        this.problems = new ArrayList<>(problems);
    }

    /** One problem. */
    public InputException(Problem problem) {
        this(List.of(problem));
    }

    /** What is wrong, in the order it is told. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }
}
