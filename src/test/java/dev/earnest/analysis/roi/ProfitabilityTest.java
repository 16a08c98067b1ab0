package dev.earnest.analysis.roi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.payback.Paper;
import dev.earnest.analysis.roi.ProfitabilityFigures.Partner;
import dev.earnest.analysis.roi.ProfitabilityFigures.Tier;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What partners are paid against what they bring, worked out by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProfitabilityTest {
    /**
     * Ten percent of everything, January to March: three months of 2,400 a year for gold are 600, of 400 for silver 100.
     *
     * <pre>
     *  partner  tier    deals          revenue  margin  payout  costs
     *  P1       gold    D1, D2         3,000    1,200   300     600   earns less
     *  P2       silver  D3             1,500      300   150     100
     *  P3       gold    none                                    600   earns less
     *  P4       .       D4               800      400    80     none declared
     * </pre>
     */
    private static ProfitabilityFigures figures() {
        return Profitability.of(
                new Paper("""
                                economics:
                                  partner_costs: {by: tier, gold: 2_400, silver: 400}
                                offers:
                                  commission: {type: commission, earn: {rate: 10%, of: amount}}
                                """)
                        .deals("""
                                deal_id partner_id close_date amount cost
                                D1      P1         2026-01-15 1000   600
                                D2      P1         2026-02-10 2000   1200
                                D3      P2         2026-03-20 1500   1200
                                D4      P4         2026-03-21 800    400
                                """)
                        .partners("""
                                partner_id tier   name
                                P1         gold   One
                                P2         silver Two
                                P3         gold   Three
                                P4         .      Four
                                """)
                        .payouts("2026-03-31"),
                null,
                null);
    }

    private static void is(@Nullable BigDecimal told, String expected) {
        assertThat(Objects.requireNonNull(told)).isEqualByComparingTo(expected);
    }

    @Test
    void a_partner_is_held_against_the_deals_it_is_paid_on() {
        ProfitabilityFigures figures = figures();
        assertThat(figures.months()).isEqualTo(3);
        assertThat(figures.partners()).extracting(Partner::id).containsExactly("P1", "P2", "P4");
        Partner first = figures.partners().get(0);
        is(first.brought().revenue(), "3000");
        is(first.brought().margin(), "1200");
        is(first.brought().payout(), "300");
        is(first.brought().ofRevenue(), "0.1");
        is(first.brought().ofMargin(), "0.25");
        is(first.cost(), "600");
        assertThat(first.isShort()).isTrue();
        assertThat(figures.partners().get(1).isShort()).isFalse();
        assertThat(figures.partners().get(2).cost()).isNull();
        is(figures.total().revenue(), "5300");
        is(figures.total().payout(), "530");
    }

    @Test
    void a_tier_counts_those_who_earn_nothing_too() {
        Tier gold = figures().tiers().get(0);
        assertThat(gold.name()).isEqualTo("gold");
        assertThat(gold.partners()).isEqualTo(2);
        assertThat(gold.paid()).isEqualTo(1);
        assertThat(gold.shortOf()).isEqualTo(2);
        is(gold.cost(), "600");
        is(gold.brought().payout(), "300");
        Tier silver = figures().tiers().get(1);
        assertThat(silver.shortOf()).isZero();
        is(silver.cost(), "100");
    }
}
