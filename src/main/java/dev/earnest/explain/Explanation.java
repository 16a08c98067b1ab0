package dev.earnest.explain;

import dev.earnest.money.CurrencyUnit;
import java.util.List;

/**
 * What became of one deal or event by every offer.
 *
 * @param kind {@code deal} or {@code event}
 * @param facts who, when and how much, in one line
 * @param data the row
 * @param others how many offers are paid on something else
 */
public record Explanation(
        String kind,
        String id,
        Phrase facts,
        List<Spot> data,
        CurrencyUnit currency,
        List<OfferExplained> offers,
        int others) {
    public Explanation {
        data = List.copyOf(data);
        offers = List.copyOf(offers);
    }

    /** What all offers but ghosts pay, in minor units. */
    public long paid() {
        return offers.stream()
                .filter(offer -> !offer.answer().ghost())
                .mapToLong(OfferExplained::paid)
                .sum();
    }
}
