package dev.earnest.explain;

import dev.earnest.payout.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a deal or event by one offer for one payee.
 *
 * @param partner id of the payee; empty where there is none
 * @param seller id of the partner of the deal
 * @param catalog where the offer is written
 * @param why in one sentence: what it paid and what bound it, or why it paid nothing
 * @param eligible step 1
 * @param earnings step 2, once for each time it earned: again where a refund counts as a credit note
 */
public record OfferExplained(
        Answer answer,
        String partner,
        String seller,
        @Nullable Spot catalog,
        Phrase why,
        @Nullable Spot whyAt,
        Part eligible,
        List<Earning> earnings) {
    public OfferExplained {
        earnings = List.copyOf(earnings);
    }

    /** How it earned, and the lines that came of it. */
    public record Earning(Part earned, List<LineExplained> lines) {
        public Earning {
            lines = List.copyOf(lines);
        }
    }

    /** What it pays, in minor units. */
    public long paid() {
        return answer.paid();
    }

    /** Whether it has lines in the ledger. */
    public boolean lines() {
        return earnings.stream().anyMatch(earning -> !earning.lines().isEmpty());
    }

    /** What became of it, in a word for programs. */
    public String outcome() {
        if (!answer.eligible()) {
            return "not_eligible";
        }
        return !lines() ? "earned_nothing" : paid() == 0 ? "paid_nothing" : "paid";
    }
}
