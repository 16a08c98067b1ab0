package dev.earnest.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import dev.earnest.deal.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Rows put into books: all that name a deal with it, and with whatever else a check compares them with. */
final class BookRows {
    private static final String[] STORED = {"kind", "place", "line", "cells"};

    private final Broadcast<Job> job;
    private final Map<Role, Dataset<Row>> keyed = new HashMap<>();

    private BookRows(Broadcast<Job> job) {
        this.job = job;
    }

    /** All rows, sorted by book, kind and place: columns book, kind, place, line, cells; kept on disk. */
    static Dataset<Row> of(SparkSession spark, List<Source> sources, Broadcast<Job> job, int partitions) {
        BookRows rows = new BookRows(job);
        for (Source source : sources) {
            rows.keyed.put(source.role(), KeyedRows.of(spark, source, job));
        }
        List<Dataset<Row>> held = new ArrayList<>();
        rows.keyed.replaceAll((role, all) -> role == Role.EVENTS || role == Role.CLAIMS ? held(all, held) : all);
        Dataset<Row> booked = rows.booked()
                .withColumn(
                        "book",
                        pmod(xxhash64(col("key")), lit(job.value().books())).cast("int"))
                .select("book", STORED)
                .repartition(partitions, col("book"))
                .sortWithinPartitions("book", "kind", "place")
                .persist(StorageLevel.DISK_ONLY());
        TaskProblem.told(booked::count);
        held.forEach(Dataset::unpersist);
        return booked;
    }

    private static Dataset<Row> held(Dataset<Row> rows, List<Dataset<Row>> held) {
        Dataset<Row> kept = rows.persist(StorageLevel.DISK_ONLY());
        held.add(kept);
        return kept;
    }

    private Dataset<Row> booked() {
        Dataset<Row> events = keyed.get(Role.EVENTS);
        Dataset<Row> claims = keyed.get(Role.CLAIMS);
        if (claims != null && events != null && hasEvents()) {
            keyed.put(Role.CLAIMS, claims(claims, homes(events, "event")));
        }
        Dataset<Row> all = keyed.values().stream().reduce(Dataset::union).orElseThrow();
        Map<String, String> tied = tied();
        if (tied.isEmpty()) {
            return all;
        }
        return all.map((MapFunction<Row, Row>) row -> KeyTies.replaced(row, tied), Encoders.row(KeyedRows.SHAPE));
    }

    /** Whether claims can name events at all. */
    private boolean hasEvents() {
        Job.Files claims = job.value().roles().get(Role.CLAIMS);
        return claims != null
                && KeyedRows.keys(Role.CLAIMS, claims, job.value()).has(1);
    }

    /** The first and the last key among the rows with an id. */
    private static Dataset<Row> homes(Dataset<Row> rows, String id) {
        return rows.where(col(id).notEqual("").and(col("kind").gt(StoredRow.FILE)))
                .groupBy(col(id).as("named"))
                .agg(min("key").as("home"), max("key").as("last"));
    }

    /** Keys that have to be one: rows with the same id are compared, whatever deals they name. */
    private Map<String, String> tied() {
        KeyTies ties = new KeyTies();
        ties(Role.EVENTS, "event", ties);
        ties(Role.CLAIMS, "id", ties);
        return ties.roots();
    }

    private void ties(Role role, String id, KeyTies ties) {
        Dataset<Row> rows = keyed.get(role);
        if (rows == null) {
            return;
        }
        Dataset<Row> own = rows.where(col("kind").equalTo(StoredRow.kind(role)));
        Dataset<Row> several =
                homes(own, id).where(col("home").notEqual(col("last"))).select("named");
        List<Row> pairs = TaskProblem.told(() -> several.join(own, col("named").equalTo(col(id)))
                .select("named", "key")
                .distinct()
                .limit(KeyTies.MOST + 1)
                .collectAsList());
        ties.add(role, pairs);
    }

    /**
     * Claims of an event go with it, unless they have a deal; then their book is told that the event is elsewhere, and
     * the event's book has the claim as a guest.
     */
    private Dataset<Row> claims(Dataset<Row> claims, Dataset<Row> homes) {
        Column same = col("event").notEqual("").and(col("event").equalTo(col("named")));
        return claims.join(homes.drop("last"), same, "left")
                .flatMap((FlatMapFunction<Row, Row>) BookRows::parted, Encoders.row(KeyedRows.SHAPE));
    }

    private static java.util.Iterator<Row> parted(Row row) {
        String home = row.getAs("home");
        String key = row.getString(0);
        if (home == null || home.equals(key)) {
            return List.of(with(row, key, row.getInt(3))).iterator();
        }
        if (!KeyedRows.isDeal(key)) {
            return List.of(with(row, home, row.getInt(3))).iterator();
        }
        Row elsewhere = RowFactory.create(
                key, "", "", StoredRow.ELSEWHERE, row.getLong(4), 0, CellBytes.of(List.of(row.getString(1))));
        return List.of(with(row, key, row.getInt(3)), elsewhere, with(row, home, StoredRow.GUEST))
                .iterator();
    }

    private static Row with(Row row, String key, int kind) {
        return RowFactory.create(
                key, row.getString(1), row.getString(2), kind, row.getLong(4), row.getInt(5), row.getAs(6));
    }
}
