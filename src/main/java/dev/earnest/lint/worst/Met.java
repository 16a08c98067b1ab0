package dev.earnest.lint.worst;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Range;
import dev.earnest.lint.Version;
import dev.earnest.lint.figure.Boosted;
import dev.earnest.lint.space.Axis;
import dev.earnest.lint.space.Box;
import dev.earnest.lint.space.Constraint;
import dev.earnest.lint.space.Interval;
import dev.earnest.lint.space.NumberSet;
import dev.earnest.lint.space.Space;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Offers that meet on one deal.
 *
 * @param offers in catalog order
 * @param space what meets the conditions of all, the cell's and those of the boosts that hold
 * @param amount the smallest that is looked at
 */
record Met(List<Offer> offers, Space space, BigDecimal amount, Map<String, BigDecimal> boosts) {

    /** Null where nothing meets all conditions with an amount above 0. */
    static @Nullable Met of(Version version, List<Offer> offers, Space common, BigDecimal smallest) {
        Space space = common;
        Map<String, BigDecimal> boosts = new LinkedHashMap<>();
        for (Offer offer : offers) {
            Boosted boosted = Boosted.of(offer, version, space);
            space = boosted.space();
            boosts.put(offer.id(), boosted.times());
        }
        BigDecimal amount = amount(space, smallest);
        if (amount == null) {
            return null;
        }
        boolean alone = offers.stream().allMatch(offer -> Version.period(offer) == null);
        if (alone) {
            Range.Bound<BigDecimal> at = new Range.Bound<>(amount, true);
            Condition pinned = new Condition.Within("amount", new Range.Numbers(at, at, false), false);
            space = space.and(version.spaces()
                    .within(
                            version.catalog(),
                            offers.get(0),
                            Conditions.ANY,
                            new Conditions(List.of(pinned)),
                            Version.place(offers.get(0))));
        }
        return new Met(offers, space, amount, boosts);
    }

    /** The smallest amount at or above {@code smallest}; where there is none, the largest below it. */
    static @Nullable BigDecimal amount(Space space, BigDecimal smallest) {
        for (Box box : space.boxes()) {
            BigDecimal found = amount(box, smallest);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable BigDecimal amount(Box box, BigDecimal smallest) {
        NumberSet set = NumberSet.ALL;
        for (Constraint each : box.constraints()) {
            boolean amount =
                    each.axis().of().equals(Axis.DEAL) && each.axis().field().equals("amount");
            set = amount && each.values() instanceof NumberSet numbers ? set.and(numbers) : set;
        }
        List<BigDecimal> all = new ArrayList<>(List.of(smallest));
        for (Interval each : set.intervals()) {
            if (each.lower() != null) {
                all.add(each.lowerIncluded() ? each.lower() : each.lower().add(BigDecimal.ONE));
            }
            if (each.upper() != null) {
                all.add(each.upperIncluded() ? each.upper() : each.upper().subtract(BigDecimal.ONE));
            }
        }
        NumberSet allowed = set;
        all.removeIf(amount -> amount.signum() <= 0 || !allowed.has(amount));
        return all.stream()
                .filter(amount -> amount.compareTo(smallest) >= 0)
                .min(Comparator.naturalOrder())
                .or(() -> all.stream().max(Comparator.naturalOrder()))
                .orElse(null);
    }
}
