package dev.earnest.report;

import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.revision.Change;
import dev.earnest.revision.Level;
import dev.earnest.revision.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The report of a comparison, on one screen: structure, money, who, gates. */
public final class CompareReport {
    /** The name of its JSON form. */
    public static final String SCHEMA = "earnest/compare/1";

    private CompareReport() {}

    /**
     * How much is told.
     *
     * @param width of a line for people
     * @param all whether people get every section, and neutral changes one by one, however many
     * @param top partners by name that people see, at either end
     * @param topForMachines partners that programs get
     */
    public record Extent(int width, boolean all, int top, int topForMachines) {}

    /** One new program beside the base. */
    public static Report of(Compared compared, String tool, Extent extent) {
        List<Section> sections = new ArrayList<>();
        sections.add(tool(tool));
        sections.add(facts(compared));
        List<String> said = new ArrayList<>();
        CompareStructure.wrap("", sentence(compared), extent.width() - 1, said);
        sections.add(new Notes("said", Audience.PEOPLE, said));
        sections.addAll(new CompareStructure(compared, extent.width(), extent.all()).sections());
        CompareFigures figures = compared.figures();
        if (figures != null) {
            sections.addAll(ran(compared, figures, extent));
        }
        if (!compared.gates().isEmpty()) {
            sections.add(CompareSections.gates(compared.gates(), compared.currency()));
        }
        if (!compared.remarks().isEmpty()) {
            sections.add(Notes.of("remarks", compared.remarks()));
        }
        return new Report(SCHEMA, headline(compared), sections, "changes");
    }

    /** The same as a page, with all that is known and pictures. */
    public static Report page(Compared compared, String tool, Extent extent) {
        Report report = of(compared, tool, new Extent(extent.width(), true, extent.top(), extent.topForMachines()));
        return new Report(
                SCHEMA, report.headline(), new ComparePage(compared).of(report.sections()), report.mainTable());
    }

    /** What comes of running both: for people in brief, unless they want all. */
    private static List<Section> ran(Compared compared, CompareFigures figures, Extent extent) {
        List<Section> full = new ArrayList<>(CompareSections.money(figures));
        CompareReturns returns = compared.returns() == null ? null : new CompareReturns(compared.returns());
        if (returns != null) {
            full.add(returns.table());
        }
        if (compared.costs() != null) {
            full.add(CompareSections.costs(compared.costs(), labels(compared), compared.currency()));
        }
        full.addAll(CompareSections.who(figures, extent.top(), extent.topForMachines()));
        return extent.all() ? full : new CompareBrief(figures, returns, extent.width()).of(full);
    }

    /** What happened, in one sentence. */
    static String sentence(Compared compared) {
        CompareFigures figures = compared.figures();
        long adverse = CompareStructure.count(compared.changes(), Level.ADVERSE);
        String structure = compared.changes().isEmpty()
                ? "nothing differs"
                : Findings.words(compared.changes().size(), "change") + ", "
                        + (adverse == 0 ? "none adverse" : adverse + " adverse");
        return figures == null ? structure : structure + "; " + CompareSections.sentence(figures);
    }

    private static String headline(Compared compared) {
        return compared.base() + " (" + versions(compared.revision().base()) + ") -> " + compared.next() + " ("
                + versions(compared.revision().next()) + ")";
    }

    static String versions(Timeline timeline) {
        return String.join(", ", names(timeline));
    }

    private static List<String> names(Timeline timeline) {
        return timeline.versions().stream().map(Catalog::version).toList();
    }

    /** What wrote the report. */
    static Facts tool(String version) {
        List<Fact> facts = List.of(Fact.text("name", "name", "earnest"), Fact.text("version", "version", version));
        return new Facts("tool", "", Audience.MACHINES, facts);
    }

    private static Facts facts(Compared compared) {
        CompareFigures figures = compared.figures();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.text("base", "base", compared.base()),
                Fact.text("new", "new", compared.next()),
                Fact.words(
                        "base_versions",
                        "base versions",
                        names(compared.revision().base())),
                Fact.words(
                        "new_versions",
                        "new versions",
                        names(compared.revision().next())),
                Fact.text("currency", "currency", compared.currency().code()),
                Fact.flag("differs", "differs", !compared.revision().isEmpty()),
                Fact.flag("passes", "passes", compared.passes())));
        for (Level level : Level.values()) {
            facts.add(Fact.count(level.word(), level.word(), CompareStructure.count(compared.changes(), level)));
        }
        if (figures != null) {
            facts.add(Fact.date("as_of", "as of", figures.asOf()));
            facts.add(Fact.date("first", "first line", figures.first()));
            facts.add(Fact.date("last", "last line", figures.last()));
            facts.add(Fact.money(
                    "base_paid",
                    "base",
                    compared.currency(),
                    figures.total().base().paid()));
            facts.add(Fact.money(
                    "new_paid",
                    "new",
                    compared.currency(),
                    figures.total().next().paid()));
            facts.add(Fact.money(
                    "difference",
                    "difference",
                    compared.currency(),
                    figures.total().difference()));
        }
        return new Facts("summary", "", Audience.MACHINES, facts);
    }

    /** How units are called: what they are of and what they do. */
    static List<ChangeLabel> labels(Compared compared) {
        return compared.revision().units().stream()
                .map(unit -> new ChangeLabel(id(unit), title(unit)))
                .toList();
    }

    private static String id(Unit unit) {
        return unit.changes().stream().map(Change::id).collect(Collectors.joining("+"));
    }

    private static String title(Unit unit) {
        String subject = unit.subject().isEmpty() ? "program" : unit.subject();
        return subject + ": " + unit.words();
    }
}
