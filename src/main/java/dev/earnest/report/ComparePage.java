package dev.earnest.report;

import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.CompareFigures.OfferChange;
import dev.earnest.analysis.compare.CostFigures;
import dev.earnest.analysis.compare.WhoFigures.By;
import dev.earnest.analysis.compare.WhoFigures.Group;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.revision.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A comparison as a page: changes as a table instead of lines of text, and pictures of the money and of who wins. */
final class ComparePage {
    private static final Set<String> LINES = Set.of("said", "structure");
    private static final int BARS = 20;

    private final Compared compared;
    private final CurrencyUnit unit;

    ComparePage(Compared compared) {
        this.compared = compared;
        this.unit = compared.currency();
    }

    /** The sections of the whole report, drawn for a page. */
    List<Section> of(List<Section> sections) {
        List<Section> page = new ArrayList<>();
        CompareFigures figures = compared.figures();
        page.add(new Notes("sentence", Audience.PEOPLE, List.of(CompareReport.sentence(compared))));
        page.add(structure());
        for (Section section : sections) {
            if (LINES.contains(section.key())) {
                continue;
            }
            if (figures != null && section.key().equals("money")) {
                money(figures, page);
            }
            if (figures != null && section.key().equals("groups")) {
                deciles(figures, page);
            }
            page.add(section);
        }
        return page;
    }

    private Table<ChangeRow> structure() {
        List<ChangeRow> rows = compared.changes().stream()
                .sorted(Comparator.comparing(row -> row.change().level()))
                .toList();
        List<Column<ChangeRow>> columns = List.of(
                Column.id("of", "of", ComparePage::subject),
                Column.text("level", "for partners", row -> row.change().level().word()),
                Column.text("words", "change", row -> row.change().words()),
                Column.<ChangeRow>difference("share", "its share, " + unit.code(), unit, this::share)
                        .ifAny(),
                Column.<ChangeRow>text("at", "at", ComparePage::position).optional(1));
        List<String> notes = compared.cautions().stream()
                .map(caution -> caution.id() + ": " + caution.words() + "; " + caution.help())
                .toList();
        return Table.of("structure", "What changes", columns, rows)
                .withNotes(notes)
                .seenBy(Audience.PEOPLE);
    }

    private static String subject(ChangeRow row) {
        return row.change().subject().isEmpty() ? "program" : row.change().subject();
    }

    /** The file without its folders: a page is narrow, and the headline has the rest. */
    private static String position(ChangeRow row) {
        String position = row.position();
        return position.substring(position.lastIndexOf('/') + 1);
    }

    private @Nullable Long share(ChangeRow row) {
        CostFigures costs = compared.costs();
        if (costs == null || !row.change().isPriced()) {
            return null;
        }
        Unit of = compared.revision().units().get(row.change().unit());
        return of.changes().get(0) == row.change()
                ? costs.changes().get(of.index()).share()
                : null;
    }

    private void money(CompareFigures figures, List<Section> page) {
        List<OfferChange> moved = figures.offers().stream()
                .filter(offer -> offer.money().difference() != 0)
                .limit(BARS)
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        page.add(new Chart(
                "moved",
                "More or less paid by offer, " + unit.code(),
                "What the new catalog pays more by each offer than the base, the largest difference first; below zero is less.",
                Chart.Form.BARS,
                moved.stream().map(OfferChange::id).toList(),
                List.of(Chart.Line.of(
                        "difference",
                        moved.stream()
                                .<@Nullable BigDecimal>map(
                                        offer -> unit.decimal(offer.money().difference()))
                                .toList(),
                        moved.stream()
                                .map(offer -> Cells.people(
                                        Kind.DIFFERENCE, unit, offer.money().difference(), "", true))
                                .toList())),
                "money"));
    }

    /** Partners by what the base pays them: who earns little and loses is seen at a glance. */
    private void deciles(CompareFigures figures, List<Section> page) {
        List<Group> groups = figures.who().by().stream()
                .filter(by -> by.field().equals("decile"))
                .map(By::groups)
                .flatMap(List::stream)
                .filter(group -> group.value() != null)
                .toList();
        if (groups.isEmpty()) {
            return;
        }
        page.add(new Chart(
                "deciles",
                "Partners that lose and gain, by what the base pays them",
                "How many partners lose, stay the same and gain in each tenth of the partners, from the tenth that is paid most.",
                Chart.Form.COLUMNS,
                groups.stream().map(group -> String.valueOf(group.value())).toList(),
                List.of(
                        counts("lose", groups, group -> group.bands().losers()),
                        counts(
                                "same",
                                groups,
                                group -> group.bands().partners()
                                        - group.bands().losers()
                                        - group.bands().winners()),
                        counts("gain", groups, group -> group.bands().winners())),
                "groups"));
    }

    private static Chart.Line counts(String name, List<Group> groups, ToLongFunction<Group> count) {
        return Chart.Line.of(
                name,
                groups.stream()
                        .<@Nullable BigDecimal>map(group -> BigDecimal.valueOf(count.applyAsLong(group)))
                        .toList(),
                groups.stream()
                        .map(group -> String.valueOf(count.applyAsLong(group)))
                        .toList());
    }
}
