package dev.earnest.deal;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The text of one stored value, written without objects for the values that most cells hold. */
final class CellText {
    /** Room for the 19 digits of a number, or as many decimals as a type may have, with sign, zero and point. */
    private static final int NUMBER = 64;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private char[] chars = new char[NUMBER];
    private int from;
    private int to;

    /** The array in which the text stands now. */
    char[] chars() {
        return chars;
    }

    int from() {
        return from;
    }

    int length() {
        return to - from;
    }

    void text(String text) {
        room(text.length());
        text.getChars(0, text.length(), chars, 0);
        set(0, text.length());
    }

    void whole(long value) {
        decimal(value, 0);
    }

    /** A number as {@code BigDecimal} writes it plainly. */
    void decimal(long unscaled, int scale) {
        room(scale + NUMBER);
        int at = chars.length;
        int decimals = scale;
        long rest = unscaled > 0 ? -unscaled : unscaled; // the least number has no positive
        do {
            long tens = rest / 10;
            chars[--at] = (char) ('0' + (tens * 10 - rest));
            rest = tens;
            if (--decimals == 0) {
                chars[--at] = '.';
            }
        } while (rest != 0 || decimals >= 0);
        if (unscaled < 0) {
            chars[--at] = '-';
        }
        set(at, chars.length);
    }

    /** A day since 1 January 1970 as {@code 2026-03-31}. */
    void date(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        int year = date.getYear();
        if (year < 0 || year > 9999) {
            text(date.toString());
            return;
        }
        chars[4] = '-';
        chars[7] = '-';
        twoDigits(year / 100, 0);
        twoDigits(year % 100, 2);
        twoDigits(date.getMonthValue(), 5);
        twoDigits(date.getDayOfMonth(), 8);
        set(0, 10);
    }

    private void twoDigits(int value, int at) {
        chars[at] = (char) ('0' + value / 10);
        chars[at + 1] = (char) ('0' + value % 10);
    }

    /** Characters in UTF-8; fails with UncheckedIOException where bytes are none. */
    void utf8(ByteBuffer bytes) {
        int start = bytes.position();
        int length = bytes.remaining();
        room(length);
        for (int i = 0; i < length; i++) {
            byte one = bytes.get(start + i);
            if (one < 0) {
                decode(bytes);
                return;
            }
            chars[i] = (char) one;
        }
        set(0, length);
    }

    private void decode(ByteBuffer bytes) {
        CharBuffer found = CharBuffer.wrap(chars);
        decoder.reset();
        if (decoder.decode(bytes, found, true).isError()) {
            throw new UncheckedIOException(new CharacterCodingException());
        }
        decoder.flush(found);
        set(0, found.position());
    }

    private void room(int length) {
        if (length > chars.length) {
            chars = new char[Math.max(length, 2 * chars.length)];
        }
    }

    private void set(int start, int end) {
        from = start;
        to = end;
    }
}
