package dev.earnest.payout;

import java.util.Arrays;

/** The lines of one offer as columns, in earning order once sorted; money in minor units. */
final class Lines {
    private static final long[] NONE = {};

    private int size;
    private int[] row;
    private byte[] version;
    private byte[] kind;
    private int[] day;
    private int[] ownDay;
    private int[] periodDay;
    private int[] payee;
    private int[] account;
    private long[] earned;
    private long[] limitCut = NONE;
    private long[] stackingCut = NONE;
    private long[] budgetCut = NONE;
    private long[] held = NONE;
    private long[] committed = NONE;
    private long[] clawedBack = NONE;
    private long[] measure = NONE;
    private long[] before = NONE;
    private long[] after = NONE;
    private int[] reasons = {};
    private byte[] steps = {};

    Lines(int expected) {
        int room = Math.max(16, expected);
        row = new int[room];
        version = new byte[room];
        kind = new byte[room];
        day = new int[room];
        ownDay = new int[room];
        periodDay = new int[room];
        payee = new int[room];
        account = new int[room];
        earned = new long[room];
    }

    int size() {
        return size;
    }

    /** Adds a line; returns its number. */
    int add(
            int domainRow,
            byte ofVersion,
            LineKind ofKind,
            int onDay,
            int ownDay,
            int inPeriodOf,
            int to,
            int of,
            long earns) {
        if (size == row.length) {
            grow();
        }
        row[size] = domainRow;
        version[size] = ofVersion;
        kind[size] = (byte) ofKind.ordinal();
        day[size] = onDay;
        this.ownDay[size] = ownDay;
        periodDay[size] = inPeriodOf;
        payee[size] = to;
        account[size] = of;
        earned[size] = earns;
        return size++;
    }

    private void grow() {
        int room = size + (size >> 1) + 16;
        row = Arrays.copyOf(row, room);
        version = Arrays.copyOf(version, room);
        kind = Arrays.copyOf(kind, room);
        day = Arrays.copyOf(day, room);
        ownDay = Arrays.copyOf(ownDay, room);
        periodDay = Arrays.copyOf(periodDay, room);
        payee = Arrays.copyOf(payee, room);
        account = Arrays.copyOf(account, room);
        earned = Arrays.copyOf(earned, room);
    }

    int row(int line) {
        return row[line];
    }

    int version(int line) {
        return version[line];
    }

    LineKind kind(int line) {
        return KINDS[kind[line]];
    }

    private static final LineKind[] KINDS = LineKind.values();

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

    long earned(int line) {
        return earned[line];
    }

    private static long at(long[] column, int line) {
        return line < column.length ? column[line] : 0;
    }

    private long[] room(long[] column, int line) {
        return line < column.length ? column : Arrays.copyOf(column, Math.max(line + 1, row.length));
    }

    long limitCut(int line) {
        return at(limitCut, line);
    }

    long stackingCut(int line) {
        return at(stackingCut, line);
    }

    long budgetCut(int line) {
        return at(budgetCut, line);
    }

    long held(int line) {
        return at(held, line);
    }

    long committed(int line) {
        return at(committed, line);
    }

    long clawedBack(int line) {
        return at(clawedBack, line);
    }

    long measure(int line) {
        return at(measure, line);
    }

    long before(int line) {
        return at(before, line);
    }

    long after(int line) {
        return at(after, line);
    }

    /** Why a line was cut, as bits of {@link Reason}. */
    int reasons(int line) {
        return line < reasons.length ? reasons[line] : 0;
    }

    void because(int line, Reason reason) {
        if (line >= reasons.length) {
            reasons = Arrays.copyOf(reasons, Math.max(line + 1, row.length));
        }
        reasons[line] |= 1 << reason.ordinal();
    }

    void cutByLimit(int line, long cut, Reason reason) {
        if (cut != 0) {
            limitCut = room(limitCut, line);
            limitCut[line] = Math.addExact(limitCut[line], cut);
            because(line, reason);
        }
    }

