package dev.earnest.report;

import dev.earnest.analysis.SimulateFigures.Counts;
import dev.earnest.analysis.SimulateFigures.Rejected;
import dev.earnest.analysis.portfolio.PortfolioFigures;
import dev.earnest.analysis.portfolio.PortfolioFigures.DealProgram;
import dev.earnest.analysis.portfolio.PortfolioFigures.PartnerFigures;
import dev.earnest.analysis.portfolio.PortfolioFigures.PartnerProgram;
import dev.earnest.analysis.portfolio.PortfolioFigures.ProgramFigures;
import dev.earnest.analysis.portfolio.PortfolioFigures.SharedDeal;
import dev.earnest.catalog.Portfolio;
import dev.earnest.money.CurrencyUnit;
import java.util.ArrayList;
import java.util.List;

/** The report of {@code earnest simulate} over several programs: who is paid by which, and which deals by several. */
public final class PortfolioReport {
    private static final String SCHEMA = "earnest/portfolio/1";

    private final PortfolioFigures figures;
    private final CurrencyUnit unit;

    private PortfolioReport(PortfolioFigures figures) {
        this.figures = figures;
        this.unit = figures.currency();
    }

    /**
     * The report of {@code figures}.
     *
     * @param version of this program
     * @param top how many partners and deals are shown to people
     * @param topForMachines how many of either programs get
     */
    public static Report of(PortfolioFigures figures, String version, int top, int topForMachines) {
        return new PortfolioReport(figures).report(version, top, topForMachines);
    }

