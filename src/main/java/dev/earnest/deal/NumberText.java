package dev.earnest.deal;

import dev.earnest.money.Fixed4;
import java.util.Locale;

/** Reads numbers written in one style into ten-thousandths, without a String a cell. */
final class NumberText {
    /** What came of the cell read last. */
    enum Outcome {
        /** A number, exactly. */
        EXACT,
        /** A number with more than four decimals, rounded half-up. */
        ROUNDED,
        /** No number in this style. */
        NO_NUMBER,
        /** A number beyond what can be counted exactly. */
        TOO_LARGE
    }

    private static final long LIMIT = Long.MAX_VALUE;
    private static final long SAFE = LIMIT / 10 - 1;

    private final Mapping.NumberStyle style;
    private final char[][] strip;
    private Outcome outcome = Outcome.EXACT;
    private boolean tooLarge;

    NumberText(Mapping.NumberStyle style) {
        this.style = style;
        this.strip = style.strip().stream().map(String::toCharArray).toArray(char[][]::new);
    }

    Mapping.NumberStyle style() {
        return style;
    }

    /** What came of the cell read last. */
    Outcome outcome() {
        return outcome;
    }

    /** The number in ten-thousandths; {@link Fixed4#BLANK} for a blank cell, and where {@link #outcome()} says there is none. */
    long read(Slice cell) {
        outcome = Outcome.EXACT;
        cell.trim();
        if (cell.blank()) {
            return Fixed4.BLANK;
        }
        char[] chars = cell.chars;
        int at = cell.from;
        int end = cell.to;
        boolean signed = isSign(chars[at]);
        boolean negative = chars[at] == '-';
        at += signed ? 1 : 0;
        if (strip.length > 0) {
            int[] inner = stripped(chars, at, end);
            at = inner[0];
            end = inner[1];
            if (!signed && at < end && isSign(chars[at])) {
                negative = chars[at] == '-';
                at++;
            }
        }
        return digits(chars, at, end, negative);
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }

    private long digits(char[] chars, int from, int end, boolean negative) {
        tooLarge = false;
        long value = 0;
        int at = from;
        int count = 0;
        int sinceMark = -1;
        for (; at < end && chars[at] != style.decimal(); at++) {
            int digit = chars[at] - '0';
            if (digit >= 0 && digit <= 9) {
                value = times10(value, digit);
                count++;
                sinceMark = sinceMark < 0 ? -1 : sinceMark + 1;
            } else if (count > 0 && style.thousands().indexOf(chars[at]) >= 0 && groupMayEnd(chars[at], sinceMark)) {
                sinceMark = 0;
            } else {
                return failed(Outcome.NO_NUMBER);
            }
        }
        if (sinceMark >= 0 && sinceMark != 3 && !style.thousands().equals("_")) {
            return failed(Outcome.NO_NUMBER);
        }
        return decimals(chars, at, end, value, count, negative);
    }

    /** Groups have three digits, or two before the last as in India; an underscore may stand anywhere between digits. */
    private static boolean groupMayEnd(char mark, int sinceMark) {
        return mark == '_' ? sinceMark != 0 : sinceMark < 0 || sinceMark == 2 || sinceMark == 3;
    }

    private long decimals(char[] chars, int from, int end, long whole, int wholeDigits, boolean negative) {
        long value = whole;
        int digits = 0;
        boolean up = false;
        boolean rounded = false;
        for (int at = from + 1; at < end; at++) {
            int digit = chars[at] - '0';
            if (digit < 0 || digit > 9) {
                return failed(Outcome.NO_NUMBER);
            }
            if (digits < 4) {
                value = times10(value, digit);
            } else {
                up = digits == 4 ? digit >= 5 : up;
                rounded |= digit != 0;
            }
            digits++;
        }
        if (wholeDigits == 0 && digits == 0) {
            return failed(Outcome.NO_NUMBER);
        }
        for (int i = digits; i < 4; i++) {
            value = times10(value, 0);
        }
        if (up) {
            value = value == LIMIT ? overflow() : value + 1;
        }
        if (tooLarge) {
            return failed(Outcome.TOO_LARGE);
        }
        outcome = rounded ? Outcome.ROUNDED : Outcome.EXACT;
        return negative ? -value : value;
    }

