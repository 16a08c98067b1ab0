package dev.earnest.deal;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** Makes the readers of blocks, each with a plan, dictionaries and checks of its own. */
final class BlockReaders {
    private final Session session;
    private final Planner planner;
    private final CsvFile file;

    BlockReaders(Session session, Planner planner, CsvFile file) {
        this.session = session;
        this.planner = planner;
        this.file = file;
    }

    BlockReader make(int thread) {
        Planner apart = planner.apart();
        FilePlan plan = apart.plan(file.header(), (join, theirs) -> {
            throw new IllegalStateException("joined tables are for the library");
        });
        List<RowCheck> checks =
                List.of(new DealCheck(plan), new Conversion(session, plan, Role.DEALS, "close_date"));
        Tokens tokens = new Tokens(file.delimiter(), file.header().size());
        Faults.OfFile faults = new Faults(false).of(Role.DEALS, "");
        return new BlockReader(
                thread,
                plan,
                checks,
                tokens,
                file.delimiter(),
                faults,
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