    private Report report(String version, int top, int topForMachines) {
        List<PartnerFigures> forMachines = figures.partners()
                .subList(0, Math.min(topForMachines, figures.partners().size()));
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(version));
        sections.add(portfolio());
        sections.add(Envelope.inputs(figures.inputs()));
        sections.add(summary());
        sections.add(programs());
        sections.add(new Facts(
                "parts",
                "From earned to paid, " + unit.code(),
                Audience.PEOPLE,
                PartsColumns.facts(figures.total().parts(), unit)));
        sections.add(partners(forMachines).seenBy(Audience.MACHINES));
        sections.add(partnerPrograms(forMachines));
        sections.add(partners(figures.partners()
                        .subList(0, Math.min(top, figures.partners().size())))
                .seenBy(Audience.PEOPLE));
        sections.add(deals(topForMachines).seenBy(Audience.MACHINES));
        sections.add(dealPrograms(topForMachines));
        sections.add(deals(top).seenBy(Audience.PEOPLE));
        sections.add(Table.of("rejected", "", REJECTED, figures.rejected()).seenBy(Audience.MACHINES));
        sections.add(new Notes("notes", Audience.PEOPLE, notes()));
        return new Report(SCHEMA, headline(figures), sections, "programs");
    }

    private static final List<Column<Rejected>> REJECTED = List.of(
            Column.text("file", "file", Rejected::role),
            Column.text("reason", "reason", Rejected::reason),
            Column.count("rows", "rows", Rejected::rows));

    /** Programs, dates and currency in one line. */
    static String headline(PortfolioFigures figures) {
        ProgramFigures total = figures.total();
        String dates = total.first() == null ? "nothing earned" : "earned " + total.first() + ".." + total.last();
        return figures.programs().size() + " programs: "
                + String.join(", ", figures.portfolio().programs()) + "   " + dates + "   as of " + total.asOf() + "   "
                + figures.currency().code();
    }

    private Facts portfolio() {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.words("programs", "programs", figures.portfolio().programs()),
                Fact.text("currency", "currency", unit.code()),
                Fact.date("earned_from", "earned from", figures.total().first()),
                Fact.date("earned_to", "earned to", figures.total().last()),
                Fact.date("as_of", "as of", figures.total().asOf())));
        Portfolio.Ceiling ceiling = figures.portfolio().ceiling();
        facts.add(Fact.text(
                "max", "ceiling", ceiling == null ? null : ceiling.max().toString()));
        facts.add(Fact.text("of", "of", ceiling == null ? null : ceiling.of()));
        return new Facts("portfolio", "", Audience.MACHINES, facts);
    }

    private Facts summary() {
        Counts counts = figures.counts();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.text("currency", "currency", unit.code()),
                Fact.count("deals_read", "deals read", counts.read()),
                Fact.count("deals_won", "won", counts.won()),
                Fact.count("deals_lost", "lost", counts.lost()),
                Fact.count("deals_open", "open", counts.open()),
                Fact.count("deals_rejected", "rejected", counts.rejected()),
                Fact.count("deals_with_line", "with a line", counts.withLine()),
                Fact.count("deals_paid", "paid", counts.paid()),
                Fact.count("deals_unmatched", "no program matched", counts.unmatched()),
                Fact.count("partners_paid", "partners paid", counts.partnersPaid()),
                Fact.count(
                        "deals_paid_by_several",
                        "paid by several programs",
                        figures.overlap().deals()),
                Fact.money(
                        "amount_paid_by_several",
                        "their amount",
                        unit,
                        figures.overlap().amount()),
                Fact.money(
                        "paid_by_several",
                        "paid on them",
                        unit,
                        figures.overlap().paid()),
                Fact.count("deals_cut", "cut by the ceiling", figures.total().dealsCut()),
                Fact.count("deals_without_ceiling", "without a ceiling", figures.unmeasured()),
                Fact.money(
                        "ceiling_cut",
                        "of which by the ceiling",
                        unit,
                        figures.total().ceilingCut())));
        facts.addAll(PartsColumns.facts(figures.total().parts(), unit));
        return new Facts("summary", "", Audience.MACHINES, facts);
    }

    private Table<ProgramFigures> programs() {
        List<Column<ProgramFigures>> columns = new ArrayList<>(List.of(
                Column.id("program", "program", ProgramFigures::id),
                Column.<ProgramFigures>words("versions", "versions", ProgramFigures::versions)
                        .optional(12),
                Column.<ProgramFigures>date("as_of", "as of", ProgramFigures::asOf)
                        .seenBy(Audience.MACHINES),
                Column.count("deals", "deals", ProgramFigures::deals),
                Column.<ProgramFigures>count("partners", "partners", ProgramFigures::partners)
                        .optional(3)));
        columns.addAll(PartsColumns.of(unit, ProgramFigures::parts));
        columns.add(Column.<ProgramFigures>money("ceiling_cut", "ceiling cut", unit, ProgramFigures::ceilingCut)
                .ifAny()
                .optional(4));
        columns.add(Column.<ProgramFigures>count("deals_cut", "deals cut", ProgramFigures::dealsCut)
                .ifAny()
                .optional(11));
        columns.add(currency());
        return Table.of("programs", "Programs, " + unit.code(), columns, figures.programs())
                .withTotal(total());
    }

    private ProgramFigures total() {
        ProgramFigures all = figures.total();
        long deals =
                figures.programs().stream().mapToLong(ProgramFigures::deals).sum();
        long partners =
                figures.programs().stream().mapToLong(ProgramFigures::partners).sum();
        boolean distinct = deals != all.deals() || partners != all.partners();
        return new ProgramFigures(
                distinct ? "total (distinct)" : "total",
                all.versions(),
                all.asOf(),
                all.first(),
                all.last(),
                all.deals(),
                all.partners(),
                all.parts(),
                all.ceilingCut(),
                all.dealsCut());
    }

    private <T> Column<T> currency() {
        return Column.<T>text("currency", "currency", row -> unit.code()).seenBy(Audience.MACHINES);
    }

    private Table<PartnerFigures> partners(List<PartnerFigures> rows) {
        List<Column<PartnerFigures>> columns = new ArrayList<>(List.of(
                Column.id("partner_id", "partner", PartnerFigures::id),
                Column.<PartnerFigures>text("name", "name", PartnerFigures::name)
                        .ifAny()
                        .optional(13),
                Column.<PartnerFigures>count(
                                "programs", "programs", row -> row.programs().size())
                        .optional(12)));
        for (String program : figures.portfolio().programs()) {
            columns.add(Column.<PartnerFigures>money(program, program, unit, row -> row.paidBy(program))
                    .seenBy(Audience.PEOPLE)
                    .optional(1));
        }
        columns.addAll(PartsColumns.of(unit, PartnerFigures::parts));
        columns.add(currency());
        return Table.of("partners", "Partners over all programs, " + unit.code(), columns, rows)
                .withNotes(shown(rows.size(), figures.partners().size()));
    }

    private Table<PartnerProgram> partnerPrograms(List<PartnerFigures> partners) {
        List<PartnerProgram> rows = partners.stream()
                .flatMap(partner -> partner.programs().stream())
                .toList();
        List<Column<PartnerProgram>> columns = new ArrayList<>(List.of(
                Column.id("partner_id", "partner", PartnerProgram::partner),
                Column.id("program", "program", PartnerProgram::program),
                Column.count("deals", "deals", PartnerProgram::deals)));
        columns.addAll(PartsColumns.of(unit, PartnerProgram::parts));
        columns.add(currency());
        return Table.of("partner_programs", "", columns, rows).seenBy(Audience.MACHINES);
    }

    private Table<SharedDeal> deals(int top) {
        List<SharedDeal> rows =
                figures.deals().subList(0, Math.min(top, figures.deals().size()));
        List<Column<SharedDeal>> columns = new ArrayList<>(List.of(
                Column.id("deal_id", "deal", SharedDeal::id),
                Column.<SharedDeal>money("amount", "amount", unit, SharedDeal::amount)));
        for (String program : figures.portfolio().programs()) {
            columns.add(Column.<SharedDeal>money(program, program, unit, row -> row.paidBy(program))
                    .seenBy(Audience.PEOPLE)
                    .optional(1));
        }
        columns.add(Column.money("paid", "paid", unit, SharedDeal::paid));
        columns.add(Column.fraction("share", "of amount", Kind.RATE, SharedDeal::share));
        columns.add(Column.<SharedDeal>money("ceiling_cut", "cut by ceiling", unit, SharedDeal::ceilingCut)
                .ifAny());
        columns.add(currency());
        String title = figures.portfolio().ceiling() == null
                ? "Deals that more than one program pays, "
                : "Deals that more than one program pays, or the ceiling cuts, ";
        return Table.of("deals", title + unit.code(), columns, rows)
                .withNotes(shown(rows.size(), figures.overlap().listed()));
    }

    private Table<DealProgram> dealPrograms(int top) {
        List<DealProgram> rows = figures.deals().stream()
                .limit(top)
                .flatMap(deal -> deal.parts().stream())
                .toList();
        List<Column<DealProgram>> columns = List.of(
                Column.id("deal_id", "deal", DealProgram::deal),
                Column.id("program", "program", DealProgram::program),
                Column.id("partner_id", "partner", DealProgram::partner),
                Column.money("ceiling_cut", "ceiling", unit, DealProgram::ceilingCut),
                Column.money("paid", "paid", unit, DealProgram::paid),
                currency());
        return Table.of("deal_programs", "", columns, rows).seenBy(Audience.MACHINES);
    }

    private static List<String> shown(long shown, long all) {
        return shown < all
                ? List.of("showing " + shown + " of " + Cells.group("" + all, true) + " (--top all)")
                : List.of();
    }

    private List<String> notes() {
        Counts counts = figures.counts();
        List<String> lines = new ArrayList<>();
        lines.add(n(counts.read()) + " deals read = " + n(counts.won()) + " won + " + n(counts.lost()) + " lost + "
                + n(counts.open()) + " open + " + n(counts.rejected()) + " rejected");
        figures.rejected()
                .forEach(rejected -> lines.add(Findings.words(rejected.rows(), "row") + " of " + rejected.role()
                        + " rejected: " + rejected.reason()));
        if (counts.unmatched() > 0) {
            lines.add(Findings.words(counts.unmatched(), "won deal") + " that no program counts");
        }
        PortfolioFigures.Overlap overlap = figures.overlap();
        lines.add(
                overlap.deals() == 0
                        ? "No deal is paid by more than one program"
                        : Findings.words(overlap.deals(), "deal") + " of " + money(overlap.amount())
                                + " paid by more than one program, together " + money(overlap.paid()));
        Portfolio.Ceiling ceiling = figures.portfolio().ceiling();
        if (ceiling != null) {
            lines.add("All programs together pay at most " + ceiling.max() + " of a deal's " + ceiling.of() + ": "
                    + money(figures.total().ceilingCut()) + " taken off "
                    + Findings.words(figures.total().dealsCut(), "deal") + ", told under stacking");
            if (figures.unmeasured() > 0) {
                lines.add(Findings.words(figures.unmeasured(), "deal") + " without " + ceiling.of()
                        + ", so without a ceiling");
            }
            lines.add("The last program is cut first: "
                    + String.join(", ", figures.portfolio().programs()));
        }
        return lines;
    }

    private String money(long minor) {
        return Cells.people(Kind.MONEY, unit, minor, "", true);
    }

    private static String n(long number) {
        return Cells.group(String.valueOf(number), true);
    }
}
