package dev.earnest.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sort_array;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Rows put into slices of payees: first those that may pay them, then, key by key, whatever conditions look at beside. */
final class SliceRows {
    private final SparkSession spark;
    private final Broadcast<Job> job;
    private final Needs needs;
    private final int partitions;

    private SliceRows(SparkSession spark, Broadcast<Job> job, int partitions) {
        this.spark = spark;
        this.job = job;
        this.needs = Needs.of(job.value().timelines());
        this.partitions = partitions;
    }

    /** All rows, sorted by slice, kind and place: columns slice, book, kind, place, line, cells. Every slice has some row. */
    static Dataset<Row> of(SparkSession spark, CheckedInput input, int partitions) {
        SliceRows rows = new SliceRows(spark, input.job(), partitions);
        return rows.all(rows.needs.any() ? rows.staged(input.booked()) : rows.direct(input.booked()));
    }

    /** A slice of payees without rows is run as well: they may have minimums. */
    private Dataset<Row> all(Dataset<Row> sliced) {
        List<Row> empty = new ArrayList<>();
        for (int slice = 0; slice < job.value().slices(); slice++) {
            empty.add(RowFactory.create(slice, 0, StoredRow.FILE, 0L, 0, new byte[0]));
        }
        return sliced.union(spark.createDataFrame(empty, Links.SHAPE))
                .repartition(partitions, col("slice"))
                .sortWithinPartitions("slice", "kind", "place");
    }

    private Dataset<Row> direct(Dataset<Row> booked) {
        Broadcast<Job> sent = job;
        Needs needed = needs;
        return spark.createDataFrame(
                booked.javaRDD()
                        .mapPartitions(rows -> new Chained<>(
                                new Groups(rows),
                                group -> Links.rows(BookRoutes.of(
                                        sent.value(),
                                        BookPart.read(sent.value(), group.number(), group.rows()),
                                        needed)))),
                Links.SHAPE);
    }

    private Dataset<Row> staged(Dataset<Row> booked) {
        Broadcast<Job> sent = job;
        Needs needed = needs;
        Dataset<Row> routed = spark.createDataFrame(
                        booked.javaRDD()
                                .mapPartitions(rows ->
                                        new Chained<>(new Groups(rows), group -> routed(sent.value(), group, needed))),
                        RoutedRow.SHAPE)
                .persist(StorageLevel.DISK_ONLY());
        routed = needs.numbered() ? byAccount(routed) : routed;
        routed = needs.byPartner() ? byPartner(routed) : routed;
        routed = needs.accounts() ? byAccount(routed) : routed;
        Dataset<Row> again = routed.repartition(partitions, col("book")).sortWithinPartitions("book", "kind", "place");
        return spark.createDataFrame(
                again.javaRDD().mapPartitions(rows -> new Chained<>(new Groups(rows), SliceRows::linked)), Links.SHAPE);
    }

    private static Iterator<Row> routed(Job job, Groups.Group group, Needs needs) {
        return BookRoutes.of(job, BookPart.read(job, group.number(), group.rows()), needs).stream()
                .map(RoutedRow::stored)
                .iterator();
    }

    private static Iterator<Row> linked(Groups.Group group) {
        List<RoutedRow> book = new ArrayList<>();
        group.rows().forEachRemaining(row -> book.add(RoutedRow.of(row)));
        return Links.rows(book);
    }

    private static Column[] columns() {
        return java.util.Arrays.stream(RoutedRow.SHAPE.fieldNames())
                .map(name -> col(name))
                .toArray(Column[]::new);
    }

    /** Rows of an account go wherever one of them goes. */
    private static Dataset<Row> byAccount(Dataset<Row> routed) {
        Dataset<Row> ofAccounts = routed.where(col("account").isNotNull())
                .select(col("account").as("same"), explode(col("slices")).as("slice"))
                .groupBy("same")
                .agg(sort_array(collect_set("slice")).as("more"));
        return routed.join(ofAccounts, col("account").equalTo(col("same")), "left")
                .withColumn("slices", coalesce(col("more"), col("slices")))
                .select(columns())
                .persist(StorageLevel.DISK_ONLY());
    }

    /** Rows that a partner sold go wherever a row goes that names it. */
    private Dataset<Row> byPartner(Dataset<Row> routed) {
        List<Row> ofPartners = routed.select(explode(col("named")).as("partner"), col("slices"))
                .select(col("partner"), explode(col("slices")).as("slice"))
                .groupBy("partner")
                .agg(sort_array(collect_set("slice")).as("more"))
                .collectAsList();
        HashMap<String, BitSet> more = new HashMap<>();
        ofPartners.forEach(row -> more.put(row.getString(0), RoutedRow.slices(row.getList(1))));
        Broadcast<HashMap<String, BitSet>> sent = new JavaSparkContext(spark.sparkContext()).broadcast(more);
        return routed.map((MapFunction<Row, Row>) row -> bySellers(row, sent.value()), Encoders.row(RoutedRow.SHAPE));
    }

    private static Row bySellers(Row stored, Map<String, BitSet> more) {
        RoutedRow row = RoutedRow.of(stored);
        BitSet all = new BitSet();
        row.sellers().forEach(seller -> all.or(more.getOrDefault(seller, all)));
        return row.in(all).stored();
    }
}
