package dev.earnest.language;

import dev.earnest.problem.Problem;
import dev.earnest.problem.Related;
import dev.earnest.problem.Span;
import java.util.List;

/** Problems as plain text, with everything an author is told. */
final class Told {
    private Told() {}

    static String all(List<Problem> problems) {
        StringBuilder out = new StringBuilder();
        for (Problem problem : problems) {
            one(problem, out);
        }
        return out.toString();
    }

    private static void one(Problem problem, StringBuilder out) {
        if (out.length() > 0) {
            out.append('\n');
        }
        out.append(problem.severity().word()).append('[').append(problem.code()).append("]: ");
        out.append(problem.message()).append('\n');
        snippet("-->", problem.span(), out);
        for (Related related : problem.related()) {
            snippet("... " + related.message() + ":", related.span(), out);
        }
        if (problem.note() != null) {
            out.append("  = note: ").append(problem.note()).append('\n');
        }
        if (problem.help() != null) {
            out.append("  = help: ").append(problem.help()).append('\n');
        }
    }

    private static void snippet(String head, Span span, StringBuilder out) {
        out.append("  ")
                .append(head)
                .append(' ')
                .append(span == null ? "?" : span.position())
                .append('\n');
        if (span != null && span.text() != null && span.length() > 0) {
            out.append("  | ").append(span.text()).append('\n');
            out.append("  | ")
                    .append(" ".repeat(span.column() - 1))
                    .append("^".repeat(span.length()))
                    .append('\n');
        }
    }
}
