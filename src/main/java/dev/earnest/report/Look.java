package dev.earnest.report;

/**
 * What the place a report goes to can show.
 *
 * @param width columns of a line; {@link #UNLIMITED} where nothing is ever cut
 * @param unicode whether rules, bars and dots may be drawn with signs beyond ASCII
 * @param colour whether ANSI colours may be used
 * @param spreadsheetSafe whether text that a spreadsheet would run as a formula gets a leading apostrophe in CSV
 */
public record Look(int width, boolean unicode, boolean colour, boolean spreadsheetSafe) {
    /** A width that no line reaches. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** A pipe: ASCII, no colour, nothing cut. */
    public static final Look PIPE = new Look(UNLIMITED, false, false, false);

    String ellipsis() {
        return unicode ? "…" : "...";
    }

    String blank() {
        return unicode ? "—" : "-";
    }

    String rule(int length) {
        return (unicode ? "─" : "-").repeat(length);
    }

    /** {@code text} in an ANSI style such as {@code "1"} for bold, where colours may be used. */
    String ink(String style, String text) {
        return colour && !text.isEmpty() ? "\u001b[" + style + "m" + text + "\u001b[0m" : text;
    }
}
