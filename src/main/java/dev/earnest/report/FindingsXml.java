package dev.earnest.report;

import dev.earnest.problem.Problem;
import dev.earnest.problem.Severity;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes findings as the XML of other tools. */
final class FindingsXml {
    private FindingsXml() {}

    /** A suite for each file; each finding is a test that failed, each file without one a test that passed. */
    static void junit(Findings findings, Appendable out) throws IOException {
        List<Problem> problems = findings.problems();
        int tests = Math.max(1, problems.size());
        out.append(Xml.HEAD).append("<testsuites name=\"earnest validate\"");
        counts(tests, problems.size(), out);
        out.append(">\n");
        if (problems.isEmpty()) {
            out.append("  <testsuite name=\"earnest validate\"");
            counts(1, 0, out);
            out.append(">\n    <testcase classname=\"earnest\" name=\"no findings\"/>\n  </testsuite>\n");
        }
        for (Map.Entry<String, List<Problem>> file : byFile(problems).entrySet()) {
            out.append("  <testsuite");
            Xml.attribute("name", file.getKey(), out);
            counts(file.getValue().size(), file.getValue().size(), out);
            out.append(">\n");
            for (Problem problem : file.getValue()) {
                test(problem, out);
            }
            out.append("  </testsuite>\n");
        }
        out.append("</testsuites>\n");
    }

    private static void counts(int tests, int failures, Appendable out) throws IOException {
        Xml.attribute("tests", Integer.toString(tests), out);
        Xml.attribute("failures", Integer.toString(failures), out);
        Xml.attribute("errors", "0", out);
    }

    private static void test(Problem problem, Appendable out) throws IOException {
        Span span = problem.span();
        out.append("    <testcase");
        Xml.attribute("classname", problem.code(), out);
        Xml.attribute("name", span == null ? problem.code() : problem.code() + " " + span.position(), out);
        out.append(">\n      <failure");
        Xml.attribute("message", problem.message(), out);
        Xml.attribute("type", problem.severity().word(), out);
        out.append('>');
        for (String line : new ProblemText(Look.PIPE).lines(problem)) {
            Xml.escape(line.stripTrailing(), out);
            out.append('\n');
        }
        out.append("</failure>\n    </testcase>\n");
    }

    /** Files in the order met. */
    private static Map<String, List<Problem>> byFile(List<Problem> problems) {
        return problems.stream()
                .collect(Collectors.groupingBy(FindingsXml::file, LinkedHashMap::new, Collectors.toList()));
    }

    private static String file(Problem problem) {
        Span span = problem.span();
        return span == null ? "" : span.file();
    }

    static void checkstyle(Findings findings, Appendable out) throws IOException {
        out.append(Xml.HEAD).append("<checkstyle version=\"8.0\">\n");
        for (Map.Entry<String, List<Problem>> file : byFile(findings.problems()).entrySet()) {
            out.append("  <file");
            Xml.attribute("name", file.getKey(), out);
            out.append(">\n");
            for (Problem problem : file.getValue()) {
                Span span = problem.span();
                out.append("    <error");
                Xml.attribute("line", Integer.toString(span == null ? 0 : span.line()), out);
                Xml.attribute("column", Integer.toString(span == null ? 0 : span.column()), out);
                boolean info = problem.severity() == Severity.INFO;
                Xml.attribute("severity", info ? "info" : problem.severity().word(), out);
                String help = problem.help();
                Xml.attribute("message", problem.message() + (help == null ? "" : "; " + help), out);
                Xml.attribute("source", "earnest." + problem.code(), out);
                out.append("/>\n");
            }
            out.append("  </file>\n");
        }
        out.append("</checkstyle>\n");
    }
}
