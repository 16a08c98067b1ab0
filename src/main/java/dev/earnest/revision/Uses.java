package dev.earnest.revision;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Ladder;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which active offers of either program use a segment, a metric or an attribute, and whether to let partners in or to keep them out. */
final class Uses {
    private final Catalog before;
    private final Catalog after;

    Uses(Catalog before, Catalog after) {
        this.before = before;
        this.after = after;
    }

    private List<Offer> offers() {
        return Stream.of(before, after)
                .flatMap(catalog -> catalog.offers().values().stream())
                .filter(offer -> offer.status() == Status.ACTIVE)
                .toList();
    }

    /** The level of a segment's change: the other way round where offers keep its partners out. */
    Level of(String segment, Level level) {
        List<Level> all = new ArrayList<>();
        for (Offer offer : offers()) {
            Stream.of(offer.who(), offer.seller()).forEach(conditions -> add(conditions, segment, level, all));
            for (Boost boost : offer.boosts()) {
                boolean good = boost.times().compareTo(BigDecimal.ONE) >= 0;
                add(boost.who(), segment, good ? level : level.reversed(), all);
            }
        }
        Stream.of(before, after)
                .flatMap(catalog -> catalog.budgets().values().stream())
                .filter(Budget.Fund.class::isInstance)
                .forEach(fund -> add(((Budget.Fund) fund).who(), segment, level, all));
        return all.stream().reduce(Level.NEUTRAL, Level::and);
    }

    private static void add(Conditions conditions, String segment, Level level, List<Level> all) {
        for (Condition condition : conditions.all()) {
            if (condition instanceof Condition.InSegment in && in.segments().contains(segment)) {
                all.add(in.negated() ? level.reversed() : level);
            }
        }
    }

    /** In how many offers of the new program a segment stands, in words. */
    String count(String segment) {
        long count = after.offers().values().stream()
                .filter(offer -> Stream.of(offer.who(), offer.seller())
                        .flatMap(conditions -> conditions.all().stream())
                        .anyMatch(condition -> condition instanceof Condition.InSegment in
                                && in.segments().contains(segment)))
                .count();
        return count == 0 ? " (no offer names it)" : count == 1 ? " (in 1 offer)" : " (in " + count + " offers)";
    }

    /** Whether anything asks for a field: a condition, a table, tiers, a ladder's level. */
    boolean mentions(String field) {
        boolean offers = offers().stream().anyMatch(offer -> mentions(offer, field));
        return offers
                || Stream.of(before, after)
                        .anyMatch(catalog -> catalog.segments().values().stream()
                                        .anyMatch(conditions -> asks(conditions, field))
                                || catalog.ladders().values().stream().anyMatch(ladder -> mentions(ladder, field)));
    }

    private static boolean mentions(Ladder ladder, String field) {
        return ladder.levels().stream().anyMatch(level -> asks(level.conditions(), field));
    }

    private static boolean mentions(Offer offer, String field) {
        Lookup lookup = offer.earn().form().lookup();
        boolean conditions = Stream.concat(
                        Stream.of(offer.who(), offer.seller(), offer.when()),
                        offer.boosts().stream().flatMap(boost -> Stream.of(boost.who(), boost.when())))
                .anyMatch(each -> asks(each, field));
        boolean tiers = offer.tiers() != null && field.equals(offer.tiers().counts());
        return conditions || tiers || lookup != null && byField(lookup, field);
    }

    private static boolean asks(Conditions conditions, String field) {
        return conditions.all().stream()
                .anyMatch(condition ->
                        condition.field().equals(field) || condition.field().equals("partner." + field));
    }

    private static boolean byField(Lookup lookup, String field) {
        return lookup instanceof Lookup.By by
                && (by.field().equals(field)
                        || by.field().equals("partner." + field)
                        || by.rows().stream().anyMatch(row -> byField(row.then(), field)));
    }
}
