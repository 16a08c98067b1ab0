package dev.earnest.deal;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** How an export writes its dates, in the letters of {@link DateTimeFormatter}; a time may follow the date. */
public final class DatePattern {
    private final String pattern;
    private final DateTimeFormatter formatter;

    private DatePattern(String pattern, DateTimeFormatter formatter) {
        this.pattern = pattern;
        this.formatter = formatter;
    }

    /** The pattern of a text; fails with IllegalArgumentException, saying why, where it names no day, month and year. */
    public static DatePattern of(String pattern) {
        String letters = pattern.replaceAll("'[^']*'", "");
        if (letters.contains("Y")) {
            throw new IllegalArgumentException("`Y` is the year of a week; write `y`");
        }
        if (letters.contains("D")) {
            throw new IllegalArgumentException("`D` is the day of the year; write `d`");
        }
        if (letters.contains("m") && !letters.contains("M")) {
            throw new IllegalArgumentException("`m` is the minute; write `M` for the month");
        }
        if (letters.contains("p")) {
            throw new IllegalArgumentException("`p` pads; leave it out");
        }
        boolean whole =
                (letters.contains("y") || letters.contains("u")) && letters.contains("M") && letters.contains("d");
        if (!whole) {
            throw new IllegalArgumentException("it needs a day `d`, a month `M` and a year `y`");
        }
        DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(yearsOfNoEra(pattern))
                .toFormatter(Locale.ENGLISH)
                .withChronology(IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
        return new DatePattern(pattern, formatter);
    }

    /** {@code y} as {@code u} outside quotes: a year that needs no era beside it. */
    private static String yearsOfNoEra(String pattern) {
        StringBuilder changed = new StringBuilder();
        boolean quoted = false;
        for (char c : pattern.toCharArray()) {
            quoted ^= c == '\'';
            changed.append(c == 'y' && !quoted ? 'u' : c);
        }
        return changed.toString();
    }

    /** Whether a date in this pattern could be taken for {@code 2026-03-31} with day and month changed. */
    boolean looksLikeIso() {
        return pattern.matches("[yu]+-d+-M+.*");
    }

    /** The day since 1 January 1970, or {@link DateColumn#BLANK} where the text does not fit. */
    public int day(String text) {
        ParsePosition position = new ParsePosition(0);
        try {
            TemporalAccessor parsed = formatter.parse(text, position);
            LocalDate date = parsed.query(TemporalQueries.localDate());
            int end = position.getIndex();
            boolean followed = end == text.length() || " T,".indexOf(text.charAt(end)) >= 0;
            return date == null || !followed ? DateColumn.BLANK : (int) date.toEpochDay();
        } catch (DateTimeException e) {
            return DateColumn.BLANK;
        }
    }

    @Override
    public String toString() {
        return pattern;
    }
}
