package dev.earnest.claims;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What claims ask for against what is due: earlier claims come first. */
final class Entitlements {
    private final Dues dues;
    private final Map<Claim, Long> above = new HashMap<>();
    private final Map<Claim, Long> before = new HashMap<>();

    Entitlements(List<Claim> claims, Dues dues) {
        this.dues = dues;
        claims.stream().filter(claim -> !claim.rejected()).sorted(Claim.BY_DAY).forEach(this::take);
    }

    private void take(Claim claim) {
        Long asked = claim.claimed();
        if (asked == null) {
            return;
        }
        Due due = dues.of(claim);
        long left = due == null ? 0 : Math.max(0, Math.subtractExact(due.computed, due.claimed));
        above.put(claim, Math.max(0, Math.subtractExact(asked, left)));
        if (due != null) {
            before.put(claim, due.claimed);
            due.claimed = Math.addExact(due.claimed, asked);
        }
    }

    /** What a claim asks for beyond what is due and left by earlier claims; null where it was rejected or names no amount. */
    @Nullable
    Long above(Claim claim) {
        return above.get(claim);
    }

    /** What earlier claims had asked for of the same. */
    long before(Claim claim) {
        return before.getOrDefault(claim, 0L);
    }

    /** What these claims come to, offer by offer in their order. */
    Map<String, ClaimedOffer> byOffer(List<Claim> claims) {
        Map<String, ClaimedOffer> offers = new LinkedHashMap<>();
        Set<Due> counted = new LinkedHashSet<>();
        for (Claim claim : claims) {
            offers.merge(claim.offer(), of(claim), ClaimedOffer::plus);
            Due due = dues.of(claim);
            if (due != null && !claim.rejected() && counted.add(due)) {
                offers.merge(claim.offer(), of(due), ClaimedOffer::plus);
            }
        }
        return offers;
    }

    private ClaimedOffer of(Claim claim) {
        boolean rejected = claim.rejected();
        Long asked = rejected ? null : claim.claimed();
        return new ClaimedOffer(
                claim.offer(),
                1,
                rejected ? 1 : 0,
                !rejected && asked == null ? 1 : 0,
                asked,
                0,
                above.getOrDefault(claim, 0L),
                0,
                0,
                0,
                rejected ? null : claim.paidOut());
    }

    private ClaimedOffer of(Due due) {
        boolean asked = due.claims.stream().anyMatch(above::containsKey);
        long below = asked ? Math.max(0, Math.subtractExact(due.computed, due.claimed)) : 0;
        return new ClaimedOffer(due.subject.offer(), 0, 0, 0, null, due.computed, 0, below, due.held, due.paid, null);
    }
}
