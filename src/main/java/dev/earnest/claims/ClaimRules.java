package dev.earnest.claims;

import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Unit;

/**
 * What is late, and what looks like the same claim again.
 *
 * @param lateAfter evidence is late that is shown longer after the earning date
 * @param sameWithin claims of one amount are suspicious where no more than that lies between them
 */
public record ClaimRules(Duration lateAfter, Duration sameWithin) {
    /** Unless told. */
    public static final ClaimRules USUAL = new ClaimRules(new Duration(60, Unit.DAYS), new Duration(14, Unit.DAYS));
}
