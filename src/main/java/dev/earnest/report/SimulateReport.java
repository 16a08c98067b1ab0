package dev.earnest.report;

import dev.earnest.analysis.Parts;
import dev.earnest.analysis.SimulateFigures;
import dev.earnest.analysis.SimulateFigures.BudgetFigures;
import dev.earnest.analysis.SimulateFigures.Counts;
import dev.earnest.analysis.SimulateFigures.GroupFigures;
import dev.earnest.analysis.SimulateFigures.OfferFigures;
import dev.earnest.analysis.SimulateFigures.PartnerFigures;
import dev.earnest.analysis.SimulateFigures.Rejected;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The report of {@code earnest simulate}: what was paid, to whom, by which offer, and where every deal went. */
public final class SimulateReport {
    private static final String SCHEMA = "earnest/simulate/1";

    private final SimulateFigures figures;
    private final CurrencyUnit unit;

    private SimulateReport(SimulateFigures figures) {
        this.figures = figures;
        this.unit = figures.currency();
    }

    /**
     * The report of {@code figures}.
     *
     * @param version of this program
     * @param top how many partners are shown to people
     * @param topGroups how many groups are
     * @param topForMachines how many of either programs get
     */
    public static Report of(SimulateFigures figures, String version, int top, int topGroups, int topForMachines) {
        return new SimulateReport(figures).report(version, top, topGroups, topForMachines);
    }

