package dev.earnest.claims;

import dev.earnest.deal.DateColumn;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the claims. Money in minor units, days since 1970-01-01, {@link DateColumn#BLANK} where there is none.
 *
 * @param line of the file
 * @param partner code of the partner
 * @param dealRow -1 where it names none
 * @param eventRow -1 where it names none
 * @param claimed null where it says no amount
 * @param paidOut what was paid on it; null where that is not known
 * @param invoice as written; empty where it names none
 */
record Claim(
        int row,
        int line,
        String id,
        int partner,
        String offer,
        int dealRow,
        int eventRow,
        int submitted,
        int decided,
        int settled,
        String status,
        @Nullable Long claimed,
        @Nullable Long paidOut,
        Set<String> evidence,
        String invoice,
        boolean disputed) {

    /** By day of submission, those without one last, then as in the file. */
    static final Comparator<Claim> BY_DAY = Comparator.<Claim>comparingInt(
                    claim -> claim.dated() ? claim.submitted : Integer.MAX_VALUE)
            .thenComparingInt(Claim::row);

    boolean dated() {
        return submitted != DateColumn.BLANK;
    }

    /** Whether it was approved, paid or not: the engine's own reading, to the letter. */
    boolean approved() {
        return status.equals("approved") || status.equals("paid");
    }

    boolean rejected() {
        return status.equalsIgnoreCase("rejected");
    }

    /** What it may be for, the event first. */
    List<Subject> subjects() {
        Subject event = new Subject(offer, partner, true, eventRow);
        Subject deal = new Subject(offer, partner, false, dealRow);
        return eventRow < 0
                ? dealRow < 0 ? List.of() : List.of(deal)
                : dealRow < 0 ? List.of(event) : List.of(event, deal);
    }
}
