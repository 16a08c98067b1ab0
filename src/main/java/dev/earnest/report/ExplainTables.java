package dev.earnest.report;

import dev.earnest.explain.ExcludedExplained;
import dev.earnest.explain.Part;
import dev.earnest.explain.PartnerExplained;
import dev.earnest.explain.PeriodExplained;
import dev.earnest.explain.Phrase;
import dev.earnest.explain.Spot;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.money.Fixed4;
import dev.earnest.payout.Standing;
import dev.earnest.payout.Worked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables of how partners stand, and of what conditions keep out. */
final class ExplainTables {
    private final CurrencyUnit unit;

    ExplainTables(CurrencyUnit unit) {
        this.unit = unit;
    }

    /** The periods of all partners, for programs. */
    Table<PeriodExplained> periods(List<PartnerExplained> partners) {
        List<PeriodExplained> rows =
                partners.stream().flatMap(partner -> partner.periods().stream()).toList();
        return Table.of("periods", "", machineColumns(), rows).seenBy(Audience.MACHINES);
    }

    /** Everything that conditions keep out, for programs. */
    Table<ExcludedExplained> excluded(List<ExcludedExplained> rows) {
        return Table.of("excluded", "", excludedColumns(), rows).seenBy(Audience.MACHINES);
    }

