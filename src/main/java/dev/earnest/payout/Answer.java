package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import java.util.List;

/**
 * What became of one deal or event by one offer for one payee. Days since 1970-01-01, codes and rows below 0 where there is
 * none.
 *
 * @param ghost whether it is worked out as if alone and never paid
 * @param version the version that prices it, or that comes nearest
 * @param row of what the offer is paid on: tells one payee's share of a deal from another's
 * @param seller code of the partner of the deal or event
 * @param payee code of the partner that is paid
 * @param day of the deal or event that counts, or {@link dev.earnest.deal.DateColumn#BLANK}
 * @param partnerRow row of the partner file in force for the payee on that day
 * @param checks every condition in the order of the language; after one that fails the others are asked all the same
 * @param boosts the conditions of each factor of the offer, where all others hold; else none
 * @param results empty where a condition failed; more than one where a refund counts again as a credit note
 */
public record Answer(
        String offerId,
        boolean ghost,
        Catalog version,
        Offer offer,
        int row,
        int dealRow,
        int eventRow,
        int seller,
        int payee,
        int day,
        int partnerRow,
        List<Check> checks,
        List<List<Check>> boosts,
        List<Result> results) {
    public Answer {
        checks = List.copyOf(checks);
        boosts = List.copyOf(boosts);
        results = List.copyOf(results);
    }

    /** Whether every condition holds. */
    public boolean eligible() {
        return checks.stream().allMatch(Check::holds);
    }

    /** What all its lines pay. */
    public long paid() {
        return lines().stream().mapToLong(LineSeen::paid).sum();
    }

    /** All lines. */
    public List<LineSeen> lines() {
        return results.stream().flatMap(result -> result.lines().stream()).toList();
    }

    /**
     * How it earned, and the lines that came of it.
     *
     * @param worked how
     * @param earlier what the count before it is made of: rows of deals, or of events, in the order they were counted
     * @param lines none where it earned nothing
     */
    public record Result(Worked worked, List<Integer> earlier, List<LineSeen> lines) {
        public Result {
            earlier = List.copyOf(earlier);
            lines = List.copyOf(lines);
        }
    }
}
