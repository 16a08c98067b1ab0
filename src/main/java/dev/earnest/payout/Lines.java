package dev.earnest.payout;

import dev.earnest.deal.Dictionary;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one offer as columns, in earning order once sorted; money in minor units. Plain lines come first: what they
 * say beside their money follows from their row. Lines that something moved, and those without a deal, come after them and
 * say it themselves.
 */
final class Lines {
    private static final LineKind[] KINDS = LineKind.values();

    private final Origins origins;
    private int size;
    private int plain;
    private int[] row;
    private short @Nullable [] version;
    private final CountColumn after = new CountColumn();
    private final ReasonColumn reasons = new ReasonColumn();
    private short[] steps = {};
    private int @Nullable [] rates;
    private final MoneyColumn earned = new MoneyColumn();
    private final MoneyColumn limitCut = new MoneyColumn();
    private final MoneyColumn stackingCut = new MoneyColumn();
    private final MoneyColumn budgetCut = new MoneyColumn();
    private final MoneyColumn held = new MoneyColumn();
    private final MoneyColumn committed = new MoneyColumn();
    private final MoneyColumn clawedBack = new MoneyColumn();
    private final OwnLines own = new OwnLines();

    /** @param expected how many lines there may be */
    Lines(Origins origins, int expected) {
        this.origins = origins;
        this.row = new int[Math.max(16, expected)];
        this.version = origins.versions() == 1 ? null : new short[row.length];
    }

    int size() {
        return size;
    }

    /** Adds a line that its row tells all about; returns its number. No such line may follow one of another kind. */
    int add(int domainRow, short ofVersion, long earns) {
        int line = append(domainRow, ofVersion, earns);
        if (plain++ != line) {
            throw new IllegalStateException("a plain line behind others");
        }
        return line;
    }

    /** Adds a line that says everything itself; returns its number. */
    int add(
            int domainRow,
            short ofVersion,
            LineKind ofKind,
            int onDay,
            int ownDay,
            int inPeriodOf,
            int to,
            int of,
            long earns) {
        own.add(ofKind, onDay, ownDay, inPeriodOf, to, of);
        return append(domainRow, ofVersion, earns);
    }

    private int append(int domainRow, short ofVersion, long earns) {
        if (size == row.length) {
            grow();
        }
        row[size] = domainRow;
        short[] versions = version;
        if (versions != null) {
            versions[size] = ofVersion;
        }
        earned.set(size, earns, row.length);
        return size++;
    }

    private void grow() {
        int room = size + (size >> 1) + 16;
        row = Arrays.copyOf(row, room);
        version = version == null ? null : Arrays.copyOf(version, room);
    }

    /** Gives back the room that was not used. */
    void trim() {
        if (row.length > size) {
            row = Arrays.copyOf(row, size);
            version = version == null ? null : Arrays.copyOf(version, size);
            after.trim(size);
            steps = steps.length > size ? Arrays.copyOf(steps, size) : steps;
            reasons.trim(size);
            for (MoneyColumn column : new MoneyColumn[] {earned, limitCut}) {
                column.trim(size);
            }
        }
    }

    int row(int line) {
        return row[line];
    }

    int version(int line) {
        short[] versions = version;
        return versions == null ? 0 : versions[line];
    }

    LineKind kind(int line) {
        return line < plain ? LineKind.EARNING : KINDS[own.kind(line - plain)];
    }

    int day(int line) {
        return line < plain ? origins.day(version(line), row[line]) : own.day(line - plain);
    }

    int ownDay(int line) {
        return line < plain ? origins.day(version(line), row[line]) : own.ownDay(line - plain);
    }

    int periodDay(int line) {
        return line < plain ? origins.day(version(line), row[line]) : own.periodDay(line - plain);
    }

    int payee(int line) {
        return line < plain ? origins.payee(version(line), row[line]) : own.payee(line - plain);
    }

    int account(int line) {
        return line < plain ? origins.account(version(line), row[line]) : own.account(line - plain);
    }

    long earned(int line) {
        return earned.get(line);
    }

    long limitCut(int line) {
        return limitCut.get(line);
    }

    long stackingCut(int line) {
        return stackingCut.get(line);
    }

    long budgetCut(int line) {
        return budgetCut.get(line);
    }

    long held(int line) {
        return held.get(line);
    }

    long committed(int line) {
        return committed.get(line);
    }

    long clawedBack(int line) {
        return clawedBack.get(line);
    }

    long measure(int line) {
        return line < plain ? origins.measure(version(line), row[line]) : own.measure(line - plain);
    }

    long before(int line) {
        return line < plain ? after(line) - origins.counted(version(line), row[line]) : own.before(line - plain);
    }

    long after(int line) {
        return after.get(line);
    }

    /** Why a line was cut, as bits of {@link Reason}. */
    int reasons(int line) {
        return reasons.get(line);
    }

    void because(int line, Reason reason) {
        reasons.add(line, reason, row.length);
    }

    /** Whether lines say themselves what rate they were worked out with: those that were made elsewhere. */
    boolean saysRates() {
        return rates != null;
    }

    /** The number of a line's rate; only where {@link #saysRates()}. */
    int rate(int line) {
        return java.util.Objects.requireNonNull(rates)[line];
    }

    /** Sets what a line says that was made elsewhere, beside what it earned. */
    void given(int line, PaidLine.Money money, int rate) {
        int[] known = rates == null ? new int[row.length] : rates;
        rates = line < known.length ? known : Arrays.copyOf(known, row.length);
        java.util.Objects.requireNonNull(rates)[line] = rate;
        set(limitCut, line, money.limitCut());
        set(stackingCut, line, money.stackingCut());
        set(budgetCut, line, money.budgetCut());
        set(held, line, money.held());
        set(committed, line, money.committed());
        set(clawedBack, line, money.clawedBack());
    }

