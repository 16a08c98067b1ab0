package dev.earnest.report;

import dev.earnest.catalog.Period;
import dev.earnest.guide.Guide;
import dev.earnest.wording.Figures;
import dev.earnest.wording.Names;
import java.util.ArrayList;
import java.util.List;

/** The dates of a guide as tables. */
final class GuideCalendar {
    private GuideCalendar() {}

    static List<Section> sections(Guide guide) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Chapter("chapter_calendar", "Calendar"));
        sections.add(Table.of(
                "days",
                "Dates",
                List.<Column<Guide.Dated>>of(
                        Column.date("day", "day", Guide.Dated::day), Column.text("what", "what", Guide.Dated::what)),
                guide.days()));
        boolean waits = guide.offers().stream()
                .anyMatch(each -> each.offer().payout().hold().count() > 0);
        guide.periods().forEach((period, rows) -> {
            boolean due = rows.stream().anyMatch(row -> !row.due().isEmpty());
            sections.add(Table.of(
                            Names.plural(Figures.period(period)).replace('-', '_'),
                            Names.title(Names.plural(Figures.period(period))),
                            columns(period, due),
                            rows)
                    .withNotes(notes(due && waits)));
        });
        return sections;
    }

    private static List<String> notes(boolean due) {
        return due
                ? List.of("Offers that wait some days before they are due are told with their own days above.")
                : List.of();
    }

    private static List<Column<Guide.DuePeriod>> columns(Period period, boolean due) {
        List<Column<Guide.DuePeriod>> columns = new ArrayList<>();
        columns.add(Column.id("period", Figures.period(period), Guide.DuePeriod::name));
        columns.add(Column.date("from", "first day", Guide.DuePeriod::from));
        columns.add(Column.date("to", "last day", Guide.DuePeriod::to));
        if (due) {
            columns.add(Column.text(
                    "due", "what was earned is due", row -> row.due().isEmpty() ? null : row.due()));
        }
        return columns;
    }
}
