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
        Window window = version.window(offer);
        Paying paying =
                new Paying(offer.payout(), new FiscalCalendar(version.catalog().fiscal()), window);
        LocalDate day = window.from();
        while (!day.isAfter(window.to()) && paying.isOver(clawback.within(), day)) {
            day = day.plusDays(1);
        }
        if (!day.isAfter(window.to())) {
            tell(offer, clawback.within(), day, paying.last(day), findings);
        }
    }

    private static void tell(
            Offer offer, @Nullable Duration within, LocalDate earned, LocalDate paid, Findings findings) {
        String end = within == null ? "without end" : "until " + within.after(earned);
        String hold = within == null ? "" : ", or hold this one: `payout: {hold: " + within + "}`";
        findings.add(
                        Version.place(offer).key("clawback"),
                        "`" + offer.id()
                                + "` is paid before its clawback ends, and no `payments` say how money comes back")
                .note("earned on " + earned + ", it is paid on " + paid + ", and may be taken back " + end)
                .help("say it once, `payments: {every: month, negative: carry}`" + hold);
    }

    /** When the lines of an offer are paid. */
    private record Paying(Payout payout, FiscalCalendar calendar, Window term) {
        /** Whether some of it is still to be paid when the clawback ends. */
        boolean isOver(@Nullable Duration within, LocalDate earned) {
            return within != null && !last(earned).isBefore(within.after(earned));
        }

        /** The day on which the last part is paid. */
        LocalDate last(LocalDate earned) {
            LocalDate paid = payout.after().after(end(payout.hold().after(earned)));
            LocalDate last = paid;
            for (Instalment part : payout.instalments()) {
                Duration over = part.over();
                int months = over == null ? 0 : over.count() * over.unit().months() - 1;
                LocalDate at = part.after().after(paid).plusMonths(Math.max(0, months));
                last = at.isAfter(last) ? at : last;
            }
            return last;
        }

        private LocalDate end(LocalDate day) {
            Period every = payout.every();
            if (every == Period.TERM) {
                return day.isAfter(term.to()) ? day : term.to();
            }
            return every == null
                    ? day
                    : LocalDate.ofEpochDay(calendar.last(every, calendar.index(every, (int) day.toEpochDay())));
        }
    }
}
