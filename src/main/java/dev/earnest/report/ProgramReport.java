package dev.earnest.report;

import dev.earnest.analysis.Pivot;
import dev.earnest.analysis.Pivot.PivotRow;
import dev.earnest.analysis.SimulateFigures;
import dev.earnest.analysis.SimulateFigures.InputFigures;
import dev.earnest.analysis.SimulateFigures.OfferFigures;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The report of {@code earnest report}: a program on one page, for those who decide on it. */
public final class ProgramReport {
    private static final String SCHEMA = "earnest/report/1";
    /** What is left out of a simulation's own report: it stands elsewhere on the page. */
    private static final Set<String> ELSEWHERE = Set.of("groups");
    /** What CSV holds; the groups, which a simulation by fields would hold, are not on the page. */
    private static final String MAIN_TABLE = "offers";

    private static final Set<String> FRAME = Set.of("tool", "catalog", "inputs");
    /** So many series of a chart can be told apart. */
    private static final int SERIES = 8;

    private final SimulateFigures figures;
    private final CurrencyUnit unit;

    private ProgramReport(SimulateFigures figures) {
        this.figures = figures;
        this.unit = figures.currency();
    }

    /**
     * The whole page.
     *
     * @param figures by offer and quarter
     * @param simulation the report of the same figures
     * @param more further reports, in order; each as a chapter with its headline
     * @param findings of the catalog's validation
     */
    public static Report of(SimulateFigures figures, Report simulation, List<Report> more, Findings findings) {
        return new ProgramReport(figures).report(simulation, more, findings);
    }

    private Report report(Report simulation, List<Report> more, Findings findings) {
        List<Section> sections = new ArrayList<>();
        sections.add(summary(findings));
        sections.addAll(offerPictures());
        for (Section section : simulation.sections()) {
            if (!ELSEWHERE.contains(section.key())) {
                sections.add(section);
            }
        }
        more.forEach(chapter -> chapter(chapter, sections));
        sections.addAll(findings(findings));
        sections.add(provenance());
        return new Report(SCHEMA, headline(), sections, MAIN_TABLE);
    }

    /** A report's own frame of tool, catalog and inputs stands once on the page; what else it has is told apart by its name. */
    private static void chapter(Report chapter, List<Section> sections) {
        String name = chapter.schema().replaceAll("^earnest/|/\\d+$", "").replace('-', '_');
        if (!chapter.headline().isEmpty()) {
            sections.add(new Chapter(name, chapter.headline()));
        }
        chapter.sections().stream()
                .filter(section -> !FRAME.contains(section.key()))
                .map(section -> named(section, name + "_"))
                .forEach(sections::add);
    }

    private static Section named(Section section, String prefix) {
        if (section instanceof Table<?> table) {
            return renamed(table, prefix + table.key());
        }
        if (section instanceof Facts facts) {
            return new Facts(prefix + facts.key(), facts.title(), facts.audience(), facts.facts());
        }
        if (section instanceof Notes notes) {
            return new Notes(prefix + notes.key(), notes.audience(), notes.lines());
        }
        if (section instanceof Terms terms) {
            return new Terms(prefix + terms.key(), terms.title(), terms.audience(), terms.terms());
        }
        if (section instanceof Chart chart) {
            return new Chart(
                    prefix + chart.key(),
                    chart.title(),
                    chart.says(),
                    chart.form(),
                    chart.labels(),
                    chart.series(),
                    prefix + chart.table());
        }
        return section;
    }

    private static <T> Table<T> renamed(Table<T> table, String key) {
        return new Table<>(
                key, table.title(), table.audience(), table.columns(), table.rows(), table.total(), table.notes());
    }

    private String headline() {
        String dates =
                figures.first() == null ? "nothing earned" : "earned " + figures.first() + " to " + figures.last();
        return figures.catalog() + ": " + Cells.group(unit.text(figures.total().paid()), true) + " " + unit.code()
                + " paid, " + dates;
    }

    private Facts summary(Findings findings) {
        long errors = count(findings, Severity.ERROR);
        long warnings = count(findings, Severity.WARNING);
        return new Facts(
                "program",
                "The program",
                Audience.PEOPLE,
                List.of(
                        Fact.words("versions", "versions", figures.versions()),
                        Fact.count("offers", "offers", figures.offers().size()),
                        Fact.count("won", "won deals", figures.counts().won()),
                        Fact.count(
                                "paid_deals",
                                "of them paid on",
                                figures.counts().paid()),
                        Fact.count("partners", "partners paid", figures.counts().partnersPaid()),
                        Fact.money(
                                "paid",
                                "paid, " + unit.code(),
                                unit,
                                figures.total().paid()),
                        Fact.count("errors", "errors found in the catalog", errors),
                        Fact.count("warnings", "warnings", warnings),
                        Fact.date("as_of", "as of", figures.asOf())));
    }

