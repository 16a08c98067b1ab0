package dev.earnest.lint.rules;

import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Instalment;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Payout;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Window;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Draft;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money that is paid while it may still be taken back, where nothing says how it comes back. */
public final class PaidBeforeClawbackEnds implements OfferRule {
    private static final About ABOUT = About.of(
            "paid-before-clawback-ends",
            Severity.INFO,
            Area.GOVERNANCE,
            "an offer is paid before its clawback ends, and no `payments` say how money comes back");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Clawback clawback = offer.clawback();
        boolean settled = version.catalog().payments() != null || offer.earn().repeat() != null;
        if (clawback == null || settled || !offer.trigger().onDeals()) {
            return;
        }
        LocalDate day = version.window(offer).from();
        LocalDate paid = early(offer, version);
        if (paid == null) {
            return;
        }
        Duration within = clawback.within();
        Draft draft = findings.add(
                Version.place(offer).key("clawback"),
                "`" + offer.id() + "` is paid before its clawback ends, and no `payments` say how money comes back");
        draft.note("earned on " + paid + ", it is paid on " + last(offer.payout(), paid, version)
                + ", and may be taken back " + (within == null ? "without end" : "until " + within.after(paid)));
        draft.help("say it once, `payments: {every: month, negative: carry}`, or hold this one"
                + (within == null ? "" : ": `payout: {hold: " + within + "}`"));
    }

    /** An earning day of which all is paid while the clawback still runs; null: there is none. */
    private static @Nullable LocalDate early(Offer offer, Version version) {
        Clawback clawback = offer.clawback();
        Duration within = clawback == null ? null : clawback.within();
        Window window = version.window(offer);
        for (LocalDate day = window.from(); !day.isAfter(window.to()); day = day.plusDays(1)) {
            if (within == null || last(offer.payout(), day, version).isBefore(within.after(day))) {
                return day;
            }
        }
        return null;
    }

    /** The day on which the last part of a line is paid. */
    private static LocalDate last(Payout payout, LocalDate earned, Version version) {
        LocalDate day = payout.hold().after(earned);
        Period every = payout.every();
        if (every != null && every != Period.TERM) {
            FiscalCalendar calendar = new FiscalCalendar(version.catalog().fiscal());
            int epoch = (int) day.toEpochDay();
            day = LocalDate.ofEpochDay(calendar.last(every, calendar.index(every, epoch)));
        }
        LocalDate paid = payout.after().after(day);
        LocalDate last = paid;
        for (Instalment part : payout.instalments()) {
            LocalDate at = part.after().after(paid);
            last = at.isAfter(last) ? at : last;
        }
        return last;
    }
}
