package dev.earnest.payout;

import dev.earnest.catalog.Timeline;
import java.util.List;
import java.util.Set;

/**
 * Offers that pay without regard to any other.
 *
 * @param offers their ids
 * @param deciding equal to that of another program's group where both pay the same lines on the same data, as of one day
 */
public record OfferGroup(Set<String> offers, Object deciding) {

    /** The offers of a program in such groups. */
    public static List<OfferGroup> of(Timeline program) {
        Deciding deciding = new Deciding(program);
        Object ground = deciding.ground();
        return Ties.groups(List.of(program)).stream()
                .map(ids -> new OfferGroup(ids, List.of(ground, deciding.of(ids))))
                .toList();
    }
}
