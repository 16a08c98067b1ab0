package dev.earnest.report;

import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.Gate;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.revision.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The report of several new programs side by side, each against the same base. */
public final class ComparedPrograms {
    private ComparedPrograms() {}

    /** One line for each program, then what changed in each and what it is held to. */
    public static Report of(List<Compared> all, String tool, CompareReport.Extent extent) {
        List<Section> sections = new ArrayList<>();
        sections.add(CompareReport.tool(tool));
        sections.add(new Facts(
                "summary",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("base", "base", all.get(0).base()),
                        Fact.words(
                                "programs",
                                "programs",
                                all.stream().map(Compared::next).toList()))));
        sections.add(programs(all));
        sections.add(changes(all));
        for (int i = 0; i < all.size(); i++) {
            sections.add(structure(all.get(i), i, extent));
        }
        sections.add(gates(all));
        List<String> remarks =
                all.stream().flatMap(each -> each.remarks().stream()).distinct().toList();
        if (!remarks.isEmpty()) {
            sections.add(Notes.of("remarks", remarks));
        }
        String headline =
                Findings.words(all.size(), "program") + " beside " + all.get(0).base();
        return new Report(CompareReport.SCHEMA, headline, sections, "programs");
    }

    private static Table<Compared> programs(List<Compared> all) {
        CurrencyUnit unit = all.get(0).currency();
        List<Column<Compared>> columns = new ArrayList<>();
        columns.add(Column.text("program", "program", Compared::next));
        for (Level level : Level.values()) {
            columns.add(Column.<Compared>count(
                            level.word(), level.word(), each -> CompareStructure.count(each.changes(), level))
                    .optional(level == Level.NEUTRAL ? 4 : 3));
        }
        columns.add(figure(
                "new_paid", "paid", unit, figures -> figures.total().next().paid()));
        columns.add(Column.difference("difference", "difference", unit, each -> {
            CompareFigures figures = each.figures();
            return figures == null ? null : figures.total().difference();
        }));
        columns.add(Column.growthOrWord("percent", "%", each -> {
            CompareFigures figures = each.figures();
            return figures == null
                    ? null
                    : CompareMoney.growthOrWord(
                            figures.total().base().paid(),
                            figures.total().next().paid());
        }));
        columns.add(count("losers", "lose", figures -> figures.who().total().losers()));
        columns.add(count("winners", "gain", figures -> figures.who().total().winners()));
        columns.add(Column.text("result", "gates", ComparedPrograms::result));
        CompareFigures figures = all.get(0).figures();
        List<String> notes = figures == null
                ? List.of()
                : List.of("the base pays "
                        + Cells.group(unit.text(figures.total().base().paid()), true));
        return Table.of("programs", "Programs, " + unit.code(), columns, all).withNotes(notes);
    }

    private static Column<Compared> figure(
            String key, String title, CurrencyUnit unit, Function<CompareFigures, Long> value) {
        return Column.money(key, title, unit, each -> {
            CompareFigures figures = each.figures();
            return figures == null ? null : value.apply(figures);
        });
    }

    private static Column<Compared> count(String key, String title, Function<CompareFigures, Long> value) {
        return Column.countIfAny(key, title, each -> {
            CompareFigures figures = each.figures();
            return figures == null ? null : value.apply(figures);
        });
    }

    private static @Nullable String result(Compared compared) {
        return compared.gates().isEmpty() ? null : compared.passes() ? "PASS" : "FAIL";
    }

    private static Section structure(Compared compared, int index, CompareReport.Extent extent) {
        Table<?> lines = (Table<?>) new CompareStructure(compared, extent.width(), extent.all())
                .sections()
                .get(0);
        return new Table<ChangeRow>(
                "structure_" + (index + 1),
                compared.next() + ", " + CompareStructure.counts(compared.changes()),
                Audience.PEOPLE,
                List.of(),
                List.of(),
                null,
                lines.notes());
    }

    private record Row(Compared compared, ChangeRow row) {}

    private static Table<Row> changes(List<Compared> all) {
        List<Column<Row>> columns = new ArrayList<>();
        columns.add(Column.text("program", "program", each -> each.compared().next()));
        for (Column<ChangeRow> column :
                new CompareStructure(all.get(0), Look.UNLIMITED, true).table().columns()) {
            boolean part = column.key().equals("part");
            if (!part) {
                columns.add(new Column<>(
                        column.key(),
                        column.title(),
                        column.kind(),
                        column.unit(),
                        column.audience(),
                        0,
                        false,
                        each -> column.in(each.row())));
            }
        }
        List<Row> rows = all.stream()
                .flatMap(compared -> compared.changes().stream().map(row -> new Row(compared, row)))
                .toList();
        return Table.of("changes", "", columns, rows).seenBy(Audience.MACHINES);
    }

    private record Held(String program, Gate gate) {}

    private static Table<Held> gates(List<Compared> all) {
        List<Held> rows = all.stream()
                .flatMap(compared -> compared.gates().stream().map(gate -> new Held(compared.next(), gate)))
                .toList();
        List<Column<Held>> columns = List.of(
                Column.text("result", "", held -> held.gate().passes() ? "PASS" : "FAIL"),
                Column.text("program", "program", Held::program),
                Column.id("gate", "gate", held -> held.gate().name()),
                Column.<Held>number("figure", "figure", held -> held.gate().figure())
                        .seenBy(Audience.MACHINES),
                Column.<Held>number("limit", "limit", held -> held.gate().limit())
                        .seenBy(Audience.MACHINES),
                Column.text("note", "", held -> held.gate().note()));
        return Table.of("gates", "Gates", columns, rows);
    }
}
