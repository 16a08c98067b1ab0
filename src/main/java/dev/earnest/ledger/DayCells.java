package dev.earnest.ledger;

import java.time.LocalDate;
import java.util.function.IntFunction;

/** Cells that depend on a day, each made once; for one thread. */
final class DayCells {
    private static final int FIRST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    private static final int LAST = (int) LocalDate.of(2300, 1, 1).toEpochDay();

    private final IntFunction<byte[]> make;
    private byte[][] cells = {};

    DayCells(IntFunction<byte[]> make) {
        this.make = make;
    }

    byte[] of(int day) {
        int at = day - FIRST;
        if (at < 0 || day > LAST) {
            return make.apply(day);
        }
        if (at >= cells.length) {
            cells = java.util.Arrays.copyOf(cells, at + 1024);
        }
        byte[] known = cells[at];
        if (known == null) {
            known = make.apply(day);
            cells[at] = known;
        }
        return known;
    }
}
