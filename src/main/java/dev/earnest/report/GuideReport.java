package dev.earnest.report;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Phase;
import dev.earnest.guide.Guide;
import dev.earnest.guide.GuideOffer;
import dev.earnest.guide.GuideStep;
import dev.earnest.wording.Figures;
import dev.earnest.wording.Names;
import dev.earnest.wording.Subject;
import dev.earnest.wording.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program guide that partners read. */
public final class GuideReport {
    private static final String SCHEMA = "earnest/guide/1";

    private final Guide guide;
    private final Catalog version;

    private GuideReport(Guide guide) {
        this.guide = guide;
        this.version = guide.version();
    }

    /**
     * The guide.
     *
     * @param tool the version of this program
     * @param changes what differs from the version before, by offer; empty where there is none
     * @param next what differs in the version after; empty where there is none
     * @param versions all versions of the program, by their windows
     * @param only what the guide is narrowed to, as {@code tier gold}; empty for all partners
     */
    public static Report of(
            Guide guide, String tool, List<Term> changes, List<Term> next, List<Catalog> versions, List<String> only) {
        return new GuideReport(guide).report(tool, changes, next, versions, only);
    }

    private Report report(String tool, List<Term> changes, List<Term> next, List<Catalog> versions, List<String> only) {
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(tool));
        sections.add(program());
        sections.add(new Terms("about", "", Audience.ALL, about(only)));
        sections.add(offers());
        access(sections);
        phases(sections);
        sections.add(GuideExamples.table(guide));
        told("meeting", "Where offers meet on one deal", guide.meeting(), sections);
        told("rules", "What holds for all offers", guide.rules(), sections);
        if (!guide.measures().isEmpty()) {
            chapter("measures", "Levels and measures", sections);
            sections.add(new Terms("levels", "", Audience.ALL, guide.measures()));
        }
        sections.addAll(GuideCalendar.sections(guide));
        versions(changes, next, versions, sections);
        if (!guide.glossary().isEmpty()) {
            chapter("glossary", "Glossary", sections);
            sections.add(new Terms("words", "", Audience.ALL, guide.glossary()));
        }
        return new Report(SCHEMA, headline(only), sections, "offers");
    }

    private Facts program() {
        return new Facts(
                "catalog",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("id", "catalog", version.id()),
                        Fact.text("version", "version", version.version()),
                        Fact.text("currency", "currency", version.currency().code()),
                        Fact.date("from", "from", version.effective().from()),
                        Fact.date("to", "to", version.effective().to())));
    }

    private static void chapter(String key, String title, List<Section> sections) {
        sections.add(new Chapter("chapter_" + key, title));
    }

    private static void told(String key, String title, List<Term> terms, List<Section> sections) {
        if (!terms.isEmpty()) {
            chapter(key, title, sections);
            sections.add(new Terms(key, "", Audience.ALL, terms));
        }
    }

    private String headline(List<String> only) {
        String whom = only.isEmpty() ? "" : ", for " + Names.list(only, "and");
        return Names.title(version.id()) + ": program guide" + whom + ", version " + version.version();
    }

    private List<Term> about(List<String> only) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(
                "program",
                "This guide",
                List.of(
                        "What the program pays, to whom, for what, how much and when, from "
                                + Figures.day(version.effective().from()) + " to "
                                + Figures.day(version.effective().to()) + ".",
                        "It is made from the very rules by which payments are worked out.")));
        terms.add(new Term(
                "examples",
                "Examples",
                List.of(
                        "Partners and deals in them are made up. What they come to was worked out as for real ones, by each"
                                + " offer alone.")));
        if (!only.isEmpty()) {
            terms.add(new Term(
                    "only",
                    "Only",
                    List.of("What is open to partners with " + Names.list(only, "and")
                            + " is told, and nothing else.")));
        }
        if (!guide.retired().isEmpty()) {
            terms.add(new Term("retired", "No longer paid", List.of(Names.list(guide.retired(), "and") + ".")));
        }
        return terms;
    }

    private Table<GuideOffer> offers() {
        List<Column<GuideOffer>> columns = List.of(
                Column.<GuideOffer>id("offer", "id", row -> row.offer().id()).seenBy(Audience.MACHINES),
                Column.text("name", "offer", GuideOffer::title),
                Column.text("phase", "for", row -> row.offer().type().phase().word()),
                Column.text(
                        "type", "kind", row -> Names.plain(row.offer().type().word())),
                Column.<GuideOffer>text("who", "open to", GuideOffer::summary).optional(2),
                Column.<GuideOffer>date(
                        "from", "from", row -> version.window(row.offer()).from()),
                Column.<GuideOffer>date(
                        "to", "to", row -> version.window(row.offer()).to()));
        return Table.of("offers", "All offers", columns, guide.offers());
    }

    private void access(List<Section> sections) {
        if (guide.access().isEmpty()) {
            return;
        }
        chapter("access", "Who can earn what", sections);
        for (Map.Entry<String, Guide.Access> each : guide.access().entrySet()) {
            List<Column<Guide.AccessRow>> columns = new ArrayList<>();
            columns.add(Column.text("offer", "offer", Guide.AccessRow::offer));
            List<String> values = each.getValue().values();
            for (int i = 0; i < values.size(); i++) {
                int place = i;
                columns.add(Column.text(values.get(i), values.get(i), row -> {
                    String mark = row.marks().get(place);
                    return mark.isEmpty() ? null : mark;
                }));
            }
            sections.add(Table.of(
                            "by_" + each.getKey(),
                            "By " + Names.plain(each.getKey()),
                            columns,
                            each.getValue().rows())
                    .withNotes(List.of("The other conditions of each offer are told with it.")));
        }
    }

    private void phases(List<Section> sections) {
        for (Phase phase : Phase.values()) {
            List<GuideOffer> own = guide.offers().stream()
                    .filter(each -> each.offer().type().phase() == phase)
                    .toList();
            if (!own.isEmpty()) {
                chapter(phase.word(), "Offers for " + phase.word(), sections);
                own.forEach(offer -> offer(offer, sections));
            }
        }
    }

    private void offer(GuideOffer offer, List<Section> sections) {
        List<Term> terms = new ArrayList<>(offer.terms());
        terms.addAll(new GuideExamples(version.currency())
                .terms(offer.example(), Subject.of(offer.offer().trigger()).one()));
        String key = "offer_" + offer.offer().id().replace('-', '_');
        sections.add(new Terms(key, offer.title(), Audience.ALL, terms));
        if (!offer.stepsBy().isEmpty() && offer.steps().size() > 1) {
            sections.add(new Chart(
                    key + "_steps",
                    "Steps of " + offer.title(),
                    "What each step pays.",
                    Chart.Form.BARS,
                    offer.steps().stream().map(GuideStep::from).toList(),
                    List.of(Chart.Line.of(
                            offer.stepsBy(),
                            offer.steps().stream().map(GuideStep::value).toList(),
                            offer.steps().stream()
                                    .map(step -> text(offer, step))
                                    .toList())),
                    key));
        }
    }

    private String text(GuideOffer offer, GuideStep step) {
        return offer.stepsBy().equals("rate")
                ? Figures.percent(step.value())
                : Figures.money(step.value(), version.currency());
    }

    private void versions(List<Term> changes, List<Term> next, List<Catalog> versions, List<Section> sections) {
        if (versions.size() < 2) {
            return;
        }
        chapter("versions", "Versions of the program", sections);
        List<Column<Catalog>> columns = List.of(
                Column.id("version", "version", Catalog::version),
                Column.date("from", "from", each -> each.effective().from()),
                Column.date("to", "to", each -> each.effective().to()),
                Column.text("told", "", each -> each.version().equals(version.version()) ? "this guide" : null));
        sections.add(Table.of("versions", "", columns, versions));
        if (!changes.isEmpty()) {
            sections.add(new Terms("changes", "What changed from the version before", Audience.ALL, changes));
        }
        if (!next.isEmpty()) {
            sections.add(new Terms("changes_next", "What changes with the next version", Audience.ALL, next));
        }
    }
}
