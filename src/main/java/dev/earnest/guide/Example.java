package dev.earnest.guide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A made-up partner with a made-up deal or event, and what the engine pays for it.
 *
 * @param partner cells of the partner, as {@code tier gold}
 * @param row cells of the deal or event, but for what the cases vary
 * @param before cells of earlier deals of the same customer, or of the deal of an event, each as one text
 * @param given what is taken for granted, as clauses
 * @param cases none where no example was found
 * @param missing why none was found; empty where there are cases
 */
public record Example(
        List<String> partner,
        List<String> row,
        List<String> before,
        List<String> given,
        List<Case> cases,
        String missing) {
    public Example {
        partner = List.copyOf(partner);
        row = List.copyOf(row);
        before = List.copyOf(before);
        given = List.copyOf(given);
        cases = List.copyOf(cases);
    }

    static Example none(String why) {
        return new Example(List.of(), List.of(), List.of(), List.of(), List.of(), why);
    }

    /**
     * One size of it.
     *
     * @param size what it is worked out for: {@code amount USD 300,000}; empty where nothing varies
     * @param working how it comes about: {@code 4% of USD 300,000}; empty where it is not put in one line
     * @param added what a guarantee adds
     * @param cut what limits took off; below 0 where a minimum or guarantee added
     * @param ceiling what the rules for offers that meet took off
     * @param each what one payment of a repeated payout earns; null where nothing is repeated
     * @param paid over all payments
     * @param payments how many payments it comes in
     * @param due the first day of payment; null where nothing is paid
     */
    public record Case(
            String size,
            String working,
            BigDecimal earned,
            BigDecimal added,
            BigDecimal cut,
            BigDecimal ceiling,
            @Nullable BigDecimal each,
            BigDecimal paid,
            int payments,
            @Nullable LocalDate due) {}
}
