package dev.earnest.scenario;

import dev.earnest.analysis.Grouper;
import dev.earnest.deal.Column;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells lines whose field has a value from all others. */
final class GroupReading {
    private final Payouts payouts;
    private final Metric.Group group;
    private final Grouper grouper;
    private final BitSet known = new BitSet();
    private final BitSet wanted = new BitSet();

    GroupReading(Payouts payouts, Metric.Group group) {
        this.payouts = payouts;
        this.group = group;
        this.grouper = Grouper.of(payouts, List.of(group.field()));
    }

    boolean holds(LedgerCursor line) {
        int number = grouper.of(line);
        if (!known.get(number)) {
            known.set(number);
            wanted.set(number, group.value().equals(grouper.values(number).get(0)));
        }
        return wanted.get(number);
    }

    /** Fails with InputException where neither a line nor any file has the value. */
    void check(Trials trials) {
        if (!wanted.isEmpty()) {
            return;
        }
        Set<String> there = new TreeSet<>();
        for (int number = 0; number < grouper.size(); number++) {
            String value = grouper.values(number).get(0);
            if (value != null) {
                there.add(value);
            }
        }
        String column = group.field().substring(group.field().indexOf('.') + 1);
        if (!isIn(payouts.data().deals(), column) && !isIn(payouts.data().partners(), column)) {
            throw trials.unknown(group.field(), group.value(), List.copyOf(there));
        }
    }

    private boolean isIn(@Nullable Frame frame, String name) {
        Column column = frame == null ? null : frame.column(name);
        return column instanceof TextColumn text && text.dictionary().code(group.value()) >= 0;
    }
}
