package dev.earnest.ledger;

import java.nio.charset.StandardCharsets;

/** How texts and numbers look as cells of a format. */
enum Encoding {
    CSV {
        @Override
        byte[] lead(LedgerColumn column) {
            return bytes(column == LedgerColumn.LINE ? "" : ",");
        }

        @Override
        byte[] text(String value) {
            return bytes(plain(value) ? value : "\"" + value.replace("\"", "\"\"") + "\"");
        }

        @Override
        byte[] end() {
            return bytes("\n");
        }

        @Override
        boolean quotesNumbers() {
            return false;
        }
    },
    NDJSON {
        @Override
        byte[] lead(LedgerColumn column) {
            return bytes((column == LedgerColumn.LINE ? "{\"" : ",\"") + column.word() + "\":");
        }

        @Override
        byte[] text(String value) {
            return bytes(value.isEmpty() ? "null" : quoted(value));
        }

        @Override
        byte[] end() {
            return bytes("}\n");
        }

        @Override
        boolean quotesNumbers() {
            return true;
        }
    };

    /** The name of the column that only a ledger of several programs has. */
    static final String PROGRAM = "program";

    /** What stands before a cell. */
    abstract byte[] lead(LedgerColumn column);

    /** A text as a cell; the empty text is a blank. */
    abstract byte[] text(String value);

    /** What ends a line. */
    abstract byte[] end();

    /** Whether decimals are written as texts, so that no reader makes binary fractions of them. */
    abstract boolean quotesNumbers();

    /** The cell that says which of several programs a line is of; it stands behind the line's number. */
    byte[] program(String id) {
        return join(bytes(this == CSV ? "," : ",\"" + PROGRAM + "\":"), text(id));
    }

    /** A text as a cell, with what stands before it. */
    byte[] cell(LedgerColumn column, String value) {
        return join(lead(column), text(value));
    }

    /** Several bytes behind each other. */
    byte[] join(byte[]... parts) {
        Bytes joined = new Bytes(64);
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.toArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }

    private static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < 0x20) {
                String hex = Integer.toHexString(c);
                text.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }
}
