package dev.earnest.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Columns that are narrow while they can be say the same as wide ones. */
class NarrowColumnsTest {
    @Test
    void counts_are_kept_to_the_last_bit_also_where_they_outgrow_six_bytes() {
        long[] told = {0, -1, 1, 1L << 31, -(1L << 31), 0xFFFF_FFFFL, (1L << 47) - 1, -(1L << 47), 1L << 47, Long.MIN_VALUE, 7};
        CountColumn counts = new CountColumn();
        for (int line = 0; line < told.length; line++) {
            counts.set(line, told[line], 4);
            for (int before = 0; before <= line; before++) {
                assertThat(counts.get(before)).isEqualTo(told[before]);
            }
        }
        assertThat(counts.get(told.length)).isZero();
        counts.trim(3);
        assertThat(counts.get(2)).isEqualTo(1);
        assertThat(counts.get(3)).isZero();
    }

    @Test
    void reasons_add_up_whatever_sets_of_them_there_are() {
        Random random = new Random(7);
        Reason[] all = Reason.values();
        ReasonColumn column = new ReasonColumn();
        int[] expected = new int[4_000];
        for (int i = 0; i < 20_000; i++) {
            int line = random.nextInt(expected.length);
            Reason reason = all[random.nextInt(all.length)];
            expected[line] |= 1 << reason.ordinal();
            column.add(line, reason, 100);
        }
        assertThat(java.util.Arrays.stream(expected).distinct().count()).isGreaterThan(255);
        for (int line = 0; line < expected.length; line++) {
            assertThat(column.get(line)).isEqualTo(expected[line]);
        }
    }
}
