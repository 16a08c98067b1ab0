package dev.earnest.spark;

import dev.earnest.deal.Role;
import dev.earnest.deal.RowKeys;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The rows of a role, each with the key of the book that it belongs to: its deal; where it has none, itself. */
final class KeyedRows {
    /** The key, the event and the id of a row, empty where it has none; then the row as it is stored. */
    static final StructType SHAPE = new StructType()
            .add("key", DataTypes.StringType, false)
            .add("event", DataTypes.StringType, false)
            .add("id", DataTypes.StringType, false)
            .add("kind", DataTypes.IntegerType, false)
            .add("place", DataTypes.LongType, false)
            .add("line", DataTypes.IntegerType, false)
            .add("cells", DataTypes.BinaryType, false);

    private static final String DEAL = "d";
    private static final String OTHER = "o";

    private KeyedRows() {}

    static Dataset<Row> of(SparkSession spark, Source source, Broadcast<Job> job) {
        Role role = source.role();
        return spark.createDataFrame(source.rows().mapPartitions(rows -> keyed(role, rows, job.value())), SHAPE);
    }

    /** Whether a key is that of a deal. */
    static boolean isDeal(String key) {
        return key.startsWith(DEAL);
    }

    /** The key of an event without a deal, or of what names an event that is not there. */
    static String ofEvent(String event) {
        return OTHER + "e" + event;
    }

    private static Iterator<Row> keyed(Role role, Iterator<PlacedRow> rows, Job job) {
        Job.Files files = job.roles().get(role);
        if (files == null) {
            throw new IllegalStateException("no files of " + role);
        }
        RowKeys keys = keys(role, files, job);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                PlacedRow row = rows.next();
                return row.tellsFile() ? ofFile(role, row) : ofRow(role, row, keys.of(row.file(), row.row()));
            }
        };
    }

    /** What makes keys of a role's rows: its deal, its event, its own id. */
    static RowKeys keys(Role role, Job.Files files, Job job) {
        return new RowKeys(
                role, files.headers(), job.settings().request(), job.joined(), "deal_id", "event_id", "claim_id");
    }

    private static Row ofFile(Role role, PlacedRow row) {
        String name = role.name() + " " + row.file();
        List<String> cells = new ArrayList<>(List.of(role.name(), String.valueOf(row.file())));
        cells.addAll(row.cells());
        long place = (long) role.ordinal() << Integer.SIZE | row.file();
        byte[] told = row.unusable().isEmpty() ? CellBytes.of(cells) : Stored.bytes(new ArrayList<>(row.unusable()));
        int kind = row.unusable().isEmpty() ? StoredRow.FILE : StoredRow.UNUSABLE;
        return RowFactory.create(OTHER + "f" + name, "", "", kind, place, 0, told);
    }

    private static Row ofRow(Role role, PlacedRow row, List<String> ids) {
        String deal = ids.get(0);
        String event = ids.get(1);
        String id = ids.get(2);
        String own = !event.isEmpty() ? ofEvent(event) : OTHER + role.name() + row.place();
        String key = deal.isEmpty() ? own : DEAL + deal;
        return RowFactory.create(
                key, event, id, StoredRow.kind(role), row.place(), row.line(), CellBytes.of(row.cells()));
    }
}
