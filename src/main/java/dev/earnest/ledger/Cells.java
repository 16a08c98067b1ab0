package dev.earnest.ledger;

/** Writes the cells of one line in the form of its format. */
final class Cells {
    private final Bytes bytes;
    private final boolean json;
    private boolean first = true;

    Cells(Bytes bytes, LedgerFormat format) {
        this.bytes = bytes;
        this.json = format == LedgerFormat.NDJSON;
    }

    private void begin(LedgerColumn column) {
        if (json) {
            bytes.put(first ? "{\"" : ",\"");
            bytes.put(column.word());
            bytes.put("\":");
        } else if (!first) {
            bytes.put(',');
        }
        first = false;
    }

    void number(LedgerColumn column, long value) {
        begin(column);
        bytes.whole(value);
    }

    /** A decimal: in JSON a string, so that no reader makes a binary fraction of it. */
    void decimal(LedgerColumn column, long value, int digits, int least) {
        begin(column);
        if (json) {
            bytes.put('"');
        }
        bytes.decimal(value, digits, least);
        if (json) {
            bytes.put('"');
        }
    }

    void text(LedgerColumn column, String value) {
        begin(column);
        if (json) {
            jsonText(value);
        } else if (plain(value)) {
            bytes.put(value);
        } else {
            bytes.put('"');
            bytes.put(value.replace("\"", "\"\""));
            bytes.put('"');
        }
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

    private void jsonText(String value) {
        if (value.isEmpty()) {
            bytes.put("null");
            return;
        }
        bytes.put('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\' || c < 0x20) {
                bytes.put(value.substring(from, i));
                bytes.put(c < 0x20 ? escaped(c) : "\\" + c);
                from = i + 1;
            }
        }
        bytes.put(value.substring(from));
        bytes.put('"');
    }

    private static String escaped(char c) {
        String hex = Integer.toHexString(c);
        return "\\u" + "0000".substring(hex.length()) + hex;
    }

    void end() {
        if (json) {
            bytes.put('}');
        }
        bytes.put('\n');
    }
}
