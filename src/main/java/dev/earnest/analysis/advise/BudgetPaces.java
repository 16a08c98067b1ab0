package dev.earnest.analysis.advise;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Period;
import dev.earnest.payout.BudgetUse;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds what is used of each budget against how much of its period is over. */
final class BudgetPaces {
    private final Payouts payouts;
    private final Catalog version;
    private final FiscalCalendar calendar;
    private final int asOf;

    /** @param version in force on the day looked at */
    BudgetPaces(Payouts payouts, Catalog version) {
        this.payouts = payouts;
        this.version = version;
        this.calendar = new FiscalCalendar(version.fiscal());
        this.asOf = (int) payouts.asOf().toEpochDay();
    }

    /** Pools and wallets; a fund is given for no period. */
    List<BudgetPace> all(AdviceRules rules) {
        List<BudgetPace> all = new ArrayList<>();
        for (Budget budget : version.budgets().values()) {
            BudgetPace pace = pace(budget);
            if (pace != null) {
                all.add(pace.judged(rules));
            }
        }
        return all;
    }

    private @Nullable BudgetPace pace(Budget budget) {
        boolean term = budget.every() == Period.TERM;
        int index = term ? 0 : calendar.index(budget.every(), asOf);
        LocalDate first =
                term ? payouts.timeline().first().effective().from() : day(calendar.first(budget.every(), index));
        LocalDate last = term ? payouts.timeline().last().effective().to() : day(calendar.last(budget.every(), index));
        String period = payouts.periodName(budget.every(), asOf);
        List<BudgetUse> uses = payouts.budgets().stream()
                .filter(use -> use.budget().equals(budget.id()) && use.period().equals(period))
                .toList();
        Long own = budget instanceof Budget.Wallet ? Long.valueOf(uses.size()) : null;
        boolean nothing = budget instanceof Budget.Fund || (own != null && uses.isEmpty());
        if (nothing || first.toEpochDay() > asOf || last.toEpochDay() < asOf) {
            return null;
        }
        long amount = budget instanceof Budget.Pool pool && uses.isEmpty()
                ? version.rounding().toMinor(pool.amount(), version.currency().digits())
                : uses.stream().mapToLong(BudgetUse::amount).reduce(0, Math::addExact);
        NavigableMap<Integer, Long> byDay = used(budget.id(), (int) first.toEpochDay(), asOf);
        long used = byDay.values().stream().reduce(0L, Math::addExact);
        long held = uses.stream().mapToLong(BudgetUse::spent).reduce(0, Math::addExact);
        long asked = uses.stream().mapToLong(BudgetUse::asked).reduce(0, Math::addExact);
        long elapsed = asOf - first.toEpochDay() + 1;
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        long atRate = BudgetPace.atRate(used, elapsed, days);
        return new BudgetPace(
                budget.id(),
                budget.every(),
                period,
                first,
                last,
                own,
                amount,
                used,
                Math.subtractExact(asked, held),
                elapsed,
                Math.max(atRate, held),
                own != null ? null : usedUp(byDay, amount, first, days),
                BudgetPace.Finding.FITS);
    }

    private static LocalDate day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }

    /** By day, what is left of lines after all cuts, whether held or taken back later or not. */
    private NavigableMap<Integer, Long> used(String budget, int first, int last) {
        NavigableMap<Integer, Long> used = new TreeMap<>();
        for (LedgerCursor line : payouts.linesByOffer(first, last)) {
            while (line.next()) {
                if (line.periodDay() >= first && budget.equals(budget(line))) {
                    long cut = Math.addExact(Math.addExact(line.limitCut(), line.stackingCut()), line.budgetCut());
                    used.merge(line.earnedDay(), Math.subtractExact(line.earned(), cut), Math::addExact);
                }
            }
        }
        return used;
    }

    /** The day on which the sum of days reached the amount; else the one on which it will at the rate so far. */
    private @Nullable LocalDate usedUp(NavigableMap<Integer, Long> byDay, long amount, LocalDate first, long days) {
        long sum = 0;
        for (Map.Entry<Integer, Long> day : byDay.entrySet()) {
            sum = Math.addExact(sum, day.getValue());
            if (sum >= amount) {
                return day(day.getKey());
            }
        }
        long elapsed = asOf - first.toEpochDay() + 1;
        if (sum <= 0 || BudgetPace.atRate(sum, elapsed, days) < amount) {
            return null;
        }
        BigDecimal needed = BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(elapsed))
                .divide(BigDecimal.valueOf(sum), 0, RoundingMode.CEILING);
        return first.plusDays(needed.longValueExact() - 1);
    }

    private @Nullable String budget(LedgerCursor line) {
        for (Catalog each : payouts.timeline().versions()) {
            if (each.version().equals(line.catalogVersion()) && each.offers().containsKey(line.offerId())) {
                return java.util.Objects.requireNonNull(each.offers().get(line.offerId()))
                        .budget();
            }
        }
        return null;
    }
}
