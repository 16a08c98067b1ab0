package dev.earnest.report;

import dev.earnest.analysis.compare.Band;
import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.CompareFigures.StepChange;
import dev.earnest.analysis.compare.WhoFigures;
import dev.earnest.analysis.compare.WhoFigures.Bands;
import dev.earnest.analysis.compare.WhoFigures.By;
import dev.earnest.analysis.compare.WhoFigures.Group;
import dev.earnest.analysis.compare.WhoFigures.PartnerChange;
import dev.earnest.money.CurrencyUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sections of a comparison about partners: winners and losers by group and by name, and steps they reach. */
final class CompareWho {
    private final CompareFigures figures;
    private final WhoFigures who;
    private final CurrencyUnit unit;
    private final int top;
    private final int topForMachines;

    /** @param top how many partners people see at either end  @param topForMachines how many programs get in all */
    CompareWho(CompareFigures figures, int top, int topForMachines) {
        this.figures = figures;
        this.who = figures.who();
        this.unit = figures.currency();
        this.top = top;
        this.topForMachines = topForMachines;
    }

    List<Section> sections() {
        List<PartnerChange> all = who.partners();
        List<PartnerChange> losers = who.losers();
        List<PartnerChange> winners = who.winners();
        return List.of(
                groups(),
                partners("partners", "", unit, all.subList(0, Math.min(topForMachines, all.size())))
                        .seenBy(Audience.MACHINES),
                named("losses", "Largest losses", unit, losers, top),
                named("gains", "Largest gains", unit, winners, top),
                steps());
    }

    private record Row(String by, @Nullable String group, boolean first, Bands bands) {}

    private Table<Row> groups() {
        List<Row> rows = new ArrayList<>();
        for (By by : who.by()) {
            boolean first = true;
            for (Group group : by.groups()) {
                rows.add(new Row(by.field(), group.value(), first, group.bands()));
                first = false;
            }
        }
        List<Column<Row>> columns = new ArrayList<>(List.of(
                Column.<Row>text("by", "by", Row::by).seenBy(Audience.MACHINES),
                Column.<Row>text("group", "group", Row::group).seenBy(Audience.MACHINES),
                Column.<Row>text("of", "", row -> row.first() ? row.by() : "").seenBy(Audience.PEOPLE),
                Column.<Row>text("in", "", CompareWho::name).seenBy(Audience.PEOPLE),
                Column.count("partners", "partners", row -> row.bands().partners())));
        for (Band band : Band.values()) {
            boolean rare = band == Band.NO_LONGER_PAID || band == Band.NEWLY_PAID;
            columns.add(Column.<Row>count(band.key(), "", row -> row.bands().in(band))
                    .seenBy(Audience.MACHINES));
            Column<Row> column = Column.<Row>countIfAny(
                            band.key() + "_if_any", heading(band), row -> shown(row.bands(), band))
                    .seenBy(Audience.PEOPLE);
            columns.add(rare ? column.ifAny() : column);
        }
        columns.add(Column.<Row>money("base", "base", unit, row -> row.bands().base())
                .optional(2));
        columns.add(
                Column.<Row>money("new", "new", unit, row -> row.bands().next()).optional(3));
        columns.add(Column.difference(
                "difference", "difference", unit, row -> row.bands().difference()));
        columns.add(Column.<Row>growthOrWord(
                        "percent",
                        "%",
                        row -> CompareMoney.growthOrWord(
                                row.bands().base(), row.bands().next()))
                .optional(1));
        return Table.of("groups", "Who wins and who loses, by what the base pays, " + unit.code(), columns, rows)
                .withTotal(new Row("all", null, true, who.total()))
                .withNotes(
                        who.by().stream().anyMatch(By::overlap)
                                ? List.of("A partner may be in several segments; what they have does not sum to all")
                                : List.of());
    }

