package dev.earnest.report;

import dev.earnest.analysis.compare.Band;
import dev.earnest.analysis.compare.WhoFigures.PartnerChange;
import dev.earnest.analysis.portfolio.PortfolioComparison;
import dev.earnest.analysis.portfolio.PortfolioComparison.ProgramChange;
import dev.earnest.analysis.portfolio.PortfolioFigures;
import dev.earnest.catalog.Portfolio;
import dev.earnest.money.CurrencyUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The report of {@code earnest compare} over two portfolios: what each program pays more, who wins and who loses. */
public final class PortfolioCompareReport {
    private static final String SCHEMA = "earnest/compare-portfolio/1";

    private final PortfolioComparison compared;
    private final CurrencyUnit unit;

    private PortfolioCompareReport(PortfolioComparison compared) {
        this.compared = compared;
        this.unit = compared.base().currency();
    }

    /**
     * The report.
     *
     * @param base how the base is called
     * @param next how the new one is
     * @param top how many partners people see at either end
     * @param topForMachines how many programs get in all
     */
    public static Report of(
            PortfolioComparison compared, String base, String next, String version, int top, int topForMachines) {
        return new PortfolioCompareReport(compared).report(base, next, version, top, topForMachines);
    }

    private Report report(String base, String next, String version, int top, int topForMachines) {
        List<PartnerChange> all = compared.partners();
        List<PartnerChange> losers =
                all.stream().filter(partner -> partner.band().loses()).toList();
        List<PartnerChange> winners = new ArrayList<>(
                all.stream().filter(partner -> partner.band().gains()).toList());
        Collections.reverse(winners);
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(version));
        sections.add(side("base", base, compared.base()));
        sections.add(side("new", next, compared.next()));
        sections.add(Envelope.inputs(compared.base().inputs()));
        sections.add(summary());
        sections.add(programs());
        sections.add(CompareWho.partners("partners", "", unit, all.subList(0, Math.min(topForMachines, all.size())))
                .seenBy(Audience.MACHINES));
        sections.add(CompareWho.named("losses", "Largest losses over all programs", unit, losers, top));
        sections.add(CompareWho.named("gains", "Largest gains over all programs", unit, winners, top));
        sections.add(new Notes("notes", Audience.PEOPLE, notes()));
        return new Report(SCHEMA, base + " -> " + next + "   " + unit.code(), sections, "programs");
    }

    private static Facts side(String key, String label, PortfolioFigures figures) {
        Portfolio.Ceiling ceiling = figures.portfolio().ceiling();
        return new Facts(
                key,
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("label", "label", label),
                        Fact.words("programs", "programs", figures.portfolio().programs()),
                        Fact.text(
                                "max",
                                "ceiling",
                                ceiling == null ? null : ceiling.max().toString()),
                        Fact.text("of", "of", ceiling == null ? null : ceiling.of()),
                        Fact.date("as_of", "as of", figures.total().asOf())));
    }

    private Facts summary() {
        ProgramChange total = compared.total();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.text("currency", "currency", unit.code()),
                Fact.money("base_paid", "base", unit, total.base().paid()),
                Fact.money("new_paid", "new", unit, total.next().paid()),
                Fact.money("difference", "difference", unit, total.who().difference()),
                Fact.count("partners", "partners", total.who().partners()),
                Fact.count("losers", "losers", total.who().losers()),
                Fact.count("winners", "winners", total.who().winners())));
        for (Band band : Band.values()) {
            facts.add(Fact.count(band.key(), band.title(), total.who().in(band)));
        }
        overlap("base", compared.base(), facts);
        overlap("new", compared.next(), facts);
        return new Facts("summary", "", Audience.MACHINES, facts);
    }

    private void overlap(String side, PortfolioFigures figures, List<Fact> facts) {
        facts.add(Fact.count(
                side + "_deals_paid_by_several", "", figures.overlap().deals()));
        facts.add(Fact.money(
                side + "_paid_by_several", "", unit, figures.overlap().paid()));
        facts.add(Fact.money(side + "_ceiling_cut", "", unit, figures.total().ceilingCut()));
    }

    private Table<ProgramChange> programs() {
        List<Column<ProgramChange>> columns = List.of(
                Column.id("program", "program", ProgramChange::id),
                Column.<ProgramChange>text("status", "", ProgramChange::status).ifAny(),
                Column.money("base_paid", "base", unit, row -> row.base().paid()),
                Column.money("new_paid", "new", unit, row -> row.next().paid()),
                Column.difference(
                        "difference", "difference", unit, row -> row.who().difference()),
                Column.<ProgramChange>growth(
                                "percent",
                                "%",
                                row -> CompareMoney.growth(
                                        row.base().paid(), row.next().paid()))
                        .seenBy(Audience.MACHINES),
                Column.<ProgramChange>growthOrWord(
                        "change",
                        "%",
                        row -> CompareMoney.growthOrWord(
                                row.base().paid(), row.next().paid())),
                Column.count("partners", "partners", row -> row.who().partners()),
                Column.count("losers", "lose", row -> row.who().losers()),
                Column.count("winners", "gain", row -> row.who().winners()),
                Column.<ProgramChange>money("base_ceiling_cut", "ceiling, base", unit, ProgramChange::ceilingBase)
                        .ifAny()
                        .optional(2),
                Column.<ProgramChange>money("new_ceiling_cut", "ceiling, new", unit, ProgramChange::ceilingNext)
                        .ifAny()
                        .optional(1),
                Column.<ProgramChange>text("currency", "currency", row -> unit.code())
                        .seenBy(Audience.MACHINES));
        return Table.of("programs", "Programs, " + unit.code(), columns, compared.programs())
                .withTotal(compared.total());
    }

    private List<String> notes() {
        List<String> lines = new ArrayList<>();
        var who = compared.total().who();
        lines.add("Of " + Findings.words(who.partners(), "partner") + " over all programs " + who.losers()
                + " lose and " + who.winners() + " gain; the programs above count a partner once in each");
        lines.add(overlap("Base", compared.base()));
        lines.add(overlap("New", compared.next()));
        lines.add("The same deals under other terms: nobody is taken to sell more or less");
        return lines;
    }

    private String overlap(String side, PortfolioFigures figures) {
        Portfolio.Ceiling ceiling = figures.portfolio().ceiling();
        return side + ": " + Findings.words(figures.overlap().deals(), "deal")
                + " paid by more than one program, together "
                + money(figures.overlap().paid())
                + (ceiling == null
                        ? "; no ceiling"
                        : "; ceiling " + ceiling.max() + " of " + ceiling.of() + " takes off "
                                + money(figures.total().ceilingCut()));
    }

    private String money(long minor) {
        return Cells.people(Kind.MONEY, unit, minor, "", true);
    }
}
