package dev.earnest.payout;

import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Step 5, line by line: count limits, then sums per partner and period; what the period itself asks comes after. */
final class PartnerLimits {
    /** In place of an account where all of a partner's count together. */
    private static final int ANY = -2;

    private final Series series;
    private final Lines lines;
    private final Periods periods;
    private final OfferVersion[] versions;
    private final Limit.PartnerCount[][] counts;
    private final Limit.PartnerMax[][] sums;
    /** The most of each of {@link #sums}, in minor units. */
    private final long[][] most;

    private final List<Running> counted = new ArrayList<>();
    private final List<Running> summed = new ArrayList<>();

    /** The running totals of the limits at one place of the lists. */
    private static final class Running {
        final PairIndex owners = new PairIndex();
        final PairIndex groups = new PairIndex();
        final Longs totals = new Longs();

        int group(int payee, int account, int period) {
            return groups.of(account == ANY ? payee : ~owners.of(payee, account), period);
        }
    }

    PartnerLimits(Series series) {
        this.series = series;
        this.lines = series.lines;
        this.versions = series.versions.toArray(new OfferVersion[0]);
        this.periods = versions[0].context.periods;
        this.counts = new Limit.PartnerCount[versions.length][];
        this.sums = new Limit.PartnerMax[versions.length][];
        this.most = new long[versions.length][];
        for (int v = 0; v < versions.length; v++) {
            OfferVersion version = versions[v];
            counts[v] = of(version, Limit.PartnerCount.class).toArray(new Limit.PartnerCount[0]);
            sums[v] = of(version, Limit.PartnerMax.class).toArray(new Limit.PartnerMax[0]);
            most[v] = Arrays.stream(sums[v])
                    .mapToLong(max -> version.catalog.rounding().toMinor(max.money(), version.digits()))
                    .toArray();
        }
    }

    private static <L extends Limit> List<L> of(OfferVersion version, Class<L> kind) {
        return version.offer.limits().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    void run() {
        if (Arrays.stream(counts).anyMatch(all -> all.length > 0)
                || Arrays.stream(sums).anyMatch(all -> all.length > 0)) {
            for (int place = 0; place < series.places(); place++) {
                int line = series.lineAt(place);
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

    private int account(Scope per, int line) {
        return per == Scope.ACCOUNT ? lines.account(line) : ANY;
    }

    private void count(int line) {
        int version = lines.version(line);
        for (int i = 0; i < counts[version].length; i++) {
            Limit.PartnerCount count = counts[version][i];
            Running running = at(counted, i);
            boolean counts = lines.left(line) != 0
                    && lines.kind(line) == LineKind.EARNING
                    && !series.domain.credit(lines.row(line));
            if (counts) {
                int period = periods.index(count.every(), lines.periodDay(line));
                int group = running.group(lines.payee(line), account(count.per(), line), period);
                Trail trail = series.trailOf(line);
                if (trail != null) {
                    long used = running.totals.get(group);
                    long value = lines.left(line);
                    String name = periods.name(count.every(), lines.periodDay(line));
                    trail.note(
                            line,
                            new Note.Limited(
                                    count, name, 0, count.count(), used, value, used >= count.count() ? value : 0));
                }
                if (running.totals.get(group) >= count.count()) {
                    lines.cutByLimit(line, lines.left(line), Reason.COUNT);
                    versions[version].felt.add(count);
                } else {
                    running.totals.add(group, 1);
                }
            }
        }
    }

    private void sum(int line) {
        int version = lines.version(line);
        for (int i = 0; i < sums[version].length; i++) {
            Limit.PartnerMax max = sums[version][i];
            Running running = at(summed, i);
            int period = periods.index(max.every(), lines.periodDay(line));
            int group = running.group(lines.payee(line), account(max.per(), line), period);
            long value = lines.left(line);
            long before = running.totals.get(group);
            long after = running.totals.add(group, value);
            long pays = Math.min(most[version][i], after) - Math.min(most[version][i], before);
            Trail trail = series.trailOf(line);
            if (trail != null) {
                String name = periods.name(max.every(), lines.periodDay(line));
                trail.note(line, new Note.Limited(max, name, 0, most[version][i], before, value, value - pays));
            }
            if (value != pays) {
                lines.cutByLimit(line, value - pays, Reason.PARTNER_MAX);
                versions[version].felt.add(max);
            }
        }
    }
}
