package dev.earnest.payout;

import java.util.Arrays;

/** What lines say themselves that their row does not tell. */
final class OwnLines {
    private int size;
    private byte[] kind = {};
    private int[] day = {};
    private int[] ownDay = {};
    private int[] periodDay = {};
    private int[] payee = {};
    private int[] account = {};
    private long[] measure = {};
    private long[] before = {};

    void add(LineKind ofKind, int onDay, int itsOwnDay, int inPeriodOf, int to, int of) {
        if (size == day.length) {
            grow();
        }
        kind[size] = (byte) ofKind.ordinal();
        day[size] = onDay;
        ownDay[size] = itsOwnDay;
        periodDay[size] = inPeriodOf;
        payee[size] = to;
        account[size] = of;
        size++;
    }

    private void grow() {
        int room = size + (size >> 1) + 16;
        kind = Arrays.copyOf(kind, room);
        day = Arrays.copyOf(day, room);
        ownDay = Arrays.copyOf(ownDay, room);
        periodDay = Arrays.copyOf(periodDay, room);
        payee = Arrays.copyOf(payee, room);
        account = Arrays.copyOf(account, room);
    }

    int kind(int line) {
        return kind[line];
    }

    int day(int line) {
        return day[line];
    }

    int ownDay(int line) {
        return ownDay[line];
    }

    int periodDay(int line) {
        return periodDay[line];
    }

    int payee(int line) {
        return payee[line];
    }

    int account(int line) {
        return account[line];
    }

    long measure(int line) {
        return line < measure.length ? measure[line] : 0;
    }

    void measure(int line, long value) {
        if (line >= measure.length) {
            measure = Arrays.copyOf(measure, Math.max(line + 1, day.length));
        }
        measure[line] = value;
    }

    long before(int line) {
        return line < before.length ? before[line] : 0;
    }

    void before(int line, long value) {
        if (line >= before.length) {
            before = Arrays.copyOf(before, Math.max(line + 1, day.length));
        }
        before[line] = value;
    }
}
