package dev.earnest.payout;

import dev.earnest.catalog.Offer;

/**
 * What an offer came to beside its lines.
 *
 * @param id its id
 * @param place among all offers, from 0: the order of lines of one deal
 * @param offer as the latest version has it
 * @param eligible deals or events that met all its conditions, each payee's apart
 * @param noMeasure of them, without a figure to pay on
 * @param noTarget of them, without a target
 * @param nothing of them, earning nothing for another reason: below the first step, or no rate in its table
 * @param pending deals that met all other conditions and wait for the date that earns, each payee's apart
 */
public record OfferResult(
        String id, int place, Offer offer, long eligible, long noMeasure, long noTarget, long nothing, long pending) {

    static OfferResult of(Series series) {
        Series.Tally tally = series.tally;
        return new OfferResult(
                series.id,
                series.place,
                series.offer(),
                tally.eligible,
                tally.noMeasure,
                tally.noTarget,
                tally.nothing,
                tally.pending);
    }
}
