package dev.earnest.spark;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.GatheredRows;
import dev.earnest.deal.Input;
import dev.earnest.deal.JoinedFiles;
import dev.earnest.deal.NumberedRow;
import dev.earnest.deal.Role;
import dev.earnest.payout.DataSpan;
import dev.earnest.payout.Options;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What every task knows.
 *
 * @param roles the files of each role that is read
 * @param shared rows of the partner file and the rates, in their order
 * @param timelines the programs; more than one where they are compared
 * @param books how many there are
 * @param slices how many there are
 * @param asked of each slice beside its lines; null: nothing
 */
record Job(
        Settings settings,
        Map<Role, Files> roles,
        Map<Role, List<PlacedRow>> shared,
        JoinedFiles joined,
        List<Timeline> timelines,
        Options options,
        int books,
        int slices,
        @Nullable SliceWork asked)
        implements Serializable {

    /** The files of a role and their name together. */
    record Files(String name, List<SourceFile> each) implements Serializable {
        List<List<String>> headers() {
            return each.stream().map(SourceFile::header).toList();
        }
    }

    /** The numbers of the programs. */
    List<Integer> programs() {
        return IntStream.range(0, timelines.size()).boxed().toList();
    }

    /** The same without some roles. */
    Job without(List<Role> others) {
        Map<Role, Files> less = new EnumMap<>(Role.class);
        less.putAll(roles);
        less.keySet().removeAll(others);
        return new Job(settings, less, shared, joined, timelines, options, books, slices, asked);
    }

    /** The same with the tables that the mapping joins. */
    Job with(JoinedFiles tables) {
        return new Job(settings, roles, shared, tables, timelines, options, books, slices, asked);
    }

    /** The same with all programs as of one day, that of the first: where they are compared, they are held to the same days. */
    Job of(List<DataSpan> spans) {
        if (timelines.size() < 2 || options.asOf() != null) {
            return this;
        }
        LocalDate day = LocalDate.ofEpochDay(spans.get(0).asOf());
        Options asOf = new Options(day, options.threads(), options.absentIsBlank(), options.again());
        return new Job(settings, roles, shared, joined, timelines, asOf, books, slices, asked);
    }

    /** Rows of each file, in order, to be walked once. */
    interface Rows {
        Iterable<NumberedRow> of(Role role, int file);
    }

    /** What is read where these are the rows, and those that all tasks have. */
    DataRequest request(Rows rows) {
        DataRequest request = settings.request();
        for (Map.Entry<Role, Files> role : roles.entrySet()) {
            List<PlacedRow> all = shared.get(role.getKey());
            IntFunction<Iterable<NumberedRow>> of = file -> all == null
                    ? rows.of(role.getKey(), file)
                    : () -> all.stream()
                            .filter(row -> row.file() == file && !row.tellsFile())
                            .map(PlacedRow::row)
                            .iterator();
            request = request.with(role.getKey(), input(role.getValue(), of));
        }
        return request;
    }

    private static Input input(Files files, IntFunction<Iterable<NumberedRow>> rows) {
        List<Input> parts = new ArrayList<>();
        for (int file = 0; file < files.each().size(); file++) {
            SourceFile one = files.each().get(file);
            GatheredRows gathered = new GatheredRows(
                    one.name(),
                    one.header(),
                    one.text(),
                    one.numbers(),
                    one.dates(),
                    one.delimiter(),
                    rows.apply(file));
            parts.add(Input.of(gathered, path(one.path())));
        }
        return Input.of(files.name(), parts);
    }

    private static @Nullable Path path(@Nullable String path) {
        return path == null ? null : Path.of(path);
    }
}
