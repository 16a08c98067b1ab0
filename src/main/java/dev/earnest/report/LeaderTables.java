package dev.earnest.report;

import dev.earnest.analysis.kpi.KpiFigures;
import dev.earnest.analysis.kpi.KpiFigures.LeaderFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The leaderboard: partners by revenue, and how they moved since the period before. */
final class LeaderTables {
    private final KpiFigures figures;
    private final BigDecimal whole;

    LeaderTables(KpiFigures figures) {
        this.figures = figures;
        this.whole = figures.partners().stream().map(LeaderFigures::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Table<LeaderFigures> table(int top) {
        List<LeaderFigures> all = figures.partners();
        List<LeaderFigures> rows = all.subList(0, Math.min(top, all.size()));
        String title = "Partners by revenue, " + figures.currency().code();
        return Table.of("partners", rows.isEmpty() ? "" : title, columns(), rows)
                .withNotes(notes(rows.size(), all.size()));
    }

    private List<Column<LeaderFigures>> columns() {
        return List.of(
                Column.count("rank", "rank", LeaderFigures::rank),
                Column.<LeaderFigures>text("moved", "moved", this::moved).seenBy(Audience.PEOPLE),
                Column.<LeaderFigures>countIfAny("rank_before", "rank before", LeaderFigures::before)
                        .seenBy(Audience.MACHINES),
                Column.id("partner_id", "partner", LeaderFigures::id),
                Column.<LeaderFigures>text("name", "name", LeaderFigures::name)
                        .ifAny()
                        .optional(2),
                Column.count("deals", "deals", LeaderFigures::deals),
                Column.number("revenue", "revenue", row -> ExactMoney.of(row.revenue(), figures.currency())),
                Column.<LeaderFigures>number(
                                "revenue_before",
                                "before",
                                row -> figures.previousKnown()
                                        ? ExactMoney.of(row.revenueBefore(), figures.currency())
                                        : null)
                        .ifAny()
                        .optional(3),
                Column.fraction("share", "share", Kind.PERCENT, this::share),
                Column.money("paid", "paid", figures.currency(), LeaderFigures::paid),
                Column.<LeaderFigures>number("engagement", "points", LeaderFigures::engagement)
                        .ifAny()
                        .optional(1),
                Column.<LeaderFigures>text(
                                "currency",
                                "currency",
                                row -> figures.currency().code())
                        .seenBy(Audience.MACHINES));
    }

    private @Nullable BigDecimal share(LeaderFigures row) {
        return whole.signum() <= 0 ? null : row.revenue().divide(whole, 4, RoundingMode.HALF_UP);
    }

    private @Nullable String moved(LeaderFigures row) {
        if (!figures.previousKnown()) {
            return null;
        }
        Long before = row.before();
        if (before == null) {
            return "new";
        }
        long ranks = before - row.rank();
        return ranks == 0 ? "=" : (ranks > 0 ? "+" : "") + ranks;
    }

    private static List<String> notes(int shown, int all) {
        return shown < all
                ? List.of("showing " + shown + " of " + Cells.group("" + all, true) + " (--top all)")
                : List.of();
    }
}