    void cutByStacking(int line, long cut, Reason reason) {
        if (cut != 0) {
            stackingCut = room(stackingCut, line);
            stackingCut[line] = Math.addExact(stackingCut[line], cut);
            because(line, reason);
        }
    }

    void cutByBudget(int line, long cut, Reason reason) {
        if (cut != 0) {
            budgetCut = room(budgetCut, line);
            budgetCut[line] = Math.addExact(budgetCut[line], cut);
            because(line, reason);
        }
    }

    void hold(int line, long money) {
        if (money != 0) {
            held = room(held, line);
            held[line] = money;
            because(line, Reason.EVIDENCE);
        }
    }

    void commit(int line, long money) {
        if (money != 0) {
            committed = room(committed, line);
            committed[line] = money;
            because(line, Reason.COMMITTED);
        }
    }

    void takeBack(int line, long money) {
        if (money != 0) {
            clawedBack = room(clawedBack, line);
            clawedBack[line] = money;
        }
    }

    void measure(int line, long value) {
        measure = room(measure, line);
        measure[line] = value;
    }

    void counts(int line, long from, long to) {
        before = room(before, line);
        after = room(after, line);
        before[line] = from;
        after[line] = to;
    }

    /** The step of its tiers that a line was worked out with, or -1. */
    int step(int line) {
        return line < steps.length ? steps[line] - 1 : -1;
    }

    void step(int line, int step) {
        if (line >= steps.length) {
            steps = Arrays.copyOf(steps, Math.max(line + 1, row.length));
        }
        steps[line] = (byte) (step + 1);
    }

    /** What is left of a line after the cuts so far. */
    long left(int line) {
        return earned[line] - limitCut(line) - stackingCut(line) - budgetCut(line);
    }

    /** What is paid: earned less all cuts, what is held, committed and clawed back. */
    long paid(int line) {
        return left(line) - held(line) - committed(line) - clawedBack(line);
    }

    /** A recount shows its net as clawed back, with nothing earned and no cuts. */
    void netAsClawback(int line) {
        long net = left(line);
        earned[line] = 0;
        clear(limitCut, line);
        clear(stackingCut, line);
        clear(budgetCut, line);
        takeBack(line, -net);
    }

    private static void clear(long[] column, int line) {
        if (line < column.length) {
            column[line] = 0;
        }
    }

    /** Whether a line takes back: it has no instalments and is not held back. */
    boolean taken(int line) {
        LineKind of = kind(line);
        return of == LineKind.CLAWBACK || of == LineKind.RECOUNT;
    }

    /** Whether a line says nothing: no money in any column. */
    boolean empty(int line) {
        return earned[line] == 0
                && limitCut(line) == 0
                && stackingCut(line) == 0
                && budgetCut(line) == 0
                && held(line) == 0
                && committed(line) == 0
                && clawedBack(line) == 0;
    }

    /** The lines' numbers by day, input order, and kind. */
    int[] order() {
        boolean sorted = true;
        for (int i = 1; i < size && sorted; i++) {
            sorted = compare(i - 1, i) <= 0;
        }
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        return sorted ? order : MergeSort.sort(order, this::compare);
    }

    /** Day; own day; carries, then lines of deals and events, then guarantees; row; kind; order of making. */
    int compare(int i, int j) {
        int compared = Integer.compare(day[i], day[j]);
        if (compared == 0) {
            compared = Integer.compare(ownDay[i], ownDay[j]);
        }
        if (compared == 0) {
            compared = Integer.compare(rank(i), rank(j));
        }
        if (compared == 0) {
            compared = Integer.compare(row[i], row[j]);
        }
        if (compared == 0) {
            compared = Integer.compare(kind[i], kind[j]);
        }
        return compared != 0 ? compared : Integer.compare(i, j);
    }

    /** 0 for carries, then 1 for lines of deals and events, then 3 for guarantees. */
    int rank(int line) {
        LineKind of = kind(line);
        return of == LineKind.CARRY ? 0 : of == LineKind.GUARANTEE ? 3 : 1;
    }
}
