package dev.earnest.language.tree;

import dev.earnest.problem.Problem;
import dev.earnest.problem.Related;
import dev.earnest.problem.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says in an author's words why a text is not YAML. */
final class Syntax {
    private static final String CODE = "not-yaml";

    private Syntax() {}

    static Problem problem(Source source, JacksonException failure, int lastLine) {
        if (failure.getCause() instanceof MarkedYamlEngineException marked) {
            return marked(source, marked);
        }
        if (failure.getCause() instanceof ReaderException reader) {
            return unprintable(source, reader);
        }
        TokenStreamLocation location = failure.getLocation();
        Span span = location == null
                ? source.span(lastLine, 1, 1)
                : source.span(location.getLineNr(), location.getColumnNr(), 1);
        if (String.valueOf(failure.getOriginalMessage()).contains("property name")) {
            return error(span, "a key is a map or list here; a key is plain text", "write the key as text");
        }
        return error(span, "this can't be read as YAML", "check the brackets, quotes and indentation up to here");
    }

    private static Problem error(Span span, String message, String help) {
        return Problem.error(CODE, span, message, help);
    }

    private static Problem marked(Source source, MarkedYamlEngineException failure) {
        String what = String.valueOf(failure.getProblem());
        Span span = span(source, failure.getProblemMark());
        Optional<Mark> context = failure.getContextMark();
        if (what.contains("TAB")) {
            return tab(source, span);
        }
        if (what.contains("cannot start any token")) {
            char c = source.at(span.line(), span.column());
            return error(
                    span,
                    "plain text can't start with " + (c == '`' ? "a backtick" : "`" + c + "`"),
                    "put the value in quotes");
        }
        if (what.contains("expected ',' or")) {
            return unclosed(source, span, context, what);
        }
        if (what.contains("mapping values are not allowed")) {
            return error(
                    span,
                    "a second `:` where the value of one key is still running",
                    "put the next key on a line of its own, indented like its neighbours, or quote text that holds `: `");
        }
        if (what.contains("unexpected end of stream") || what.contains("unexpected document separator")) {
            Span open = span(source, context);
            return error(open, "the quote opened here is never closed", "close it on the same line");
        }
        return structure(source, what, span, context);
    }

    private static Problem structure(Source source, String what, Span span, Optional<Mark> context) {
        if (what.contains("expected <block end>")) {
            return blockEnd(source, span);
        }
        if (what.contains("sequence entries are not allowed")) {
            return error(
                    span, "a list item (`- `) can't start on the line of its key", "put it on the next line, indented");
        }
        if (what.contains("unknown escape character")) {
            return error(
                    span,
                    "`\\" + source.at(span.line(), span.column()) + "` is no escape in double quotes",
                    "write `\\\\` for a backslash, or use single quotes");
        }
        if (what.contains("could not find expected ':'")) {
            Span key = span(source, context);
            return error(key, "a key without its `:`", "write `key: value`, with a space after the colon");
        }
        if (what.contains("expected the node content")) {
            char c = source.at(span.line(), span.column());
            return error(span, "`" + c + "` where a value belongs", "delete it, or put the value in quotes");
        }
        if (what.contains("unexpected character found")) {
            Span star = span(source, context);
            return error(
                    star,
                    "plain text can't start with `" + source.at(star.line(), star.column()) + "`",
                    "put the value in quotes");
        }
        if (what.contains("<document start>")) {
            return error(span, "text after the end of the document", "delete it, or the `...` line before it");
        }
        return error(
                span,
                "this can't be read as YAML (" + what.strip().replace('\n', ' ') + ")",
                "check the brackets, quotes and indentation up to here");
    }

    private static Problem tab(Source source, Span span) {
        int more = 0;
        for (int i = span.line() + 1; i <= source.lineCount(); i++) {
            String content = source.line(i);
            more += content != null && content.startsWith("\t") ? 1 : 0;
        }
        Problem problem = Problem.error(
                "tab-indent", span, "a tab stands where YAML takes only spaces", "indent with two spaces a level");
        return more == 0
                ? problem
                : problem.withNote(
                        more + (more == 1 ? " later line starts" : " later lines start") + " with a tab too");
    }

    private static Problem unclosed(Source source, Span span, Optional<Mark> context, String what) {
        Span open = span(source, context);
        char bracket = source.at(open.line(), open.column());
        char closing = bracket == '[' ? ']' : '}';
        String rest = String.valueOf(span.text())
                .substring(
                        Math.min(span.column() - 1, String.valueOf(span.text()).length()));
        boolean sameLine = open.line() == span.line() && !rest.isBlank();
        String message = sameLine
                ? "a `,` or `" + closing + "` is missing here"
                : "the `" + bracket + "` opened on line " + open.line() + " isn't closed";
        String help = what.contains("but got :") && sameLine
                ? "separate the keys by `, `"
                : "close it with `" + closing + "`, or separate its parts by `, `";
        return sameLine
                ? error(span, message, help).with(new Related("opened here", open))
                : error(open, message, help);
    }

    private static Problem blockEnd(Source source, Span span) {
        char c = source.at(span.line(), span.column());
        if (c == '}' || c == ']') {
            return error(span, "`" + c + "` closes what was never opened", "delete it, or open it with its partner");
        }
        return error(
                span,
                "this line is indented by " + (span.column() - 1) + (span.column() == 2 ? " space" : " spaces")
                        + ", which matches no line it could belong to",
                "indent it like the line it belongs beside");
    }

    private static Problem unprintable(Source source, ReaderException failure) {
        String text = source.text();
        for (int line = 1; line <= source.lineCount(); line++) {
            String content = String.valueOf(source.line(line));
            for (int i = 0; i < content.length(); i++) {
                char c = content.charAt(i);
                if (c == failure.getCodePoint()) {
                    return error(
                            source.span(line, i + 1, 1),
                            String.format(
                                    java.util.Locale.ROOT, "the character U+%04X can't be seen or printed", (int) c),
                            "delete it");
                }
            }
        }
        return error(
                Span.ofFile(source.file()), "a character of the " + text.length() + " can't be printed", "delete it");
    }

    private static Span span(Source source, Optional<Mark> mark) {
        if (mark.isEmpty()) {
            return Span.ofFile(source.file());
        }
        int line = mark.get().getLine() + 1;
        int column = source.chars(line, mark.get().getColumn() + 1);
        while (line > 1 && String.valueOf(source.line(line)).isEmpty() && line == source.lineCount()) {
            line--;
            column = String.valueOf(source.line(line)).length() + 1;
        }
        return source.span(line, column, 1);
    }
}
