package dev.earnest.report;

import dev.earnest.analysis.advise.AdviseFigures;
import dev.earnest.analysis.advise.BudgetPace;
import dev.earnest.analysis.advise.OfferAdvice;
import dev.earnest.analysis.advise.StepUse;
import dev.earnest.analysis.kpi.KpiFigures.AdoptionFigures;
import dev.earnest.analysis.kpi.KpiFigures.PhaseFigures;
import dev.earnest.analysis.roi.RoiRow;
import dev.earnest.analysis.roi.Verdict;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts advice about offers, steps, budgets and phases into words, each with its figures, its method and its command. */
final class AdviceLines {
    private static final String RETURN = "return on the deals paid on, as earnest roi works it out";

    private final AdviseFigures figures;
    private final AdviseCommands commands;
    private final CurrencyUnit unit;
    private final List<AdviceLine> lines = new ArrayList<>();

    private AdviceLines(AdviseFigures figures, AdviseCommands commands) {
        this.figures = figures;
        this.commands = commands;
        this.unit = figures.currency();
    }

    /** The one with the most money at stake first. */
    static List<AdviceLine> of(AdviseFigures figures, AdviseCommands commands) {
        AdviceLines all = new AdviceLines(figures, commands);
        figures.offers().forEach(all::offer);
        figures.steps().forEach(all::step);
        figures.budgets().forEach(all::budget);
        figures.phases().forEach(all::phase);
        all.lines.sort(AdviceLine::byStake);
        return all.lines;
    }

    private void offer(OfferAdvice offer) {
        RoiRow row = offer.row();
        switch (offer.choice()) {
            case RETIRE -> retire(offer);
            case DOUBLE ->
                add(
                        "double",
                        "double",
                        row.name(),
                        RoiColumns.minor(unit, Objects.requireNonNull(row.net())),
                        "each 1.00 paid brought " + times(row) + " of margin that would not be there, "
                                + times(figures.program()) + " in the whole program; net return "
                                + text(Objects.requireNonNull(row.net())) + ", ROI still "
                                + RoiReport.signed(Objects.requireNonNull(row.roiLower())) + " at a 30% lower share"
                                + adoption(offer),
                        RETURN,
                        commands.roi());
            case PROMOTE ->
                add(
                        "promote",
                        "promote or retire",
                        row.name(),
                        RoiColumns.minor(unit, row.spent()),
                        "few take it" + adoption(offer) + "; it costs " + text(row.spent()),
                        "partners paid by those that meet who, as earnest kpis counts them",
                        commands.adoption());
            case KEEP -> {}
        }
    }

    private void retire(OfferAdvice offer) {
        RoiRow row = offer.row();
        BigDecimal net = row.net();
        BigDecimal breakEven = row.breakEven();
        if (row.verdict() == Verdict.NOTHING_PAID) {
            add(
                    "pays_nothing",
                    "pays nothing",
                    row.name(),
                    null,
                    "it earns in these days and pays nothing" + adoption(offer),
                    "lines of the ledger earned in the window",
                    commands.adoption());
            return;
        }
        BigDecimal lost = net == null ? row.spent().subtract(Objects.requireNonNull(row.margin())) : net.negate();
        String needs = breakEven == null
                ? "the deals it pays on bring no margin"
                : "it breaks even where " + RoiReport.percent(breakEven) + " of their margin is incremental"
                        + (row.share() == null ? "" : ", and " + RoiReport.percent(row.share()) + " is assumed");
        add(
                "retire",
                "retire or redesign",
                row.name(),
                RoiColumns.minor(unit, lost),
                "it costs " + text(row.spent()) + (net == null ? ", " : ", net return " + text(net) + ": ") + needs
                        + adoption(offer),
                RETURN,
                commands.roi());
    }

    private static String adoption(OfferAdvice offer) {
        AdoptionFigures adoption = offer.adoption();
        Long eligible = adoption == null ? null : adoption.eligible();
        if (adoption == null || eligible == null) {
            return adoption == null ? "" : "; " + RoiReport.n(adoption.earning()) + " partners are paid";
        }
        BigDecimal share = adoption.adoption();
        return "; " + RoiReport.n(adoption.earning()) + " of " + RoiReport.n(eligible) + " eligible partners are paid"
                + (share == null ? "" : " (" + RoiReport.percent(share) + ")");
    }

    private void step(StepUse use) {
        boolean nobody = use.finding() == StepUse.Finding.NOBODY;
        if (!nobody && use.finding() != StepUse.Finding.EVERYBODY) {
            return;
        }
        String over = use.underWay()
                ? "partners in the " + use.every().word() + " under way"
                : "partner-" + use.every().word() + "s";
        String share = RoiReport.n(use.reached()) + " of " + RoiReport.n(use.periods()) + " " + over
                + (nobody ? " reach it" : " pass it") + " ("
                + RoiReport.percent(Objects.requireNonNull(use.share())) + ")";
        add(
                nobody ? "step_nobody_reaches" : "step_everybody_passes",
                nobody ? "step nobody reaches" : "step everybody passes",
                use.offer(),
                null,
                "step " + use.step() + ", from " + AdviseReport.threshold(use) + ": " + share
                        + (nobody ? "; lower it or take it out" : "; it tells nobody apart: raise it, or pay it flat"),
                "highest step of each partner with something counted, in each period that is over",
                commands.table("steps"));
    }

    private void budget(BudgetPace pace) {
        if (pace.finding() == BudgetPace.Finding.FITS) {
            return;
        }
        boolean lapses = pace.finding() == BudgetPace.Finding.LAPSES;
        String own =
                pace.partners() == null ? "" : " by the " + RoiReport.n(pace.partners()) + " partners that used theirs";
        BigDecimal share = pace.usedShare();
        String used = text(pace.used()) + " of " + text(pace.amount())
                + (share == null ? "" : " (" + RoiReport.percent(share) + ")") + " is used" + own + ", "
                + RoiReport.percent(pace.elapsedShare()) + " of " + pace.period() + " is over";
        add(
                lapses ? "budget_lapses" : "budget_runs_out",
                lapses ? "budget will lapse" : "budget runs out",
                pace.budget(),
                lapses ? pace.left() : Math.max(-pace.left(), pace.cut()),
                used + "; at this rate " + text(pace.forecast()) + " by " + pace.last()
                        + (lapses ? ", so " + text(pace.left()) + " lapses" : runsOut(pace)),
                "used by the day looked at times days of the period by days that are over",
                commands.simulate());
    }

    private String runsOut(BudgetPace pace) {
        String day = pace.usedUp() == null ? "" : ", used up on " + pace.usedUp();
        return pace.cut() > 0 ? day + "; " + text(pace.cut()) + " was asked for beyond it and cut" : day;
    }

    private void phase(PhaseFigures phase) {
        add(
                "phase_unserved",
                "phase unserved",
                Objects.requireNonNull(phase.phase()).word(),
                null,
                "0.00 paid to 0 partners: " + phase.nothing(),
                "lines of the ledger earned in the window, by the phase of their offer's type",
                commands.lifecycle());
    }

    private void add(
            String kind,
            String label,
            String subject,
            @org.jspecify.annotations.Nullable Long stake,
            String says,
            String method,
            String show) {
        lines.add(new AdviceLine(kind, label, subject, stake, says, method, show));
    }

    private static String times(RoiRow row) {
        return Objects.requireNonNull(row.romi())
                .add(BigDecimal.ONE)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private String text(BigDecimal units) {
        return text(Objects.requireNonNull(RoiColumns.minor(unit, units)));
    }

    private String text(long minor) {
        return Cells.group(unit.text(minor), true);
    }
}