    private long times10(long value, int digit) {
        if (value >= SAFE && value > (LIMIT - digit) / 10) {
            return overflow();
        }
        return value * 10 + digit;
    }

    private long overflow() {
        tooLarge = true;
        return 0;
    }

    private long failed(Outcome why) {
        outcome = why;
        return Fixed4.BLANK;
    }

    private int[] stripped(char[] chars, int from, int end) {
        int start = from;
        int stop = end;
        boolean again = true;
        while (again) {
            again = false;
            for (char[] sign : strip) {
                if (stop - start >= sign.length && matches(chars, start, sign)) {
                    start += sign.length;
                    again = true;
                } else if (stop - start >= sign.length && matches(chars, stop - sign.length, sign)) {
                    stop -= sign.length;
                    again = true;
                }
                while (start < stop && Slice.isSpace(chars[start])) {
                    start++;
                }
                while (stop > start && Slice.isSpace(chars[stop - 1])) {
                    stop--;
                }
            }
        }
        return new int[] {start, stop};
    }

    private static boolean matches(char[] chars, int at, char[] sign) {
        for (int i = 0; i < sign.length; i++) {
            if (chars[at + i] != sign[i]) {
                return false;
            }
        }
        return true;
    }

    /** Why a cell is no number in this style, to be read after the column's name and the cell. */
    Said explain(String cell) {
        if (outcome == Outcome.TOO_LARGE) {
            return new Said("which is beyond 922,337,203,685,477.5807, the largest number counted exactly", null);
        }
        if (cell.matches("[-+]?[0-9.]+[eE][-+]?[0-9]+")) {
            return new Said("which is written with an exponent", "write the number out in digits");
        }
        if (cell.matches("\\(.*\\)") || cell.endsWith("-")) {
            return new Said("whose sign is not a minus in front", "write -100 for a credit note of 100");
        }
        if (cell.endsWith("%")) {
            return new Said("which is a percent where a plain number belongs", null);
        }
        String digits = cell.replaceAll("^[^0-9]+|[^0-9]+$", "");
        String signs = cell.replace(digits, "").replace("-", "").trim();
        if (!digits.isEmpty() && !signs.isEmpty() && signs.length() < 5) {
            return new Said(
                    "which carries `" + signs + "` beside the number",
                    "declare it in the mapping: strip: [\"" + signs + "\"]");
        }
        return explainMarks(digits);
    }

    private Said explainMarks(String digits) {
        if (style.thousands().isEmpty() || style.thousands().equals("_")) {
            if (digits.matches("[0-9]{1,3}(,[0-9]{2,3})*,[0-9]{3}(\\.[0-9]*)?")) {
                return new Said(
                        "which has a thousands separator (or a decimal comma)",
                        "declare how numbers are written in the mapping: decimal: \".\" for 1,234.56, decimal: \",\" for 1.234,56");
            }
            if (digits.matches("[0-9. '\\u00A0\\u202F]*,[0-9]*")) {
                return new Said("which has a decimal comma", "declare it in the mapping: decimal: \",\"");
            }
            if (digits.matches("[0-9]{1,3}([ '.\\u00A0\\u202F][0-9]{3})+")) {
                return new Said(
                        "which has a thousands separator",
                        "declare it in the mapping: thousands: \""
                                + digits.replaceAll("[0-9]", "").charAt(0) + "\"");
            }
        } else if (digits.matches("[0-9][0-9., '\\u00A0\\u202F]*")) {
            return new Said(
                    String.format(
                            Locale.ROOT,
                            "which is not written with `%c` before the decimals and groups of three digits before it",
                            style.decimal()),
                    "correct the cell, or the mapping's decimal and thousands");
        }
        return new Said("which is not a number", null);
    }
}
