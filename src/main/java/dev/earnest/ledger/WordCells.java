package dev.earnest.ledger;

import dev.earnest.deal.Dictionary;
import org.jspecify.annotations.Nullable;

/** The words of a dictionary as cells, the first of them made once; for one thread. */
final class WordCells {
    /** Ids of partners and accounts may be millions: only so many words are kept as cells. */
    private static final int KEPT = 1 << 12;

    private final @Nullable Dictionary words;
    private final Encoding encoding;
    private final byte[] blank;
    private final byte[][] cells;

    WordCells(@Nullable Dictionary words, Encoding encoding) {
        this.words = words;
        this.encoding = encoding;
        this.blank = encoding.text("");
        this.cells = new byte[words == null ? 0 : Math.min(KEPT, words.size())][];
    }

    /** Puts the cell of a code; a blank below 0. */
    void put(int code, Bytes bytes) {
        if (code < 0 || words == null) {
            bytes.put(blank);
        } else if (code < cells.length) {
            bytes.put(kept(code, words));
        } else if (!bytes.putPlain(words, code, encoding.quotesNumbers())) {
            bytes.put(encoding.text(words.value(code)));
        }
    }

    private byte[] kept(int code, Dictionary of) {
        byte[] known = cells[code];
        if (known == null) {
            known = encoding.text(of.value(code));
            cells[code] = known;
        }
        return known;
    }
}
