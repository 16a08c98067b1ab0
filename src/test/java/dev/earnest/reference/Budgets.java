package dev.earnest.reference;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Budget.WhenSpent;
import dev.earnest.catalog.Period;
import dev.earnest.reference.ReferenceData.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Step 6, second part: budgets, wallets and funds, across all partners in earning order. */
final class Budgets {
    private final World world;
    private final Funds funds;

    Budgets(World world, Funds funds) {
        this.world = world;
        this.funds = funds;
    }

    /** All lines, in order. */
    void apply(List<Line> lines) {
        Map<List<Object>, BigDecimal> passed = new HashMap<>();
        Map<List<Object>, List<Line>> prorated = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.offer.budget() == null) {
                continue;
            }
            Budget budget = line.version.budgets().get(line.offer.budget());
            if (budget instanceof Budget.Fund fund) {
                line.budgetTo(funds.spend(fund, line.payee, line.day, line.left));
                continue;
            }
            boolean own = budget instanceof Budget.Wallet;
            List<Object> key = List.of(budget.id(), own ? line.payee : "", period(budget.every(), line));
            switch (spent(budget)) {
                case STOP:
                    BigDecimal before = passed.getOrDefault(key, BigDecimal.ZERO);
                    BigDecimal room =
                            amount(budget, line, line.day).subtract(before).max(BigDecimal.ZERO);
                    if (line.left.signum() > 0) {
                        line.budgetTo(line.left.min(room));
                    }
                    passed.put(key, before.add(line.left));
                    break;
                case PRORATE:
                    prorated.computeIfAbsent(key, any -> new ArrayList<>()).add(line);
                    break;
                case FLAG:
                    break;
            }
        }
        for (List<Line> period : prorated.values()) {
            prorate(period);
        }
    }

    private Object period(Period every, Line line) {
        return every == Period.TERM ? "term" : world.calendar.span(every, line.periodDay);
    }

    private LocalDate lastDay(Period every, Line line) {
        return every == Period.TERM
                ? world.timeline.last().effective().to()
                : world.calendar.span(every, line.periodDay).last();
    }

    private static WhenSpent spent(Budget budget) {
        return budget instanceof Budget.Pool pool ? pool.whenSpent() : ((Budget.Wallet) budget).whenSpent();
    }

    private BigDecimal amount(Budget budget, Line line, LocalDate day) {
        if (budget instanceof Budget.Pool pool) {
            return world.round(line.version, pool.amount());
        }
        Budget.Wallet wallet = (Budget.Wallet) budget;
        if (wallet.amount() != null) {
            return world.round(line.version, wallet.amount());
        }
        Row row = world.partner(line.payee, day);
        BigDecimal amount = row == null ? null : row.number(wallet.column());
        return amount == null ? BigDecimal.ZERO : world.round(line.version, amount);
    }

    /**
     * Every line by budget / net sum of the period's lines, negative ones too; rounded down, remaining cents to the
     * largest remainders, ties in earning order.
     */
    private void prorate(List<Line> lines) {
        Line last = lines.get(lines.size() - 1);
        Budget rule = last.version.budgets().get(last.offer.budget());
        // one amount for the whole period: a wallet's column as it stands on the period's last day
        BigDecimal budget = amount(rule, last, lastDay(rule.every(), last));
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines) {
            sum = sum.add(line.left);
        }
        if (sum.compareTo(budget) <= 0) {
            return;
        }
        Exact ratio = Exact.of(budget).over(Exact.of(sum));
        BigDecimal cent = BigDecimal.ONE.movePointLeft(world.digits);
        List<BigDecimal> parts = new ArrayList<>();
        List<Exact> remainders = new ArrayList<>();
        BigDecimal given = BigDecimal.ZERO;
        for (Line line : lines) {
            Exact exact = Exact.of(line.left.movePointRight(world.digits)).times(ratio);
            BigInteger down = floor(exact);
            BigDecimal part = new BigDecimal(down, world.digits);
            parts.add(part);
            remainders.add(exact.minus(new Exact(down, BigInteger.ONE)));
            given = given.add(part);
        }
        while (given.compareTo(budget) < 0) {
            int most = 0;
            for (int i = 1; i < parts.size(); i++) {
                if (remainders.get(i).compareTo(remainders.get(most)) > 0) {
                    most = i;
                }
            }
            parts.set(most, parts.get(most).add(cent));
            remainders.set(most, Exact.of(-1));
            given = given.add(cent);
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).budgetTo(parts.get(i));
        }
    }

    private static BigInteger floor(Exact value) {
        BigInteger down = value.top().divide(value.bottom());
        boolean below = value.signum() < 0 && !down.multiply(value.bottom()).equals(value.top());
        return below ? down.subtract(BigInteger.ONE) : down;
    }
}
