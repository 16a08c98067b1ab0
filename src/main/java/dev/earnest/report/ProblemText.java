package dev.earnest.report;

import dev.earnest.problem.Problem;
import dev.earnest.problem.Related;
import dev.earnest.problem.Severity;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws problems for people: severity and code, place, the source line with a caret, evidence and the next action. */
public final class ProblemText {
    private static final String CALM = "34";

    private final Look look;

    public ProblemText(Look look) {
        this.look = look;
    }

    /** Writes each problem followed by an empty line. */
    public void write(List<Problem> problems, Appendable out) throws IOException {
        for (Problem problem : problems) {
            for (String line : lines(problem)) {
                out.append(line.stripTrailing()).append('\n');
            }
            out.append('\n');
        }
    }

    /** The lines of one problem, without line ends. */
    List<String> lines(Problem problem) {
        List<String> out = new ArrayList<>();
        String style = style(problem.severity());
        out.add(look.ink(style, problem.severity().word() + "[" + problem.code() + "]")
                + look.ink("1", ": " + Cells.clean(problem.message())));
        Map<String, Snippet> snippets = snippets(problem, style);
        int gutter = snippets.values().stream().mapToInt(Snippet::gutter).max().orElse(1);
        Span span = problem.span();
        if (span != null) {
            out.add(" ".repeat(gutter) + look.ink(CALM, "-->") + " " + Cells.clean(span.position()));
            Snippet own = snippets.remove(span.file());
            if (own != null && !own.isEmpty()) {
                own.draw(gutter, out);
            }
        }
        for (Related related : problem.related()) {
            Snippet other = snippets.remove(related.span().file());
            boolean elsewhere = span == null || !related.span().file().equals(span.file());
            if (elsewhere) {
                out.add(" ".repeat(gutter) + look.ink(CALM, ":::") + " "
                        + related.span().position());
            }
            if (other != null && !other.isEmpty()) {
                other.draw(gutter, out);
            } else if (related.span().text() == null) {
                remark(gutter, elsewhere ? "" : related.span().position() + ": ", related.message(), out);
            }
        }
        remark(gutter, "note: ", problem.note(), out);
        remark(gutter, "help: ", problem.help(), out);
        return out;
    }

    private Map<String, Snippet> snippets(Problem problem, String style) {
        Map<String, Snippet> snippets = new LinkedHashMap<>();
        Span span = problem.span();
        if (span != null) {
            snippets.computeIfAbsent(span.file(), file -> new Snippet(look)).add(span, '^', null, style);
        }
        for (Related related : problem.related()) {
            Span other = related.span();
            snippets.computeIfAbsent(other.file(), file -> new Snippet(look)).add(other, '-', related.message(), CALM);
        }
        return snippets;
    }

    private void remark(int gutter, String word, @org.jspecify.annotations.Nullable String text, List<String> out) {
        if (text == null) {
            return;
        }
        String lead = " ".repeat(gutter) + " = ";
        String indent = " ".repeat(gutter + 3 + word.length());
        boolean first = true;
        for (String part : text.split("\n", -1)) {
            for (String line : Prose.wrap(Cells.clean(part), look.width() - indent.length())) {
                out.add(first ? look.ink(CALM, lead) + look.ink("1", word) + line : indent + line);
                first = false;
            }
        }
    }

    private static String style(Severity severity) {
        return switch (severity) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case INFO -> "1;36";
        };
    }
}
