package dev.earnest.lint;

import dev.earnest.catalog.Offer;

/** A rule about two active offers of one version, each pair once, in catalog order. */
public non-sealed interface PairRule extends Rule {
    /** Looks at two offers. */
    void check(Offer one, Offer other, Version version, Findings findings);
}
