package dev.earnest.report;

import dev.earnest.problem.Problem;

/** Writes a report as one JSON object a line, each saying in {@code record} which section it is from. */
final class NdjsonWriter implements ReportWriter {
    @Override
    public void write(Report report, Appendable out) {
        head(report.schema(), out);
        for (Section section : report.sections()) {
            if (!section.audience().isForMachines()) {
                continue;
            }
            if (section instanceof Table<?> table) {
                rows(table, out);
            } else if (section instanceof Facts facts) {
                Json json = new Json(out, false);
                json.object().text("record", facts.key());
                JsonWriter.facts(facts, json);
                json.end().finish();
            } else if (section instanceof ProblemList list) {
                problems(list, out);
            } else if (section instanceof Notes notes) {
                notes(notes, out);
            } else if (section instanceof Terms terms) {
                Json json = new Json(out, false);
                JsonWriter.terms(terms, json.object().text("record", terms.key()));
                json.end().finish();
            }
        }
    }

    static void head(String schema, Appendable out) {
        Json head = new Json(out, false);
        head.object().text("record", "report").text("schema", schema).text("status", "complete");
        head.end().finish();
    }

    private static <T> void rows(Table<T> table, Appendable out) {
        for (T row : table.rows()) {
            row(table, row, out);
        }
    }

    static <T> void row(Table<T> table, T row, Appendable out) {
        Json json = new Json(out, false);
        json.object().text("record", table.key());
        JsonWriter.cells(table, row, json);
        json.end().finish();
    }

    private static void problems(ProblemList list, Appendable out) {
        for (Problem problem : list.problems()) {
            Json json = new Json(out, false);
            json.object().text("record", list.key());
            FindingsWriter.finding(problem, json).finish();
        }
    }

    private static void notes(Notes notes, Appendable out) {
        for (String line : notes.lines()) {
            Json json = new Json(out, false);
            json.object().text("record", notes.key()).text("text", line).end().finish();
        }
    }
}
