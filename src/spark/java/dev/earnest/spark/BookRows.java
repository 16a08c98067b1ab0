package dev.earnest.spark;

import dev.earnest.deal.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** Rows put into books: all that name a deal with it, and with whatever else a check compares them with. */
final class BookRows {
    private final Broadcast<Job> job;
    private final Map<Role, JavaRDD<KeyedRow>> keyed = new EnumMap<>(Role.class);
    private final List<JavaRDD<KeyedRow>> held = new ArrayList<>();

    private BookRows(Broadcast<Job> job) {
        this.job = job;
    }

    /** All rows, gathered by book, in the order of kind and place; kept on disk. */
    static JavaRDD<byte[]> of(List<Source> sources, Broadcast<Job> job, int partitions) {
        BookRows rows = new BookRows(job);
        for (Source source : sources) {
            JavaRDD<KeyedRow> keyed = KeyedRows.of(source, job);
            rows.keyed.put(source.role(), isComparedWithOthers(source.role()) ? rows.held(keyed) : keyed);
        }
        int books = job.value().books();
        JavaRDD<byte[]> booked = Gathering.of(rows.booked().map(row -> row.booked(books)), partitions)
                .persist(StorageLevel.DISK_ONLY());
        if (!rows.held.isEmpty()) {
            TaskProblem.told(booked::count);
            rows.held.forEach(JavaRDD::unpersist);
        }
        return booked;
    }

    /** Whether its rows are looked at before they are put into books. */
    private static boolean isComparedWithOthers(Role role) {
        return role == Role.EVENTS || role == Role.CLAIMS;
    }

    private JavaRDD<KeyedRow> held(JavaRDD<KeyedRow> rows) {
        JavaRDD<KeyedRow> kept = rows.persist(StorageLevel.DISK_ONLY());
        held.add(kept);
        return kept;
    }

    private JavaRDD<KeyedRow> booked() {
        JavaRDD<KeyedRow> events = keyed.get(Role.EVENTS);
        JavaRDD<KeyedRow> claims = keyed.get(Role.CLAIMS);
        if (claims != null && events != null && hasEvents()) {
            keyed.put(Role.CLAIMS, claims(claims, homes(events)));
        }
        JavaRDD<KeyedRow> all = keyed.values().stream().reduce(JavaRDD::union).orElseThrow();
        Map<String, String> tied = tied();
        return tied.isEmpty() ? all : all.map(row -> row.at(tied.getOrDefault(row.key(), row.key())));
    }

    /** Whether claims can name events at all. */
    private boolean hasEvents() {
        Job.Files claims = job.value().roles().get(Role.CLAIMS);
        return claims != null
                && KeyedRows.keys(Role.CLAIMS, claims, job.value()).has(1);
    }

    /** The first book among those of the rows of an event. */
    private static JavaPairRDD<String, String> homes(JavaRDD<KeyedRow> events) {
        return events.filter(row -> !row.event().isEmpty())
                .mapToPair(row -> new Tuple2<>(row.event(), row.key()))
                .reduceByKey(BookRows::first);
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Keys that have to be one: rows with the same id are compared, whatever deals they name. */
    private Map<String, String> tied() {
        KeyTies ties = new KeyTies();
        ties(Role.EVENTS, KeyedRow::event, ties);
        ties(Role.CLAIMS, KeyedRow::id, ties);
        return ties.roots();
    }

    private void ties(Role role, Function<KeyedRow, String> id, KeyTies ties) {
        JavaRDD<KeyedRow> rows = keyed.get(role);
        if (rows == null) {
            return;
        }
        int kind = StoredRow.kind(role);
        ties.add(
                role,
                TaskProblem.told(() -> rows.filter(
                                row -> row.kind() == kind && !id.call(row).isEmpty())
                        .mapToPair(row -> new Tuple2<>(id.call(row), row.key()))
                        .aggregateByKey(new HashSet<String>(), BookRows::with, BookRows::together)
                        .filter(of -> of._2().size() > 1)
                        .flatMap(of -> of._2().stream()
                                .map(key -> new Tuple2<>(of._1(), key))
                                .iterator())
                        .take(KeyTies.MOST + 1)));
    }

    private static HashSet<String> with(HashSet<String> keys, String key) {
        keys.add(key);
        return keys;
    }

    private static HashSet<String> together(HashSet<String> keys, HashSet<String> others) {
        keys.addAll(others);
        return keys;
    }

    /**
     * Claims of an event go with it, unless they have a deal; then their book is told that the event is elsewhere, and
     * the event's book has the claim as a guest.
     */
    private static JavaRDD<KeyedRow> claims(JavaRDD<KeyedRow> claims, JavaPairRDD<String, String> homes) {
        JavaRDD<KeyedRow> ofEvents = claims.filter(row -> !row.event().isEmpty())
                .mapToPair(row -> new Tuple2<>(row.event(), row))
                .leftOuterJoin(homes)
                .flatMap(both -> parted(both._2()._1(), both._2()._2()));
        return claims.filter(row -> row.event().isEmpty()).union(ofEvents);
    }

    private static Iterator<KeyedRow> parted(KeyedRow row, Optional<String> homed) {
        String home = homed.orElse(row.key());
        if (home.equals(row.key())) {
            return List.of(row).iterator();
        }
        if (!KeyedRows.isDeal(row.key())) {
            return List.of(row.at(home)).iterator();
        }
        KeyedRow elsewhere = new KeyedRow(
                row.key(), "", "", StoredRow.ELSEWHERE, row.place(), 0, CellBytes.of(List.of(row.event())));
        return List.of(row, elsewhere, row.at(home, StoredRow.GUEST)).iterator();
    }
}
