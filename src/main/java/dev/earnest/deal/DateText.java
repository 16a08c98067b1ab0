package dev.earnest.deal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as {@code 2026-03-31}, a time behind it left aside, or else by a declared pattern. */
final class DateText {
    private static final int FIRST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    private static final int LAST = (int) LocalDate.of(2199, 12, 31).toEpochDay();

    private static final int MOST_REMEMBERED = 1 << 16;
    private static final Pattern SLASHED = Pattern.compile("([0-9]{1,2})([/.\\- ])([0-9]{1,2})\\2([0-9]{4}).*");

    private final @Nullable DatePattern pattern;
    private Dictionary seen = new Dictionary();
    private int[] days = new int[256];

    DateText(@Nullable DatePattern pattern) {
        this.pattern = pattern;
    }

    /** Whether no pattern is declared. */
    boolean onlyIso() {
        return pattern == null;
    }

    /**
     * The day since 1 January 1970, or {@link DateColumn#BLANK} where a cell that is not blank is no date from 1900 to 2199.
     */
    int read(Slice cell) {
        int day = anyYear(cell);
        return day >= FIRST && day <= LAST ? day : DateColumn.BLANK;
    }

    private int anyYear(Slice cell) {
        cell.trim();
        if (pattern == null) {
            return iso(cell.chars, cell.from, cell.to);
        }
        int code = seen.code(cell.chars, cell.from, cell.to);
        if (code >= 0) {
            return days[code];
        }
        int day = pattern.day(cell.toString());
        if (day == DateColumn.BLANK && !pattern.looksLikeIso()) {
            day = iso(cell.chars, cell.from, cell.to);
        }
        remember(cell, day);
        return day;
    }

    private void remember(Slice cell, int day) {
        if (seen.size() == MOST_REMEMBERED) {
            seen = new Dictionary();
        }
        int code = seen.add(cell.chars, cell.from, cell.to);
        if (code >= days.length) {
            days = Arrays.copyOf(days, days.length * 2);
        }
        days[code] = day;
    }

    /** The day of {@code 2026-03-31}, alone or before {@code T} or a space and a time. */
    static int iso(char[] chars, int from, int to) {
        int length = to - from;
        if (length < 10 || chars[from + 4] != '-' || chars[from + 7] != '-') {
            return DateColumn.BLANK;
        }
        if (length > 10 && !timeFollows(chars, from + 10, to)) {
            return DateColumn.BLANK;
        }
        int year = number(chars, from, 4);
        int month = number(chars, from + 5, 2);
        int day = number(chars, from + 8, 2);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
            return DateColumn.BLANK;
        }
        return epochDay(year, month, day);
    }

    private static boolean timeFollows(char[] chars, int at, int to) {
        boolean separated = chars[at] == 'T' || chars[at] == ' ';
        return separated && at + 1 < to && chars[at + 1] >= '0' && chars[at + 1] <= '9';
    }

    private static int number(char[] chars, int at, int digits) {
        int value = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int daysIn(int year, int month) {
        if (month == 2) {
            boolean leap = (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
            return leap ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Days since 1 January 1970, counting years from March so that the leap day is the last. */
    private static int epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }

    /** Why a cell is no date, to be read after the column's name and the cell. */
    Said explain(String cell) {
        char[] chars = cell.toCharArray();
        if (pattern == null && iso(chars, 0, chars.length) != DateColumn.BLANK) {
            return new Said("whose year is not from 1900 to 2199", "correct the year");
        }
        if (pattern != null) {
            return new Said(
                    "which fits neither the mapping's pattern `" + pattern + "` nor 2026-03-31",
                    "correct the cell, or the mapping's dates");
        }
        if (cell.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
            return new Said(
                    cell.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9].*)?")
                            ? "which is no day of the calendar"
                            : "where a date like 2026-03-31 belongs",
                    null);
        }
        Matcher slashed = SLASHED.matcher(cell);
        if (slashed.matches()) {
            return slashed(slashed);
        }
        if (cell.matches("[0-9]{1,2}[/.\\- ][0-9]{1,2}[/.\\- ][0-9]{2}( .*)?")) {
            return new Said("whose year has two digits", "export dates as 2026-03-31");
        }
        if (cell.matches("[3-5][0-9]{4}(\\.[0-9]+)?")) {
            LocalDate day = LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(cell.substring(0, 5)));
            return new Said("which looks like a spreadsheet's day number for " + day, "export dates as 2026-03-31");
        }
        return new Said(
                "where a date like 2026-03-31 belongs",
                "declare how dates are written in the mapping: dates: \"M/d/yyyy\"");
    }

    private static Said slashed(Matcher parts) {
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(3));
        String mark = parts.group(2);
        String us = "M" + mark + "d" + mark + "yyyy";
        String eu = "d" + mark + "M" + mark + "yyyy";
        boolean couldBeUs = first <= 12 && second <= 31;
        boolean couldBeEu = second <= 12 && first <= 31;
        if (couldBeUs && couldBeEu && first != second) {
            String year = parts.group(4);
            String one = String.format(Locale.ROOT, "%s-%02d-%02d", year, first, second);
            String two = String.format(Locale.ROOT, "%s-%02d-%02d", year, second, first);
            return new Said(
                    "which could be " + one + " or " + two,
                    "declare the pattern in the mapping: dates: \"" + us + "\" or dates: \"" + eu + "\"");
        }
        return new Said(
                "where a date like 2026-03-31 belongs",
                "declare the pattern in the mapping: dates: \"" + (couldBeUs ? us : eu) + "\"");
    }
}
