package dev.earnest.analysis.compare;

import dev.earnest.analysis.Parts;

/**
 * One deal or event whose payout by an offer to a partner differs; valid until the next one is told.
 *
 * @param deal row of the deal; below 0 where there is none
 * @param event row of the event; below 0 where it is of a deal
 * @param partner code of the partner that is paid
 * @param base the parts of its lines under the base, in minor units
 */
public record DealDifference(String offer, int deal, int event, int partner, Parts base, Parts next) {
    /** What is paid more. */
    public long difference() {
        return Math.subtractExact(next.paid(), base.paid());
    }
}
