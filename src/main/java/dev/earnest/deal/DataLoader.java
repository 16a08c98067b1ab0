package dev.earnest.deal;

import dev.earnest.output.UnwrittenException;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reading of all files: partners and rates first, then the deals, then what names deals. */
final class DataLoader {
    static final List<Role> ORDER = List.of(Role.PARTNERS, Role.FX, Role.DEALS, Role.EVENTS, Role.TOUCHES, Role.CLAIMS);
    private static final Mapping.NumberStyle WRITTEN = new Mapping.NumberStyle('.', "_", List.of());

    /** Files with more different headers are not read in blocks, for which each header needs readers of its own. */
    private static final int MOST_SHAPES = 8;

    private final Session session;
    private final Map<Role, Frame> frames = new EnumMap<>(Role.class);
    private final Map<Role, FilePlan> plans = new EnumMap<>(Role.class);

    DataLoader(DataRequest request) {
        this(new Session(request));
    }

    DataLoader(Session session) {
        this.session = session;
    }

    Dataset load() {
        readFiles();
        return assemble();
    }

    /** Reads what can be read; null where the deals cannot. */
    @Nullable
    Dataset loadSound() {
        readFiles();
        return frames.containsKey(Role.DEALS) ? dataset() : null;
    }

    private void readFiles() {
        for (Role role : ORDER) {
            Input input = session.request.inputs().get(role);
            if (role == Role.DEALS) {
                session.ofShared = session.tally();
            }
            try {
                if (input != null) {
                    readFile(role, input);
                } else if (role == Role.DEALS) {
                    readRows(role, "no deals", List.of());
                }
            } catch (InputException e) {
                session.faults.unusable(e.problems());
            } catch (OutOfMemoryError | Words.TooManyWords e) {
                String name = input == null ? role.word() : input.name();
                throw HeapCheck.ranOut(name, Runtime.getRuntime().maxMemory());
            }
        }
    }

    Dataset load(String file, Map<Role, List<TextRow>> rows) {
        for (Role role : ORDER) {
            List<TextRow> given = rows.get(role);
            try {
                if (given != null || role == Role.DEALS) {
                    readRows(role, file, given == null ? List.of() : given);
                }
            } catch (InputException e) {
                session.faults.unusable(e.problems());
            }
        }
        return assemble();
    }

    private void readFile(Role role, Input input) {
        DataRequest request = session.request;
        try (RoleFiles files = new RoleFiles(role, input, request)) {
            List<Part> parts = files.parts();
            Input first = parts.get(0).input();
            Headers.Tables joins = new JoinReader(session, role, request.mapping(), first.path()).once();
            Planner planner = new Planner(session, role, input.name(), request.mapping(), files.expectedRows());
            Turn turn = new Turn();
            FilePlan plan = plan(planner, files, joins, turn);
            try (RejectsFile rejects = FileReading.rejects(request, role, parts)) {
                FileReading reading = reading(role, parts, turn, plan, rejects);
                Frame inBlocks = role == Role.DEALS ? inBlocks(files, planner, plan, turn, reading) : null;
                keep(role, plan, reading, inBlocks == null ? byLibrary(files, plan, turn, reading) : inBlocks);
                if (rejects != null) {
                    rejects.keep();
                }
                if (reading.read() == 0 && role == Role.DEALS && session.extent == Extent.WHOLE) {
                    throw new InputException(noRows(input.name()));
                }
            }
        }
    }

    /** The plan for the files; where columns are missing, says where else their names are found. */
    private FilePlan plan(Planner planner, RoleFiles files, Headers.Tables joins, Turn turn) {
        try {
            return planner.plan(files.parts(), joins, turn);
        } catch (InputException e) {
            throw new InputException(new NamesElsewhere(files, session.request).told(e.problems()));
        }
    }

    static Problem noRows(String deals) {
        return Problem.error(
                "no-rows",
                Span.ofFile(deals),
                Query.isWarehouse(deals) ? "the query selects no rows" : "the deals file has a header and no rows",
                null);
    }

