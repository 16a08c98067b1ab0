package dev.earnest.reference;

import dev.earnest.catalog.Limit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Step 6, first part: limits per offer, across all partners in earning order. */
final class OfferLimits {
    private final World world;
    private final Map<List<Object>, BigDecimal> passed = new HashMap<>();

    OfferLimits(World world) {
        this.world = world;
    }

    /** Positive lines are cut to what is left; a negative line passes whole and gives room back. */
    void apply(Line line) {
        for (int i = 0; i < line.offer.limits().size(); i++) {
            if (line.offer.limits().get(i) instanceof Limit.OfferMax max) {
                List<Object> key = List.of(
                        line.offer.id(), i, PartnerLimits.stretch(world, line.offer, max.every(), line.periodDay));
                BigDecimal before = passed.getOrDefault(key, BigDecimal.ZERO);
                BigDecimal room =
                        world.round(line.version, max.money()).subtract(before).max(BigDecimal.ZERO);
                if (line.left.signum() > 0) {
                    line.limitTo(line.left.min(room));
                }
                passed.put(key, before.add(line.left));
            }
        }
    }
}
