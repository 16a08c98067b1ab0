package dev.earnest.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Stored values as text: numbers and dates as Java's own classes write them, bytes as characters. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CellTextTest {
    private final CellText text = new CellText();

    private String found() {
        return new String(text.chars(), text.from(), text.length());
    }

    private String utf8(String word) {
        byte[] bytes = ("<" + word + ">").getBytes(StandardCharsets.UTF_8);
        text.utf8(ByteBuffer.wrap(bytes, 1, bytes.length - 2));
        return found();
    }

    @Test
    void numbers_are_written_as_plain_decimals() {
        for (long value : new long[] {0, 5, -5, 10, -99, 100, 123_456, Long.MAX_VALUE, Long.MIN_VALUE}) {
            for (int scale : new int[] {0, 1, 2, 4, 18, 19, 38, 100}) {
                text.decimal(value, scale);
                assertThat(found()).isEqualTo(BigDecimal.valueOf(value, scale).toPlainString());
            }
        }
        text.decimal(-5, 2);
        assertThat(found()).isEqualTo("-0.05");
    }

    @Test
    void dates_are_written_as_iso_has_them_in_any_year() {
        for (String day : new String[] {"1970-01-01", "1969-12-31", "2024-02-29", "0000-01-01", "9999-12-31"}) {
            text.date(LocalDate.parse(day).toEpochDay());
            assertThat(found()).isEqualTo(day);
        }
        text.date(LocalDate.of(10_000, 1, 1).toEpochDay());
        assertThat(found()).isEqualTo("+10000-01-01");
        text.date(LocalDate.of(-1, 12, 31).toEpochDay());
        assertThat(found()).isEqualTo("-0001-12-31");
    }

    @Test
    void bytes_are_characters_one_word_after_the_other() {
        assertThat(utf8("P00001")).isEqualTo("P00001");
        assertThat(utf8("Müller & 東京 😀")).isEqualTo("Müller & 東京 😀");
        assertThat(utf8("")).isEmpty();
        assertThat(utf8("x".repeat(1000) + "é")).hasSize(1001).endsWith("xé");
        assertThatThrownBy(() -> text.utf8(ByteBuffer.wrap(new byte[] {'a', (byte) 0xC3})))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(utf8("ab")).isEqualTo("ab");
    }
}
