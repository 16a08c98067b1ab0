package dev.earnest.payout;

import dev.earnest.catalog.Period;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.money.Fixed4;
import dev.earnest.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Step 2 for tiers: running counts per payee and period, a line being what is owed after less what was owed before. */
final class TierAmounts {
    private final Series series;
    private final TierKeys keys;
    private final List<@Nullable Targets> targets = new ArrayList<>();
    private final List<@Nullable MetricSeries> metrics = new ArrayList<>();
    private final List<Measure> counted = new ArrayList<>();
    private final PeriodIndex groups;
    private final RunningCounts running = new RunningCounts();
    private final Longs money = new Longs();
    private final java.util.BitSet begun = new java.util.BitSet();
    /** Whether one version's steps are all that a group meets, so that what is owed so far need not be worked out anew. */
    private final boolean steady;

    private final SpreadOwed spread;
    /** Whether some version finds its step by another count than what is paid on. */
    private final boolean countsApart;

    /** What an entry is paid on. */
    long paidOn;

    /** What was counted before it. */
    long before;

    long after;

    /** What was owed before an entry, of its period. */
    private long owedBefore;

    private long owedAfter;
    private long counts;
    private long moneyBefore;
    private long moneyAfter;
    private boolean first;

    /** The step that an entry was worked out with, or -1. */
    int step;

    /** What kept an entry from earning: see {@link Nothing}. */
    Nothing nothing = Nothing.EARNED;

    /** Why an entry earned nothing. */
    enum Nothing {
        EARNED,
        NO_MEASURE,
        NO_TARGET
    }

    TierAmounts(Series series) {
        this.series = series;
        this.keys = new TierKeys(series);
        this.groups = keys.periods();
        for (int place = 0; place < series.versions.size(); place++) {
            OfferVersion version = series.versions.get(place);
            Tiers tiers = version.tiers;
            String counts = tiers == null ? null : tiers.counts();
            MetricSeries metric = counts == null ? null : version.context.metric(version.catalog, counts);
            targets.add(tiers == null ? null : new Targets(series, place, keys));
            metrics.add(metric);
            counted.add(counts == null || metric != null ? Measure.NONE : series.domain.measure(counts));
        }
        this.spread = new SpreadOwed();
        this.steady = steady(series);
        this.countsApart =
                series.versions.stream().anyMatch(version -> version.tiers != null && version.tiers.counts() != null);
    }

    /** Whether all deals of a group meet the same steps: those of one version, no partner's row changing its target. */
    private static boolean steady(Series series) {
        Tiers tiers = series.versions.get(0).tiers;
        return series.versions.size() == 1 && tiers != null && !(tiers.target() instanceof Target.Column);
    }

    /** Minor units earned by an entry, before boosts; entries come in order. */
    long earned(Entries entries, int entry, Measures measures) {
        OfferVersion version = series.versions.get(entries.version(entry));
        Tiers tiers = java.util.Objects.requireNonNull(version.tiers);
        nothing = Nothing.EARNED;
        step = -1;
        owedBefore = 0;
        owedAfter = 0;
        paidOn = measures.of(entries, entry);
        MetricSeries metric = metrics.get(entries.version(entry));
        counts = tiers.counts() == null || metric != null
                ? paidOn
                : measures.counts(entries, entry, counted.get(entries.version(entry)));
        if (paidOn == Fixed4.BLANK || counts == Fixed4.BLANK) {
            nothing = Nothing.NO_MEASURE;
            return 0;
        }
        Period every = tiers.every();
        return every == null
                ? alone(version, entries, entry, counts)
                : accumulated(version, entries, entry, counts, every, metric);
    }

    private Targets targets(Entries entries, int entry) {
        return java.util.Objects.requireNonNull(targets.get(entries.version(entry)));
    }

