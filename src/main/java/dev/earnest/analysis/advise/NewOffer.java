package dev.earnest.analysis.advise;

import java.util.List;

/**
 * An offer that a partner is eligible for and never earned by, with what it might bring. Money in minor units.
 *
 * @param partner its id
 * @param offer its id
 * @param worth what it would have paid on the partner's own deals of the last year; where these bring nothing, what alike
 *     partners were paid by it in that year at the median
 * @param lines of the partner's own deals or events that it would have paid; 0 where the worth is of alike partners
 * @param alike the columns in which alike partners have the same values; empty where the worth is of own deals
 * @param paid how many alike partners it paid in the last year
 * @param eligible how many alike partners it is for, the partner itself not counted
 * @param next whether it is the best of this partner
 */
public record NewOffer(
        String partner, String offer, long worth, int lines, List<String> alike, int paid, int eligible, boolean next) {
    public NewOffer {
        alike = List.copyOf(alike);
    }

    /** Whether the worth is of the partner's own deals. */
    public boolean own() {
        return alike.isEmpty();
    }

    NewOffer best() {
        return new NewOffer(partner, offer, worth, lines, alike, paid, eligible, true);
    }
}
