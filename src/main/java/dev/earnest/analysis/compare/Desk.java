package dev.earnest.analysis.compare;

import dev.earnest.analysis.PartSums;
import dev.earnest.analysis.compare.CompareFigures.MoneyChange;
import dev.earnest.deal.Dataset;
import dev.earnest.payout.LedgerCursor;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Sums one offer after the other under both programs, and what each partner is paid by all; mutable, for one thread. */
final class Desk {
    private static final int BASE = 0;
    private static final int NEXT = 1;

    private final Subjects subjects;
    private final PartSums total = new PartSums();
    private final BitSet partners = new BitSet();
    private final long[] basePaid;
    private final long[] nextPaid;
    private long[] moved = {};
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;

    Desk(Dataset data) {
        this.subjects = new Subjects(data);
        this.basePaid = new long[data.partnerIds().size()];
        this.nextPaid = new long[data.partnerIds().size()];
    }

    /**
     * What an offer's lines come to under both programs.
     *
     * @param more what each partner is paid more, by code; empty where nobody is
     * @param movedDeals pairs of a deal or event and a partner whose payout differs
     */
    record OfferLines(MoneyChange money, long[] more, long movedDeals) {}

    /** Adds an offer whose lines are the same under both. */
    OfferLines shared(LedgerCursor lines) {
        PartSums parts = new PartSums();
        while (lines.next()) {
            note(lines);
            parts.add(BASE, lines);
            parts.add(NEXT, lines);
            total.add(BASE, lines);
            total.add(NEXT, lines);
            int partner = lines.partner();
            basePaid[partner] = Math.addExact(basePaid[partner], lines.paid());
            nextPaid[partner] = Math.addExact(nextPaid[partner], lines.paid());
        }
        return new OfferLines(change(parts), new long[0], 0);
    }

    /** Adds an offer; a side is null where that program doesn't have it. */
    OfferLines apart(@Nullable LedgerCursor base, @Nullable LedgerCursor next, StepTrack steps) {
        PartSums parts = new PartSums();
        long[] more = new long[basePaid.length];
        subjects.clear();
        Arrays.fill(moved, 0);
        if (base != null) {
            add(base, BASE, parts, more, steps);
        }
        if (next != null) {
            add(next, NEXT, parts, more, steps);
        }
        long deals = Arrays.stream(moved).filter(difference -> difference != 0).count();
        return new OfferLines(change(parts), deals == 0 ? new long[0] : more, deals);
    }

    private void add(LedgerCursor lines, int side, PartSums parts, long[] morePaid, StepTrack steps) {
        long[] paid = side == BASE ? basePaid : nextPaid;
        while (lines.next()) {
            note(lines);
            parts.add(side, lines);
            total.add(side, lines);
            long money = lines.paid();
            int partner = lines.partner();
            paid[partner] = Math.addExact(paid[partner], money);
            long more = side == BASE ? Math.negateExact(money) : money;
            morePaid[partner] = Math.addExact(morePaid[partner], more);
            int number = subjects.of(lines);
            if (number >= moved.length) {
                moved = Arrays.copyOf(moved, subjects.size() + (number >> 2));
            }
            moved[number] = Math.addExact(moved[number], more);
            steps.add(lines, side == BASE);
        }
    }

    private void note(LedgerCursor line) {
        first = Math.min(first, line.earnedDay());
        last = Math.max(last, line.earnedDay());
        partners.set(line.partner());
    }

    /** Adds all that another has summed. */
    void add(Desk other) {
        total.add(other.total);
        partners.or(other.partners);
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
        for (int partner = 0; partner < basePaid.length; partner++) {
            basePaid[partner] = Math.addExact(basePaid[partner], other.basePaid[partner]);
            nextPaid[partner] = Math.addExact(nextPaid[partner], other.nextPaid[partner]);
        }
    }

    /** All parts under both, summed from the lines and not from the offers. */
    MoneyChange total() {
        return change(total);
    }

    private static MoneyChange change(PartSums sums) {
        return new MoneyChange(sums.parts(BASE), sums.parts(NEXT));
    }

    /** Those with a line, by code. */
    BitSet partners() {
        return partners;
    }

    /** Minor units that the base pays each partner, by code. */
    long[] basePaid() {
        return basePaid;
    }

    /** The same of the new program. */
    long[] nextPaid() {
        return nextPaid;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }
}
