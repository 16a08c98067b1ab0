package dev.earnest.analysis.payback;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whether a cohort has paid back.
 *
 * @param month the first month from which nothing is missing; 0 where there is none
 * @param months the same within the month; null where there is none
 * @param coverage margin for each unit of cost up to the last month that is over; null where nothing was spent, or unknown
 * @param why what is missing; null where nothing is
 */
public record Outcome(
        State state,
        int month,
        @Nullable BigDecimal months,
        @Nullable BigDecimal coverage,
        @Nullable String why) {

    /** How it stands. */
    public enum State {
        PAID_BACK,
        NOT_YET,
        /** Fewer than three months are over. */
        TOO_EARLY,
        NOTHING_SPENT,
        UNKNOWN
    }

    private static final int EARLIEST = 3;

    static Outcome unknown(String why) {
        return new Outcome(State.UNKNOWN, 0, null, null, why);
    }

    static Outcome of(Curve curve) {
        int last = curve.observed();
        BigDecimal coverage = last < 0 ? null : curve.shownCoverage(last);
        if (last < EARLIEST) {
            return new Outcome(State.TOO_EARLY, 0, null, coverage, null);
        }
        if (curve.out().stream().allMatch(out -> out.signum() == 0)) {
            return new Outcome(State.NOTHING_SPENT, 0, null, null, "nothing spent");
        }
        int month = curve.paybackMonth();
        return month == 0
                ? new Outcome(State.NOT_YET, 0, null, coverage, null)
                : new Outcome(State.PAID_BACK, month, curve.paybackMonths(), coverage, null);
    }
}
