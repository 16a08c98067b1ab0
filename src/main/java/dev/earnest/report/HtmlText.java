package dev.earnest.report;

import java.io.IOException;

/** Text as HTML shows it: what could be markup is escaped, and control characters are gone. */
final class HtmlText {
    private HtmlText() {}

    /** For content and for attributes in double quotes. */
    static String of(String text) {
        String clean = Cells.clean(text);
        StringBuilder out = new StringBuilder(clean.length() + 16);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Prose, in which what stands in backticks is code. */
    static String prose(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('`', at);
            int close = open < 0 ? -1 : text.indexOf('`', open + 1);
            if (close < 0) {
                break;
            }
            out.append(of(text.substring(at, open))).append("<code>");
            out.append(of(text.substring(open + 1, close))).append("</code>");
            at = close + 1;
        }
        return out.append(of(text.substring(at))).toString();
    }

    /** An element with nothing but text in it. */
    static void element(String name, String attributes, String text, Appendable out) throws IOException {
        out.append('<').append(name).append(attributes).append('>').append(prose(text));
        out.append("</").append(name).append(">\n");
    }
}
