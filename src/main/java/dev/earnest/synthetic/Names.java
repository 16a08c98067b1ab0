package dev.earnest.synthetic;

import java.util.List;

/**
 * The values of the fields that catalogs ask for, none of them empty.
 *
 * @param products the most sold first; the last of three or more is sold without a term
 * @param regions the largest first
 * @param tiers the lowest first
 * @param dealTypes new, renewal and expansion, in this order
 * @param claimOffer the offer that claims are for
 */
public record Names(
        List<String> products, List<String> regions, List<String> tiers, List<String> dealTypes, String claimOffer) {

    /** Those of the starter catalog, with more products. */
    public static final Names USUAL = new Names(
            List.of("core", "plus", "pro", "edge", "care", "services"),
            List.of("amer", "emea", "apac"),
            List.of("registered", "silver", "gold"),
            List.of("new", "renewal", "expansion"),
            "mdf");

    public Names {
        products = List.copyOf(products);
        regions = List.copyOf(regions);
        tiers = List.copyOf(tiers);
        dealTypes = List.copyOf(dealTypes);
        if (products.isEmpty() || regions.isEmpty() || tiers.isEmpty() || dealTypes.size() != 3) {
            throw new IllegalArgumentException("too few names");
        }
    }
}
