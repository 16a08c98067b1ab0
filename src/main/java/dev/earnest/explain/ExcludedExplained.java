package dev.earnest.explain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one condition of an offer keeps out of some deals.
 *
 * @param of id of the partner whose deals they are; empty where they are everyone's
 * @param condition null for the deals that meet every condition
 * @param deals won deals whose first failing condition it is
 * @param revenue their amounts
 * @param aloneDeals those of them that fail nothing else
 */
public record ExcludedExplained(
        String of,
        String offerId,
        boolean ghost,
        @Nullable Phrase condition,
        long deals,
        BigDecimal revenue,
        long aloneDeals,
        BigDecimal aloneRevenue,
        @Nullable Spot catalog) {

    ExcludedExplained and(ExcludedExplained more) {
        return new ExcludedExplained(
                of,
                offerId,
                ghost,
                condition,
                deals + more.deals,
                revenue.add(more.revenue),
                aloneDeals + more.aloneDeals,
                aloneRevenue.add(more.aloneRevenue),
                catalog);
    }
}