    private Frame byLibrary(RoleFiles files, FilePlan plan, Turn turn, FileReading reading) {
        Mapping.FileMapping mapping = session.request.mapping().of(files.role());
        for (int file = 0; file < files.parts().size(); file++) {
            turn.file = file;
            RowInput open = files.open(file);
            if (session.request.rejects() == null) {
                open.only(plan.cells());
            }
            int cells = open.header().size();
            reading.readAll(open.source(), cells, open.isText() ? mapping.footer() : null);
            session.inputs.add(
                    open.describe(files.role().word(), reading.read(file)).withRejected(reading.rejected(file)));
        }
        reading.finish();
        return reading.frame(files.name());
    }

    private void readRows(Role role, String file, List<TextRow> rows) {
        Mapping.FileMapping written = new Mapping.FileMapping(
                Map.of(), Set.of(), null, WRITTEN, Map.of(), Set.of(), List.of(), Map.of(), List.of(), List.of(), null,
                0, null);
        Mapping mapping = new Mapping("", null, Map.of(role, written));
        GivenRows source = new GivenRows(
                rows,
                rows.isEmpty() ? role.required() : List.of(),
                role == Role.DEALS ? Map.of("stage", "won") : Map.of());
        source.next();
        List<String> header = new ArrayList<>();
        for (int i = 0; i < source.row().count(); i++) {
            header.add(source.row().text(i));
        }
        FilePlan plan = new Planner(session, role, file, mapping, rows.size())
                .plan(header, new JoinReader(session, mapping, null));
        FileReading reading = reading(role, List.of(Part.written(file, header)), new Turn(), plan, null);
        reading.readAll(source, header.size(), null);
        reading.finish();
        long read = keep(role, plan, reading, reading.frame(file));
        if (!rows.isEmpty()) {
            session.inputs.add(new InputFile(role.word(), file, null, null, null, read, ','));
        }
    }

    private FileReading reading(Role role, List<Part> files, Turn turn, FilePlan plan, @Nullable RejectsFile rejects) {
        List<String> names = files.stream().map(Part::name).toList();
        return new FileReading(session, role, names, turn, plan, checks(role, plan), rejects);
    }

    private long keep(Role role, FilePlan plan, FileReading reading, Frame frame) {
        frames.put(role, frame);
        plans.put(role, plan);
        boolean part =
                session.extent != Extent.WHOLE && session.request.inputs().containsKey(role);
        if (plan.ids() != null && (role == Role.EVENTS || reading.read() > 0 || part)) {
            session.found.put(
                    role,
                    new ColumnBuilder.Found(
                            frame.file(),
                            frame.id(),
                            session.rejected(role),
                            session.elsewhere(role),
                            session.extent == Extent.SLICE));
        }
        return reading.read();
    }

    /** The deals read in blocks; null where they are to be read by the library. */
    private @Nullable Frame inBlocks(RoleFiles files, Planner planner, FilePlan plan, Turn turn, FileReading reading) {
        DataRequest request = session.request;
        List<Part> parts = files.parts();
        List<BlockFile> blocks =
                BlockFile.of(parts, request.mapping().of(Role.DEALS), request.charset(), request.reading());
        if (blocks == null) {
            return null;
        }
        HeapCheck.check(files.name(), plan, blocks, Runtime.getRuntime().maxMemory());
        BlockReaders readers = new BlockReaders(session, planner, parts, plan);
        if (readers.shapes() > MOST_SHAPES) {
            return null;
        }
        Digests digests = files.digests();
        try (BlockReading reader = new BlockReading(blocks, parts, files.name(), request, readers)) {
            if (!reader.read()) {
                return null;
            }
            session.inBlocks.add(Role.DEALS);
            Frame frame = reader.finish(reading, plan, turn, session);
            session.inputs.addAll(files.describe(digests, reading));
            return frame;
        } catch (IOException e) {
            throw files.unreadable(turn.file, e);
        } catch (UnwrittenException e) {
            throw e;
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw files.unreadable(turn.file, cause == null ? new IOException(e) : cause);
        }
    }

