package dev.earnest.report;

/** How many columns of a terminal a text takes: two for wide East Asian signs and emoji, none for combining marks. */
public final class DisplayWidth {
    /** First and last code point of each block drawn two columns wide. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x2614, 0x2615, 0x2648, 0x2653,
        0x26A1, 0x26A1, 0x26BD, 0x26BE, 0x2705, 0x2705, 0x274C, 0x274C, 0x2753, 0x2755, 0x2795, 0x2797,
        0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6,
        0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private DisplayWidth() {}

    /** Columns that {@code text} takes. */
    public static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            width += of(point);
            i += Character.charCount(point);
        }
        return width;
    }

    /** Columns that one code point takes: 0, 1 or 2. */
    public static int of(int point) {
        if (point < 0x300) {
            return 1;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    private static boolean isWide(int point) {
        for (int i = 0; i < WIDE.length; i += 2) {
            if (point >= WIDE[i] && point <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** {@code text} cut to {@code width} columns, the last of them {@code mark} where something was cut. */
    static String shorten(String text, int width, String mark) {
        if (of(text) <= width) {
            return text;
        }
        int room = width - of(mark);
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (used + of(point) > room) {
                break;
            }
            used += of(point);
            end += Character.charCount(point);
        }
        return text.substring(0, end) + mark;
    }

    /** {@code text} filled with spaces to {@code width} columns, on its left side where {@code right}. */
    static String pad(String text, int width, boolean right) {
        String spaces = " ".repeat(Math.max(0, width - of(text)));
        return right ? spaces + text : text + spaces;
    }
}
