package dev.earnest.spark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Rows of one book go where those go that need them: deals with their events, touches and claims with what they name. */
final class Links {
    /** Rows by slice: slice, then the row as it is stored. */
    static final StructType SHAPE = new StructType()
            .add("slice", DataTypes.IntegerType, false)
            .add("book", DataTypes.IntegerType, false)
            .add("kind", DataTypes.IntegerType, false)
            .add("place", DataTypes.LongType, false)
            .add("line", DataTypes.IntegerType, false)
            .add("cells", DataTypes.BinaryType, false);

    private static final BitSet NONE = new BitSet();

    private Links() {}

    /** Each row of a book once for each slice that it goes to. */
    static Iterator<Row> rows(List<RoutedRow> book) {
        Map<Long, BitSet> deals = new HashMap<>();
        Map<Long, BitSet> events = new HashMap<>();
        for (RoutedRow row : book) {
            if (row.row().kind() == StoredRow.kind(dev.earnest.deal.Role.DEALS)) {
                deals.put(row.row().place(), (BitSet) row.slices().clone());
            } else if (row.row().kind() == StoredRow.kind(dev.earnest.deal.Role.EVENTS)) {
                events.put(row.row().place(), row.slices());
                deals.getOrDefault(row.deal(), new BitSet()).or(row.slices());
            }
        }
        return new Iterator<>() {
            private final Iterator<RoutedRow> rows = book.iterator();
            private Iterator<Row> each = List.<Row>of().iterator();

            @Override
            public boolean hasNext() {
                while (!each.hasNext() && rows.hasNext()) {
                    RoutedRow row = rows.next();
                    each = sliced(row.row(), slices(row, deals, events));
                }
                return each.hasNext();
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new java.util.NoSuchElementException();
                }
                return each.next();
            }
        };
    }

    private static BitSet slices(RoutedRow row, Map<Long, BitSet> deals, Map<Long, BitSet> events) {
        return switch (row.row().role()) {
            case DEALS -> deals.getOrDefault(row.row().place(), NONE);
            case EVENTS -> row.slices();
            default -> {
                BitSet slices = (BitSet) deals.getOrDefault(row.deal(), NONE).clone();
                slices.or(events.getOrDefault(row.event(), NONE));
                yield slices;
            }
        };
    }

    private static Iterator<Row> sliced(StoredRow row, BitSet slices) {
        int kind = StoredRow.kind(row.role());
        List<Row> each = new ArrayList<>(slices.cardinality());
        slices.stream()
                .forEach(slice ->
                        each.add(RowFactory.create(slice, row.book(), kind, row.place(), row.line(), row.cells())));
        return each.iterator();
    }
}
