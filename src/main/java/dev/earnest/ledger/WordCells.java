package dev.earnest.ledger;

import dev.earnest.deal.Dictionary;
import org.jspecify.annotations.Nullable;

/** The words of a dictionary as cells, each made once; for one thread, or for several that may make one twice. */
final class WordCells {
    private final @Nullable Dictionary words;
    private final Encoding encoding;
    private final byte[] blank;
    private final byte[][] cells;

    WordCells(@Nullable Dictionary words, Encoding encoding) {
        this.words = words;
        this.encoding = encoding;
        this.blank = encoding.text("");
        this.cells = new byte[words == null ? 0 : words.size()][];
    }

    /** The cell of a code; blank below 0. */
    byte[] of(int code) {
        if (code < 0 || words == null) {
            return blank;
        }
        byte[] known = cells[code];
        if (known == null) {
            known = encoding.text(words.value(code));
            cells[code] = known;
        }
        return known;
    }
}