    /** What people see of a partner. */
    List<Section> of(PartnerExplained partner) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Chapter("partner_" + partner.id(), "Partner " + partner.facts()));
        List<Fact> facts = new ArrayList<>();
        partner.data().forEach(spot -> facts.add(Fact.text("row", "row in the partner file", spot.toString())));
        facts.add(Fact.money("paid", "paid, " + unit.code(), unit, partner.paid()));
        sections.add(new Facts("head_" + partner.id(), "", Audience.PEOPLE, facts));
        sections.add(Table.of(
                        "periods_" + partner.id(),
                        "Period by period, " + unit.code(),
                        peopleColumns(),
                        partner.periods())
                .seenBy(Audience.PEOPLE)
                .withNotes(notes(partner)));
        sections.add(excludedOf(
                "excluded_" + partner.id(),
                "What its won deals meet and fail first, " + unit.code(),
                partner.excluded()));
        return sections;
    }

    /** What people see of conditions. */
    Table<ExcludedExplained> excludedOf(String key, String title, List<ExcludedExplained> rows) {
        return Table.of(key, title, excludedColumns(), rows)
                .seenBy(Audience.PEOPLE)
                .withNotes(
                        List.of("only: deals that fail nothing else, and would be let in by a change of this alone"));
    }

    private static @Nullable BigDecimal number(@Nullable Long value) {
        return value == null ? null : Fixed4.decimal(value);
    }

    private static @Nullable Long counted(PeriodExplained period) {
        Worked last = period.standing().last();
        Worked.Stepped stepped = last == null ? null : last.stepped();
        return stepped == null || stepped.period().isEmpty() ? null : Long.valueOf(stepped.after());
    }

    private static @Nullable Long from(PeriodExplained period) {
        Standing.Next next = period.standing().next();
        return next == null ? null : Long.valueOf(next.from());
    }

    private static @Nullable Long needs(PeriodExplained period) {
        Standing.Next next = period.standing().next();
        return next == null ? null : Long.valueOf(next.needs());
    }

    private static String offer(PeriodExplained period) {
        return period.standing().offerId() + (period.standing().ghost() ? " (ghost)" : "");
    }

    private List<Column<PeriodExplained>> peopleColumns() {
        return List.of(
                Column.id("offer", "offer", ExplainTables::offer),
                Column.text("period", "period", period -> period.standing().period()),
                Column.<PeriodExplained>text("apart", "of", ExplainTables::apart)
                        .ifAny(),
                Column.<PeriodExplained>count(
                                "deals", "deals", period -> period.standing().counted())
                        .optional(3),
                Column.<PeriodExplained>number("count", "count", period -> number(counted(period)))
                        .ifAny(),
                Column.<PeriodExplained>text("step", "step", period -> blank(period.step()))
                        .ifAny(),
                Column.<PeriodExplained>money("earned", "earned", unit, PeriodExplained::earned)
                        .optional(2),
                Column.<PeriodExplained>money("cut", "cut", unit, PeriodExplained::cut)
                        .ifAny(),
                Column.<PeriodExplained>money("held", "held", unit, PeriodExplained::waiting)
                        .ifAny(),
                Column.<PeriodExplained>money("clawed_back", "back", unit, PeriodExplained::clawedBack)
                        .ifAny(),
                Column.money("paid", "paid", unit, PeriodExplained::paid),
                Column.<PeriodExplained>number("next_from", "next from", period -> number(from(period)))
                        .ifAny()
                        .optional(1),
                Column.<PeriodExplained>number("next_needs", "needs", period -> number(needs(period)))
                        .ifAny(),
                Column.<PeriodExplained>money("next_worth", "worth", unit, PeriodExplained::worth)
                        .ifAny(),
                Column.<PeriodExplained>text("next_pays", "then", PeriodExplained::nextPays)
                        .ifAny());
    }

    /** Carries and top-ups in words. */
    private String own(PeriodExplained period) {
        return String.join("; ", period.own().stream().map(this::told).toList());
    }

    private String told(Part part) {
        Long money = part.money();
        String detail = part.detail().isEmpty() ? "" : ": " + part.detail();
        return part.text() + detail + " " + unit.text(money == null ? 0 : money);
    }

    /** What people are told beside the figures of periods. */
    private List<String> notes(PartnerExplained partner) {
        List<String> notes = new ArrayList<>();
        if (partner.periods().stream().anyMatch(period -> period.worth() != null)) {
            notes.add("needs: what the count is short of the next step; then: what that step pays");
            notes.add("worth: what the period is owed more once it is reached, before cuts");
        }
        for (PeriodExplained period : partner.periods()) {
            String where = period.standing().offerId() + " " + period.standing().period() + ": ";
            period.own().forEach(part -> notes.add(where + told(part)));
            if (!period.limits().isEmpty()) {
                notes.add(where + period.limits());
            }
        }
        return notes;
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String apart(PeriodExplained period) {
        List<String> apart = period.standing().apart();
        return apart.isEmpty() ? null : String.join(", ", apart);
    }

    private List<Column<PeriodExplained>> machineColumns() {
        return List.of(
                Column.id("partner_id", "partner", PeriodExplained::partner),
                Column.id("offer_id", "offer", period -> period.standing().offerId()),
                Column.flag("ghost", "ghost", period -> period.standing().ghost()),
                Column.text(
                        "catalog_version",
                        "version",
                        period -> period.standing().version().version()),
                Column.text("period", "period", period -> period.standing().period()),
                Column.text("apart", "of", ExplainTables::apart),
                Column.count(
                        "counted_deals", "deals", period -> period.standing().counted()),
                Column.number("count", "count", period -> number(counted(period))),
                Column.text("step", "step", period -> blank(period.step())),
                Column.money("earned", "earned", unit, PeriodExplained::earned),
                Column.money("cut", "cut", unit, PeriodExplained::cut),
                Column.money("held_or_committed", "held", unit, PeriodExplained::waiting),
                Column.money("clawed_back", "back", unit, PeriodExplained::clawedBack),
                Column.money("paid", "paid", unit, PeriodExplained::paid),
                Column.number("next_step_from", "next from", period -> number(from(period))),
                Column.number("next_step_needs", "needs", period -> number(needs(period))),
                Column.money("next_step_worth", "worth", unit, PeriodExplained::worth),
                Column.text("next_step_pays", "then", PeriodExplained::nextPays),
                Column.text("own_lines", "own", period -> blank(own(period))),
                Column.text("limits", "limits", period -> blank(period.limits().toString())),
                Column.text("catalog", "catalog", period -> text(period.catalog())));
    }

    private static @Nullable String text(@Nullable Spot spot) {
        return spot == null ? null : spot.toString();
    }

    private List<Column<ExcludedExplained>> excludedColumns() {
        return List.of(
                Column.<ExcludedExplained>id("partner_id", "partner", row -> blank(row.of()))
                        .seenBy(Audience.MACHINES),
                Column.id("offer_id", "offer", row -> row.offerId() + (row.ghost() ? " (ghost)" : "")),
                Column.text("condition", "fails first", ExplainTables::condition),
                Column.count("deals", "deals", ExcludedExplained::deals),
                Column.number("revenue", "revenue", ExcludedExplained::revenue),
                Column.countIfAny("only_deals", "only", row -> row.condition() == null ? null : row.aloneDeals()),
                Column.<ExcludedExplained>number(
                                "only_revenue",
                                "revenue of these",
                                row -> row.condition() == null ? null : row.aloneRevenue())
                        .optional(2),
                Column.<ExcludedExplained>text("catalog", "catalog", row -> text(row.catalog()))
                        .optional(1));
    }

    private static String condition(ExcludedExplained row) {
        Phrase condition = row.condition();
        return condition == null ? "(meets every condition)" : condition.toString();
    }
}
