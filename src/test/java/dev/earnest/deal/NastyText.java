package dev.earnest.deal;

import java.util.Random;

/** Deal files at random, with everything that makes CSV hard. */
final class NastyText {
    private static final String[] HEADER = {
        "deal_id", "partner_id", "close_date", "amount", "stage", "product", "created_date", "currency", "source", "note",
        "quantity", "dist"
    };
    private static final String[][] GOOD = {
        {},
        {"P1", "P2", "Partner number three", "Müller & Söhne", "P5", "ünïcødé-partner"},
        {"2026-01-31", "2026-02-28", "2025-12-01 10:00", "2026-01-31T00:00:00Z", " 2026-03-01 "},
        {"1", "2.5", "-3.25", "1000000", "922337203685477.5807", "0.12345", "7.", ".5", " 12 ", "99999999999999.9999"},
        {"won", "won", "won", "lost", "open"},
        {"core", "care", "Ümlaut", "", "a word of more than seven bytes"},
        {"2025-01-01", "", "2025-06-30"},
        {"", "USD", "EUR"},
        {"sourced", "influenced", ""},
        {"x", "", "two words", "5\" pipe", "a\"b"},
        {"1", "", "2"},
        {"P1", "", "P9"}
    };
    private static final String[] BAD = {
        "", "  ", "soon", "1,5", "2026-02-30", "03/04/2026", "1e5", "99999999999999999999", "GBP", "Won", "P404", "nix"
    };

    private final Random random;
    private final boolean quotes;
    private final int oddness;
    private final String end;
    private final StringBuilder text = new StringBuilder();

    /** @param oddness of a thousand cells so many are bad */
    NastyText(Random random, int oddness, boolean quotes) {
        this.random = random;
        this.oddness = oddness;
        this.quotes = quotes;
        this.end = random.nextInt(3) == 0 ? "\r\n" : random.nextInt(8) == 0 ? "\r" : "\n";
    }

    String text(int rows) {
        text.append(random.nextInt(10) == 0 ? "\uFEFF" : "");
        text.append(random.nextInt(10) == 0 ? end : "").append(String.join(",", HEADER)).append(end);
        for (int row = 0; row < rows; row++) {
            row(row);
        }
        if (random.nextInt(3) == 0 && text.length() > 0) {
            text.setLength(text.length() - end.length());
        }
        return text.toString();
    }

    private void row(int row) {
        boolean empty = random.nextInt(25) == 0;
        for (int cell = 0; !empty && cell < HEADER.length; cell++) {
            text.append(cell == 0 ? "" : ",").append(quoted(cell == 0 ? id(row) : cell(cell)));
        }
        if (random.nextInt(1000) < oddness) {
            text.append(",one too many");
        }
        text.append(random.nextInt(40) == 0 ? end + end : end);
    }

    private String id(int row) {
        if (random.nextInt(1000) < oddness) {
            return random.nextBoolean() ? "" : "D" + random.nextInt(row + 1);
        }
        return "D" + row;
    }

    private String cell(int cell) {
        boolean bad = random.nextInt(1000) < oddness;
        return bad ? BAD[random.nextInt(BAD.length)] : GOOD[cell][random.nextInt(GOOD[cell].length)];
    }

    private String quoted(String cell) {
        if (cell.contains(",")) {
            return '"' + cell + '"';
        }
        if (!quotes || random.nextInt(6) > 0) {
            return cell;
        }
        String inside = cell.replace("\"", "\"\"");
        return switch (random.nextInt(12)) {
            case 0 -> '"' + inside + end + "more, \"\"quoted\"\"" + '"';
            case 1 -> '"' + inside + "\n\r\n" + '"';
            case 2 -> '"' + inside + end + "a,b,c,d,e,f,g,h,i,j,k,l" + end + '"';
            default -> '"' + inside + '"';
        };
    }
}
