package dev.earnest.payout;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Timeline;
import dev.earnest.money.Factor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fund that each partner accrues: what it earned in earlier periods, oldest first, until it lapses. */
final class Funds implements BudgetPass.Taker {
    private final Context context;
    private final Timeline timeline;
    private final String id;
    private final Map<Integer, List<Grant>> grants = new HashMap<>();

    /** Money usable from one day to another, both included. */
    private static final class Grant {
        final int from;
        final int to;
        final long amount;
        long left;

        Grant(int from, int to, long amount) {
            this.from = from;
            this.to = to;
            this.amount = amount;
            this.left = amount;
        }
    }

    Funds(Context context, Timeline timeline, String id) {
        this.context = context;
        this.timeline = timeline;
        this.id = id;
    }

    List<BudgetUse> spend(List<BudgetPass.Spending> spendings) {
        open();
        new FundAccrual(context, timeline, id).run(this::grant);
        Map<Integer, long[]> use = new java.util.TreeMap<>();
        for (BudgetPass.Spending spending : spendings) {
            int payee = spending.series().lines.payee(spending.line());
            long asked = spending.series().lines.left(spending.line());
            BudgetPass.take(List.of(spending), this);
            long[] sums = use.computeIfAbsent(payee, any -> new long[2]);
            sums[0] = Math.addExact(sums[0], asked);
            sums[1] = Math.addExact(sums[1], spending.series().lines.left(spending.line()));
        }
        grants.keySet().forEach(payee -> use.computeIfAbsent(payee, any -> new long[2]));
        List<BudgetUse> uses = new ArrayList<>();
        use.forEach((payee, sums) -> uses.add(
                new BudgetUse(id, "", context.data.partnerIds().value(payee), granted(payee), sums[0], sums[1])));
        return uses;
    }

    private long granted(int payee) {
        return grants.getOrDefault(payee, List.of()).stream()
                .mapToLong(grant -> grant.amount)
                .sum();
    }

    /** Starting balances, usable from the first day of the earliest version. */
    private void open() {
        int first = (int) timeline.first().effective().from().toEpochDay();
        for (Catalog version : timeline.versions()) {
            if (version.budgets().get(id) instanceof Budget.Fund fund) {
                String opening = fund.opening();
                if (opening != null) {
                    open(version, fund, opening, first);
                }
                return;
            }
        }
    }

    private void open(Catalog version, Budget.Fund fund, String column, int first) {
        Factor whole = Factor.of(BigDecimal.ONE, version.currency().digits());
        for (int partner = 0; partner < context.data.partnerIds().size(); partner++) {
            long value = BudgetPass.partnerNumber(context, column, partner, first);
            long minor = whole.apply(Math.max(value, 0), version.rounding());
            if (minor > 0) {
                add(partner, new Grant(first, lastDay(fund, first), minor));
            }
        }
    }

    private static int lastDay(Budget.Fund fund, int from) {
        Duration within = fund.useWithin();
        return within == null ? Integer.MAX_VALUE : within.after(from) - 1;
    }

    private void add(int partner, Grant grant) {
        grants.computeIfAbsent(partner, any -> new ArrayList<>()).add(grant);
    }

    /** What a partner accrued in a period that ended on a day, in minor units. */
    private void grant(int partner, Budget.Fund fund, int periodEnd, long money) {
        if (money > 0) {
            add(partner, new Grant(periodEnd + 1, lastDay(fund, periodEnd + 1), money));
        }
    }

    @Override
    public long take(int payee, int day, long value) {
        List<Grant> own = grants.getOrDefault(payee, List.of());
        if (value < 0) {
            giveBack(payee, -value);
            return value;
        }
        long wanted = value;
        for (Grant grant : own) {
            if (wanted > 0 && grant.left > 0 && grant.from <= day && day <= grant.to) {
                long taken = Math.min(wanted, grant.left);
                grant.left -= taken;
                wanted -= taken;
            }
        }
        return value - wanted;
    }

    @Override
    public long available(int payee, int day) {
        long sum = 0;
        for (Grant grant : grants.getOrDefault(payee, List.of())) {
            sum += grant.from <= day && day <= grant.to ? grant.left : 0;
        }
        return sum;
    }

    @Override
    public String fund() {
        return id;
    }

    /** Gives back to the youngest grants first, which were drawn last, up to what was drawn. */
    private void giveBack(int payee, long money) {
        List<Grant> own = grants.getOrDefault(payee, List.of());
        long rest = money;
        for (int i = own.size() - 1; i >= 0 && rest > 0; i--) {
            Grant grant = own.get(i);
            long back = Math.min(rest, grant.amount - grant.left);
            grant.left += back;
            rest -= back;
        }
    }
}