    /** Each deal by itself; a credit note owes the negative of its size, fixed sums left out. */
    private long alone(OfferVersion version, Entries entries, int entry, long counted) {
        int row = entries.row(entry);
        StepTable steps = targets(entries, entry).table(row, 0, 0);
        if (steps == null) {
            nothing = Nothing.NO_TARGET;
            return 0;
        }
        Rounding rounding = version.catalog.rounding();
        boolean credit = entries.recount(entry) || version.scope.domain().credit(row);
        step = steps.step(credit ? Math.abs(counted) : counted);
        if (credit) {
            owedAfter = -whole(steps, version, Math.abs(counted), Math.abs(paidOn), rounding, BigDecimal.ZERO);
            return owedAfter;
        }
        BigDecimal pay = steps.pay(step);
        if (version.scope.domain().split(row)) {
            long part = version.part(row, rounding.toMinor(pay, version.digits()));
            pay = BigDecimal.valueOf(part, version.digits());
        }
        owedAfter = whole(steps, version, counted, paidOn, rounding, pay);
        return owedAfter;
    }

    private static long whole(
            StepTable steps, OfferVersion version, long counted, long paidOn, Rounding rounding, BigDecimal pay) {
        Tiers tiers = java.util.Objects.requireNonNull(version.tiers);
        if (tiers.counts() != null && tiers.method() == Tiers.Method.MARGINAL) {
            return SpreadOwed.alone(steps, counted, paidOn, version.digits(), rounding, pay);
        }
        return steps.owed(counted, paidOn, pay, rounding);
    }

    private long accumulated(
            OfferVersion version,
            Entries entries,
            int entry,
            long counted,
            Period every,
            @Nullable MetricSeries metric) {
        int row = entries.row(entry);
        int period = version.context.periods.index(every, entries.periodDay(entry));
        int key = keys.of(entries.version(entry), row);
        int group = groups.of(key, period);
        before = running.count(group);
        after = Math.addExact(before, counted);
        running.count(group, after);
        moneyBefore = countsApart ? money.get(group) : before;
        moneyAfter = countsApart ? money.add(group, paidOn) : after;
        Tiers tiers = java.util.Objects.requireNonNull(version.tiers);
        if (tiers.counts() != null && tiers.method() == Tiers.Method.MARGINAL) {
            return sliced(entries, entry, key, period, group, counted);
        }
        if (metric != null) {
            return byMetric(version, entries, entry, metric, key, period, group);
        }
        Steps steps = targets(entries, entry).of(row, key, tiers.basedOnLastPeriod() ? period - 1 : period);
        first = !steady && isFirst(group);
        if (steps == null) {
            nothing = Nothing.NO_TARGET;
            return 0;
        }
        if (tiers.method() == Tiers.Method.PROSPECTIVE) {
            return prospective(version, entries, entry, key, period, steps);
        }
        boolean same = tiers.counts() == null;
        Rounding rounding = version.catalog.rounding();
        step = steps.step(after);
        owedAfter = steps.owed(after, same ? after : moneyAfter, rounding);
        if (steady) {
            owedBefore = running.owed(group);
            running.owed(group, owedAfter);
            return Math.subtractExact(owedAfter, owedBefore);
        }
        owedBefore = first ? 0 : steps.owed(before, same ? before : moneyBefore, rounding);
        return Math.subtractExact(owedAfter, owedBefore);
    }

    /** Whether a group meets its first deal, and from now on not. */
    private boolean isFirst(int group) {
        boolean first = !begun.get(group);
        begun.set(group);
        return first;
    }

    /** Marginal steps found by another count than what is paid on: by the deal's own steps, all earlier deals too. */
    private long sliced(Entries entries, int entry, int key, int period, int group, long counted) {
        first = isFirst(group);
        OfferVersion version = series.versions.get(entries.version(entry));
        StepTable steps = targets(entries, entry).table(entries.row(entry), key, period);
        if (steps == null) {
            nothing = Nothing.NO_TARGET;
            spread.skip(group, before, after, counted, paidOn);
            return 0;
        }
        step = steps.step(after);
        long line = spread.add(
                group, steps, before, after, counted, paidOn, first, version.digits(), version.catalog.rounding());
        owedBefore = spread.owedBefore;
        owedAfter = spread.owedAfter;
        return line;
    }

