package dev.earnest.deal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Makes the readers of blocks, each with a plan, dictionaries and checks of its own; files of one shape share theirs. */
final class BlockReaders {
    private final Session session;
    private final Planner planner;
    private final List<Part> files;
    /** The shape of each file, from 0. */
    private final int[] shapes;
    /** The first file of each shape. */
    private final List<Integer> first = new ArrayList<>();

    private final Predicate<Field> raw;

    /** @param plan of all the files */
    BlockReaders(Session session, Planner planner, List<Part> files, FilePlan plan) {
        this.session = session;
        this.planner = planner;
        this.files = files;
        this.shapes = new int[files.size()];
        for (int file = 0; file < shapes.length; file++) {
            shapes[file] = shape(files.get(file));
            if (shapes[file] == first.size()) {
                first.add(file);
            }
        }
        List<FilePlan> plans = first.stream().map(plan::of).toList();
        this.raw = field -> plans.stream()
                .allMatch(each -> RawKernel.takes(Objects.requireNonNull(each.field(field.name())), Role.DEALS));
    }

    private int shape(Part file) {
        int shape = 0;
        while (shape < first.size() && !files.get(first.get(shape)).hasShapeOf(file)) {
            shape++;
        }
        return shape;
    }

    int shapes() {
        return first.size();
    }

    int shape(int file) {
        return shapes[file];
    }

    /** @param reader its number among all */
    BlockReader make(int shape, int reader) {
        Turn turn = new Turn();
        turn.file = first.get(shape);
        Part file = files.get(turn.file);
        Planner apart = planner.apart();
        FilePlan all = apart.plan(
                files,
                (join, theirs) -> {
                    throw new IllegalStateException("joined tables are for the library");
                },
                turn);
        FilePlan plan = all.of(turn.file);
        List<RowCheck> checks = List.of(new DealCheck(plan), new Conversion(session, plan, Role.DEALS, "close_date"));
        Tokens tokens = new Tokens(file.delimiter(), file.header().size());
        Faults.OfFile faults = new Faults(false).of(Role.DEALS, 0, "");
        return new BlockReader(
                reader,
                plan,
                checks,
                tokens,
                file.delimiter(),
                faults,
                raw,
                dictionary -> known(dictionary, apart.partnerIds()));
    }

    private IntPredicate known(Dictionary dictionary, Dictionary partners) {
        BitSet withRow = session.partnersWithRow;
        if (withRow == null || dictionary != partners) {
            return code -> true;
        }
        Dictionary all = session.partnerIds;
        return code -> {
            Words words = partners.words();
            int known = all.code(words.bytes(), words.from(code), words.to(code));
            return known >= 0 && withRow.get(known);
        };
    }
}
