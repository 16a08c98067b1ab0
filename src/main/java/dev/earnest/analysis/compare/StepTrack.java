package dev.earnest.analysis.compare;

import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Tiers;
import dev.earnest.payout.LedgerCursor;
import org.jspecify.annotations.Nullable;

/** Follows the steps of the lines of one offer under both programs, period by period; mutable, for one thread. */
final class StepTrack {
    private final @Nullable Period every;
    private final FiscalCalendar calendar;
    private final StepsReached reached = new StepsReached();
    private int day = Integer.MIN_VALUE;
    private int index;

    /** @param base the offer as the latest version of the base has it; null where it has none  @param next likewise */
    StepTrack(@Nullable Offer base, @Nullable Offer next, FiscalCalendar calendar) {
        Tiers ofBase = tiers(base);
        Tiers ofNext = tiers(next);
        this.calendar = calendar;
        this.every = ofBase != null && ofNext != null && ofBase.every() == ofNext.every() ? ofBase.every() : null;
    }

    /** The tiers of an offer that count over periods; null where it has none such. */
    static @Nullable Tiers tiers(@Nullable Offer offer) {
        return offer != null && offer.earn().form() instanceof Tiers tiers && tiers.every() != null ? tiers : null;
    }

    /** Notes the step of a line. */
    void add(LedgerCursor line, boolean ofBase) {
        if (every == null) {
            return;
        }
        int period = period(every, line);
        if (ofBase) {
            reached.addBase(line.partner(), period, line.step() + 1, line.paid());
        } else {
            reached.addNext(line.partner(), period, line.step() + 1, line.paid());
        }
    }

    private int period(Period kind, LedgerCursor line) {
        if (kind == Period.TERM) {
            return 0;
        }
        if (line.periodDay() != day) {
            day = line.periodDay();
            index = calendar.index(kind, day);
        }
        return index;
    }

    /** All that was noted, by the numbers of partners. */
    StepSums sums(PartnerNumbers partners) {
        return reached.sums(partners::number, partners::code);
    }
}