    /** The deal whole at the step reached before it, or by last period's full count; {@code steps} are that period's. */
    private long prospective(OfferVersion version, Entries entries, int entry, int key, int period, Steps steps) {
        Tiers tiers = java.util.Objects.requireNonNull(version.tiers);
        long count = tiers.basedOnLastPeriod() ? targets(entries, entry).lastPeriod(key, period) : before;
        step = count < 0 ? -1 : steps.step(count);
        return version.perUnit(step).apply(paidOn, version.catalog.rounding());
    }

    /** One step for the whole period, found by a metric; each line is the difference of the money so far. */
    private long byMetric(
            OfferVersion version, Entries entries, int entry, MetricSeries metric, int key, int period, int group) {
        first = isFirst(group);
        StepTable steps = targets(entries, entry).table(entries.row(entry), key, period);
        if (steps == null) {
            nothing = Nothing.NO_TARGET;
            return 0;
        }
        int partner = version.scope.payee().at(entries.row(entry));
        int day = entries.periodDay(entry);
        long value = metric.value(partner, day);
        long whole = metric.outOf(partner, day);
        if (whole <= 0) {
            return 0;
        }
        step = steps.step(value, whole);
        Rounding rounding = version.catalog.rounding();
        owedAfter = steps.owedAt(value, whole, moneyAfter, rounding);
        owedBefore = first ? 0 : steps.owedAt(value, whole, moneyBefore, rounding);
        return Math.subtractExact(owedAfter, owedBefore);
    }

    /** How the entry worked out last went through its steps; null where it had no figure. */
    Worked.@Nullable Stepped noted(Entries entries, int entry) {
        OfferVersion version = series.versions.get(entries.version(entry));
        Tiers tiers = java.util.Objects.requireNonNull(version.tiers);
        if (nothing == Nothing.NO_MEASURE) {
            return null;
        }
        Period every = tiers.every();
        int row = entries.row(entry);
        int period = every == null ? 0 : version.context.periods.index(every, entries.periodDay(entry));
        int key = every == null ? 0 : keys.of(entries.version(entry), row);
        Targets all = targets(entries, entry);
        StepTable table = all.table(row, key, tiers.basedOnLastPeriod() ? period - 1 : period);
        boolean apart = tiers.counts() != null && tiers.method() == Tiers.Method.MARGINAL && every != null;
        boolean prospective = tiers.method() == Tiers.Method.PROSPECTIVE;
        MetricSeries metric = metrics.get(entries.version(entry));
        int partner = version.scope.payee().at(row);
        return new Worked.Stepped(
                every == null ? "" : version.context.periods.name(every, entries.periodDay(entry)),
                table == null || tiers.target() == null ? null : table.goal().value(),
                table == null ? 1 : table.goal().divisor(),
                table != null,
                counts,
                every == null ? 0 : before,
                every == null ? counts : after,
                every == null ? 0 : moneyBefore,
                every == null ? paidOn : moneyAfter,
                every == null || first || owedBefore == 0,
                !prospective
                        ? null
                        : tiers.basedOnLastPeriod() ? Long.valueOf(all.lastPeriod(key, period)) : Long.valueOf(before),
                metric == null ? null : Long.valueOf(metric.value(partner, entries.periodDay(entry))),
                metric == null ? 0 : metric.outOf(partner, entries.periodDay(entry)),
                step,
                every == null && table != null ? alonePay(version, table, row) : null,
                apart ? spread.sumBefore() : null,
                apart ? spread.sumAfter() : null,
                owedBefore,
                owedAfter);
    }

    private BigDecimal alonePay(OfferVersion version, StepTable steps, int row) {
        BigDecimal pay = step < 0 ? BigDecimal.ZERO : steps.pay(step);
        if (!version.scope.domain().split(row)) {
            return pay;
        }
        long part = version.part(row, version.catalog.rounding().toMinor(pay, version.digits()));
        return BigDecimal.valueOf(part, version.digits());
    }
}
