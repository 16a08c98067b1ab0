package dev.earnest.deal;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reading of one file, row by row, into the columns of a frame. */
final class FileReading {
    private final Session session;
    private final Role role;
    private final List<String> files;
    private final Turn turn;
    private final FilePlan plan;
    private final List<RowCheck> checks;
    private final Faults.OfFile[] faultsByFile;
    private final long[] readByFile;
    private final @Nullable RejectsFile rejects;
    private final Field[] fields;
    private final ColumnBuilder.Numbers[] numbers;
    private final ColumnBuilder.@Nullable Ids ids;
    private final @Nullable Field named;
    private int kept;

    /** @param files their names, of which {@code turn} tells the one whose rows come */
    FileReading(
            Session session,
            Role role,
            List<String> files,
            Turn turn,
            FilePlan plan,
            List<RowCheck> checks,
            @Nullable RejectsFile rejects) {
        this.session = session;
        this.role = role;
        this.files = List.copyOf(files);
        this.turn = turn;
        this.plan = plan;
        this.checks = new ArrayList<>(checks);
        this.rejects = rejects;
        this.faultsByFile = new Faults.OfFile[files.size()];
        Arrays.setAll(faultsByFile, i -> session.faults.of(role, i, files.get(i)));
        this.readByFile = new long[files.size()];
        this.fields = plan.fields().values().toArray(new Field[0]);
        List<ColumnBuilder.Numbers> counted = new ArrayList<>();
        for (Field field : fields) {
            if (field.builder() instanceof ColumnBuilder.Numbers number && role != Role.FX) {
                counted.add(number);
            }
        }
        this.numbers = counted.toArray(new ColumnBuilder.Numbers[0]);
        this.ids = plan.ids();
        String idColumn = role.idColumn();
        this.named = plan.field(idColumn == null ? "partner_id" : idColumn);
    }

    /** Reads all rows of the file whose turn it is up to the footer, each with as many cells as its header. */
    void readAll(RowSource source, int cells, @Nullable String footer) {
        try {
            readRows(source, cells, footer);
        } finally {
            faultsByFile[turn.file].sum(readByFile[turn.file]);
        }
    }

    /** Reads the rows that were not good at sight, where so many more of each file were. */
    void readOdd(OddRows source, int[] good) {
        checks.add(source);
        int all = 0;
        for (int file = 0; file < good.length; file++) {
            readByFile[file] = good[file];
            all = Math.addExact(all, good[file]);
        }
        try {
            while (source.next()) {
                readRow(source.row(), source.cells());
            }
        } finally {
            for (int file = 0; file < good.length; file++) {
                faultsByFile[file].sum(readByFile[file]);
            }
        }
        finish(Math.addExact(all, kept));
    }

    /** Told once all rows of all files are read. */
    void finish() {
        finish(kept);
    }

    private void finish(int all) {
        for (JoinTable.Cursor cursor : plan.joins()) {
            session.unjoined += cursor.misses();
        }
        for (RowCheck check : checks) {
            session.converted += check instanceof Conversion conversion ? conversion.converted() : 0;
        }
        session.counts.put(role, new Reconciliation.Rows(read(), all, rejected()));
    }

    private void readRows(RowSource source, int cells, @Nullable String footer) {
        Row row = source.row();
        Slice first = new Slice();
        while (source.next()) {
            if (footer != null) {
                row.cell(0, first);
                first.trim();
                if (first.toString().startsWith(footer)) {
                    return;
                }
            }
            readRow(row, cells);
        }
    }

    private void readRow(Row row, int cells) {
        readByFile[turn.file]++;
        Faults.OfFile faults = faultsByFile[turn.file];
        faults.begin(row.line());
        if (row.count() != cells) {
            wrongCount(row, cells, faults);
        } else if (row.errors().isEmpty() || !hasErrors(row, faults)) {
            for (Field field : fields) {
                field.take(row, kept, faults);
            }
            for (RowCheck check : checks) {
                check.check(kept, faults);
            }
        }
        if (faults.bad()) {
            reject(row, faults);
        } else {
            keep(row);
        }
    }

