package dev.earnest.check;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a cell looks like. */
public enum Shape {
    /** Digits alone, with a sign at most. */
    WHOLE,
    /** {@code 1234.56}. */
    POINT,
    /** {@code 1234,56}. */
    COMMA,
    /** {@code 1,234.56}, {@code 1,234}. */
    COMMA_GROUPS,
    /** {@code 1.234,56}. */
    POINT_GROUPS,
    /** {@code 1 234,56}. */
    SPACE_GROUPS,
    /** {@code $1,234.56}. */
    MARKED,
    /** {@code 1.2E+05}. */
    SCIENTIFIC,
    /** {@code 2026-03-31}, perhaps with a time. */
    ISO_DATE,
    /** {@code 3/31/2026}. */
    SLASH_DATE,
    /** {@code 31.03.2026}. */
    POINT_DATE,
    /** {@code 31-03-2026}. */
    DASH_DATE,
    /** {@code 31-Mar-2026}. */
    NAMED_DATE,
    /** {@code true}, {@code no}. */
    FLAG,
    /** Anything else. */
    WORDS;

    private static final Pattern NAMED =
            Pattern.compile("[0-9]{1,2}[ \\-/.][A-Za-z]{3,9}[ \\-/.,]+([0-9]{4}|[0-9]{2})( .*)?");
    /** A sign or code of a currency before or behind. */
    private static final Pattern MARK = Pattern.compile(
            "-?(?:[A-Z]{0,3}[$\u20AC\u00A3\u00A5] ?|[A-Z]{3} )-?[0-9][0-9.,' ]*|-?[0-9][0-9.,' ]*(?: ?[$\u20AC\u00A3\u00A5%]| [A-Z]{3})");

    private static final Pattern PARTS = Pattern.compile("[0-9]{1,4}([/.\\-])[0-9]{1,2}\\1[0-9]{1,4}( .*)?");

    /** Whether it is a number. */
    public boolean isNumber() {
        return compareTo(SCIENTIFIC) <= 0;
    }

    /** Whether it is a date. */
    public boolean isDate() {
        return compareTo(ISO_DATE) >= 0 && compareTo(NAMED_DATE) <= 0;
    }

    /** The shape of a cell that is not blank. */
    public static Shape of(String text) {
        String cell = text.strip();
        char first = cell.isEmpty() ? ' ' : cell.charAt(0);
        boolean digit = first >= '0' && first <= '9';
        if (!digit && first != '-' && first != '+' && first != '.' && first != '(') {
            return unlike(cell);
        }
        if (isIso(cell)) {
            return ISO_DATE;
        }
        Shape date = digit ? date(cell) : null;
        return date != null ? date : number(cell);
    }

    private static Shape unlike(String cell) {
        String lower = cell.length() <= 5 ? cell.toLowerCase(Locale.ROOT) : "";
        if (lower.equals("true") || lower.equals("false") || lower.equals("yes") || lower.equals("no")) {
            return FLAG;
        }
        boolean endsInDigit = !cell.isEmpty() && cell.length() < 24 && hasDigit(cell);
        return endsInDigit && MARK.matcher(cell).matches() ? MARKED : WORDS;
    }

    private static boolean hasDigit(String cell) {
        return cell.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isIso(String cell) {
        boolean marked = cell.length() >= 10 && cell.charAt(4) == '-' && cell.charAt(7) == '-';
        return marked && (cell.length() == 10 || cell.charAt(10) == 'T' || cell.charAt(10) == ' ');
    }

    private static @org.jspecify.annotations.Nullable Shape date(String cell) {
        int length = cell.length();
        if (length < 6 || length > 40) {
            return null;
        }
        for (int i = 1; i < 5 && i < length; i++) {
            char c = cell.charAt(i);
            if (c == '/' || c == '.' || c == '-' || c == ' ') {
                return PARTS.matcher(cell).matches()
                        ? c == '/' ? SLASH_DATE : c == '.' ? pointed(cell) : c == '-' ? DASH_DATE : null
                        : NAMED.matcher(cell).matches() ? NAMED_DATE : null;
            }
        }
        return null;
    }

    /** {@code 1.234.567} is no date: its last part would have three digits. */
    private static @org.jspecify.annotations.Nullable Shape pointed(String cell) {
        int last = cell.lastIndexOf('.');
        int end = cell.indexOf(' ') < 0 ? cell.length() : cell.indexOf(' ');
        int digits = end - last - 1;
        return digits == 4 || digits == 2 ? POINT_DATE : null;
    }

    private static Shape number(String cell) {
        int commas = 0;
        int points = 0;
        int spaces = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            commas += c == ',' ? 1 : 0;
            points += c == '.' ? 1 : 0;
            spaces += c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\'' ? 1 : 0;
            boolean sign = i == 0 && (c == '-' || c == '+');
            boolean known = c >= '0' && c <= '9'
                    || c == ','
                    || c == '.'
                    || c == ' '
                    || c == '\u00A0'
                    || c == '\u202F'
                    || c == '\'';
            if (!sign && !known) {
                return cell.matches("[-+]?[0-9]+([.,][0-9]+)?[eE][-+]?[0-9]+")
                        ? SCIENTIFIC
                        : MARK.matcher(cell).matches() ? MARKED : WORDS;
            }
        }
        return number(cell, commas, points, spaces);
    }

    private static Shape number(String cell, int commas, int points, int spaces) {
        if (spaces > 0) {
            return cell.matches("[-+]?[0-9]{1,3}([ \u00A0\u202F'][0-9]{3})+([.,][0-9]+)?") ? SPACE_GROUPS : WORDS;
        }
        if (commas == 0 && points == 0) {
            return WHOLE;
        }
        if (commas == 0) {
            return points == 1 ? POINT : grouped(cell, '.') ? POINT_GROUPS : WORDS;
        }
        if (points == 0) {
            return grouped(cell, ',') ? COMMA_GROUPS : commas == 1 ? COMMA : WORDS;
        }
        return cell.lastIndexOf(',') > cell.lastIndexOf('.') ? POINT_GROUPS : COMMA_GROUPS;
    }

    private static boolean grouped(String cell, char mark) {
        return cell.matches("[-+]?[1-9][0-9]{0,2}(\\" + mark + "[0-9]{3})+");
    }
}
