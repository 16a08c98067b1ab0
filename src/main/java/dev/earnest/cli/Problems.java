package dev.earnest.cli;

import dev.earnest.problem.Problem;
import dev.earnest.report.Findings;
import dev.earnest.report.Look;
import dev.earnest.report.ProblemText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Tells problems on standard error. */
final class Problems {
    private Problems() {}

    static void print(List<Problem> problems, Look look, PrintWriter err) {
        try {
            new ProblemText(look).write(problems, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (problems.size() > 1) {
            err.println(Findings.words(problems.size(), "problem"));
        }
        err.flush();
    }
}
