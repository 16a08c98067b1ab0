package dev.earnest.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** Books read, each once: what was found in it, and its rows on their way to slices. */
final class RoutedRows {
    /** In front of all rows stands what was found. */
    private static final int FOUND = -1;

    private RoutedRows() {}

    /**
     * Of all books, kept on disk: what was found, and where nothing is wrong with a book its rows, by slice where their
     * slices are all known, else as routed by book.
     */
    static JavaPairRDD<byte[], byte[]> of(JavaPairRDD<byte[], byte[]> booked, Broadcast<Job> job) {
        Needs needs = Needs.of(job.value().timelines());
        return booked.mapPartitionsToPair(
                        rows -> new Chained<>(new Groups(rows), group -> read(job.value(), group, needs)))
                .persist(StorageLevel.DISK_ONLY());
    }

    private static Iterator<Tuple2<byte[], byte[]>> read(Job job, Groups.Group group, Needs needs) {
        BookPart part = BookPart.read(job, group.number(), group.rows());
        Findings found = Findings.of(part, job.timelines());
        var told = new Tuple2<>(new SortKey(FOUND).number(group.number()).bytes(), Stored.bytes(found));
        if (!found.isSound()) {
            return List.of(told).iterator();
        }
        List<RoutedRow> rows = BookRoutes.of(job, part, needs);
        Iterator<Tuple2<byte[], byte[]>> each =
                needs.any() ? rows.stream().map(RoutedRow::booked).iterator() : Links.rows(rows);
        return new Chained<>(List.of(List.of(told).iterator(), each).iterator(), some -> some);
    }

    /** What was found in all books. */
    static Findings findings(JavaPairRDD<byte[], byte[]> routed) {
        return TaskProblem.told(
                        () -> routed.filter(RoutedRows::isFinding).values().collect())
                .stream()
                .map(bytes -> Stored.<Findings>value(bytes))
                .reduce(Findings.none(), Findings::and);
    }

    /** The rows alone. */
    static JavaPairRDD<byte[], byte[]> rows(JavaPairRDD<byte[], byte[]> routed) {
        return routed.filter(row -> !isFinding(row));
    }

    private static boolean isFinding(Tuple2<byte[], byte[]> row) {
        return SortKey.group(row._1()) == FOUND;
    }
}
