package dev.earnest.spark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** Rows put into slices of payees: first those that may pay them, then, key by key, whatever conditions look at beside. */
final class SliceRows {
    private final JavaSparkContext spark;
    private final Job job;
    private final Needs needs;
    private final int partitions;

    private SliceRows(JavaSparkContext spark, Job job, int partitions) {
        this.spark = spark;
        this.job = job;
        this.needs = Needs.of(job.timelines());
        this.partitions = partitions;
    }

    /** All rows, gathered by slice, in the order of kind and place. Every slice has some row. */
    static JavaRDD<byte[]> of(JavaSparkContext spark, CheckedInput input, int partitions) {
        SliceRows rows = new SliceRows(spark, input.job().value(), partitions);
        JavaRDD<byte[]> routed = RoutedRows.rows(input.routed());
        return Gathering.of((rows.needs.any() ? rows.staged(routed) : routed).union(rows.empty()), partitions);
    }

    /** A slice of payees without rows is run as well: they may have minimums. */
    private JavaRDD<byte[]> empty() {
        List<byte[]> empty = new ArrayList<>();
        for (int slice = 0; slice < job.slices(); slice++) {
            empty.add(StoredRow.of(0, StoredRow.FILE, 0, 0, new byte[0]).in(slice));
        }
        return spark.parallelize(empty, 1);
    }

    private JavaRDD<byte[]> staged(JavaRDD<byte[]> booked) {
        JavaRDD<byte[]> routed = booked;
        routed = needs.numbered() ? byAccount(routed) : routed;
        routed = needs.byPartner() ? byPartner(routed) : routed;
        routed = needs.accounts() ? byAccount(routed) : routed;
        return Gathering.of(routed, partitions)
                .mapPartitions(rows -> new Chained<>(new Groups(rows), SliceRows::linked));
    }

    private static Iterator<byte[]> linked(Groups.Group group) {
        List<RoutedRow> book = new ArrayList<>();
        group.rows().forEachRemaining(row -> book.add(RoutedRow.of(SortKey.value(row))));
        return Links.rows(book);
    }

    /** Rows of an account go wherever one of them goes. */
    private JavaRDD<byte[]> byAccount(JavaRDD<byte[]> routed) {
        return Gathering.of(routed.mapPartitions(SliceRows::ofAccounts), partitions)
                .mapPartitions(rows -> {
                    SameAccount same = new SameAccount();
                    return new Chained<>(rows, row -> same.row(RoutedRow.of(SortKey.value(row))));
                });
    }

    /** Rows by account, and what stands for the rows of each: it is known when all have gone by. */
    private static Iterator<byte[]> ofAccounts(Iterator<byte[]> rows) {
        Map<String, BitSet> accounts = new HashMap<>();
        Supplier<Iterator<byte[]>> each = () -> new Chained<>(rows, stored -> {
            RoutedRow row = RoutedRow.of(SortKey.value(stored));
            if (!row.account().isEmpty()) {
                accounts.merge(row.account(), row.slices(), SliceRows::both);
            }
            return List.of(row.ofAccount()).iterator();
        });
        Supplier<Iterator<byte[]>> all = () -> accounts.entrySet().stream()
                .map(account ->
                        RoutedRow.account(account.getKey(), account.getValue()).ofAccount())
                .iterator();
        return new Chained<>(List.of(each, all).iterator(), Supplier::get);
    }

    /** Where the rows of the account go that is walked; mutable. */
    private static final class SameAccount {
        private String account = "";
        private BitSet slices = new BitSet();

        Iterator<byte[]> row(RoutedRow row) {
            if (!row.account().equals(account)) {
                account = row.account();
                slices = new BitSet();
            }
            if (row.row().kind() == StoredRow.ACCOUNT) {
                slices.or(row.slices());
                return Collections.emptyIterator();
            }
            return List.of((account.isEmpty() ? row : row.in(slices)).booked()).iterator();
        }
    }

    /** Rows that a partner sold go wherever a row goes that names it. */
    private JavaRDD<byte[]> byPartner(JavaRDD<byte[]> routed) {
        Map<String, BitSet> ofPartners = TaskProblem.told(() -> routed.map(row -> RoutedRow.of(SortKey.value(row)))
                .flatMapToPair(row -> row.named().stream()
                        .map(partner -> new Tuple2<>(partner, row.slices()))
                        .iterator())
                .reduceByKey(SliceRows::both)
                .collectAsMap());
        Broadcast<HashMap<String, BitSet>> sent = spark.broadcast(new HashMap<>(ofPartners));
        return routed.map(row -> bySellers(RoutedRow.of(SortKey.value(row)), sent.value()));
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }

    private static byte[] bySellers(RoutedRow row, Map<String, BitSet> more) {
        BitSet all = new BitSet();
        row.sellers().forEach(seller -> all.or(more.getOrDefault(seller, all)));
        return row.in(all).booked();
    }
}
