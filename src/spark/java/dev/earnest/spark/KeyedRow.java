package dev.earnest.spark;

import java.io.Serializable;
import scala.util.hashing.MurmurHash3$;

/**
 * A row with the key of the book that it belongs to.
 *
 * @param key of its book
 * @param event that it names or is; empty where there is none
 * @param id its own where it has one; empty where not
 * @param kind as it is stored
 * @param says its cells, or what else it tells
 */
record KeyedRow(String key, String event, String id, int kind, long place, int line, byte[] says)
        implements Serializable {

    /** The same in another book. */
    KeyedRow at(String other) {
        return at(other, kind);
    }

    /** The same in another book as another kind of row. */
    KeyedRow at(String other, int as) {
        return new KeyedRow(other, event, id, as, place, line, says);
    }

    /** As a member of its book, of so many. */
    byte[] booked(int books) {
        int book = Math.floorMod(MurmurHash3$.MODULE$.stringHash(key), books);
        return StoredRow.of(book, kind, place, line, says).in(book);
    }
}
