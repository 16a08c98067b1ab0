package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import java.util.List;

/**
 * The lines that meet in a stacking group, deal by deal: on one deal those of the member listed first come first. A heap of
 * each member's next deal, so that many members cost no more than the lines they have.
 */
final class DealLines {
    private final long[][] lines;
    private final int[] at;
    private final int[] deals;
    private final int[] heap;
    private int size;
    private int member = -1;
    private int deal = -1;
    private int line = -1;

    /** @param lines of each member, by deal row (the upper half) */
    private DealLines(long[][] lines) {
        this.lines = lines;
        this.at = new int[lines.length];
        this.deals = new int[lines.length];
        this.heap = new int[lines.length];
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].length > 0) {
                deals[i] = (int) (lines[i][0] >>> 32);
                heap[size] = i;
                up(size++);
            }
        }
    }

    /** Lines of one kind that a version prices and that can stack. */
    static DealLines of(List<Series> members, Catalog version, LineKind kind) {
        long[][] lines = new long[members.size()][];
        for (int m = 0; m < lines.length; m++) {
            lines[m] = byDeal(members.get(m), version, kind);
        }
        return new DealLines(lines);
    }

    private static long[] byDeal(Series series, Catalog version, LineKind kind) {
        boolean[] here = new boolean[series.versions.size()];
        for (int v = 0; v < here.length; v++) {
            OfferVersion offer = series.versions.get(v);
            here[v] = offer.catalog == version && StackingPass.stacks(offer.offer);
        }
        Lines all = series.lines;
        long[] found = new long[all.size()];
        int count = 0;
        boolean sorted = true;
        for (int line = 0; line < found.length; line++) {
            if (here[all.version(line)] && all.kind(line) == kind) {
                found[count] = ((long) series.domain.dealRow(all.row(line)) << 32) | line;
                sorted &= count == 0 || found[count - 1] < found[count];
                count++;
            }
        }
        long[] kept = java.util.Arrays.copyOf(found, count);
        if (!sorted) {
            java.util.Arrays.sort(kept);
        }
        return kept;
    }

    /** Moves to the next line; false after the last. */
    boolean advance() {
        if (size == 0) {
            return false;
        }
        member = heap[0];
        deal = deals[member];
        line = (int) lines[member][at[member]++];
        if (at[member] < lines[member].length) {
            deals[member] = (int) (lines[member][at[member]] >>> 32);
        } else {
            heap[0] = heap[--size];
        }
        down();
        return true;
    }

    int deal() {
        return deal;
    }

    int member() {
        return member;
    }

    int line() {
        return line;
    }

    private boolean before(int i, int j) {
        return deals[i] != deals[j] ? deals[i] < deals[j] : i < j;
    }

    private void up(int from) {
        int child = from;
        while (child > 0 && before(heap[child], heap[(child - 1) / 2])) {
            swap(child, (child - 1) / 2);
            child = (child - 1) / 2;
        }
    }

    private void down() {
        int parent = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], heap[parent])) {
                return;
            }
            swap(child, parent);
            parent = child;
            child = 2 * parent + 1;
        }
    }

    private void swap(int i, int j) {
        int kept = heap[i];
        heap[i] = heap[j];
        heap[j] = kept;
    }
}