    private void wrongCount(Row row, int cells, Faults.OfFile faults) {
        int count = row.count();
        faults.add(
                Rule.FIELD_COUNT,
                () -> new Said(
                        "the row has " + count + (count == 1 ? " cell" : " cells") + " where the header has " + cells,
                        plan.lines().unit().equals("row")
                                ? "empty the cells beside the table, or name their columns"
                                : count > cells
                                        ? "quote cells that hold the delimiter or a line end"
                                        : "a line end inside a cell needs quotes; a footer is declared in the mapping: footer: \"...\""));
        if (named != null) {
            named.source().read(row, named.cell());
        }
    }

    /** Whether a cell that something reads holds an error; then the other cells are looked at one by one. */
    private boolean hasErrors(Row row, Faults.OfFile faults) {
        Set<CellError> told = new HashSet<>();
        List<Field> sound = new ArrayList<>();
        for (Field field : fields) {
            List<CellError> errors = field.errors(row);
            if (errors.isEmpty()) {
                sound.add(field);
            } else {
                field.source().read(row, field.cell());
            }
            errors.stream().filter(told::add).forEach(error -> faults.add(Rule.ERROR_CELL, () -> error.said(field)));
        }
        if (!told.isEmpty()) {
            sound.forEach(field -> field.take(row, kept, faults));
        }
        return !told.isEmpty();
    }

    private void keep(Row row) {
        if (kept == Integer.MAX_VALUE - 16) {
            throw new InputException(Problem.error(
                    "too-many-rows",
                    Span.ofFile(files.get(turn.file)),
                    "there are more than 2,147,483,631 rows",
                    "take fewer at a time"));
        }
        for (RowCheck check : checks) {
            check.keep(kept);
        }
        for (ColumnBuilder.Numbers column : numbers) {
            session.rounded += column.rounded() ? 1 : 0;
        }
        if (ids != null) {
            ids.keep();
        }
        if (files.size() > 1) {
            plan.lines().begin(kept, files.get(turn.file));
        }
        plan.lines().add(kept, row.line());
        kept++;
    }

    private void reject(Row row, Faults.OfFile faults) {
        if (named != null) {
            session.remember(role, named.cell().toString());
        }
        Rule rule = faults.reject();
        if (rejects != null) {
            rejects.write(turn.file, row, rule, faults.reason());
        }
    }

    /** How many rows were read, good or bad. */
    long read() {
        return Arrays.stream(readByFile).sum();
    }

    /** How many rows of one file were read, good or bad. */
    long read(int file) {
        return readByFile[file];
    }

    /** How many rows of one file were left out. */
    long rejected(int file) {
        return faultsByFile[file].rejected().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Map<String, Long> rejected() {
        Map<String, Long> all = new LinkedHashMap<>();
        for (Rule rule : Rule.values()) {
            for (Faults.OfFile faults : faultsByFile) {
                Long count = faults.rejected().get(rule.id());
                if (count != null) {
                    all.merge(rule.id(), count, Long::sum);
                }
            }
        }
        return all;
    }

    /** The rows kept, as columns. */
    Frame frame(String name) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Field field : fields) {
            Column column = field.kept() ? field.builder().build(kept) : null;
            if (column != null) {
                columns.put(field.name(), column);
            }
        }
        return new Frame(name, kept, plan.names(), columns, plan.lines());
    }

    /** Where the rejects of a file go, or null where bad rows end the run. */
    static @Nullable RejectsFile rejects(DataRequest request, Role role, List<Part> files) {
        Path asked = request.rejects();
        return asked == null ? null : new RejectsFile(RejectsFile.path(asked, role), files, role == Role.DEALS);
    }
}
