package dev.earnest.spark;

import java.util.BitSet;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way to the slices that need it.
 *
 * @param slices those known so far
 * @param account null where it names none
 * @param named partners that it concerns, where that is asked
 * @param sellers partners that sold it, where that is asked
 * @param deal place of the deal that it names; -1 where it names none
 * @param event place of the event that it names; -1 where it names none
 */
record RoutedRow(
        StoredRow row,
        BitSet slices,
        @Nullable String account,
        List<String> named,
        List<String> sellers,
        long deal,
        long event) {
    static final StructType SHAPE = new StructType()
            .add("book", DataTypes.IntegerType, false)
            .add("kind", DataTypes.IntegerType, false)
            .add("place", DataTypes.LongType, false)
            .add("line", DataTypes.IntegerType, false)
            .add("cells", DataTypes.BinaryType, false)
            .add("slices", DataTypes.createArrayType(DataTypes.IntegerType, false), false)
            .add("account", DataTypes.StringType, true)
            .add("named", DataTypes.createArrayType(DataTypes.StringType, false), false)
            .add("sellers", DataTypes.createArrayType(DataTypes.StringType, false), false)
            .add("deal", DataTypes.LongType, false)
            .add("event", DataTypes.LongType, false);

    /** Where the slices stand among the columns. */
    static final int SLICES = 5;

    Row stored() {
        return RowFactory.create(
                row.book(),
                row.kind(),
                row.place(),
                row.line(),
                row.cells(),
                slices.stream().boxed().toArray(Integer[]::new),
                account,
                named.toArray(String[]::new),
                sellers.toArray(String[]::new),
                deal,
                event);
    }

    static RoutedRow of(Row stored) {
        return new RoutedRow(
                StoredRow.of(stored, 0),
                slices(stored.getList(SLICES)),
                stored.isNullAt(6) ? null : stored.getString(6),
                stored.getList(7),
                stored.getList(8),
                stored.getLong(9),
                stored.getLong(10));
    }

    static BitSet slices(List<Integer> numbers) {
        BitSet slices = new BitSet();
        numbers.forEach(slices::set);
        return slices;
    }

    /** The same in further slices. */
    RoutedRow in(BitSet more) {
        BitSet all = (BitSet) slices.clone();
        all.or(more);
        return new RoutedRow(row, all, account, named, sellers, deal, event);
    }
}
