package dev.earnest.payout;

import dev.earnest.catalog.Boost;
import dev.earnest.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The factors on an offer's lines; those that hold multiply each other. */
final class Boosts {
    private final List<List<Filter>> conditions = new ArrayList<>();
    private final List<BigDecimal> times = new ArrayList<>();

    Boosts(List<Boost> boosts, Scope scope, String where) {
        for (int i = 0; i < boosts.size(); i++) {
            Boost boost = boosts.get(i);
            String place = where + ".boost[" + i + "]";
            List<Filter> filters = new ArrayList<>();
            if (!boost.who().all().isEmpty()) {
                filters.addAll(scope.who(boost.who(), place + ".who"));
            }
            if (!boost.when().all().isEmpty()) {
                filters.addAll(when(boost, scope, place));
            }
            conditions.add(filters);
            times.add(boost.times());
        }
    }

    /** A boost names no stage of its own: the offer's has been asked. */
    private static List<Filter> when(Boost boost, Scope scope, String place) {
        Conditioner conditioner = new Conditioner(scope, place + ".when");
        return boost.when().all().stream().map(conditioner::when).toList();
    }

    /** Which boosts hold for a row, as bits; 0 for none. */
    int mask(int row) {
        int mask = 0;
        for (int i = 0; i < conditions.size(); i++) {
            if (all(conditions.get(i), row)) {
                mask |= 1 << i;
            }
        }
        return mask;
    }

    private static boolean all(List<Filter> filters, int row) {
        for (Filter filter : filters) {
            if (!filter.holds(row)) {
                return false;
            }
        }
        return true;
    }

    /** The factors of a mask, each with its number. */
    List<Worked.Boosted> holding(int mask) {
        List<Worked.Boosted> holding = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            if ((mask & 1 << i) != 0) {
                holding.add(new Worked.Boosted(i, times.get(i)));
            }
        }
        return holding;
    }

    /** The conditions of each factor, in the order written. */
    List<List<Filter>> conditions() {
        return conditions;
    }

    /** The product of the factors of a mask. */
    BigDecimal product(int mask) {
        BigDecimal product = BigDecimal.ONE;
        for (int i = 0; i < times.size(); i++) {
            if ((mask & 1 << i) != 0) {
                product = product.multiply(times.get(i));
            }
        }
        return product;
    }

    /** A line times the boosts of a mask, rounded; minor units. */
    long times(long minor, int mask, Rounding rounding) {
        return rounding.toMinor(product(mask).multiply(BigDecimal.valueOf(minor)), 0);
    }

    boolean none() {
        return conditions.isEmpty();
    }
}
