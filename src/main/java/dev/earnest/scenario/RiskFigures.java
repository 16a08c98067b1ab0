package dev.earnest.scenario;

import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The spread of what a program costs. Money in minor units, ratios as fractions.
 *
 * @param partners how many are drawn from
 * @param history what the engine pays on the deals as they are, without any assumption
 * @param replayed the same by the way in which draws are worked out; the cent may differ where a budget cuts what is clawed back
 * @param assumed growth and mix as written
 * @param expected the case without a shock
 * @param offers what each adds to the spread, the most first
 * @param carriers what each partner adds to it, the most first
 * @param convergence the same figures of fewer draws
 * @param p95Between where the true P95 lies with 90%, as far as the draws can tell
 */
public record RiskFigures(
        CurrencyUnit currency,
        String catalog,
        List<String> versions,
        LocalDate asOf,
        int draws,
        long seed,
        int partners,
        long history,
        long replayed,
        List<String> assumed,
        Optional<Long> budget,
        Case expected,
        List<Case> shocks,
        List<OfferRisk> offers,
        List<PartnerRisk> carriers,
        List<Step> convergence,
        List<Long> p95Between) {

    /**
     * One case.
     *
     * @param name empty for that without a shock
     * @param paid with everybody once
     * @param payout of the draws
     * @param roi with everybody once; null where it can't be told
     * @param rois of the draws, in millionths; null likewise
     * @param overBudget how many in all draws pay more than the budget that was asked about; null where none was
     */
    public record Case(
            String name,
            long paid,
            Spread payout,
            @Nullable BigDecimal roi,
            @Nullable Spread rois,
            @Nullable BigDecimal overBudget,
            List<PoolRisk> pools) {}

    /**
     * A budget, or a limit of an offer over all its partners, in one period.
     *
     * @param isBudget false: a limit of the offer of that id
     * @param asked with everybody once
     * @param chance in how many of the draws more is asked than there is
     * @param p5 the day on which it is spent in the draws in which it is, early to late; null where it never is
     */
    public record PoolRisk(
            String id,
            String period,
            boolean isBudget,
            long amount,
            long asked,
            BigDecimal chance,
            @Nullable LocalDate p5,
            @Nullable LocalDate p50,
            @Nullable LocalDate p95) {}

    /**
     * One offer.
     *
     * @param paid with everybody once
     * @param share its part of the variance of the payout (its covariance with it); all offers' sum to 1
     */
    public record OfferRisk(String id, long paid, Spread payout, BigDecimal share) {}

    /**
     * One partner.
     *
     * @param share its part of the variance of the payout, by the square of its distance from the mean; all partners' sum to 1
     */
    public record PartnerRisk(String id, @Nullable String name, long paid, BigDecimal share) {}

    /** The payout of the first draws. */
    public record Step(int draws, Spread payout) {}
}
