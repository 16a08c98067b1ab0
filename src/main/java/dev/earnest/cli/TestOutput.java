package dev.earnest.cli;

import dev.earnest.problem.Problem;
import dev.earnest.report.Findings;
import dev.earnest.report.FindingsWriter;
import dev.earnest.report.Format;
import dev.earnest.report.JUnitWriter;
import dev.earnest.report.Report;
import dev.earnest.report.TestFigures;
import dev.earnest.report.TestReport;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes what came of tests: as a report, as findings, or as XML for build servers. */
final class TestOutput {
    private TestOutput() {}

    /**
     * Writes what came of a run.
     *
     * @param coverage whether people see what no test reaches
     * @param choice takes the table that was asked for
     */
    static void write(TestFiles run, Format format, boolean coverage, UnaryOperator<Report> choice, Console console) {
        TestFigures figures = run.figures();
        List<Problem> failures = TestReport.problems(figures);
        switch (format) {
            case JUNIT -> {
                console.write(out -> JUnitWriter.write(figures, out));
                console.say(TestReport.count(figures, coverage));
            }
            case CONCISE, GITHUB -> {
                Findings findings = new Findings(Version.text(), run.files(), 0, "complete", failures);
                console.write(out -> FindingsWriter.write(findings, format, console.look(), out));
                if (format == Format.GITHUB && !console.options().quiet) {
                    console.problems(failures);
                }
                console.say(TestReport.count(figures, coverage));
            }
            case TABLE, PLAIN, CSV, TSV, JSON, NDJSON, MARKDOWN, HTML, XLSX -> {
                Report report = TestReport.of(figures, Version.text(), console.options().verbose, coverage);
                console.report(choice.apply(report), format);
            }
            case SARIF, GITLAB, CHECKSTYLE ->
                throw new IllegalArgumentException("no results of tests are written as " + format);
        }
    }
}
