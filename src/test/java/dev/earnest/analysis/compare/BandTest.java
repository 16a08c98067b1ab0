package dev.earnest.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bands at their edges, in cents. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BandTest {
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "100000, 100500, UNCHANGED", // 0.5%
        "100000, 100501, GAINS",
        "100000, 99500, UNCHANGED",
        "100000, 99499, LOSES",
        "10000, 10100, UNCHANGED", // one unit, 1%
        "10000, 10101, GAINS",
        "10000, 9900, UNCHANGED",
        "10000, 9899, LOSES",
        "100000, 110000, GAINS", // 10%
        "100000, 110001, GAINS_MUCH",
        "100000, 90000, LOSES",
        "100000, 89999, LOSES_MUCH",
        "0, 101, NEWLY_PAID",
        "0, 100, UNCHANGED",
        "101, 0, NO_LONGER_PAID",
        "100, 0, UNCHANGED",
        "0, -500, LOSES_MUCH", // nothing was paid, now something is taken back
        "500, -500, LOSES_MUCH",
        "-500, 0, GAINS_MUCH",
        "-100000, -99000, GAINS", // a net clawback that shrinks by 1%
        "-100000, -101000, LOSES",
        "0, 0, UNCHANGED"
    })
    void of_what_is_paid(long base, long next, Band band) {
        assertThat(Band.of(base, next, 100)).isEqualTo(band);
    }

    @Test
    void a_unit_is_one_yen_where_there_are_no_cents() {
        assertThat(Band.of(20, 21, 1)).isEqualTo(Band.UNCHANGED);
        assertThat(Band.of(20, 22, 1)).isEqualTo(Band.GAINS);
    }

    @Test
    void money_of_many_digits_does_not_overflow() {
        long much = Long.MAX_VALUE / 2;
        assertThat(Band.of(much, much - much / 10, 100)).isEqualTo(Band.LOSES);
        assertThat(Band.of(much, much - much / 10 - 1, 100)).isEqualTo(Band.LOSES_MUCH);
    }
}
