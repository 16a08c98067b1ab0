package dev.earnest.trial;

import dev.earnest.payout.LedgerCursor;
import java.util.Arrays;
import java.util.BitSet;

/** The paid lines of one offer in one version: what each was paid on, to whom, and how much. Mutable while it is filled. */
final class OfferMoney {
    private int[] deals = new int[16];
    private int[] events = new int[16];
    private int[] partners = new int[16];
    private long[] paid = new long[16];
    private int size;

    /** Adds the line a cursor stands on, unless it pays nothing. */
    void add(LedgerCursor at) {
        if (at.paid() == 0) {
            return;
        }
        if (size == paid.length) {
            int more = size * 2;
            deals = Arrays.copyOf(deals, more);
            events = Arrays.copyOf(events, more);
            partners = Arrays.copyOf(partners, more);
            paid = Arrays.copyOf(paid, more);
        }
        deals[size] = at.dealRow();
        events[size] = at.eventRow();
        partners[size] = at.partner();
        paid[size++] = at.paid();
    }

    int size() {
        return size;
    }

    /** Deal row, or -1. */
    int deal(int line) {
        return deals[line];
    }

    /** Event row, or -1. */
    int event(int line) {
        return events[line];
    }

    int partner(int line) {
        return partners[line];
    }

    long paid(int line) {
        return paid[line];
    }

    /** The deal and its partner as one number, or -1 where the line is of no deal. */
    long pair(int line) {
        return deals[line] < 0 ? -1 : (long) deals[line] << 32 | partners[line];
    }

    /** The deals of its lines. */
    BitSet deals() {
        BitSet all = new BitSet();
        for (int line = 0; line < size; line++) {
            if (deals[line] >= 0) {
                all.set(deals[line]);
            }
        }
        return all;
    }
}
