package dev.earnest.report;

import dev.earnest.analysis.kpi.KpiFigures;
import dev.earnest.analysis.kpi.KpiFigures.ObjectiveFigures;
import java.util.ArrayList;
import java.util.List;

/** Objectives against their targets: those in percent apart from those in money, numbers and days. */
final class ObjectiveTables {
    private final KpiFigures figures;

    ObjectiveTables(KpiFigures figures) {
        this.figures = figures;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(table(Kind.NUMBER, figures.objectives(), "objectives", "").seenBy(Audience.MACHINES));
        for (boolean percent : List.of(false, true)) {
            List<ObjectiveFigures> rows = figures.objectives().stream()
                    .filter(row -> row.objective().percent() == percent)
                    .toList();
            if (!rows.isEmpty()) {
                String title = percent ? "Objectives in percent" : "Objectives";
                sections.add(
                        table(percent ? Kind.PERCENT : Kind.NUMBER, rows, percent ? "rates_aimed_at" : "aims", title)
                                .withNotes(notes(rows))
                                .seenBy(Audience.PEOPLE));
            }
        }
        return sections;
    }

    private Table<ObjectiveFigures> table(Kind kind, List<ObjectiveFigures> rows, String key, String title) {
        List<Column<ObjectiveFigures>> columns = List.of(
                Column.id("objective", "objective", row -> row.objective().id()),
                Column.id("metric", "metric", row -> row.objective().metric()),
                Column.fraction("value", "value", kind, ObjectiveFigures::value),
                Column.fraction("target", "target", kind, row -> row.objective().target()),
                Column.fraction("attained", "attained", Kind.PERCENT, ObjectiveFigures::attained),
                Column.<ObjectiveFigures>fraction("elapsed", "time over", Kind.PERCENT, ObjectiveFigures::elapsed)
                        .ifAny()
                        .optional(2),
                Column.<ObjectiveFigures>flag("less_is_better", "less is better", ObjectiveFigures::lessIsBetter)
                        .seenBy(Audience.MACHINES),
                Column.<ObjectiveFigures>flag("met", "met", ObjectiveFigures::met)
                        .seenBy(Audience.MACHINES),
                Column.<ObjectiveFigures>text("state", "", ObjectiveTables::state)
                        .seenBy(Audience.PEOPLE),
                Column.<ObjectiveFigures>money("paid", "paid for it", figures.currency(), ObjectiveFigures::paid)
                        .optional(1),
                new Column<>(
                        "offers", "offers", Kind.WORDS, null, Audience.MACHINES, 0, false, ObjectiveFigures::offers),
                Column.<ObjectiveFigures>text("why", "n/a", ObjectiveFigures::why)
                        .seenBy(Audience.MACHINES),
                Column.<ObjectiveFigures>text(
                                "currency",
                                "currency",
                                row -> figures.currency().code())
                        .seenBy(Audience.MACHINES));
        return Table.of(key, title, columns, rows);
    }

    private static String state(ObjectiveFigures row) {
        if (row.attained() == null) {
            return "n/a";
        }
        if (row.met()) {
            return "met";
        }
        boolean behind = row.elapsed() == null || row.attained().compareTo(row.elapsed()) < 0;
        return behind ? (row.elapsed() == null ? "below" : "behind") : "on course";
    }

    private static List<String> notes(List<ObjectiveFigures> rows) {
        List<String> notes = new ArrayList<>();
        for (ObjectiveFigures row : rows) {
            if (row.why() != null) {
                notes.add(row.objective().id() + ": n/a: " + row.why());
            }
            if (row.offers().isEmpty()) {
                notes.add(row.objective().id() + ": no active offer has it as its objective");
            }
        }
        return notes;
    }
}
