package dev.earnest.payout;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.money.Factor;
import dev.earnest.money.Fixed4;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Step 6, second half: budgets over all offers that spend them, in earning order. */
final class BudgetPass {
    private final Context context;
    private final Timeline timeline;
    private final String id;
    private final List<Series> spenders;
    private final Map<Long, Group> groups = new LinkedHashMap<>();
    private @Nullable Rule rule;
    private Budget.@Nullable Pool lastPool;
    private @Nullable Catalog lastCatalog;
    private long lastAmount;

    /** One line that spends. */
    record Spending(Series series, int line) {}

    /** A budget in one period, of one partner or of all. */
    private static final class Group {
        final long amount;
        final int day;
        final int payee;
        long asked;
        long spent;
        final List<Spending> lines = new ArrayList<>();

        Group(long amount, int day, int payee) {
            this.amount = amount;
            this.day = day;
            this.payee = payee;
        }
    }

    BudgetPass(Context context, Timeline timeline, String id, List<Series> spenders) {
        this.context = context;
        this.timeline = timeline;
        this.id = id;
        this.spenders = spenders;
    }

    /** Cuts the lines and tells what was used. */
    List<BudgetUse> run() {
        Budget latest = java.util.Objects.requireNonNull(any());
        if (latest instanceof Budget.Fund) {
            return new Funds(context, timeline, id).spend(spendings());
        }
        Merge merge = merge();
        while (merge.advance()) {
            if (spends(merge)) {
                spend(merge.series(), merge.line());
            }
        }
        List<BudgetUse> uses = new ArrayList<>();
        groups.values().forEach(group -> uses.add(finish(group, latest)));
        return uses;
    }

    private @Nullable Budget any() {
        for (int i = timeline.versions().size() - 1; i >= 0; i--) {
            Budget budget = timeline.versions().get(i).budgets().get(id);
            if (budget != null) {
                return budget;
            }
        }
        return null;
    }

    /** The lines of the offers that spend this budget in some version, in earning order. */
    private Merge merge() {
        return new Merge(spenders, context.data.partnerIds());
    }

    private boolean spends(Merge merge) {
        return id.equals(merge.series().version(merge.line()).offer.budget());
    }

    private List<Spending> spendings() {
        List<Spending> found = new ArrayList<>();
        Merge merge = merge();
        while (merge.advance()) {
            if (spends(merge)) {
                found.add(new Spending(merge.series(), merge.line()));
            }
        }
        return found;
    }

    /** The budget as the version of a day has it, else as the latest that has it. */
    private Budget at(int day) {
        java.time.LocalDate date = java.time.LocalDate.ofEpochDay(day);
        for (Catalog version : timeline.versions()) {
            Budget budget = version.budgets().get(id);
            if (budget != null && version.effective().holds(date)) {
                return budget;
            }
        }
        return java.util.Objects.requireNonNull(any());
    }

    /** What rules the lines that count on one day. */
    private record Rule(int day, int period, Budget ruling, Budget.WhenSpent whenSpent) {}

    /** Lines come by day, so the rule of the line before is mostly the rule of the next. */
    private Rule rule(int day) {
        Rule known = rule;
        if (known == null || known.day() != day) {
            Budget budget = at(day);
            Budget ruling = ruling(budget, day);
            known = new Rule(day, context.periods.index(budget.every(), day), ruling, whenSpent(ruling));
            rule = known;
        }
        return known;
    }

    private void spend(Series series, int line) {
        Lines lines = series.lines;
        Rule now = rule(lines.periodDay(line));
        int payee = now.ruling() instanceof Budget.Wallet ? lines.payee(line) : -1;
        long key = ((long) payee << 32) | (now.period() & 0xFFFFFFFFL);
        boolean shared = now.whenSpent() == Budget.WhenSpent.PRORATE;
        int day = shared ? series.last(now.ruling().every(), now.day()) : lines.day(line);
        long amount = amount(now.ruling(), series, line, day);
        Group group = groups.computeIfAbsent(key, any -> new Group(amount, now.day(), payee));
        long value = lines.left(line);
        group.asked = Math.addExact(group.asked, value);
        if (shared) {
            group.lines.add(new Spending(series, line));
            return;
        }
        boolean stop = now.whenSpent() == Budget.WhenSpent.STOP;
        long passes = stop ? Math.min(value, Math.max(0, amount - group.spent)) : value;
        Trail trail = series.trailOf(line);
        if (trail != null) {
            String name = context.periods.name(now.ruling().every(), now.day());
            trail.note(line, new Note.Budgeted(id, name, amount, group.spent, value, value - passes));
        }
        group.spent = Math.addExact(group.spent, passes);
        lines.cutByBudget(line, value - passes, Reason.BUDGET);
    }

    private Budget ruling(Budget budget, int day) {
        return budget.every() == dev.earnest.catalog.Period.TERM
                ? java.util.Objects.requireNonNull(any())
                : at(context.periods.calendar().last(budget.every(), context.periods.index(budget.every(), day)));
    }

