package dev.earnest.report;

import java.io.IOException;

/** Draws a report in one format. */
public interface ReportWriter {
    /** Writes {@code report}, its last line ended. */
    void write(Report report, Appendable out) throws IOException;

    /** The writer of a format of reports; those of findings alone, and XLSX, which is no text, fail with IllegalArgumentException. */
    static ReportWriter of(Format format, Look look) {
        return switch (format) {
            case TABLE -> new TextWriter(look, true);
            case PLAIN -> new TextWriter(Look.PIPE, false);
            case CSV -> new SeparatedWriter(',', look.spreadsheetSafe());
            case TSV -> new SeparatedWriter('\t', look.spreadsheetSafe());
            case JSON -> new JsonWriter();
            case NDJSON -> new NdjsonWriter();
            case MARKDOWN -> new MarkdownWriter();
            case HTML -> new HtmlWriter();
            case XLSX, CONCISE, GITHUB, JUNIT, SARIF, GITLAB, CHECKSTYLE ->
                throw new IllegalArgumentException("no report is written as " + format);
        };
    }
}
