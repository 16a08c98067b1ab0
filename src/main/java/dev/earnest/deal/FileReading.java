package dev.earnest.deal;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reading of one file, row by row, into the columns of a frame. */
final class FileReading {
    private final Session session;
    private final Role role;
    private final String file;
    private final FilePlan plan;
    private final List<RowCheck> checks;
    private final Faults.OfFile faults;
    private final @Nullable RejectsFile rejects;
    private final Field[] fields;
    private final ColumnBuilder.Numbers[] numbers;
    private final ColumnBuilder.@Nullable Ids ids;
    private final @Nullable Field named;
    private int kept;
    private long read;

    FileReading(
            Session session,
            Role role,
            String file,
            FilePlan plan,
            List<RowCheck> checks,
            @Nullable RejectsFile rejects) {
        this.session = session;
        this.role = role;
        this.file = file;
        this.plan = plan;
        this.checks = new ArrayList<>(checks);
        this.rejects = rejects;
        this.faults = session.faults.of(role, file);
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

    /** Reads all rows up to the footer, each with as many cells as the header. */
    void readAll(RowSource source, int cells, @Nullable String footer) {
        try {
            readRows(source, cells, footer);
        } finally {
            faults.sum(read);
        }
        finish(kept);
    }

    /** Reads the rows that were not good at sight, where {@code good} more were. */
    void readOdd(OddRows source, int cells, int good) {
        read = good;
        checks.add(source);
        try {
            readRows(source, cells, null);
        } finally {
            faults.sum(read);
        }
        finish(Math.addExact(good, kept));
    }

    private void finish(int all) {
        for (JoinTable.Cursor cursor : plan.joins()) {
            session.unjoined += cursor.misses();
        }
        for (RowCheck check : checks) {
            session.converted += check instanceof Conversion conversion ? conversion.converted() : 0;
        }
        session.counts.put(role, new Reconciliation.Rows(read, all, faults.rejected()));
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
        read++;
        faults.begin(row.line());
        if (row.count() == cells) {
            for (Field field : fields) {
                field.take(row, kept, faults);
            }
            for (RowCheck check : checks) {
                check.check(kept, faults);
            }
        } else {
            wrongCount(row, cells);
        }
        if (faults.bad()) {
            reject(row);
        } else {
            keep(row);
        }
    }

    private void wrongCount(Row row, int cells) {
        int count = row.count();
        faults.add(
                Rule.FIELD_COUNT,
                () -> new Said(
                        "the row has " + count + (count == 1 ? " cell" : " cells") + " where the header has " + cells,
                        count > cells
                                ? "quote cells that hold the delimiter or a line end"
                                : "a line end inside a cell needs quotes; a footer is declared in the mapping: footer: \"...\""));
        if (named != null) {
            named.source().read(row, named.cell());
        }
    }

    private void keep(Row row) {
        if (kept == Integer.MAX_VALUE - 16) {
            throw new InputException(Problem.error(
                    "too-many-rows", Span.ofFile(file), "the file has more than 2,147,483,631 rows", "split it"));
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
        plan.lines().add(kept, row.line());
        kept++;
    }

    private void reject(Row row) {
        if (named != null) {
            session.remember(role, named.cell().toString());
        }
        Rule rule = faults.reject();
        if (rejects != null) {
            rejects.write(row, rule, faults.reason());
        }
    }

    /** How many rows were read, good or bad. */
    long read() {
        return read;
    }

    /** The rows kept, as columns. */
    Frame frame() {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Field field : fields) {
            Column column = field.kept() ? field.builder().build(kept) : null;
            if (column != null) {
                columns.put(field.name(), column);
            }
        }
        return new Frame(file, kept, plan.names(), columns, plan.lines());
    }

    /** Where the rejects of a file go, or null where bad rows end the run. */
    static @Nullable RejectsFile rejects(DataRequest request, Role role, List<String> header) {
        Path asked = request.rejects();
        return asked == null ? null : new RejectsFile(RejectsFile.path(asked, role), header, role == Role.DEALS);
    }
}
