package dev.earnest.report;

import java.io.IOException;

/** Writes the characters of XML. */
final class Xml {
    /** The first line of every file. */
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private Xml() {}

    static void attribute(String name, String value, Appendable out) throws IOException {
        out.append(' ').append(name).append("=\"");
        escape(value, out);
        out.append('"');
    }

    /** Text without markup, and without the characters that XML has no way to write. */
    static void escape(String text, Appendable out) throws IOException {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean legal = c >= 0x20 && c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF;
                    out.append(legal ? Character.toString(c) : " ");
                }
            }
        }
    }
}
