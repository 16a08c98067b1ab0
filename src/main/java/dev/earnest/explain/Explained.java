package dev.earnest.explain;

import java.util.List;

/**
 * All that was asked for.
 *
 * @param deals deals and events, in the order asked for
 * @param partners in the order asked for
 * @param aggregate what conditions keep out of many deals; empty where that was not asked for
 */
public record Explained(List<Explanation> deals, List<PartnerExplained> partners, List<ExcludedExplained> aggregate) {
    public Explained {
        deals = List.copyOf(deals);
        partners = List.copyOf(partners);
        aggregate = List.copyOf(aggregate);
    }
}
