package dev.earnest.guide;

import dev.earnest.catalog.Offer;
import dev.earnest.wording.Term;
import java.util.List;

/**
 * An offer as the guide tells it.
 *
 * @param summary for the list of all offers: whom it is for
 * @param steps none where it has no tiers
 * @param stepsBy {@code rate}, {@code each} or {@code pay} where all steps can be compared in a picture; else empty
 */
public record GuideOffer(
        Offer offer,
        String title,
        String summary,
        List<Term> terms,
        List<GuideStep> steps,
        String stepsBy,
        Example example) {
    public GuideOffer {
        terms = List.copyOf(terms);
        steps = List.copyOf(steps);
    }
}
