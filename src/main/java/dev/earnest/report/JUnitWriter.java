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
        out.append(Xml.HEAD).append("<testsuites name=\"earnest\"");
        counts(figures.results(), out);
        out.append(">\n");
        Map<String, List<Result>> suites = figures.results().stream()
                .collect(Collectors.groupingBy(Result::file, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Result>> suite : suites.entrySet()) {
            out.append("  <testsuite");
            Xml.attribute("name", suite.getKey(), out);
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
        Xml.attribute("tests", Integer.toString(tests.size()), out);
        Xml.attribute(
                "failures",
                Long.toString(tests.stream().filter(test -> !test.holds()).count()),
                out);
        Xml.attribute("errors", "0", out);
    }

    private static void test(Result test, Appendable out) throws IOException {
        out.append("    <testcase");
        Xml.attribute("classname", test.file(), out);
        Xml.attribute("name", test.name(), out);
        Xml.attribute("file", test.file(), out);
        Xml.attribute("line", Integer.toString(test.line()), out);
        if (test.holds()) {
            out.append("/>\n");
            return;
        }
        out.append(">\n      <failure");
        Xml.attribute(
                "message",
                test.failures().stream().map(f -> f.problem().message()).collect(Collectors.joining("; ")),
                out);
        Xml.attribute("type", test.failures().get(0).problem().code(), out);
        out.append('>');
        ProblemText text = new ProblemText(Look.PIPE);
        for (Failure failure : test.failures()) {
            for (String line : text.lines(failure.problem())) {
                Xml.escape(line.stripTrailing(), out);
                out.append('\n');
            }
        }
        out.append("</failure>\n    </testcase>\n");
    }
}
