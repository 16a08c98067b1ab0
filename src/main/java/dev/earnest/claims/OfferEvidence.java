package dev.earnest.claims;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The evidence that one offer asks for, over all deals and events where something is at stake, which may be none. Money in minor units.
 *
 * @param needed artifacts, of all versions
 * @param subjects how many deals and events need them
 * @param states how many of them stand how
 * @param late with an artifact shown too late
 * @param overdue with an artifact missing after the time for it
 */
public record OfferEvidence(
        String offer,
        List<String> needed,
        long subjects,
        Map<EvidenceState, Long> states,
        long late,
        long overdue,
        long computed,
        long held) {
    public OfferEvidence {
        needed = List.copyOf(needed);
        states = Map.copyOf(states);
    }

    static OfferEvidence of(String offer, List<String> needed, List<Requirement> all) {
        Map<EvidenceState, Long> states = new EnumMap<>(EvidenceState.class);
        long computed = 0;
        long held = 0;
        for (Requirement one : all) {
            states.merge(one.state(), 1L, Long::sum);
            computed = Math.addExact(computed, one.computed());
            held = Math.addExact(held, one.held());
        }
        return new OfferEvidence(
                offer,
                needed,
                all.size(),
                states,
                all.stream().filter(one -> !one.late().isEmpty()).count(),
                all.stream().filter(Requirement::overdue).count(),
                computed,
                held);
    }

    /** How many stand so. */
    public long in(EvidenceState state) {
        return states.getOrDefault(state, 0L);
    }
}
