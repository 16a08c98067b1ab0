package dev.earnest.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Numbers by chance that depend on counters alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DrawsTest {
    /** With 9 degrees of freedom chi-square is below 27.9 in 999 of 1,000 seeds; this seed is one of them, or the mixing is bad. */
    @Test
    void each_number_is_as_likely() {
        int[] seen = new int[10];
        Draws draws = new Draws(1);
        for (int draw = 0; draw < 1_000; draw++) {
            for (int place = 0; place < 100; place++) seen[draws.at(draw, place, 10)]++;
        }
        double chi = Arrays.stream(seen)
                .mapToDouble(n -> (n - 10_000.0) * (n - 10_000.0) / 10_000.0)
                .sum();
        assertThat(chi).isLessThan(27.9);
    }

    /** Neighbouring draws and places have nothing to do with each other: of 10,000 pairs a hundredth is alike. */
    @Test
    void neighbours_are_apart() {
        Draws draws = new Draws(7);
        int places = 0;
        int rows = 0;
        for (int i = 0; i < 10_000; i++) {
            places += draws.at(i, 0, 100) == draws.at(i, 1, 100) ? 1 : 0;
            rows += draws.at(i, 0, 100) == draws.at(i + 1, 0, 100) ? 1 : 0;
        }
        assertThat(places).isBetween(65, 140);
        assertThat(rows).isBetween(65, 140);
    }

    @Test
    void a_draw_has_as_many_as_there_are_and_is_the_same_whenever_asked_for() {
        Draws draws = new Draws(42);
        int[] third = draws.counts(3, 50);
        draws.counts(1, 50);
        assertThat(Arrays.stream(third).sum()).isEqualTo(50);
        assertThat(new Draws(42).counts(3, 50)).isEqualTo(third);
        assertThat(new Draws(43).counts(3, 50)).isNotEqualTo(third);
    }
}
