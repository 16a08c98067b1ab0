package dev.earnest.lint;

import dev.earnest.catalog.Offer;

/** A rule about one offer of one version; retired offers are not shown to it. */
public non-sealed interface OfferRule extends Rule {
    /** Looks at one offer. */
    void check(Offer offer, Version version, Findings findings);
}