    private static long count(Findings findings, Severity severity) {
        return findings.counting().stream()
                .filter(finding -> finding.problem().severity() == severity)
                .count();
    }

    /** What each offer paid, and when. */
    private List<Section> offerPictures() {
        List<OfferFigures> paying = figures.offers().stream()
                .filter(offer -> offer.parts().paid() != 0)
                .toList();
        if (paying.isEmpty()) {
            return List.of();
        }
        Chart byOffer = new Chart(
                "paid_by_offer",
                "Paid by offer, " + unit.code(),
                "What each offer paid after all cuts and clawbacks, the largest first.",
                Chart.Form.BARS,
                paying.stream().map(OfferFigures::id).toList(),
                List.of(Chart.Line.of(
                        "paid",
                        paying.stream()
                                .map(offer -> money(offer.parts().paid()))
                                .toList(),
                        paying.stream().map(offer -> text(offer.parts().paid())).toList())),
                "offers");
        Pivot pivot = Pivot.of(figures.groups(), "—");
        return List.of(byOffer, byQuarter(pivot), quarters(pivot));
    }

    private Chart byQuarter(Pivot pivot) {
        List<Chart.Line> lines = new ArrayList<>();
        int shown = pivot.rows().size() <= SERIES ? pivot.rows().size() : SERIES - 1;
        for (PivotRow row : pivot.rows().subList(0, shown)) {
            lines.add(line(row.name(), row.cells()));
        }
        if (pivot.rows().size() > shown) {
            List<PivotRow> rest = pivot.rows().subList(shown, pivot.rows().size());
            List<@Nullable Long> sums = new ArrayList<>();
            for (int i = 0; i < pivot.columns().size(); i++) {
                long sum = 0;
                for (PivotRow row : rest) {
                    Long cell = row.cells().get(i);
                    sum += cell == null ? 0 : cell;
                }
                sums.add(sum);
            }
            lines.add(line(rest.size() + " smaller offers", sums));
        }
        return new Chart(
                "paid_by_quarter",
                "Paid by quarter, " + unit.code(),
                "What was paid in each quarter, by offer; what lies below zero was taken back.",
                Chart.Form.COLUMNS,
                pivot.columns(),
                lines,
                "quarters");
    }

    private Chart.Line line(String name, List<@Nullable Long> cells) {
        return Chart.Line.of(
                name,
                cells.stream().map(cell -> cell == null ? null : money(cell)).toList(),
                cells.stream().map(cell -> cell == null ? "" : text(cell)).toList());
    }

    private Table<PivotRow> quarters(Pivot pivot) {
        List<Column<PivotRow>> columns = new ArrayList<>();
        columns.add(Column.id("offer", "offer", PivotRow::name));
        for (int i = 0; i < pivot.columns().size(); i++) {
            int place = i;
            columns.add(Column.money(
                    pivot.columns().get(i),
                    pivot.columns().get(i),
                    unit,
                    row -> row.cells().get(place)));
        }
        columns.add(Column.money("total", "total", unit, PivotRow::total));
        PivotRow total = new PivotRow(
                "total", new ArrayList<>(pivot.totals()), figures.total().paid());
        return Table.of("quarters", "Paid by quarter, " + unit.code(), columns, pivot.rows())
                .withTotal(total)
                .seenBy(Audience.PEOPLE);
    }

    private BigDecimal money(long minor) {
        return unit.decimal(minor);
    }

    private String text(long minor) {
        return Cells.group(unit.text(minor), true);
    }

    private static List<Section> findings(Findings findings) {
        List<Problem> problems = findings.problems();
        if (problems.isEmpty()) {
            return List.of(new Notes("findings", Audience.PEOPLE, List.of("Validation found nothing.")));
        }
        return List.of(
                new Chapter("findings", "What validation found: " + findings.summary()),
                new ProblemList("problems", Audience.PEOPLE, problems));
    }

    private Table<InputFigures> provenance() {
        List<Column<InputFigures>> columns = List.of(
                Column.text("role", "input", InputFigures::role),
                Column.text("file", "file", InputFigures::file),
                Column.count("rows", "rows", InputFigures::rows),
                Column.id("sha256", "SHA-256", InputFigures::sha256));
        return Table.of("provenance", "Where the figures come from", columns, figures.inputs())
                .seenBy(Audience.PEOPLE)
                .withNotes(List.of("The same catalog and the same files give the same page, byte for byte."));
    }
}