    private void set(MoneyColumn column, int line, long money) {
        if (money != 0) {
            column.set(line, money, row.length);
        }
    }

    /** Takes off what was worked out over the lines of all payees. */
    void cutByPool(int line, PoolCut cut) {
        cutByLimit(line, cut.byLimit(), Reason.OFFER_MAX);
        cutByBudget(line, cut.byBudget(), cut.prorated() ? Reason.PRORATED : Reason.BUDGET);
    }

    void cutByLimit(int line, long cut, Reason reason) {
        cut(limitCut, line, cut, reason);
    }

    void cutByStacking(int line, long cut, Reason reason) {
        cut(stackingCut, line, cut, reason);
    }

    void cutByBudget(int line, long cut, Reason reason) {
        cut(budgetCut, line, cut, reason);
    }

    private void cut(MoneyColumn column, int line, long cut, Reason reason) {
        if (cut != 0) {
            column.set(line, Math.addExact(column.get(line), cut), row.length);
            because(line, reason);
        }
    }

    void hold(int line, long money) {
        if (money != 0) {
            held.set(line, money, row.length);
            because(line, Reason.EVIDENCE);
        }
    }

    void commit(int line, long money) {
        if (money != 0) {
            committed.set(line, money, row.length);
            because(line, Reason.COMMITTED);
        }
    }

    void takeBack(int line, long money) {
        if (money != 0) {
            clawedBack.set(line, money, row.length);
        }
    }

    /** What a line that is not plain is paid on. */
    void measure(int line, long value) {
        own.measure(line - plain, value);
    }

    /** The counts that a line was worked out between; of a plain line their difference is what it counted. */
    void counts(int line, long from, long to) {
        after.set(line, to, row.length);
        if (line >= plain) {
            own.before(line - plain, from);
        }
    }

    /** The step of its tiers that a line was worked out with, or -1. */
    int step(int line) {
        return line < steps.length ? steps[line] - 1 : -1;
    }

    void step(int line, int step) {
        if (line >= steps.length) {
            steps = Arrays.copyOf(steps, Math.max(line + 1, row.length));
        }
        steps[line] = (short) (step + 1);
    }

    /** Whether a line was worked out from a deal or event, and was not only taken back. */
    boolean ofRow(int line) {
        LineKind of = kind(line);
        return of == LineKind.EARNING || of == LineKind.RECOUNT;
    }

    /** What is left of a line after the cuts so far. */
    long left(int line) {
        long left = earned.get(line);
        left = limitCut.isEmpty() ? left : left - limitCut.get(line);
        left = stackingCut.isEmpty() ? left : left - stackingCut.get(line);
        return budgetCut.isEmpty() ? left : left - budgetCut.get(line);
    }

    /** What is paid: earned less all cuts, what is held, committed and clawed back. */
    long paid(int line) {
        return left(line) - held(line) - committed(line) - clawedBack(line);
    }

    /** A recount shows its net as clawed back, with nothing earned and no cuts. */
    void netAsClawback(int line) {
        long net = left(line);
        for (MoneyColumn column : new MoneyColumn[] {earned, limitCut, stackingCut, budgetCut}) {
            if (column.get(line) != 0) {
                column.set(line, 0, row.length);
            }
        }
        takeBack(line, -net);
    }

    /** Whether a line takes back: it has no instalments and is not held back. */
    boolean taken(int line) {
        LineKind of = kind(line);
        return of == LineKind.CLAWBACK || of == LineKind.RECOUNT;
    }

    /** Whether a line says nothing: no money in any column. */
    boolean empty(int line) {
        return earned(line) == 0
                && limitCut(line) == 0
                && stackingCut(line) == 0
                && budgetCut(line) == 0
                && held(line) == 0
                && committed(line) == 0
                && clawedBack(line) == 0;
    }

    /**
     * The lines' numbers by day, input order, and kind; null where they stand in that order already.
     *
     * @param partners what payees' codes stand for
     * @param payees whose lines are told alone; null: everybody's
     */
    int @Nullable [] order(Dictionary partners, @Nullable BitSet payees) {
        int[] order = LineOrder.of(this, plain, partners);
        if (payees == null) {
            return order;
        }
        int[] kept = new int[size];
        int count = 0;
        for (int place = 0; place < size; place++) {
            int line = order == null ? place : order[place];
            kept[count] = line;
            count += payees.get(payee(line)) ? 1 : 0;
        }
        return Arrays.copyOf(kept, count);
    }

    /** Day; own day; carries, then lines of deals and events, then guarantees; row, else payee; kind; order of making. */
    int compare(int i, int j, Dictionary partners) {
        int compared = Integer.compare(day(i), day(j));
        if (compared == 0) {
            compared = Integer.compare(ownDay(i), ownDay(j));
        }
        if (compared == 0) {
            compared = Integer.compare(LedgerOrder.rank(kind(i), false), LedgerOrder.rank(kind(j), false));
        }
        if (compared == 0) {
            compared = Integer.compare(row[i], row[j]);
        }
        if (compared == 0 && row[i] < 0) {
            compared = partners.value(payee(i)).compareTo(partners.value(payee(j)));
        }
        if (compared == 0) {
            compared = kind(i).compareTo(kind(j));
        }
        return compared != 0 ? compared : Integer.compare(i, j);
    }
}
