package dev.earnest.report;

import dev.earnest.analysis.advise.AdviseFigures;
import dev.earnest.analysis.advise.Forecast;
import dev.earnest.analysis.advise.ForecastMethod;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of what partners are expected to sell next quarter: to people all together and the first, to programs all. */
final class ForecastTable {
    private final AdviseFigures figures;
    private final AdviseCommands commands;
    private final CurrencyUnit unit;

    ForecastTable(AdviseFigures figures, AdviseCommands commands) {
        this.figures = figures;
        this.commands = commands;
        this.unit = figures.currency();
    }

    List<Section> sections(int top) {
        List<Forecast> all = figures.forecasts();
        List<Forecast> shown = all.subList(0, (int) Math.min(top + 1L, all.size()));
        String title = all.isEmpty() ? "" : "Revenue expected in " + all.get(0).quarter() + ", " + unit.code();
        return List.of(
                Table.of("forecast", "", columns(), all).seenBy(Audience.MACHINES),
                Table.of("forecast_shown", title, columns(), shown)
                        .seenBy(Audience.PEOPLE)
                        .withNotes(all.isEmpty() ? List.of() : notes(shown.size() - 1, all.size() - 1)));
    }

    private List<Column<Forecast>> columns() {
        return List.of(
                Column.<Forecast>id("partner_id", "partner", row -> RoiColumns.named(row.partner()))
                        .seenBy(Audience.MACHINES),
                Column.<Forecast>id("partner", "partner", row -> row.partner().isEmpty() ? "all" : row.partner())
                        .seenBy(Audience.PEOPLE),
                Column.<Forecast>text("quarter", "quarter", Forecast::quarter).seenBy(Audience.MACHINES),
                Column.<Forecast>count("known_quarters", "quarters", Forecast::known)
                        .optional(2),
                Column.number("last_quarter", "last quarter", row -> money(row.last())),
                Column.<Forecast>number("year_before", "year before", row -> money(row.yearBefore())),
                Column.number("expected", "expected", row -> money(row.expected())),
                Column.<Forecast>text("method", "method", row -> row.method().word())
                        .seenBy(Audience.MACHINES),
                Column.<Forecast>text("method_shown", "method", ForecastTable::method)
                        .seenBy(Audience.PEOPLE),
                Column.<Forecast>fraction("wape", "error", Kind.PERCENT, Forecast::error),
                Column.<Forecast>fraction("other_wape", "the other's", Kind.PERCENT, Forecast::otherError)
                        .optional(1),
                Column.count("tested_quarters", "tested", Forecast::tested),
                Column.<Forecast>text("currency", "currency", row -> unit.code())
                        .seenBy(Audience.MACHINES));
    }

    private static String method(Forecast row) {
        return row.method() == ForecastMethod.SEASONAL ? "seasonal" : "run rate";
    }

    private @Nullable BigDecimal money(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(unit.digits(), RoundingMode.HALF_UP);
    }

    private List<String> notes(int shown, int all) {
        List<String> notes = new ArrayList<>();
        if (shown < all) {
            notes.add("showing " + shown + " of " + RoiReport.n(all) + " partners (--top all)");
        }
        notes.add(
                "seasonal: the same quarter a year before, times the last quarters (up to four) by the same a year before; "
                        + "run rate: the mean of the last four quarters");
        notes.add(
                "error: WAPE, the sum of misses by the sum of revenue, each of the last quarters (up to four) told from "
                        + "those before it alone; the method with the smaller one is taken");
        notes.add("show: " + commands.table("forecast"));
        return notes;
    }
}
