package dev.earnest.payout;

import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Scope;
import java.util.ArrayList;
import java.util.List;

/** Step 5, line by line: count limits, then sums per partner and period; what the period itself asks comes after. */
final class PartnerLimits {
    private final Series series;
    private final Lines lines;
    private final List<Running> counts = new ArrayList<>();
    private final List<Running> sums = new ArrayList<>();

    /** The running totals of the limits at one place of the lists. */
    private static final class Running {
        final PairIndex owners = new PairIndex();
        final PairIndex groups = new PairIndex();
        final Longs totals = new Longs();

        int group(int payee, int account, int period) {
            return groups.of(owners.of(payee, account), period);
        }
    }

    PartnerLimits(Series series) {
        this.series = series;
        this.lines = series.lines;
    }

    void run() {
        boolean any = false;
        for (OfferVersion version : series.versions) {
            for (Limit limit : version.offer.limits()) {
                any |= limit instanceof Limit.PartnerCount || limit instanceof Limit.PartnerMax;
            }
        }
        if (any) {
            for (int line : series.order) {
                count(line);
                sum(line);
            }
        }
        new PeriodEnds(series).run();
    }

    private static Running at(List<Running> all, int place) {
        while (all.size() <= place) {
            all.add(new Running());
        }
        return all.get(place);
    }

    private int period(dev.earnest.catalog.Period every, int line) {
        return series.version(line).context.periods.index(every, lines.periodDay(line));
    }

    private int account(Scope per, int line) {
        return per == Scope.ACCOUNT ? lines.account(line) : -2;
    }

    private void count(int line) {
        int place = 0;
        for (Limit limit : series.version(line).offer.limits()) {
            if (!(limit instanceof Limit.PartnerCount count)) {
                continue;
            }
            Running running = at(counts, place++);
            boolean counted = lines.left(line) != 0
                    && lines.kind(line) == LineKind.EARNING
                    && !series.domain.credit(lines.row(line));
            if (counted) {
                int group = running.group(lines.payee(line), account(count.per(), line), period(count.every(), line));
                if (running.totals.get(group) >= count.count()) {
                    lines.cutByLimit(line, lines.left(line), Reason.COUNT);
                    series.version(line).felt.add(count);
                } else {
                    running.totals.add(group, 1);
                }
            }
        }
    }

    private void sum(int line) {
        int place = 0;
        for (Limit limit : series.version(line).offer.limits()) {
            if (!(limit instanceof Limit.PartnerMax max)) {
                continue;
            }
            Running running = at(sums, place++);
            int group = running.group(lines.payee(line), account(max.per(), line), period(max.every(), line));
            long most = series.version(line)
                    .catalog
                    .rounding()
                    .toMinor(max.money(), series.version(line).digits());
            long value = lines.left(line);
            long before = running.totals.get(group);
            long after = running.totals.add(group, value);
            long pays = Math.min(most, after) - Math.min(most, before);
            if (value != pays) {
                lines.cutByLimit(line, value - pays, Reason.PARTNER_MAX);
                series.version(line).felt.add(max);
            }
        }
    }
}
