package dev.earnest.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;

/** Books read, each once: what was found in it, and its rows on their way to slices. */
final class RoutedRows {
    /** In front of all rows stands what was found. */
    private static final int FOUND = -1;

    private RoutedRows() {}

    /**
     * Of all books, kept on disk: what was found, and where nothing is wrong with a book its rows, by slice where their
     * slices are all known, else as routed by book.
     */
    static JavaRDD<byte[]> of(JavaRDD<byte[]> booked, Broadcast<Job> job) {
        Needs needs = Needs.of(job.value().timelines());
        return Gathering.kept(booked.mapPartitions(
                rows -> new Chained<>(new Groups(rows), group -> read(job.value(), group, needs))));
    }

    private static Iterator<byte[]> read(Job job, Groups.Group group, Needs needs) {
        BookPart part = BookPart.read(job, group.number(), group.rows());
        Findings found = Findings.of(part, job.timelines());
        byte[] told = new SortKey(FOUND).number(group.number()).row(Stored.bytes(found));
        if (!found.isSound()) {
            return List.of(told).iterator();
        }
        List<RoutedRow> rows = BookRoutes.of(job, part, needs);
        Iterator<byte[]> each =
                needs.any() ? rows.stream().map(RoutedRow::booked).iterator() : Links.rows(rows);
        return new Chained<>(List.of(List.of(told).iterator(), each).iterator(), some -> some);
    }

    /** What was found in all books. */
    static Findings findings(JavaRDD<byte[]> routed) {
        return TaskProblem.told(() -> routed.filter(RoutedRows::isFinding).collect()).stream()
                .map(row -> Stored.<Findings>value(SortKey.value(row)))
                .reduce(Findings.none(), Findings::and);
    }

    /** The rows alone. */
    static JavaRDD<byte[]> rows(JavaRDD<byte[]> routed) {
        return routed.filter(row -> !isFinding(row));
    }

    private static boolean isFinding(byte[] row) {
        return SortKey.group(row) == FOUND;
    }
}
