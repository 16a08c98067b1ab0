package dev.earnest.payout;

import dev.earnest.catalog.Repeat;
import dev.earnest.catalog.Tiers;
import dev.earnest.money.Fixed4;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps 2 and 3 for one offer: what each entry earns, boosted, repeated, and held to the limits per deal. */
final class Earner {
    private final Series series;
    private final Measures measures;
    private final OfferVersion[] versions;
    private final @Nullable Amounts[] amounts;
    private final @Nullable TierAmounts tiers;
    private final DealLimits[] limits;
    private final boolean[] writes;
    private final int asOf;
    /** Whether lines say no more than their rows: not moved, not repeated, not counted again, nothing taken off. */
    private boolean plain;

    Earner(Series series, List<Series> less, long perMinor, int asOf) {
        this.series = series;
        this.asOf = asOf;
        this.measures = new Measures(series, less, perMinor);
        this.versions = series.versions.toArray(new OfferVersion[0]);
        this.amounts = new Amounts[versions.length];
        this.limits = new DealLimits[versions.length];
        this.writes = new boolean[versions.length];
        boolean stepped = series.versions.stream().anyMatch(version -> version.tiers != null);
        this.tiers = stepped ? new TierAmounts(series) : null;
        for (int v = 0; v < versions.length; v++) {
            amounts[v] = versions[v].table == null ? null : new Amounts(versions[v]);
            limits[v] = new DealLimits(series, versions[v]);
            writes[v] = series.writes(versions[v]);
        }
    }

    void run() {
        Entries entries = series.entries;
        plain = entries.plain() && series.versions.stream().allMatch(Earner::leavesRows);
        series.lines = new Lines(Origins.of(series.versions, series.domain), entries.size());
        for (int entry = 0; entry < entries.size(); entry++) {
            int version = entries.version(entry);
            Amounts flat = amounts[version];
            if (flat == null) {
                stepped(version, entries, entry);
            } else if (writes[version]) {
                flat(flat, version, entries, entry);
            }
        }
        series.lines.trim();
        series.sort();
    }

    private static boolean leavesRows(OfferVersion version) {
        return version.offer.earn().repeat() == null
                && version.offer.earn().less().isEmpty();
    }

    private void flat(Amounts flat, int version, Entries entries, int entry) {
        long measure = measures.of(entries, entry);
        if (measure == Fixed4.BLANK && !flat.fixed()) {
            note(entries, entry, flat, measure, 0, 0);
            countNothing(TierAmounts.Nothing.NO_MEASURE, versions[version], entries.row(entry));
            return;
        }
        boolean credit = entries.recount(entry) || series.domain.credit(entries.row(entry));
        long earned = flat.earned(entries.row(entry), measure, credit);
        note(entries, entry, flat, measure, earned, earned);
        if (earned != 0) {
            write(version, entries, entry, earned, measure);
        } else if (!entries.recount(entry)) {
            countNothing(TierAmounts.Nothing.EARNED, versions[version], entries.row(entry));
        }
    }

    /** Counts of versions that write nothing here go on all the same. */
    private void stepped(int version, Entries entries, int entry) {
        TierAmounts steps = java.util.Objects.requireNonNull(tiers);
        long base = steps.earned(entries, entry, measures);
        long earned = boosted(versions[version], entries, entry, base);
        if (!writes[version]) {
            return;
        }
        note(entries, entry, null, steps.paidOn, base, earned);
        if (steps.step >= 0) {
            versions[version].stepped.set(steps.step);
        }
        if (earned != 0) {
            write(version, entries, entry, earned, steps.paidOn);
        } else if (!entries.recount(entry)) {
            countNothing(steps.nothing, versions[version], entries.row(entry));
        }
    }

    private void countNothing(TierAmounts.Nothing nothing, OfferVersion version, int row) {
        if (!series.counts(version, row)) {
            return;
        }
        switch (nothing) {
            case NO_MEASURE -> series.tally.noMeasure++;
            case NO_TARGET -> series.tally.noTarget++;
            case EARNED -> series.tally.nothing++;
        }
    }

    private static long boosted(OfferVersion version, Entries entries, int entry, long line) {
        if (line == 0 || version.boosts.none()) {
            return line;
        }
        int mask = version.boosts.mask(entries.row(entry));
        return mask == 0 ? line : version.boosts.times(line, mask, version.catalog.rounding());
    }

    private void write(int version, Entries entries, int entry, long earned, long measure) {
        Repeat repeat = versions[version].offer.earn().repeat();
        if (repeat == null) {
            int line = plain
                    ? series.lines.add(entries.row(entry), (short) version, earned)
                    : add(version, entries, entry, entries.day(entry), entries.periodDay(entry), earned, measure);
            counts(line, version);
            made(line);
            limits[version].apply(series.lines, line, entries.part(entry), entries.whole(entry), 0);
            remember(entries, entry, line);
            return;
        }
        long paid = 0;
        for (int day : RepeatDays.of(versions[version], entries, entry, repeat, asOf)) {
            int line = add(version, entries, entry, day, day, earned, measure);
            counts(line, version);
            made(line);
            limits[version].apply(series.lines, line, 1, 1, paid);
            paid = Math.addExact(paid, series.lines.left(line));
        }
    }

    private void made(int line) {
        Trail trail = series.trail;
        if (trail != null) {
            trail.made(line);
        }
    }

    /** Notes how an entry that was asked for earned; {@code flat} is null for tiers. */
    private void note(Entries entries, int entry, @Nullable Amounts flat, long measure, long base, long earned) {
        Trail trail = series.trail;
        if (trail == null) {
            return;
        }
        int row = entries.row(entry);
        OfferVersion version = versions[entries.version(entry)];
        if (!trail.wantsRow(version, row)) {
            trail.passed();
            return;
        }
        int mask = version.boosts.none() ? 0 : version.boosts.mask(row);
        trail.worked(new Worked(
                row,
                entries.version(entry),
                entries.day(entry),
                entries.periodDay(entry),
                entries.recount(entry),
                entries.part(entry),
                entries.whole(entry),
                series.domain.credit(row),
                measures.ofDeal(entries, entry),
                measures.whole(entries, entry),
                measures.taken(entries, entry),
                measure,
                flat == null ? null : flat.noted(row, measure),
                flat != null || tiers == null ? null : tiers.noted(entries, entry),
                base,
                version.boosts.holding(mask),
                earned));
    }

    private int add(int version, Entries entries, int entry, int day, int periodDay, long earned, long measure) {
        int row = entries.row(entry);
        boolean own = day == entries.day(entry);
        int line = series.lines.add(
                row,
                (short) version,
                entries.recount(entry) ? LineKind.RECOUNT : LineKind.EARNING,
                day,
                own ? entries.ownDay(entry) : day,
                periodDay,
                versions[version].scope.payee().at(row),
                versions[version].accounts.at(row),
                earned);
        series.lines.measure(line, measure);
        return line;
    }

    private void counts(int line, int version) {
        Tiers steps = versions[version].tiers;
        if (tiers != null && steps != null) {
            if (steps.every() != null) {
                series.lines.counts(line, tiers.before, tiers.after);
            }
            series.lines.step(line, tiers.step);
        }
    }

    private void remember(Entries entries, int entry, int line) {
        series.remember(entries.row(entry), entries.version(entry), entries.recount(entry), series.lines.left(line));
    }
}
