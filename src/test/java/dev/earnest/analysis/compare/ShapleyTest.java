package dev.earnest.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Shares worked out on paper. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShapleyTest {
    private static Shapley of(int changes, Map<Integer, Long> values) {
        return new Shapley(changes, set -> values.getOrDefault(set.isEmpty() ? 0 : (int) set.toLongArray()[0], 0L));
    }

    @Test
    void two_changes_halve_what_they_only_do_together() {
        // a 100, b 60, both 220: orders a,b: 100 and 120; b,a: 160 and 60. a = 130, b = 90
        Shapley.Shares shares = of(2, Map.of(1, 100L, 2, 60L, 3, 220L)).exact();
        assertThat(shares.shares()).containsExactly(130, 90);
    }

    @Test
    void a_cent_that_cannot_be_halved_goes_to_the_first() {
        // a 0, b 0, both 1: a half each
        assertThat(of(2, Map.of(3, 1L)).exact().shares()).containsExactly(1, 0);
        // and of a loss of one: both are -0.5, rounded down to -1 each, and one is given back to the first
        assertThat(of(2, Map.of(3, -1L)).exact().shares()).containsExactly(0, -1);
    }

    @Test
    void three_changes_of_which_two_meet() {
        // a 30, b 12, c -6; a with b 60 (18 more than alone); c meets nobody
        // a: 30 + 9 = 39, b: 12 + 9 = 21, c: -6
        Shapley.Shares shares = of(3, Map.of(1, 30L, 2, 12L, 3, 60L, 4, -6L, 5, 24L, 6, 6L, 7, 54L))
                .exact();
        assertThat(shares.shares()).containsExactly(39, 21, -6);
    }

    @Test
    void three_changes_that_all_meet() {
        // gloves: a is a left one, b and c right ones; a pair is worth 6: a = 4, b = c = 1
        Shapley.Shares shares = of(3, Map.of(3, 6L, 5, 6L, 7, 6L)).exact();
        assertThat(shares.shares()).containsExactly(4, 1, 1);
        // worth 100: 66.67, 16.67, 16.67; rounded down 98, and the largest remainders are equal
        assertThat(of(3, Map.of(3, 100L, 5, 100L, 7, 100L)).exact().shares()).containsExactly(67, 17, 16);
    }

    @Test
    void sampled_shares_are_exact_where_changes_do_not_meet() {
        Shapley shapley =
                new Shapley(12, set -> set.stream().mapToLong(i -> 10L * i - 35).sum());
        Shapley.Shares shares = shapley.sampled(200, 1);
        assertThat(shares.shares()).containsExactly(-35, -25, -15, -5, 5, 15, 25, 35, 45, 55, 65, 75);
        assertThat(shares.errors()).containsOnly(0);
    }

    @Test
    void sampled_shares_sum_to_the_whole_and_lie_near_the_exact_ones() {
        // twelve changes, a bonus of 1,200,000 as soon as the first three are there: 400,000 each
        BitSet three = BitSet.valueOf(new long[] {7});
        Shapley shapley = new Shapley(12, set -> {
            BitSet held = (BitSet) set.clone();
            held.and(three);
            return set.cardinality() * 1000L + (held.equals(three) ? 1_200_000 : 0);
        });
        Shapley.Shares shares = shapley.sampled(200, 1);
        assertThat(shares.shares())
                .isEqualTo(shapley.sampled(200, 1).shares())
                .isNotEqualTo(shapley.sampled(200, 2).shares());
        assertThat(java.util.Arrays.stream(shares.shares()).sum()).isEqualTo(1_212_000);
        for (int i = 0; i < 3; i++) {
            // each order gives all to one of three: the deviation is sqrt(1/3 x 2/3) x 1,200,000 = 565,685, by
            // sqrt(199) 40,100
            assertThat(shares.errors()[i]).isBetween(37_000L, 42_000L);
            assertThat(Math.abs(shares.shares()[i] - 401_000)).isLessThan(3 * 40_100);
        }
        assertThat(shares.errors()[5]).isZero();
    }

    @Test
    void no_change_has_no_share() {
        assertThat(of(0, Map.of()).exact().shares()).isEmpty();
        assertThat(of(1, Map.of(1, -7L)).exact().shares()).containsExactly(-7);
    }
}
