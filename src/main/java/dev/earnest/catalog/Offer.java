package dev.earnest.catalog;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One incentive.
 *
 * @param window its own effective window; null: the catalog's
 * @param seller conditions on the partner of the deal, where another is paid
 * @param limits in the order written
 * @param budget id of the budget or fund it spends; null: none
 * @param evidence names of what a claim must show; empty: none
 */
public record Offer(
        String id,
        OfferType type,
        Status status,
        @Nullable String objective,
        @Nullable Window window,
        Trigger trigger,
        EarnedOn earnedOn,
        PaysTo paysTo,
        Conditions who,
        Conditions seller,
        Conditions when,
        Earn earn,
        List<Boost> boosts,
        List<Limit> limits,
        @Nullable String budget,
        List<String> evidence,
        @Nullable Clawback clawback,
        Payout payout)
        implements Serializable {

    public Offer {
        boosts = List.copyOf(boosts);
        limits = List.copyOf(limits);
        evidence = List.copyOf(evidence);
    }

    /** Its tiers, or null where it has another form. */
    public @Nullable Tiers tiers() {
        return earn.form() instanceof Tiers tiers ? tiers : null;
    }
}
