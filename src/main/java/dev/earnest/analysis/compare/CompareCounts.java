package dev.earnest.analysis.compare;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.payout.BudgetUse;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What a comparison tells beside lines, of all partners or of some, each with all rows that its payouts depend on; those of
 * all partners, and of the budgets that they share, add up.
 */
public final class CompareCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final BudgetSums base;
    private final BudgetSums next;
    private final PartnerFacts partners;

    private CompareCounts(BudgetSums base, BudgetSums next, PartnerFacts partners) {
        this.base = base;
        this.next = next;
        this.partners = partners;
    }

    /** Those of the partners that either program has a line for; both over the same rows. */
    public static CompareCounts of(Payouts base, Payouts next, CompareRequest request) {
        if (base.data().partnerIds() != next.data().partnerIds()) {
            throw new IllegalArgumentException("both programs must run over the same data");
        }
        BitSet partners = new BitSet();
        note(base, request, partners);
        note(next, request, partners);
        return of(base, next, request, partners);
    }

    private static void note(Payouts payouts, CompareRequest request, BitSet partners) {
        for (LedgerCursor line : payouts.linesByOffer(request.firstDay(), request.lastDay())) {
            while (line.next()) {
                partners.set(line.partner());
            }
        }
    }

    /** The same where it is known whom they have a line for. */
    static CompareCounts of(Payouts base, Payouts next, CompareRequest request, BitSet partners) {
        return new CompareCounts(
                BudgetSums.of(base.budgets()),
                BudgetSums.of(next.budgets()),
                PartnerFacts.of(base, request.by(), partners));
    }

    /** Of budgets alone, such as those of all partners together. */
    public static CompareCounts of(List<BudgetUse> base, List<BudgetUse> next) {
        return new CompareCounts(BudgetSums.of(base), BudgetSums.of(next), new PartnerFacts(List.of(), Map.of()));
    }

    /** Fails with InputException where partners are to be grouped by a field that they don't have. */
    public static void checkFields(Timeline base, Dataset data, List<String> by) {
        PartnerFacts.fields(base, data.partners(), by);
    }

    /** Those of these partners and of others. */
    public CompareCounts plus(CompareCounts other) {
        return new CompareCounts(base.plus(other.base), next.plus(other.next), partners.plus(other.partners));
    }

    BudgetSums base() {
        return base;
    }

    BudgetSums next() {
        return next;
    }

    PartnerFacts partners() {
        return partners;
    }
}