    private static Budget.WhenSpent whenSpent(Budget budget) {
        if (budget instanceof Budget.Pool pool) {
            return pool.whenSpent();
        }
        return budget instanceof Budget.Wallet wallet ? wallet.whenSpent() : Budget.WhenSpent.STOP;
    }

    private long amount(Budget budget, Series series, int line, int day) {
        Catalog catalog = series.version(line).catalog;
        if (budget instanceof Budget.Pool pool) {
            return pool(pool, catalog);
        }
        int digits = catalog.currency().digits();
        Budget.Wallet wallet = (Budget.Wallet) budget;
        java.math.BigDecimal fixed = wallet.amount();
        if (fixed != null) {
            return catalog.rounding().toMinor(fixed, digits);
        }
        long value = partnerNumber(
                context, java.util.Objects.requireNonNull(wallet.column()), series.lines.payee(line), day);
        return Factor.of(java.math.BigDecimal.ONE, digits).apply(value, catalog.rounding());
    }

    private long pool(Budget.Pool pool, Catalog catalog) {
        if (pool != lastPool || catalog != lastCatalog) {
            lastPool = pool;
            lastCatalog = catalog;
            lastAmount =
                    catalog.rounding().toMinor(pool.amount(), catalog.currency().digits());
        }
        return lastAmount;
    }

    /** A number in the partner's row in force on a day, in ten-thousandths; 0 where blank or no row. */
    static long partnerNumber(Context context, String column, int partner, int day) {
        Frame partners = context.data.partners();
        PartnerRows rows = context.partnerRows;
        NumberColumn numbers = partners == null ? null : partners.number(column);
        int row = rows == null ? -1 : rows.row(partner, day);
        return numbers == null || row < 0 || numbers.value(row) == Fixed4.BLANK ? 0 : numbers.value(row);
    }

    private BudgetUse finish(Group group, Budget latest) {
        if (!group.lines.isEmpty()) {
            prorate(group);
        }
        String partner = group.payee < 0 ? null : context.data.partnerIds().value(group.payee);
        return new BudgetUse(
                id, context.periods.name(latest.every(), group.day), partner, group.amount, group.asked, group.spent);
    }

    /** Every line by the same ratio, rounded down; the cents left go to the largest remainders. */
    private void prorate(Group group) {
        if (group.asked <= Math.max(group.amount, 0)) {
            group.spent = group.asked;
            return;
        }
        int size = group.lines.size();
        long[] paid = new long[size];
        BigInteger[] rest = new BigInteger[size];
        BigInteger sum = BigInteger.valueOf(group.asked);
        long left = group.amount;
        for (int i = 0; i < size; i++) {
            Spending spending = group.lines.get(i);
            BigInteger product = BigInteger.valueOf(spending.series().lines.left(spending.line()))
                    .multiply(BigInteger.valueOf(group.amount));
            BigInteger remainder = product.mod(sum);
            paid[i] = product.subtract(remainder).divide(sum).longValueExact();
            rest[i] = remainder;
            left -= paid[i];
        }
        int[] byRest = new int[size];
        java.util.Arrays.setAll(byRest, i -> i);
        byRest = MergeSort.sort(byRest, (i, j) -> rest[j].compareTo(rest[i]));
        long[] down = paid.clone();
        for (int i = 0; i < size && left > 0; i++, left--) {
            paid[byRest[i]]++;
        }
        for (int i = 0; i < size; i++) {
            Spending spending = group.lines.get(i);
            Lines lines = spending.series().lines;
            group.spent += paid[i];
            prorated(group, spending, paid[i], paid[i] > down[i]);
            lines.cutByBudget(spending.line(), lines.left(spending.line()) - paid[i], Reason.PRORATED);
        }
    }

    private void prorated(Group group, Spending spending, long paid, boolean cent) {
        Trail trail = spending.series().trailOf(spending.line());
        if (trail != null) {
            long value = spending.series().lines.left(spending.line());
            String name = context.periods.name(rulingEvery(group.day), group.day);
            trail.note(
                    spending.line(), new Note.Prorated(id, name, group.amount, group.asked, cent, value, value - paid));
        }
    }

    private dev.earnest.catalog.Period rulingEvery(int day) {
        return at(day).every();
    }

    /** Cuts a fund's lines to what its grants hold. */
    interface Taker {
        /** What may be paid of {@code value} by a payee on a day. */
        long take(int payee, int day, long value);

        /** What a payee's grants hold for a day. */
        long available(int payee, int day);

        /** The fund's id. */
        String fund();
    }

    /** Runs a taker over lines in order. */
    static void take(List<Spending> spendings, Taker taker) {
        for (Spending spending : spendings) {
            Lines lines = spending.series().lines;
            long value = lines.left(spending.line());
            long available = taker.available(lines.payee(spending.line()), lines.day(spending.line()));
            long passes = taker.take(lines.payee(spending.line()), lines.day(spending.line()), value);
            Trail trail = spending.series().trailOf(spending.line());
            if (trail != null) {
                trail.note(spending.line(), new Note.Funded(taker.fund(), available, value, value - passes));
            }
            lines.cutByBudget(spending.line(), value - passes, Reason.FUND);
        }
    }
}