    private List<RowCheck> checks(Role role, FilePlan plan) {
        List<RowCheck> checks = new ArrayList<>();
        switch (role) {
            case DEALS -> {
                checks.add(new DealCheck(plan));
                checks.add(new PartnerCheck(session, plan));
                convert(checks, plan, role, "close_date");
            }
            case EVENTS -> {
                checks.add(new PartnerCheck(session, plan));
                convert(checks, plan, role, "date");
            }
            case TOUCHES, CLAIMS -> checks.add(new PartnerCheck(session, plan));
            case PARTNERS -> {
                BitSet withRow = new BitSet();
                session.partnersWithRow = withRow;
                checks.add(new PartnerRows(plan, withRow));
            }
            case FX -> checks.add(new RateRows(plan, session.rates));
        }
        return checks;
    }

    private void convert(List<RowCheck> checks, FilePlan plan, Role role, String day) {
        if (session.converts) {
            checks.add(new Conversion(session, plan, role, day));
        }
    }

    private Dataset assemble() {
        session.faults.check();
        return dataset();
    }

    private Dataset dataset() {
        Frame dealFrame = frames.get(Role.DEALS);
        if (dealFrame == null) {
            throw new IllegalStateException("deals neither read nor refused");
        }
        addQueries();
        return new Dataset(
                dealFrame,
                frames.get(Role.PARTNERS),
                frames.get(Role.EVENTS),
                frames.get(Role.TOUCHES),
                frames.get(Role.CLAIMS),
                session.partnerIds,
                session.accountIds,
                links(dealFrame.rows()),
                session.inputs,
                reconciliation(dealFrame),
                session.inBlocks);
    }

    /** Files of queries are read too, beside the rows that they select. */
    private void addQueries() {
        for (Input input : session.request.inputs().values()) {
            Query query = input.query();
            if (query != null) {
                session.inputs.add(query.described(session.request.reading().digests()));
            }
        }
    }

    private Dataset.Links links(int dealRows) {
        int[] touched = links(Role.TOUCHES, "deal_id");
        int[] start = new int[frames.containsKey(Role.TOUCHES) ? dealRows + 1 : 0];
        for (int deal : touched) {
            if (deal >= 0) {
                start[deal + 1]++;
            }
        }
        for (int deal = 0; deal + 1 < start.length; deal++) {
            start[deal + 1] += start[deal];
        }
        int[] next = start.clone();
        int[] order = new int[start.length == 0 ? 0 : start[dealRows]];
        for (int touch = 0; touch < touched.length; touch++) {
            if (touched[touch] >= 0) {
                order[next[touched[touch]]++] = touch;
            }
        }
        return new Dataset.Links(
                links(Role.EVENTS, "deal_id"),
                links(Role.CLAIMS, "deal_id"),
                links(Role.CLAIMS, "event_id"),
                start,
                order);
    }

    private int[] links(Role role, String column) {
        FilePlan plan = plans.get(role);
        Frame frame = frames.get(role);
        return plan == null || frame == null ? new int[0] : plan.links(column, frame.rows());
    }

    private Reconciliation reconciliation(Frame dealFrame) {
        StageCounts counts = StageCounts.of(dealFrame);
        BitSet withRow = session.partnersWithRow;
        BitSet idle = new BitSet();
        BitSet unknown = new BitSet();
        if (withRow != null) {
            idle.or(withRow);
            idle.andNot(counts.winners());
            unknown.or(counts.winners());
            unknown.andNot(withRow);
        }
        return new Reconciliation(
                session.counts,
                counts.won(),
                counts.lost(),
                counts.open(),
                counts.creditNotes(),
                session.rounded,
                session.converted,
                idle.cardinality(),
                unknown.cardinality(),
                session.unjoined);
    }
}
