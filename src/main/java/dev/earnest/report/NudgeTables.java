package dev.earnest.report;

import dev.earnest.analysis.advise.AdviseFigures;
import dev.earnest.analysis.advise.Nudge;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of steps within reach: to people the best of each partner, to programs all. */
final class NudgeTables {
    private final AdviseFigures figures;
    private final AdviseCommands commands;
    private final CurrencyUnit unit;

    NudgeTables(AdviseFigures figures, AdviseCommands commands) {
        this.figures = figures;
        this.commands = commands;
        this.unit = figures.currency();
    }

    List<Section> sections(int top) {
        List<Nudge> best = figures.nudges().stream().filter(Nudge::next).toList();
        List<Nudge> shown = best.subList(0, Math.min(top, best.size()));
        String title = best.isEmpty()
                ? ""
                : "Next best offer by partner: a step within "
                        + RoiReport.percent(figures.rules().within()) + " (--within), " + unit.code();
        return List.of(
                Table.of("within_reach", "", columns(), figures.nudges()).seenBy(Audience.MACHINES),
                Table.of("next_best", title, columns(), shown)
                        .seenBy(Audience.PEOPLE)
                        .withNotes(best.isEmpty() ? List.of() : notes(best, shown)));
    }

    private List<Column<Nudge>> columns() {
        return List.of(
                Column.id("partner_id", "partner", Nudge::partner),
                Column.id("offer", "offer", nudge -> nudge.standing().offer()),
                Column.<Nudge>words("apart", "of", nudge -> nudge.standing().apart())
                        .seenBy(Audience.MACHINES),
                Column.<Nudge>text("apart_shown", "of", NudgeTables::apart)
                        .ifAny()
                        .optional(1)
                        .seenBy(Audience.PEOPLE),
                Column.<Nudge>text("period", "period", nudge -> nudge.standing().period())
                        .optional(6),
                Column.<Nudge>date(
                                "until",
                                "until",
                                nudge -> LocalDate.ofEpochDay(nudge.standing().lastDay()))
                        .seenBy(Audience.MACHINES),
                Column.<Nudge>count("days_left", "days left", Nudge::daysLeft).optional(5),
                Column.<Nudge>text("counts", "counts", nudge -> nudge.standing().counts())
                        .optional(4),
                Column.number(
                        "count", "so far", nudge -> decimal(nudge.standing().count())),
                Column.<Nudge>number(
                        "next_at", "next at", nudge -> decimal(nudge.standing().next())),
                Column.<Nudge>number(
                        "missing", "missing", nudge -> decimal(nudge.standing().missing())),
                Column.<Nudge>fraction("missing_share", "missing", Kind.PERCENT, Nudge::missingShare)
                        .optional(3),
                Column.<Nudge>number("pace", "on pace for", this::pace).optional(2),
                Column.<Nudge>flag("on_pace", "on pace", Nudge::onPace).seenBy(Audience.MACHINES),
                Column.money("to_partner", "to partner", unit, nudge -> RoiColumns.minor(unit, nudge.worth())),
                Column.<Nudge>money("margin", "margin", unit, nudge -> RoiColumns.minor(unit, nudge.margin()))
                        .optional(7),
                Column.<Nudge>money("to_program", "to program", unit, nudge -> RoiColumns.minor(unit, nudge.net())),
                Column.<Nudge>flag("next_best", "next best", Nudge::next).seenBy(Audience.MACHINES),
                Column.<Nudge>text("show", "show", nudge -> commands.explain(nudge.partner()))
                        .seenBy(Audience.MACHINES),
                Column.<Nudge>text("currency", "currency", nudge -> unit.code()).seenBy(Audience.MACHINES));
    }

    private static boolean loses(Nudge nudge) {
        BigDecimal net = nudge.net();
        return net != null && net.signum() < 0;
    }

    private static @Nullable String apart(Nudge nudge) {
        List<String> apart = nudge.standing().apart();
        return apart.isEmpty() ? null : String.join(", ", apart);
    }

    private BigDecimal pace(Nudge nudge) {
        return nudge.pace().movePointLeft(4).setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal decimal(@Nullable Long tenThousandths) {
        return tenThousandths == null
                ? null
                : new BigDecimal(BigDecimal.valueOf(tenThousandths, 4)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    private List<String> notes(List<Nudge> best, List<Nudge> shown) {
        List<String> notes = new ArrayList<>();
        if (shown.size() < best.size()) {
            notes.add("showing " + shown.size() + " of " + RoiReport.n(best.size()) + " partners (--top all)");
        }
        notes.add(
                "to partner: what the period owes at the next step, less what it owes now, before limits; to program: margin "
                        + "of the missing volume less that; margin by unit from the partner's won deals of "
                        + figures.marginDays());
        long onPace = best.stream().filter(Nudge::onPace).count();
        if (onPace > 0) {
            notes.add(
                    RoiReport.n(onPace) + " of " + RoiReport.n(best.size())
                            + " get there at their own rate (so far times days of the period by days that are over); they stand last");
        }
        long losing = best.stream().filter(NudgeTables::loses).count();
        if (losing > 0) {
            notes.add(RoiReport.n(losing) + " of " + RoiReport.n(best.size())
                    + " cost the program more than the missing volume brings: nothing to nudge");
        }
        long over = best.stream().filter(nudge -> nudge.daysLeft() == 0).count();
        if (over > 0) {
            notes.add(RoiReport.n(over) + " of these periods end on " + figures.asOf()
                    + ": too late for a nudge; --as-of an earlier day shows them in time");
        }
        if (!shown.isEmpty()) {
            notes.add("show: " + commands.explain(shown.get(0).partner()));
        }
        return notes;
    }
}
