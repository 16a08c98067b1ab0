package dev.earnest.claims;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that an offer asks for on one deal or event. Money in minor units.
 *
 * @param name of the partner; null where no file has one
 * @param deal id of the deal; null where it is of an event
 * @param event id of the event; null where it is of a deal
 * @param until last day on which evidence is in time
 * @param missing artifacts that no claim shows
 * @param late artifacts that were first shown after {@code until}
 * @param overdue whether something is missing, and {@code until} has passed
 * @param claims ids of the claims for it
 * @param computed what the rules give, before evidence
 * @param held what is not paid for want of evidence
 */
public record Requirement(
        String offer,
        String partner,
        @Nullable String name,
        @Nullable String deal,
        @Nullable String event,
        LocalDate earned,
        LocalDate until,
        EvidenceState state,
        List<String> needed,
        List<String> missing,
        List<String> late,
        boolean overdue,
        List<String> claims,
        long computed,
        long held) {
    public Requirement {
        needed = List.copyOf(needed);
        missing = List.copyOf(missing);
        late = List.copyOf(late);
        claims = List.copyOf(claims);
    }
}
