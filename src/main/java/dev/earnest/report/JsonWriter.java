package dev.earnest.report;

import dev.earnest.wording.Term;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes a report as one JSON object: the schema's name, the status, then each section under its key. */
final class JsonWriter implements ReportWriter {
    @Override
    public void write(Report report, Appendable out) {
        Json json = new Json(out, true);
        json.object().text("schema", report.schema()).text("status", "complete");
        for (Section section : report.sections()) {
            if (section.audience().isForMachines()) {
                json.key(section.key());
                write(section, json);
            }
        }
        json.end().finish();
    }

    private static void write(Section section, Json json) {
        if (section instanceof Table<?> table) {
            json.array();
            rows(table, json);
            json.end();
        } else if (section instanceof Facts facts) {
            json.object();
            facts(facts, json);
            json.end();
        } else if (section instanceof ProblemList list) {
            json.array();
            list.problems().forEach(problem -> FindingsWriter.finding(problem, json.object()));
            json.end();
        } else if (section instanceof Outline outline) {
            outline.json().accept(json);
        } else if (section instanceof Terms terms) {
            terms(terms, json.object());
            json.end();
        } else {
            json.array();
            ((Notes) section).lines().forEach(json::text);
            json.end();
        }
    }

    /** The sentences behind each label as members of the object begun. */
    static void terms(Terms terms, Json json) {
        for (Term term : terms.terms()) {
            json.key(term.key()).array();
            term.lines().forEach(line -> json.text(line.strip()));
            json.end();
        }
    }

    private static <T> void rows(Table<T> table, Json json) {
        for (T row : table.rows()) {
            json.object();
            cells(table, row, json);
            json.end();
        }
    }

    /** The cells of a row as members of the object begun. */
    static <T> void cells(Table<T> table, T row, Json json) {
        for (Column<T> column : table.columns()) {
            if (column.audience().isForMachines()) {
                json.key(column.key());
                value(json, column.kind(), column.unit(), column.in(row));
            }
        }
    }

    /** The facts as members of the object begun. */
    static void facts(Facts facts, Json json) {
        for (Fact fact : facts.facts()) {
            if (fact.audience().isForMachines()) {
                json.key(fact.key());
                value(json, fact.kind(), fact.unit(), fact.value());
            }
        }
    }

    private static void value(
            Json json, Kind kind, dev.earnest.money.@Nullable CurrencyUnit unit, @Nullable Object value) {
        if (value == null) {
            json.text(null);
        } else if (kind == Kind.COUNT) {
            json.number(((Number) value).longValue());
        } else if (kind == Kind.WORDS) {
            json.array();
            Cells.words(value).forEach(json::text);
            json.end();
        } else if (value instanceof Boolean flag) {
            json.flag(flag);
        } else if (value instanceof BigDecimal decimal) {
            json.text(decimal.toPlainString());
        } else {
            json.text(Cells.machine(kind, unit, value));
        }
    }
}
