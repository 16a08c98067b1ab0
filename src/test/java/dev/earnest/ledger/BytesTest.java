package dev.earnest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.deal.Dictionary;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Numbers as java.math prints them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BytesTest {
    /** Numbers of every length, round ones and their neighbours among them. */
    private static LongStream numbers() {
        LongStream round = LongStream.iterate(1, i -> i <= 1_000_000_000_000_000_000L, i -> i * 10)
                .limit(19)
                .flatMap(i -> LongStream.of(i - 1, i, i + 1, -i, i * 9 - 1));
        LongStream random = new Random(1).longs(5_000).map(number -> number >> Math.abs(number % 63));
        return LongStream.concat(LongStream.concat(round, random), LongStream.of(Long.MAX_VALUE, -Long.MAX_VALUE))
                .filter(number -> number != Long.MIN_VALUE);
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.US_ASCII);
    }

    @Test
    void money_has_all_decimals_of_its_currency() {
        for (int digits = 0; digits <= 4; digits++) {
            int decimals = digits;
            numbers().forEach(number -> {
                Bytes bytes = new Bytes(Bytes.NUMBER);
                bytes.decimal(number, decimals);
                assertThat(text(bytes))
                        .isEqualTo(BigDecimal.valueOf(number, decimals).toPlainString());
            });
        }
    }

    @Test
    void a_measure_has_no_zeros_at_its_end() {
        numbers().forEach(number -> {
            Bytes bytes = new Bytes(Bytes.NUMBER);
            bytes.measure(number);
            BigDecimal exact = BigDecimal.valueOf(number, 4).stripTrailingZeros();
            assertThat(text(bytes)).isEqualTo(exact.toPlainString());
        });
    }

    @Test
    void words_that_need_no_escape_go_in_as_they_are_and_no_others() {
        Dictionary words = new Dictionary();
        Bytes bytes = new Bytes(1);
        assertThat(bytes.putPlain(words, words.add("P1"), false)).isTrue();
        assertThat(bytes.putPlain(words, words.add("a b"), true)).isTrue();
        assertThat(bytes.putPlain(words, words.add("Zoë"), true)).isTrue();
        for (String other : new String[] {"a,b", "a\"b", "a\nb", "a\\b"}) {
            assertThat(bytes.putPlain(words, words.add(other), false)).as(other).isFalse();
        }
        assertThat(new String(bytes.toArray(), StandardCharsets.UTF_8)).isEqualTo("P1\"a b\"\"Zoë\"");
    }
}
