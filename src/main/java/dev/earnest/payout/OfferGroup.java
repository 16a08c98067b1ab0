package dev.earnest.payout;

import dev.earnest.catalog.Timeline;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Offers that pay without regard to any other.
 *
 * @param offers their ids
 * @param deciding equal to that of another program's group where both pay the same lines on the same data, as of one day
 */
public record OfferGroup(Set<String> offers, Object deciding) {

    /** Parts of a catalog that are asked for again and again; their hash is worked out once. */
    private static final class Parts {
        private final List<Object> parts;
        private final int hash;

        Parts(List<Object> parts) {
            this.parts = parts;
            this.hash = parts.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Parts that && hash == that.hash && parts.equals(that.parts);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** The offers of a program in such groups. */
    public static List<OfferGroup> of(Timeline program) {
        Deciding deciding = new Deciding(program);
        Object ground = deciding.ground();
        return Ties.groups(List.of(program)).stream()
                .map(ids -> new OfferGroup(ids, new Parts(List.of(ground, deciding.of(ids)))))
                .toList();
    }
}
