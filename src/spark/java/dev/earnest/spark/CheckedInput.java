package dev.earnest.spark;

import dev.earnest.deal.Book;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.InputFile;
import dev.earnest.deal.JoinedFiles;
import dev.earnest.deal.PartReader;
import dev.earnest.deal.Reconciliation;
import dev.earnest.deal.Role;
import dev.earnest.payout.DataSpan;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/** The inputs of a run in books, read and found sound. */
final class CheckedInput {
    private static final List<Role> SHARED = List.of(Role.PARTNERS, Role.FX);

    private final Broadcast<Job> job;
    private final Book head;
    private final JavaRDD<byte[]> booked;
    private final JavaRDD<byte[]> routed;
    private final Findings findings;

    private CheckedInput(
            Broadcast<Job> job, Book head, JavaRDD<byte[]> booked, JavaRDD<byte[]> routed, Findings findings) {
        this.job = job;
        this.head = head;
        this.booked = booked;
        this.routed = routed;
        this.findings = findings;
    }

    Broadcast<Job> job() {
        return job;
    }

    /** The inputs without rows but for partners and rates. */
    Book head() {
        return head;
    }

    /** All rows, gathered by book, in the order of kind and place. */
    JavaRDD<byte[]> booked() {
        return booked;
    }

    /** The same rows on their way to slices. */
    JavaRDD<byte[]> routed() {
        return routed;
    }

    /** The days that each program can meet in all the data. */
    ArrayList<DataSpan> spans() {
        return findings.spans();
    }

    Reconciliation reconciliation() {
        return Objects.requireNonNull(findings.counts()).reconciliation();
    }

    /** The files as they were read, tables that were joined too. */
    List<InputFile> inputs() {
        List<InputFile> inputs = new ArrayList<>();
        Map<String, Iterator<InputFile>> read = new HashMap<>();
        job.value()
                .roles()
                .forEach((role, files) ->
                        read.put(role.word(), findings.inputs(role, files).iterator()));
        for (InputFile input : head.inputs()) {
            Iterator<InputFile> ofRole = read.get(input.role());
            inputs.add(ofRole == null ? input : ofRole.next());
        }
        return inputs;
    }

    /** Reads and checks all inputs; fails with InputException where they cannot be used, told as everywhere. */
    static CheckedInput of(SparkSession spark, Inputs inputs) {
        List<Source> sources = new ArrayList<>();
        inputs.addresses()
                .forEach((role, addresses) -> sources.add(SparkInput.read(spark, role, addresses, inputs.settings())));
        Map<Role, List<PlacedRow>> shared = new EnumMap<>(Role.class);
        for (Source source : sources) {
            if (SHARED.contains(source.role())) {
                shared.put(source.role(), collected(source));
            }
        }
        Job job = inputs.job(roles(sources), shared);
        Book head = PartReader.heads(job.request(CheckedInput::noRows));
        Job usable = job.without(unusable(job, head));
        JoinedFiles joined = joined(usable);
        Broadcast<Job> sent = new JavaSparkContext(spark.sparkContext()).broadcast(usable.with(joined));
        List<Source> parted = sources.stream()
                .filter(source ->
                        !SHARED.contains(source.role()) && usable.roles().containsKey(source.role()))
                .toList();
        if (parted.isEmpty()) {
            throw new InputException(head.unusable());
        }
        JavaRDD<byte[]> booked = BookRows.of(parted, sent, inputs.sizes().partitions());
        JavaRDD<byte[]> routed = RoutedRows.of(booked, sent);
        Findings found = Findings.of(head.counts(), shared).and(RoutedRows.findings(routed));
        check(head, found, usable);
        return new CheckedInput(sent, head, booked, routed, found);
    }

    private static List<PlacedRow> collected(Source source) {
        List<PlacedRow> rows =
                new ArrayList<>(TaskProblem.told(() -> source.rows().collect()));
        rows.sort(Comparator.comparingLong(row -> row.tellsFile() ? -1 : row.place()));
        return rows;
    }

    private static Map<Role, Job.Files> roles(List<Source> sources) {
        Map<Role, Job.Files> roles = new EnumMap<>(Role.class);
        sources.forEach(source -> roles.put(source.role(), new Job.Files(source.name(), source.files())));
        return roles;
    }

    private static Iterable<dev.earnest.deal.NumberedRow> noRows(Role role, int file) {
        return List.of();
    }

    /** Roles whose files cannot be used at all. */
    private static List<Role> unusable(Job job, Book head) {
        if (head.unusable().isEmpty()) {
            return List.of();
        }
        List<Role> bad = new ArrayList<>();
        for (Role role : job.roles().keySet()) {
            List<Role> others = new ArrayList<>(job.roles().keySet());
            others.remove(role);
            DataRequest alone = job.without(others).request(CheckedInput::noRows);
            if (!PartReader.heads(alone).unusable().isEmpty()) {
                bad.add(role);
            }
        }
        return bad;
    }

    private static JoinedFiles joined(Job job) {
        try {
            return JoinedFiles.of(job.request(CheckedInput::noRows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Book head, Findings found, Job job) {
        List<Problem> problems = new ArrayList<>(head.unusable());
        found.unusable().values().forEach(problems::addAll);
        if (!found.unusable().isEmpty()) {
            throw new InputException(problems);
        }
        Job.Files deals = job.roles().get(Role.DEALS);
        if (deals != null && Objects.requireNonNull(found.counts()).rows().read(Role.DEALS) == 0) {
            problems.add(PartReader.noDeals(deals.name()));
        } else {
            problems.addAll(Objects.requireNonNull(found.counts()).rows().problems());
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }
}