    private Report report(String version, int top, int topGroups, int topForMachines) {
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(version));
        sections.add(catalog());
        sections.add(Envelope.inputs(figures.inputs()));
        sections.add(summary());
        sections.add(offers());
        if (!figures.ghosts().isEmpty()) {
            sections.add(ghosts());
        }
        sections.add(new Facts(
                "parts",
                "From earned to paid, " + unit.code(),
                Audience.PEOPLE,
                PartsColumns.facts(figures.total(), unit)));
        if (!figures.by().isEmpty()) {
            sections.add(groups(figures.groups(), topForMachines, "").seenBy(Audience.MACHINES));
            sections.add(
                    groups(figures.groups(), topGroups, "By " + String.join(", ", figures.by()) + ", " + unit.code())
                            .seenBy(Audience.PEOPLE));
        }
        sections.add(budgets());
        sections.add(partners(topForMachines).seenBy(Audience.MACHINES));
        sections.add(partners(top).seenBy(Audience.PEOPLE));
        sections.addAll(Envelope.files(figures.inputs()));
        sections.add(reconciliation());
        sections.add(Table.of("rejected", "", REJECTED, figures.rejected()).seenBy(Audience.MACHINES));
        sections.add(new Notes("notes", Audience.PEOPLE, SimulateRemarks.of(figures)));
        return new Report(SCHEMA, headline(), sections, figures.by().isEmpty() ? "offers" : "groups");
    }

    private static final List<Column<Rejected>> REJECTED = List.of(
            Column.text("file", "file", Rejected::role),
            Column.text("reason", "reason", Rejected::reason),
            Column.count("rows", "rows", Rejected::rows));

    private String headline() {
        String dates = figures.first() == null ? "nothing earned" : "earned " + figures.first() + ".." + figures.last();
        return figures.catalog() + " " + String.join(", ", figures.versions()) + "   " + dates + "   as of "
                + figures.asOf() + "   " + unit.code();
    }

    private Facts catalog() {
        return new Facts(
                "catalog",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("id", "catalog", figures.catalog()),
                        Fact.words("versions", "versions", figures.versions()),
                        Fact.text("currency", "currency", unit.code()),
                        Fact.date("earned_from", "earned from", figures.first()),
                        Fact.date("earned_to", "earned to", figures.last()),
                        Fact.date("as_of", "as of", figures.asOf())));
    }

    private Facts summary() {
        Counts counts = figures.counts();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.text("currency", "currency", unit.code()),
                Fact.count("deals_read", "deals read", counts.read()),
                Fact.count("deals_won", "won", counts.won()),
                Fact.count("deals_with_line", "with a line", counts.withLine()),
                Fact.count("deals_paid", "paid", counts.paid()),
                Fact.count("deals_unmatched", "no offer matched", counts.unmatched()),
                Fact.count("partners_paid", "partners paid", counts.partnersPaid())));
        facts.addAll(PartsColumns.facts(figures.total(), unit));
        facts.add(Fact.count("pending", "pending", figures.remarks().pending()));
        facts.add(Fact.count("no_target", "no target", figures.remarks().noTarget()));
        facts.add(Fact.count("no_measure", "no measure", figures.remarks().noMeasure()));
        facts.add(Fact.count(
                "below_step", "below the first step", figures.remarks().belowStep()));
        return new Facts("summary", "", Audience.MACHINES, facts);
    }

    private Facts reconciliation() {
        Counts counts = figures.counts();
        return new Facts(
                "reconciliation",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.count("deals_read", "read", counts.read()),
                        Fact.count("deals_won", "won", counts.won()),
                        Fact.count("deals_lost", "lost", counts.lost()),
                        Fact.count("deals_open", "open", counts.open()),
                        Fact.count("deals_rejected", "rejected", counts.rejected()),
                        Fact.count(
                                "partners_without_row",
                                "partners without a row",
                                figures.remarks().withoutRow()),
                        Fact.count(
                                "numbers_rounded",
                                "numbers rounded",
                                figures.remarks().rounded()),
                        Fact.count(
                                "amounts_converted",
                                "amounts converted",
                                figures.remarks().converted()),
                        Fact.count(
                                "rows_unjoined",
                                "rows not joined",
                                figures.remarks().unjoined())));
    }

    private record OfferRow(OfferFigures offer, @Nullable BigDecimal share) {}

    private Table<OfferRow> offers() {
        List<@Nullable BigDecimal> shares = Shares.of(
                figures.offers().stream().map(offer -> offer.parts().paid()).toList());
        List<OfferRow> rows = IntStream.range(0, figures.offers().size())
                .mapToObj(i -> new OfferRow(figures.offers().get(i), shares.get(i)))
                .toList();
        List<Column<OfferRow>> columns = new ArrayList<>(offerColumns());
        columns.add(Column.<OfferRow>fraction("share", "share", Kind.SHARE, OfferRow::share)
                .ifAny());
        columns.add(Column.<OfferRow>text("reason", "", row -> row.offer().nothing())
                .seenBy(Audience.MACHINES));
        columns.add(currency());
        boolean shared = shares.stream().anyMatch(share -> share != null);
        return Table.of("offers", "Offers, " + unit.code(), columns, rows).withTotal(total(shared));
    }

    private List<Column<OfferRow>> offerColumns() {
        List<Column<OfferRow>> columns = new ArrayList<>(List.of(
                Column.id("id", "offer", row -> row.offer().id()),
                Column.<OfferRow>text("type", "type", row -> row.offer().type()).optional(12),
                Column.<OfferRow>text("status", "status", row -> row.offer().status())
                        .ifAny(),
                Column.count("deals", "deals", row -> row.offer().deals()),
                Column.<OfferRow>count(
                                "partners", "partners", row -> row.offer().partners())
                        .optional(3),
                Column.<OfferRow>text("of", "of", row -> row.offer().of()).seenBy(Audience.MACHINES),
                Column.<OfferRow>number("measure", "measure", row -> row.offer().measure())
                        .optional(4)));
        columns.addAll(PartsColumns.of(unit, row -> row.offer().parts()));
        columns.add(Column.<OfferRow>fraction(
                        "rate", "rate", Kind.RATE, row -> row.offer().rate())
                .optional(11));
        return columns;
    }

    private Table<OfferRow> ghosts() {
        List<Column<OfferRow>> columns = new ArrayList<>(offerColumns());
        columns.add(currency());
        List<OfferRow> rows = figures.ghosts().stream()
                .map(offer -> new OfferRow(offer, null))
                .toList();
        return Table.of("ghosts", "Ghosts: worked out as if alone, never paid, " + unit.code(), columns, rows);
    }

    private Table<BudgetFigures> budgets() {
        List<Column<BudgetFigures>> columns = List.of(
                Column.id("budget", "budget", BudgetFigures::id),
                Column.<BudgetFigures>text(
                                "period", "period", budget -> budget.period().isEmpty() ? null : budget.period())
                        .ifAny(),
                Column.<BudgetFigures>countIfAny(
                                "partners", "partners", budget -> budget.partners() == 0 ? null : budget.partners())
                        .ifAny(),
                Column.money("amount", "amount", unit, BudgetFigures::amount),
                Column.money("asked", "asked", unit, BudgetFigures::asked),
                Column.money("spent", "spent", unit, BudgetFigures::spent),
                Column.<BudgetFigures>money("overrun", "overrun", unit, BudgetFigures::overrun)
                        .ifAny(),
                Column.fraction("used", "used", Kind.PERCENT, SimulateReport::used),
                currency());
        return Table.of("budgets", "Budgets, " + unit.code(), columns, figures.budgets());
    }

    private static @Nullable BigDecimal used(BudgetFigures budget) {
        return budget.amount() <= 0
                ? null
                : BigDecimal.valueOf(budget.spent())
                        .divide(BigDecimal.valueOf(budget.amount()), 4, RoundingMode.HALF_UP);
    }

    /** Deals and partners are counted once, so the column above may add up to more. */
    private OfferRow total(boolean shared) {
        Counts counts = figures.counts();
        OfferFigures total = new OfferFigures(
                counts.several() > 0 ? "total (distinct)" : "total",
                "",
                null,
                counts.withLine(),
                counts.partners(),
                "",
                null,
                null,
                figures.total(),
                null);
        return new OfferRow(total, shared ? BigDecimal.ONE : null);
    }

    private <T> Column<T> currency() {
        return Column.<T>text("currency", "currency", row -> unit.code()).seenBy(Audience.MACHINES);
    }

    private record PartnerRow(
            PartnerFigures partner, @Nullable BigDecimal share) {}

    private Table<PartnerRow> partners(int top) {
        List<PartnerFigures> all = figures.partners();
        List<@Nullable BigDecimal> shares =
                Shares.of(all.stream().map(partner -> partner.parts().paid()).toList());
        List<PartnerRow> rows = IntStream.range(0, Math.min(top, all.size()))
                .mapToObj(i -> new PartnerRow(all.get(i), shares.get(i)))
                .toList();
        List<Column<PartnerRow>> columns = new ArrayList<>(List.of(
                Column.id("partner_id", "partner", row -> row.partner().id()),
                Column.<PartnerRow>text("name", "name", row -> row.partner().name())
                        .ifAny()
                        .optional(2),
                Column.count("deals", "deals", row -> row.partner().deals())));
        columns.addAll(PartsColumns.of(unit, row -> row.partner().parts()));
        columns.add(Column.<PartnerRow>fraction("share", "share", Kind.SHARE, PartnerRow::share)
                .ifAny());
        columns.add(currency());
        return Table.of("partners", "Partners, " + unit.code(), columns, rows)
                .withNotes(shown(rows.size(), all.size()));
    }

    private static List<String> shown(int shown, int all) {
        return shown < all
                ? List.of("showing " + shown + " of " + Cells.group("" + all, true) + " (--top all)")
                : List.of();
    }

    private Table<GroupFigures> groups(List<GroupFigures> all, int top, String title) {
        List<GroupFigures> rows = all.subList(0, Math.min(top, all.size()));
        List<Column<GroupFigures>> columns = new ArrayList<>();
        for (int i = 0; i < figures.by().size(); i++) {
            int field = i;
            String name = figures.by().get(i);
            columns.add(Column.id(name, name, row -> row.values().get(field)));
        }
        columns.add(Column.count("deals", "deals", GroupFigures::deals));
        columns.add(Column.<GroupFigures>count("partners", "partners", GroupFigures::partners)
                .optional(1));
        columns.addAll(PartsColumns.of(unit, GroupFigures::parts));
        columns.add(currency());
        Table<GroupFigures> table = Table.of("groups", title, columns, rows).withNotes(shown(rows.size(), all.size()));
        return table.withTotal(total(all));
    }

    private GroupFigures total(List<GroupFigures> all) {
        boolean distinct = all.stream().mapToLong(GroupFigures::deals).sum()
                != figures.counts().withLine();
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < figures.by().size(); i++) {
            values.add(i > 0 ? null : distinct ? "total (distinct)" : "total");
        }
        Parts sum = all.stream().map(GroupFigures::parts).reduce(Parts.ZERO, Parts::plus);
        return new GroupFigures(
                values, figures.counts().withLine(), figures.counts().partners(), sum);
    }
}
