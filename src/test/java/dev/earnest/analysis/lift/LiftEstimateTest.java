package dev.earnest.analysis.lift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.lift.LiftFigures.Row;
import dev.earnest.analysis.payback.CohortBy;
import dev.earnest.analysis.payback.Paper;
import dev.earnest.catalog.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Difference in differences worked out by hand, on partners that differ only in what they sold. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LiftEstimateTest {
    private static final Window BEFORE = window("2025-01-01", "2025-12-31");
    private static final Window SINCE = window("2026-01-01", "2026-12-31");

    private final StringBuilder partners = new StringBuilder("partner_id tier\n");
    private final StringBuilder deals = new StringBuilder("deal_id partner_id close_date amount cost\n");
    private int made;

    private static Window window(String from, String to) {
        return new Window(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** So many partners of a tier that each sell two amounts, one on each day. */
    private void sell(int many, String tier, String firstDay, int before, String since, int amount) {
        for (int i = 0; i < many; i++) {
            String id = "P" + ++made;
            partners.append(id).append(' ').append(tier).append('\n');
            deal(id, firstDay, before);
            deal(id, since, amount);
        }
    }

    private void deal(String partner, String day, int amount) {
        if (amount > 0) {
            deals.append("D%s-%s %s %s %d 0\n".formatted(partner, day, partner, day, amount));
        }
    }

    private LiftFigures estimate(long seed, int threads) {
        return LiftEstimate.of(
                new Paper("""
                        offers:
                          a: {type: commission, who: {tier: gold}, earn: {rate: 1%, of: amount}}
                        """)
                        .partners(partners.toString())
                        .deals(deals.toString())
                        .threads(threads)
                        .payouts("2026-12-31"),
                CohortBy.FIRST_DEAL,
                BEFORE,
                SINCE,
                seed,
                threads);
    }

    /**
     * <pre>
     *  cohort     gold: before  since  growth   others: before  since  growth   lift   x before   paid on
     *  2025-Q1    20 x 100 = 2000   3000    50%     20 x 50 = 1000   1100    10%    40%       800      3000
     *  2025-Q2    25 x 200 = 5000   6000    20%     20 x 10 =  200    240    20%     0%         0      6000
     *                                                                                        800 /  9000 = 8.89%
     * </pre>
     */
    @Test
    void lift_is_told_cohort_by_cohort_and_the_share_of_all_of_them() {
        sell(20, "gold", "2025-02-01", 100, "2026-02-01", 150);
        sell(20, "tin", "2025-02-01", 50, "2026-02-01", 55);
        sell(25, "gold", "2025-05-01", 200, "2026-05-01", 240);
        sell(20, "tin", "2025-05-01", 10, "2026-05-01", 12);
        LiftFigures figures = estimate(1, 1);
        assertThat(figures.rows()).extracting(Row::cohort).containsExactly("2025-Q1", "2025-Q2");
        Row first = figures.rows().get(0);
        assertThat(first.eligible()).isEqualTo(new LiftFigures.Side(20, 2000_00, 3000_00));
        assertThat(first.others()).isEqualTo(new LiftFigures.Side(20, 1000_00, 1100_00));
        assertThat(first.growth()).isEqualTo(new BigDecimal("0.5000"));
        assertThat(first.growthOfOthers()).isEqualTo(new BigDecimal("0.1000"));
        assertThat(first.lift()).isEqualTo(new BigDecimal("0.4000"));
        assertThat(first.share()).isEqualTo(new BigDecimal("0.2667")); // 800 / 3000
        assertThat(figures.rows().get(1).share()).isEqualTo(new BigDecimal("0.0000"));
        assertThat(figures.share()).isEqualTo(new BigDecimal("0.0889"));
        assertThat(figures.measured()).isEqualTo(new BigDecimal("1.0000"));
        // all partners of a group sell the same, so every draw is the same
        assertThat(figures.interval()).isEqualTo(new LiftFigures.Interval(figures.share(), figures.share()));
    }

    @Test
    void below_twenty_a_side_no_number_is_told() {
        sell(20, "gold", "2025-02-01", 100, "2026-02-01", 150);
        sell(19, "tin", "2025-02-01", 50, "2026-02-01", 55);
        LiftFigures figures = estimate(1, 1);
        assertThat(figures.rows()).hasSize(1);
        assertThat(figures.rows().get(0).why()).isEqualTo("too few partners");
        assertThat(figures.rows().get(0).others().partners()).isEqualTo(19);
        assertThat(figures.share()).isNull();
        assertThat(figures.interval()).isNull();
    }

    /** 12 and 12 in each of two quarters are 24 and 24 together: 2400 to 3600, 1200 to 1200; 50% x 2400 / 3600. */
    @Test
    void small_cohorts_are_compared_together() {
        for (String day : new String[] {"2025-02-01", "2025-08-01"}) {
            sell(12, "gold", day, 100, "2026-02-01", 150);
            sell(12, "tin", day, 50, "2026-02-01", 50);
        }
        LiftFigures figures = estimate(1, 1);
        assertThat(figures.rows()).extracting(Row::cohort).containsExactly("all cohorts");
        assertThat(figures.share()).isEqualTo(new BigDecimal("0.3333"));
    }

    /** 20 gold partners came in 2026: they have no growth, and 3000 of the 6000 paid on are theirs. */
    @Test
    void who_started_after_the_baseline_is_left_out_and_told() {
        sell(20, "gold", "2025-02-01", 100, "2026-02-01", 150);
        sell(20, "tin", "2025-02-01", 50, "2026-02-01", 50);
        sell(20, "gold", "2026-02-01", 0, "2026-02-01", 150);
        LiftFigures figures = estimate(1, 1);
        assertThat(figures.rows()).extracting(Row::why).containsExactly(null, "started after the baseline");
        assertThat(figures.share()).isEqualTo(new BigDecimal("0.3333"));
        assertThat(figures.measured()).isEqualTo(new BigDecimal("0.5000"));
    }

    @Test
    void a_share_is_held_to_its_bounds() {
        sell(20, "gold", "2025-02-01", 100, "2026-02-01", 50);
        sell(20, "tin", "2025-02-01", 50, "2026-02-01", 100);
        assertThat(estimate(1, 1).share()).isEqualTo(new BigDecimal("0.0000"));
    }

    @Test
    void the_same_seed_draws_the_same_on_any_number_of_threads() {
        for (int i = 0; i < 40; i++) {
            sell(1, "gold", "2025-02-01", 100 + i, "2026-02-01", 120 + (i * 37) % 90);
            sell(1, "tin", "2025-02-01", 90 + i, "2026-02-01", 80 + (i * 53) % 70);
        }
        LiftFigures one = estimate(7, 1);
        assertThat(estimate(7, 3)).isEqualTo(one);
        LiftFigures.Interval interval = one.interval();
        assertThat(interval).isNotNull();
        assertThat(interval.low()).isLessThan(one.share());
        assertThat(interval.high()).isGreaterThan(one.share());
        assertThat(estimate(8, 1).interval()).isNotEqualTo(interval);
        assertThat(estimate(8, 1).share()).isEqualTo(one.share());
    }
}
