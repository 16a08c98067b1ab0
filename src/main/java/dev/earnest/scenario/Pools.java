package dev.earnest.scenario;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Timeline;
import dev.earnest.payout.LedgerCursor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sums that partners spend in common, by period: what there is of each, and which lines spend it. */
final class Pools {
    private final Timeline timeline;
    private final FiscalCalendar calendar;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    final List<Pool> all = new ArrayList<>();

    /**
     * One sum in one period.
     *
     * @param budget the budget's id, or that of the offer whose limit it is
     * @param period as printed; empty for the whole term
     * @param isBudget false: a limit of an offer
     * @param amount in minor units
     */
    record Pool(String budget, String period, boolean isBudget, long amount, Budget.WhenSpent whenSpent) {}

    Pools(Timeline written) {
        this.timeline = written;
        this.calendar = new FiscalCalendar(written.last().fiscal());
    }

    /** The version that prices a line. */
    private Catalog version(LedgerCursor line) {
        return timeline.versions().stream()
                .filter(version -> version.version().equals(line.catalogVersion()))
                .findFirst()
                .orElseThrow();
    }

    /** Limits of the offer over all partners that a line spends, by number. */
    int[] limits(LedgerCursor line) {
        Catalog version = version(line);
        Offer offer = Objects.requireNonNull(version.offers().get(line.offerId()));
        List<Integer> found = new ArrayList<>();
        for (Limit limit : offer.limits()) {
            if (limit instanceof Limit.OfferMax max) {
                int period = calendar.index(max.every(), line.periodDay());
                long most = version.rounding()
                        .toMinor(max.money(), version.currency().digits());
                String key = "limit " + offer.id() + " " + found.size() + " " + max.every() + " " + period;
                found.add(number(
                        key, new Pool(offer.id(), name(max.every(), period), false, most, Budget.WhenSpent.STOP)));
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The budget that a line spends, by number; below 0 where it spends none of one sum for all. */
    int budget(LedgerCursor line) {
        Catalog version = version(line);
        Offer offer = Objects.requireNonNull(version.offers().get(line.offerId()));
        if (!OpenProgram.pooled(version, offer)) {
            return -1;
        }
        String id = Objects.requireNonNull(offer.budget());
        int day = line.periodDay();
        Budget.Pool now = at(id, day);
        int period = calendar.index(now.every(), day);
        Budget.Pool ruling = now.every() == Period.TERM ? latest(id) : at(id, calendar.last(now.every(), period));
        long amount =
                version.rounding().toMinor(ruling.amount(), version.currency().digits());
        String name = name(latest(id).every(), calendar.index(latest(id).every(), day));
        return number("budget " + id + " " + period, new Pool(id, name, true, amount, ruling.whenSpent()));
    }

    private int number(String key, Pool pool) {
        Integer known = numbers.putIfAbsent(key, all.size());
        if (known == null) {
            all.add(pool);
            return all.size() - 1;
        }
        return known;
    }

    private String name(Period every, int index) {
        return every == Period.TERM ? "" : calendar.name(every, index);
    }

    /** The budget as the version of a day has it, else as the latest that has it. */
    private Budget.Pool at(String id, int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        for (Catalog version : timeline.versions()) {
            if (version.effective().holds(date) && version.budgets().get(id) instanceof Budget.Pool pool) {
                return pool;
            }
        }
        return latest(id);
    }

    private Budget.Pool latest(String id) {
        Budget.@Nullable Pool found = null;
        for (Catalog version : timeline.versions()) {
            if (version.budgets().get(id) instanceof Budget.Pool pool) {
                found = pool;
            }
        }
        return Objects.requireNonNull(found);
    }
}