    private static String name(Row row) {
        if (row.by().equals("all")) {
            return "";
        }
        if (row.by().equals("decile")) {
            return row.group() == null ? "not paid" : row.group().equals("10") ? "10 highest" : row.group();
        }
        return row.group() == null ? "(none)" : row.group();
    }

    private static String heading(Band band) {
        return switch (band) {
            case NO_LONGER_PAID -> "no more";
            case LOSES_MUCH -> "lose>10%";
            case LOSES -> "lose";
            case UNCHANGED -> "same";
            case GAINS -> "gain";
            case GAINS_MUCH -> "gain>10%";
            case NEWLY_PAID -> "newly";
        };
    }

    private static @Nullable Long shown(Bands bands, Band band) {
        return bands.in(band) == 0 ? null : bands.in(band);
    }

    /** The first of these partners, for people. */
    static Table<PartnerChange> named(
            String key, String title, CurrencyUnit unit, List<PartnerChange> partners, int top) {
        String of = partners.size() > top ? ", " + top + " of " + partners.size() : "";
        return partners(key, title + of + ", " + unit.code(), unit, partners.subList(0, Math.min(top, partners.size())))
                .seenBy(Audience.PEOPLE);
    }

    /** What each of these partners is paid under both. */
    static Table<PartnerChange> partners(String key, String title, CurrencyUnit unit, List<PartnerChange> partners) {
        List<Column<PartnerChange>> columns = List.of(
                Column.id("id", "partner", PartnerChange::id),
                Column.<PartnerChange>text("name", "name", PartnerChange::name).ifAny(),
                Column.money("base_paid", "base", unit, PartnerChange::base),
                Column.money("new_paid", "new", unit, PartnerChange::next),
                Column.difference("difference", "difference", unit, PartnerChange::difference),
                Column.<PartnerChange>growth(
                                "percent", "%", partner -> CompareMoney.growth(partner.base(), partner.next()))
                        .seenBy(Audience.MACHINES),
                Column.growthOrWord(
                        "change", "%", partner -> CompareMoney.growthOrWord(partner.base(), partner.next())),
                Column.<PartnerChange>text(
                                "band", "band", partner -> partner.band().key())
                        .seenBy(Audience.MACHINES));
        return Table.of(key, title, columns, partners);
    }

    private Table<StepChange> steps() {
        List<Column<StepChange>> columns = List.of(
                Column.id("offer", "offer", StepChange::offer),
                Column.<StepChange>text("steps", "step", CompareWho::arrow).seenBy(Audience.PEOPLE),
                Column.<StepChange>count("from", "from", StepChange::from).seenBy(Audience.MACHINES),
                Column.<StepChange>count("to", "to", StepChange::to).seenBy(Audience.MACHINES),
                Column.<StepChange>text("reached", "at", CompareWho::at).seenBy(Audience.PEOPLE),
                Column.<StepChange>number("at", "at", StepChange::at).seenBy(Audience.MACHINES),
                Column.<StepChange>flag("cliff", "cliff", StepChange::cliff).seenBy(Audience.MACHINES),
                Column.count("partners", "partners", StepChange::partners),
                Column.<StepChange>count("periods", "times", StepChange::periods)
                        .optional(1),
                Column.money("base", "base", unit, StepChange::base),
                Column.money("new", "new", unit, StepChange::next),
                Column.difference("difference", "difference", unit, StepChange::difference),
                Column.growthOrWord("change", "%", step -> CompareMoney.growthOrWord(step.base(), step.next())));
        return Table.of("steps", "Steps crossed, " + unit.code(), columns, figures.steps());
    }

    private static String arrow(StepChange step) {
        return name(step.from()) + " to " + name(step.to()) + (step.cliff() ? ", cliff" : "");
    }

    private static String name(int step) {
        return step == 0 ? "none" : String.valueOf(step);
    }

    private static String at(StepChange step) {
        return step.percent()
                ? Cells.people(Kind.PERCENT, null, step.at(), "", true)
                : Cells.people(Kind.NUMBER, null, step.at(), "", true);
    }
}
