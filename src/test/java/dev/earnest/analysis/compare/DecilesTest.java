package dev.earnest.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tenths of partners; those paid as much are in one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecilesTest {
    private static int[] of(long... paid) {
        Deciles deciles = new Deciles(paid);
        return LongStream.of(paid).mapToInt(deciles::of).toArray();
    }

    @Test
    void twenty_partners_are_two_to_a_tenth() {
        int[] found = of(LongStream.rangeClosed(1, 20).toArray());
        assertThat(found).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10);
    }

    @Test
    void equal_payouts_share_the_lowest_of_their_tenths() {
        assertThat(of(5, 5, 5, 5, 5, 9, 9, 9, 9, 10)).containsExactly(1, 1, 1, 1, 1, 6, 6, 6, 6, 10);
        assertThat(of(7, 7, 7)).containsExactly(1, 1, 1);
    }

    @Test
    void fewer_than_ten_partners_leave_tenths_out() {
        assertThat(of(30, 10, 20)).containsExactly(7, 1, 4);
        assertThat(of(4)).containsExactly(1);
    }
}
