package dev.earnest.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DigitsTest {
    private static long read(String cell) {
        byte[] bytes = ("x" + cell + ",12345678").getBytes(StandardCharsets.ISO_8859_1);
        return Digits.upToEight(bytes, 1, 1 + cell.length(), (byte) '.');
    }

    @Test
    void whole_numbers_and_cents_are_read() {
        assertThat(read("0")).isZero();
        assertThat(read("7")).isEqualTo(70_000);
        assertThat(read("12345678")).isEqualTo(123_456_780_000L);
        assertThat(read("0.05")).isEqualTo(500);
        assertThat(read("54321.09")).isEqualTo(543_210_900);
    }

    @Test
    void everything_else_is_left_to_others() {
        for (String cell :
                new String[] {"", "123456789", "-1", ".50", "1.5", "1.2.3", "1e5", "1/2", "1:2", "12 ", "٣"}) {
            assertThat(read(cell)).as(cell).isEqualTo(Digits.NONE);
        }
    }

    @Test
    void what_is_read_agrees_with_the_careful_reader() {
        long seed = 5;
        Random random = new Random(seed);
        NumberText text = new NumberText(Mapping.NumberStyle.PLAIN);
        Slice slice = new Slice();
        for (int i = 0; i < 100_000; i++) {
            StringBuilder cell = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--) {
                cell.append("00123456789.".charAt(random.nextInt(12)));
            }
            long value = read(cell.toString());
            slice.set(cell.toString().toCharArray(), 0, cell.length());
            if (value != Digits.NONE) {
                assertThat(value).as("%s, seed %s", cell, seed).isEqualTo(text.read(slice));
            }
        }
    }
}
