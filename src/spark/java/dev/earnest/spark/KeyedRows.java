package dev.earnest.spark;

import dev.earnest.deal.Role;
import dev.earnest.deal.RowKeys;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;

/** The rows of a role, each with the key of the book that it belongs to: its deal; where it has none, itself. */
final class KeyedRows {
    private static final String DEAL = "d";
    private static final String OTHER = "o";

    private KeyedRows() {}

    static JavaRDD<KeyedRow> of(Source source, Broadcast<Job> job) {
        Role role = source.role();
        return source.rows().mapPartitions(rows -> keyed(role, rows, job.value()));
    }

    /** Whether a key is that of a deal. */
    static boolean isDeal(String key) {
        return key.startsWith(DEAL);
    }

    /** The key of an event without a deal, or of what names an event that is not there. */
    static String ofEvent(String event) {
        return OTHER + "e" + event;
    }

    private static Iterator<KeyedRow> keyed(Role role, Iterator<PlacedRow> rows, Job job) {
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
            public KeyedRow next() {
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

    private static KeyedRow ofFile(Role role, PlacedRow row) {
        String name = role.name() + " " + row.file();
        List<String> cells = new ArrayList<>(List.of(role.name(), String.valueOf(row.file())));
        cells.addAll(row.cells());
        long place = (long) role.ordinal() << Integer.SIZE | row.file();
        byte[] told = row.unusable().isEmpty() ? CellBytes.of(cells) : Stored.bytes(new ArrayList<>(row.unusable()));
        int kind = row.unusable().isEmpty() ? StoredRow.FILE : StoredRow.UNUSABLE;
        return new KeyedRow(OTHER + "f" + name, "", "", kind, place, 0, told);
    }

    private static KeyedRow ofRow(Role role, PlacedRow row, List<String> ids) {
        String deal = ids.get(0);
        String event = ids.get(1);
        String own = !event.isEmpty() ? ofEvent(event) : OTHER + role.name() + row.place();
        String key = deal.isEmpty() ? own : DEAL + deal;
        return new KeyedRow(
                key, event, ids.get(2), StoredRow.kind(role), row.place(), row.line(), CellBytes.of(row.cells()));
    }
}
