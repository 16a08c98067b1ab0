package dev.earnest.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The arithmetic of money, by figures worked out by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyTest {

    @Test
    void a_half_goes_away_from_zero_for_both_signs() {
        assertThat(Rounding.HALF_UP.divide(5, 2)).isEqualTo(3);
        assertThat(Rounding.HALF_UP.divide(-5, 2)).isEqualTo(-3);
        assertThat(Rounding.HALF_UP.divide(4, 3)).isEqualTo(1);
        assertThat(Rounding.HALF_UP.divide(-1, 3)).isZero();
        assertThat(Rounding.HALF_UP.divide(-1, 2)).isEqualTo(-1);
    }

    @Test
    void a_half_goes_to_the_even_neighbour_where_chosen() {
        assertThat(Rounding.HALF_EVEN.divide(5, 2)).isEqualTo(2);
        assertThat(Rounding.HALF_EVEN.divide(7, 2)).isEqualTo(4);
        assertThat(Rounding.HALF_EVEN.divide(-5, 2)).isEqualTo(-2);
        assertThat(Rounding.HALF_EVEN.divide(1, 2)).isZero();
        assertThat(Rounding.HALF_EVEN.divide(3, 4)).isEqualTo(1);
    }

    @Test
    void small_and_large_division_agree_at_the_edge_of_a_long() {
        long large = Long.MAX_VALUE - 1;
        for (long divisor : new long[] {2, 3, 7, 10_000}) {
            assertThat(Rounding.HALF_UP.divide(large, divisor))
                    .isEqualTo(Rounding.HALF_UP.divide(BigInteger.valueOf(large), BigInteger.valueOf(divisor)));
        }
    }

    @Test
    void a_rate_of_a_measure_is_rounded_once() {
        // 5% of 123.45 is 6.1725, of 90,000 is 4,500; 2.75% of 99.9999 is 2.74999725
        Factor five = Factor.of(new BigDecimal("0.05"), 2);
        assertThat(five.apply(1_234_500, Rounding.HALF_UP)).isEqualTo(617);
        assertThat(five.apply(900_000_000, Rounding.HALF_UP)).isEqualTo(450_000);
        assertThat(Factor.of(new BigDecimal("0.0275"), 2).apply(999_999, Rounding.HALF_UP))
                .isEqualTo(275);
        // half a cent: 0.5% of 1.00 is 0.005
        assertThat(Factor.of(new BigDecimal("0.005"), 2).apply(10_000, Rounding.HALF_UP))
                .isEqualTo(1);
        assertThat(Factor.of(new BigDecimal("0.005"), 2).apply(-10_000, Rounding.HALF_UP))
                .isEqualTo(-1);
    }

    @Test
    void currencies_without_and_with_three_decimals_have_their_own_minor_unit() {
        // 10% of 1,234.5: 123.45 is 123 yen and 123.450 dinar
        BigDecimal tenth = new BigDecimal("0.1");
        assertThat(Factor.of(tenth, 0).apply(12_345_000, Rounding.HALF_UP)).isEqualTo(123);
        assertThat(Factor.of(tenth, 3).apply(12_345_000, Rounding.HALF_UP)).isEqualTo(123_450);
        assertThat(CurrencyUnit.of("JPY").fixed4PerMinor()).isEqualTo(10_000);
        assertThat(CurrencyUnit.of("BHD").fixed4PerMinor()).isEqualTo(10);
        assertThat(CurrencyUnit.of("USD").text(-1_205)).isEqualTo("-12.05");
    }

    @Test
    void products_beyond_a_long_are_exact_and_results_beyond_it_fail() {
        Factor rate = Factor.of(new BigDecimal("0.123456789"), 2);
        // 900,000,000,000,000 x 0.123456789 = 111,111,110,100,000.00
        assertThat(rate.apply(9_000_000_000_000_000_000L, Rounding.HALF_UP)).isEqualTo(11_111_111_010_000_000L);
        Factor thousand = Factor.of(new BigDecimal("1000"), 2);
        assertThatThrownBy(() -> thousand.apply(Long.MAX_VALUE, Rounding.HALF_UP))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_line_with_a_constant_is_rounded_once() {
        // 2% of a count less 2,000: at 150,000 it is 1,000; 100.005 at 105,000.25
        Linear line = Linear.of(new BigDecimal("0.02"), new BigDecimal("-2000"), 2);
        assertThat(line.apply(1_500_000_000L, Rounding.HALF_UP)).isEqualTo(100_000);
        assertThat(line.apply(1_050_002_500L, Rounding.HALF_UP)).isEqualTo(10_001);
        // a third of a cent stays exact until the end: 100/12 beside, three times
        Linear spread = Linear.of(BigDecimal.ZERO, new BigDecimal("100"), 12, 2);
        assertThat(spread.apply(0, Rounding.HALF_UP)).isEqualTo(833);
    }

    @Test
    void parts_by_largest_remainder_sum_to_the_whole() {
        BigDecimal one = BigDecimal.ONE;
        assertThat(LargestRemainder.split(100, new BigDecimal[] {one, one, one}))
                .containsExactly(34, 33, 33);
        assertThat(LargestRemainder.split(-100, new BigDecimal[] {one, one, one}))
                .containsExactly(-34, -33, -33);
        // 10 by 1:2:4 is 1.43, 2.86, 5.71
        assertThat(LargestRemainder.split(10, new BigDecimal[] {one, new BigDecimal("2.0"), new BigDecimal("4")}))
                .containsExactly(1, 3, 6);
        assertThat(LargestRemainder.split(7, new BigDecimal[] {BigDecimal.ZERO, one}))
                .containsExactly(0, 7);
    }

    @Test
    void a_half_life_halves() {
        assertThat(Halving.weight(0, 7)).isEqualByComparingTo("1");
        assertThat(Halving.weight(7, 7)).isEqualByComparingTo("0.5");
        assertThat(Halving.weight(21, 7)).isEqualByComparingTo("0.125");
        // the square root of one half
        assertThat(Halving.weight(15, 30)).isEqualByComparingTo("0.707106781186547524");
        assertThat(Halving.weight(30, 7)).isEqualByComparingTo("0.051270959750477371");
    }

    @Test
    void products_are_compared_beyond_a_long() {
        long big = Long.MAX_VALUE;
        assertThat(Wide.compareProducts(big, big, big, big - 1)).isPositive();
        assertThat(Wide.compareProducts(-big, big, big, big)).isNegative();
        assertThat(Wide.compareProducts(6, 4, 8, 3)).isZero();
        assertThat(Wide.compareProducts(-1, 1, 1, 1)).isNegative();
    }
}
