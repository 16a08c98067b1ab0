package dev.earnest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DrawsTest {
    private static final int MANY = 200_000;

    private final Draws draws = new Draws(5, Draws.Stream.DEALS);

    @Test
    void a_row_is_drawn_the_same_whatever_was_drawn_before() {
        long first = draws.at(1_000_000).next();
        draws.at(3).next();
        assertThat(draws.at(1_000_000).next()).isEqualTo(first);
        assertThat(draws.next()).isNotEqualTo(first);
        assertThat(new Draws(5, Draws.Stream.EVENTS).at(1_000_000).next()).isNotEqualTo(first);
        assertThat(new Draws(6, Draws.Stream.DEALS).at(1_000_000).next()).isNotEqualTo(first);
    }

    @Test
    void every_number_below_a_bound_comes_as_often() {
        int[] counts = new int[10];
        int[] long10 = new int[10];
        for (int row = 0; row < MANY; row++) {
            draws.at(row);
            counts[draws.below(10)]++;
            long10[(int) (draws.below(Sizes.MOST) * 10 / Sizes.MOST)]++;
        }
        for (int count : counts) assertThat(count).isBetween(MANY / 10 - 700, MANY / 10 + 700);
        for (int count : long10) assertThat(count).isBetween(MANY / 10 - 700, MANY / 10 + 700);
    }

    @Test
    void squares_and_cubes_favour_the_low() {
        int square = 0;
        int cube = 0;
        for (int row = 0; row < MANY; row++) {
            draws.at(row);
            square += draws.squared(100) < 25 ? 1 : 0;
            cube += draws.cubed(1000) < 125 ? 1 : 0;
        }
        // half of all numbers have a square below a quarter, and a cube below an eighth
        assertThat(square).isBetween(MANY / 2 - 1_000, MANY / 2 + 1_000);
        assertThat(cube).isBetween(MANY / 2 - 1_000, MANY / 2 + 1_000);
    }

    @Test
    void quantities_are_powers_of_two_by_the_sum_of_four_parts() {
        assertThat(Quantities.of(0)).isEqualTo(1);
        // 0x8000 four times is the middle: 2^4
        assertThat(Quantities.of(0x8000_8000_8000_8000L)).isEqualTo(16);
        // a sixth of 0x10000 more, of which each stands for 2^3, is half a power: 16 times 1.414
        assertThat(Quantities.of(0x8000_8000_8000_8000L + 0x10000 / 6 + 1)).isEqualTo(22);
        // the most is a 64th of a power below 2^10: 1012.97
        assertThat(Quantities.of(-1)).isEqualTo(1012);
    }

    @Test
    void claims_are_counted_among_events() {
        assertThat(EventRow.claimable(0)).isZero();
        assertThat(EventRow.claimable(7)).isEqualTo(3);
        assertThat(EventRow.claimable(14)).isEqualTo(5);
        assertThat(EventRow.rowOfClaim(4)).isEqualTo(13);
    }
}
