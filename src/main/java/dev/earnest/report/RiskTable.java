package dev.earnest.report;

import dev.earnest.analysis.advise.AdviseFigures;
import dev.earnest.analysis.advise.AtRisk;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of partners at risk of leaving: to people the first of them, to programs all. */
final class RiskTable {
    private final AdviseFigures figures;
    private final AdviseCommands commands;
    private final CurrencyUnit unit;

    RiskTable(AdviseFigures figures, AdviseCommands commands) {
        this.figures = figures;
        this.commands = commands;
        this.unit = figures.currency();
    }

    List<Section> sections(int top) {
        List<AtRisk> all = figures.atRisk();
        List<AtRisk> shown = all.subList(0, Math.min(top, all.size()));
        String title = all.isEmpty() ? "" : "Partners at risk of leaving, " + unit.code();
        return List.of(
                Table.of("at_risk", "", columns(), all).seenBy(Audience.MACHINES),
                Table.of("at_risk_shown", title, columns(), shown)
                        .seenBy(Audience.PEOPLE)
                        .withNotes(all.isEmpty() ? List.of() : notes(shown.size())));
    }

    private List<Column<AtRisk>> columns() {
        return List.of(
                Column.id("partner_id", "partner", AtRisk::partner),
                Column.<AtRisk>date("last_deal", "last deal", AtRisk::lastDeal).optional(3),
                Column.count("silent_days", "silent days", AtRisk::silent),
                Column.<AtRisk>number("median_gap_days", "usual gap", AtRisk::gap)
                        .optional(1),
                Column.<AtRisk>count("gaps", "gaps", AtRisk::gaps).optional(4),
                Column.<AtRisk>number("times", "times", AtRisk::times),
                Column.number("last_two_quarters", "two quarters", row -> money(row.now())),
                Column.<AtRisk>number("year_before", "year before", row -> before(row))
                        .optional(2),
                Column.<AtRisk>growth("trend", "trend", AtRisk::trend),
                Column.number("year_revenue", "last year", row -> money(row.year())),
                Column.<AtRisk>flag("late", "late", AtRisk::late).seenBy(Audience.MACHINES),
                Column.<AtRisk>flag("falling", "falling", AtRisk::falling).seenBy(Audience.MACHINES),
                Column.<AtRisk>text("why", "why", RiskTable::why).seenBy(Audience.PEOPLE),
                Column.<AtRisk>text("show", "show", row -> commands.explain(row.partner()))
                        .seenBy(Audience.MACHINES),
                Column.<AtRisk>text("currency", "currency", row -> unit.code()).seenBy(Audience.MACHINES));
    }

    private @Nullable BigDecimal money(long tenThousandths) {
        return ExactMoney.of(BigDecimal.valueOf(tenThousandths, 4), unit);
    }

    private @Nullable BigDecimal before(AtRisk row) {
        Long before = row.before();
        return before == null ? null : money(before);
    }

    private static String why(AtRisk row) {
        return row.late() && row.falling() ? "late, falling" : row.late() ? "late" : "falling";
    }

    private List<String> notes(int shown) {
        List<String> notes = new ArrayList<>();
        int all = figures.atRisk().size();
        if (shown < all) {
            notes.add("showing " + shown + " of " + RoiReport.n(all) + " (--top all)");
        }
        notes.add("late: silent for " + figures.rules().silent().toPlainString()
                + " times the median gap between its own days with won deals, or longer (--silent), of at least "
                + figures.rules().leastGaps() + " gaps (--least-gaps)");
        notes.add("falling: revenue of the last two quarters that are over is at least "
                + RoiReport.percent(figures.rules().decline()) + " below the same two a year before (--decline)");
        notes.add("last year: revenue of the 365 days up to its last deal; those who are both stand first");
        notes.add("show: " + commands.explain(figures.atRisk().get(0).partner()));
        return notes;
    }
}
