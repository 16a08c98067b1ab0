package dev.earnest.report;

import dev.earnest.problem.Problem;
import java.util.List;

/** The JSON of a report that could not be made: its schema, {@code "status": "failed"} and why. */
public final class FailureJson {
    private FailureJson() {}

    /** Writes it on several lines, or on one. */
    public static void write(String schema, String version, List<Problem> problems, boolean indented, Appendable out) {
        Json json = new Json(out, indented);
        json.object();
        if (!indented) {
            json.text("record", "report");
        }
        json.text("schema", schema).text("status", "failed");
        json.key("tool")
                .object()
                .text("name", "earnest")
                .text("version", version)
                .end();
        json.key("problems").array();
        problems.forEach(problem -> FindingsWriter.finding(problem, json.object()));
        json.end().end().finish();
    }
}
