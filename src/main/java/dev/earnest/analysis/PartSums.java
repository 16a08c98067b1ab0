package dev.earnest.analysis;

import dev.earnest.payout.LedgerCursor;
import java.util.Arrays;

/** Sums of the parts of lines by numbers from 0 on; a part that no line has takes no room. Mutable, for one thread. */
public final class PartSums {
    private static final int PARTS = 7;

    private final long[][] sums = new long[PARTS][0];

    /** Adds the parts of a line, whole. */
    public void add(int number, LedgerCursor line) {
        add(0, number, line.earned());
        if (!line.uncut()) {
            add(1, number, line.limitCut());
            add(2, number, line.stackingCut());
            add(3, number, line.budgetCut());
            add(4, number, line.held());
            add(5, number, line.committed());
            add(6, number, line.clawedBack());
        }
    }

    /** As the other, from a line of any origin. */
    void add(int number, Line line) {
        add(0, number, line.earned());
        add(1, number, line.limitCut());
        add(2, number, line.stackingCut());
        add(3, number, line.budgetCut());
        add(4, number, line.held());
        add(5, number, line.committed());
        add(6, number, line.clawedBack());
    }

    /** Adds all that another has. */
    public void add(PartSums other) {
        for (int part = 0; part < PARTS; part++) {
            long[] more = other.sums[part];
            for (int number = more.length - 1; number >= 0; number--) {
                add(part, number, more[number]);
            }
        }
    }

    private void add(int part, int number, long money) {
        if (money != 0) {
            long[] of = sums[part];
            if (number >= of.length) {
                of = Arrays.copyOf(of, Math.max(16, number + (number >> 1) + 1));
                sums[part] = of;
            }
            of[number] = Math.addExact(of[number], money);
        }
    }

    private long at(int part, int number) {
        return number < sums[part].length ? sums[part][number] : 0;
    }

    /** The sums of a number; zero where it has no line. */
    public Parts parts(int number) {
        long cuts = 0;
        for (int part = 1; part < PARTS; part++) {
            cuts = Math.addExact(cuts, at(part, number));
        }
        return new Parts(
                at(0, number),
                at(1, number),
                at(2, number),
                at(3, number),
                at(4, number),
                at(5, number),
                at(6, number),
                Math.subtractExact(at(0, number), cuts));
    }
}
