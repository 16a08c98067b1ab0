package dev.earnest.spark;

import dev.earnest.payout.LedgerPlace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A line's place in the ledger as columns, which sort as the places do. */
final class PlaceColumns {
    static final String[] NAMES = {"days", "kind", "row", "share", "payee", "offer", "number"};

    private static final byte[] NONE = {};

    private PlaceColumns() {}

    /** The same columns behind others. */
    static StructType behind(StructType first) {
        return first.add("days", DataTypes.LongType, false)
                .add("kind", DataTypes.IntegerType, false)
                .add("row", DataTypes.LongType, false)
                .add("share", DataTypes.IntegerType, false)
                .add("payee", DataTypes.BinaryType, false)
                .add("offer", DataTypes.IntegerType, false)
                .add("number", DataTypes.LongType, false);
    }

    /** A payee is told only where there is no row, in the order of Java's characters. */
    static void add(LedgerPlace place, List<Object> cells) {
        cells.add(place.days());
        cells.add(place.kind());
        cells.add(place.row());
        cells.add(place.share());
        cells.add(place.row() < 0 ? place.payee().getBytes(StandardCharsets.UTF_16BE) : NONE);
        cells.add(place.offer());
        cells.add(place.number());
    }
}
