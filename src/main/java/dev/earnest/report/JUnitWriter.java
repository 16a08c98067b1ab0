package dev.earnest.report;

import dev.earnest.report.TestFigures.Failure;
import dev.earnest.report.TestFigures.Result;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes results of tests as the XML that build servers read: a suite for each test file. */
public final class JUnitWriter {
    private JUnitWriter() {}

    /** Writes {@code figures}; without times, so that equal results make equal files. */
    public static void write(TestFigures figures, Appendable out) throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"earnest\"");
        counts(figures.results(), out);
        out.append(">\n");
        Map<String, List<Result>> suites = figures.results().stream()
                .collect(Collectors.groupingBy(Result::file, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Result>> suite : suites.entrySet()) {
            out.append("  <testsuite");
            attribute("name", suite.getKey(), out);
            counts(suite.getValue(), out);
            out.append(">\n");
            for (Result test : suite.getValue()) {
                test(test, out);
            }
            out.append("  </testsuite>\n");
        }
        out.append("</testsuites>\n");
    }

    private static void counts(List<Result> tests, Appendable out) throws IOException {
        attribute("tests", Integer.toString(tests.size()), out);
        attribute(
                "failures",
                Long.toString(tests.stream().filter(test -> !test.holds()).count()),
                out);
        attribute("errors", "0", out);
    }

    private static void test(Result test, Appendable out) throws IOException {
        out.append("    <testcase");
        attribute("classname", test.file(), out);
        attribute("name", test.name(), out);
        attribute("file", test.file(), out);
        attribute("line", Integer.toString(test.line()), out);
        if (test.holds()) {
            out.append("/>\n");
            return;
        }
        out.append(">\n      <failure");
        attribute(
                "message",
                test.failures().stream().map(f -> f.problem().message()).collect(Collectors.joining("; ")),
                out);
        attribute("type", test.failures().get(0).problem().code(), out);
        out.append('>');
        ProblemText text = new ProblemText(Look.PIPE);
        for (Failure failure : test.failures()) {
            for (String line : text.lines(failure.problem())) {
                escape(line.stripTrailing(), out);
                out.append('\n');
            }
        }
        out.append("</failure>\n    </testcase>\n");
    }

    private static void attribute(String name, String value, Appendable out) throws IOException {
        out.append(' ').append(name).append("=\"");
        escape(value, out);
        out.append('"');
    }

    /** Text without markup, and without the characters that XML has no way to write. */
    private static void escape(String text, Appendable out) throws IOException {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean legal = c >= 0x20 && c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF;
                    out.append(legal ? Character.toString(c) : " ");
                }
            }
        }
    }
}
