package dev.earnest.language.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates as people write them, and the ISO date each must mean. */
final class DateText {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private DateText() {}

    /** Whether the text is four digits, two digits, two digits, joined by hyphens. */
    static boolean isIso(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            if (i != 4 && i != 7 && !Numbers.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The day of an ISO text, or null where the calendar has no such day. */
    static @Nullable LocalDate iso(String text) {
        try {
            return LocalDate.of(
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(5, 7)),
                    Integer.parseInt(text.substring(8, 10)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether the text looks like a date of any fashion. */
    static boolean like(String text) {
        return isIso(text) || guess(text) != null;
    }

    /** The one day a text in another fashion can mean, or null where it can mean several or none. */
    static @Nullable LocalDate guess(String text) {
        List<String> parts = parts(text);
        if (parts.size() < 3) {
            return parts.size() == 1 && text.length() == 8 ? compact(text) : null;
        }
        Integer named = month(parts.get(0)) != null ? month(parts.get(0)) : month(parts.get(1));
        if (named != null) {
            int day = number(month(parts.get(0)) != null ? parts.get(1) : parts.get(0));
            return day(number(parts.get(2)), named, day);
        }
        int a = number(parts.get(0));
        int b = number(parts.get(1));
        int c = number(parts.get(2));
        if (parts.get(0).length() == 4) {
            return day(a, b, c);
        }
        if (parts.get(2).length() != 4) {
            return null;
        }
        if (a == b || a > 12 || text.indexOf('.') > 0) {
            return day(c, b, a);
        }
        return b > 12 ? day(c, a, b) : null;
    }

    private static @Nullable LocalDate compact(String text) {
        return number(text) < 0
                ? null
                : day(number(text.substring(0, 4)), number(text.substring(4, 6)), number(text.substring(6)));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        if (year < 1900 || year > 2200 || month < 1 || day < 1) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Integer month(String word) {
        int index = word.length() < 3 ? -1 : MONTHS.indexOf(word.substring(0, 3).toLowerCase(java.util.Locale.ROOT));
        return index < 0 ? null : Integer.valueOf(index + 1);
    }

    private static int number(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            if (!Numbers.isDigit(digits.charAt(i)) || number > 99_999_999) {
                return -1;
            }
            number = number * 10 + digits.charAt(i) - '0';
        }
        return digits.isEmpty() ? -1 : number;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c == ' ' || c == '-' || c == '/' || c == '.' || c == ',' || c == 'T') {
                if (part.length() > 0) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
            } else {
                part.append(c);
            }
        }
        return parts;
    }
}
