package dev.earnest.spark;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.BookCounts;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.InputFile;
import dev.earnest.deal.Role;
import dev.earnest.payout.DataSpan;
import dev.earnest.problem.Problem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What reading a part of the input comes to; those of all parts add up.
 *
 * @param spans the days that each program can meet; empty where there is nothing yet
 * @param files what tells each file from others, by role and number
 * @param unusable why files cannot be read on, by their place
 */
record Findings(
        @Nullable BookCounts counts,
        ArrayList<DataSpan> spans,
        TreeMap<Role, TreeMap<Integer, List<String>>> files,
        TreeMap<Long, List<Problem>> unusable)
        implements Serializable {

    /** Of a book. */
    static Findings of(BookPart part, List<Timeline> programs) {
        ArrayList<DataSpan> spans = new ArrayList<>();
        Dataset data = part.book().data();
        if (data != null) {
            programs.forEach(program -> spans.add(DataSpan.of(program, data)));
        }
        TreeMap<Role, TreeMap<Integer, List<String>>> files = new TreeMap<>();
        part.rows().stream().filter(row -> row.kind() == StoredRow.FILE).forEach(row -> {
            List<String> cells = row.cells();
            add(files, Role.valueOf(cells.get(0)), Integer.parseInt(cells.get(1)), cells.subList(2, cells.size()));
        });
        TreeMap<Long, List<Problem>> unusable = new TreeMap<>();
        part.rows().stream()
                .filter(row -> row.kind() == StoredRow.UNUSABLE)
                .forEach(row -> unusable.put(row.place(), Stored.value(row.says())));
        return new Findings(part.book().counts(), spans, files, unusable);
    }

    /** Of files that every book reads. */
    static Findings of(BookCounts shared, Map<Role, List<PlacedRow>> files) {
        TreeMap<Role, TreeMap<Integer, List<String>>> told = new TreeMap<>();
        files.forEach((role, rows) ->
                rows.stream().filter(PlacedRow::tellsFile).forEach(row -> add(told, role, row.file(), row.cells())));
        TreeMap<Long, List<Problem>> unusable = new TreeMap<>();
        files.forEach((role, rows) -> rows.stream()
                .filter(row -> !row.unusable().isEmpty())
                .forEach(row -> unusable.put((long) role.ordinal() << Integer.SIZE | row.file(), row.unusable())));
        return new Findings(shared, new ArrayList<>(), told, unusable);
    }

    /** Whether nothing is wrong. */
    boolean isSound() {
        return unusable.isEmpty() && (counts == null || counts.rows().problems().isEmpty());
    }

    private static void add(
            TreeMap<Role, TreeMap<Integer, List<String>>> files, Role role, int file, List<String> told) {
        files.computeIfAbsent(role, key -> new TreeMap<>()).put(file, new ArrayList<>(told));
    }

    Findings and(Findings other) {
        BookCounts one = counts;
        BookCounts two = other.counts;
        TreeMap<Role, TreeMap<Integer, List<String>>> both = new TreeMap<>();
        for (Findings each : List.of(this, other)) {
            each.files.forEach((role, files) ->
                    both.computeIfAbsent(role, key -> new TreeMap<>()).putAll(files));
        }
        TreeMap<Long, List<Problem>> why = new TreeMap<>(unusable);
        why.putAll(other.unusable);
        return new Findings(one == null ? two : two == null ? one : one.and(two), spans(spans, other.spans), both, why);
    }

    private static ArrayList<DataSpan> spans(List<DataSpan> one, List<DataSpan> two) {
        ArrayList<DataSpan> both = new ArrayList<>(one.isEmpty() ? two : one);
        for (int program = 0; !one.isEmpty() && program < two.size(); program++) {
            both.set(program, one.get(program).and(two.get(program)));
        }
        return both;
    }

    static Findings none() {
        return new Findings(null, new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
    }

    /** The files of a role as they were read. */
    List<InputFile> inputs(Role role, Job.Files of) {
        List<InputFile> inputs = new ArrayList<>();
        BookCounts all = java.util.Objects.requireNonNull(counts);
        for (int file = 0; file < of.each().size(); file++) {
            SourceFile source = of.each().get(file);
            List<String> told =
                    files.getOrDefault(role, new TreeMap<>()).getOrDefault(file, Collections.nCopies(3, ""));
            inputs.add(new InputFile(
                    role.word(),
                    source.name(),
                    told.get(0).isEmpty() ? null : Long.valueOf(told.get(0)),
                    told.get(1),
                    told.get(2).isEmpty() ? null : told.get(2),
                    all.rows().read(role, file),
                    source.delimiter()));
        }
        return inputs;
    }
}
