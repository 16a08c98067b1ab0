package dev.earnest.analysis.advise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.payback.Paper;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Offers that partners never earned by, and what they might bring, worked out by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewOffersTest {
    private static final String PARTNERS = """
            partner_id tier   type region valid_from
            P1         gold   var  emea   .
            P2         silver var  emea   .
            P2         gold   var  emea   2025-05-01
            P3         gold   var  emea   .
            P4         silver var  emea   .
            """;

    private static List<NewOffer> offers(String offers, String partners, String deals, String asOf) {
        Paper paper = new Paper(offers).partners(partners).deals(deals);
        List<NewOffer> one = Advisor.of(paper.payouts(asOf), null, null, AdviceRules.USUAL, 1)
                .newOffers();
        assertThat(Advisor.of(paper.threads(2).payouts(asOf), null, null, AdviceRules.USUAL, 2)
                        .newOffers())
                .isEqualTo(one);
        return one;
    }

    private static NewOffer own(String partner, String offer, long worth, int lines, boolean next) {
        return new NewOffer(partner, offer, worth, lines, List.of(), 0, 0, next);
    }

    /**
     * The spif opened in April for gold partners. P1 sold before it was open, 5% of 1,000; P2 while it was silver, 5% of 2,000
     * and of 400; D4 is of another product, D5 is older than a year. P3 earned by it, P4 is silver.
     */
    @Test
    void what_it_would_have_paid_on_own_deals() {
        assertThat(offers("""
                        offers:
                          spif:
                            type: spif
                            effective: {from: 2025-04-01, to: 2025-12-31}
                            who: {tier: gold}
                            when: {product: pro}
                            earn: {rate: 5%, of: amount}
                        """, PARTNERS, """
                        deal_id partner_id close_date amount product
                        D1      P1         2025-02-10 1000   pro
                        D2      P2         2025-04-10 2000   pro
                        D3      P2         2025-04-11 400    pro
                        D4      P2         2025-04-12 9000   core
                        D5      P1         2024-05-15 9000   pro
                        D6      P3         2025-04-20 100    pro
                        D7      P4         2025-04-20 100    pro
                        """, "2025-05-15"))
                .containsExactly(own("P2", "spif", 120_00, 2, true), own("P1", "spif", 50_00, 1, true));
    }

    /**
     * A budget of 1 and a limit of 1 over all partners take nothing, the limit of 40 a partner and calendar year does: April
     * used up that of 2024, 70 of 2025 are 40. In the quarter that the year cuts, April counts towards the step: 1,100 owe 44,
     * of which 6 in April; 38 are of the year, and 7 of January.
     */
    @Test
    void what_all_partners_share_takes_nothing_and_counts_begin_with_their_period() {
        assertThat(offers("""
                        budgets: {pot: {amount: 1, every: year, when_spent: stop}}
                        offers:
                          capped:
                            type: spif
                            effective: {from: 2025-05-01, to: 2025-12-31}
                            earn: {rate: 10%, of: amount}
                            budget: pot
                            limits: [{max: 1, every: year, per: offer}, {max: 40, every: year, per: partner}]
                          rebate:
                            type: rebate
                            effective: {from: 2025-05-01, to: 2025-12-31}
                            earn:
                              of: amount
                              tiers: {method: retroactive, every: quarter, steps: [{from: 0, rate: 1%}, {from: 1_000, rate: 4%}]}
                        """, "partner_id tier\nP1 gold\n", """
                        deal_id partner_id close_date amount
                        D1      P1         2024-04-10 600
                        D2      P1         2024-05-20 500
                        D3      P1         2025-01-10 700
                        """, "2025-05-15"))
                .containsExactly(own("P1", "rebate", 45_00, 2, true), own("P1", "capped", 40_00, 1, false));
    }

    /**
     * P9 sold nothing of pro. Gold vars of emea were paid 10, 30 and 50 by it: the median is 30, of three paid of four others
     * it is for. P8 is alike but in apac, where nobody is paid: it is told by tier and type, 10, 30, 50. P7 is another type:
     * by tier alone. P6 is the only silver one: nothing can be told.
     */
    @Test
    void what_alike_partners_were_paid_at_the_median() {
        List<NewOffer> offers = offers("""
                        offers:
                          spif: {type: spif, when: {product: pro}, earn: {rate: 10%, of: amount}}
                        """, """
                        partner_id tier   type region
                        P1         gold   var  emea
                        P2         gold   var  emea
                        P3         gold   var  emea
                        P6         silver var  emea
                        P7         gold   si   emea
                        P8         gold   var  apac
                        P9         gold   var  emea
                        P10        gold   var  emea
                        """, """
                        deal_id partner_id close_date amount product
                        D1      P1         2025-02-10 100    pro
                        D2      P2         2025-02-10 500    pro
                        D3      P3         2025-02-10 100    pro
                        D4      P3         2025-02-11 200    pro
                        D5      P9         2025-02-11 9999   core
                        """, "2025-05-15");
        assertThat(offers)
                .containsExactly(
                        alike("P10", 4, "tier", "type", "region"),
                        alike("P7", 6, "tier"),
                        alike("P8", 5, "tier", "type"),
                        alike("P9", 4, "tier", "type", "region"));
    }

    private static NewOffer alike(String partner, int eligible, String... columns) {
        return new NewOffer(partner, "spif", 30_00, 0, List.of(columns), 3, eligible, true);
    }

    /** Two that are paid say nothing; without a partner file nobody is known to be eligible. */
    @Test
    void nothing_is_said_without_a_figure() {
        String offers = "offers: {spif: {type: spif, when: {product: pro}, earn: {rate: 10%, of: amount}}}\n";
        String deals = """
                deal_id partner_id close_date amount product
                D1      P1         2025-02-10 100    pro
                D2      P2         2025-02-10 500    pro
                D3      P3         2025-02-10 500    core
                """;
        assertThat(offers(offers, "partner_id tier\nP1 gold\nP2 gold\nP3 gold\n", deals, "2025-05-15"))
                .isEmpty();
        assertThat(Advisor.of(new Paper(offers).deals(deals).payouts("2025-05-15"), null, null, AdviceRules.USUAL, 1)
                        .newOffers())
                .isEmpty();
    }
}
