package dev.earnest.payout;

import dev.earnest.catalog.Repeat;
import dev.earnest.deal.DateColumn;
import dev.earnest.money.Fixed4;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps 2 and 3 for one offer: what each entry earns, boosted, repeated, and held to the limits per deal. */
final class Earner {
    private final Series series;
    private final Measures measures;
    private final List<@Nullable Amounts> amounts = new ArrayList<>();
    private final @Nullable TierAmounts tiers;
    private final List<DealLimits> limits = new ArrayList<>();
    private final int asOf;

    Earner(Series series, List<Series> less, long perMinor, int asOf) {
        this.series = series;
        this.asOf = asOf;
        this.measures = new Measures(series, less, perMinor);
        boolean stepped = series.versions.stream().anyMatch(version -> version.tiers != null);
        this.tiers = stepped ? new TierAmounts(series) : null;
        for (OfferVersion version : series.versions) {
            amounts.add(version.table == null ? null : new Amounts(version));
            limits.add(new DealLimits(version));
        }
    }

    void run() {
        Entries entries = series.entries;
        series.lines = new Lines(entries.size);
        for (int entry = 0; entry < entries.size; entry++) {
            earn(entries, entry);
        }
        series.sort();
    }

    private void earn(Entries entries, int entry) {
        OfferVersion version = series.versions.get(entries.version[entry]);
        Amounts flat = amounts.get(entries.version[entry]);
        boolean writes = series.writes(version);
        if (flat != null && !writes) {
            return;
        }
        long earned;
        long measure;
        if (flat != null) {
            measure = measures.of(entries, entry);
            boolean pays = version.offer.earn().form() instanceof dev.earnest.catalog.Form.Pay;
            boolean credit = entries.recount(entry) || version.scope.domain().credit(entries.row[entry]);
            if (measure == Fixed4.BLANK && !pays) {
                series.tally.noMeasure++;
                return;
            }
            earned = flat.earned(entries.row[entry], measure, credit);
        } else {
            measure = measures.of(entries, entry);
            earned = tiered(version, entries, entry);
            if (!writes) {
                return;
            }
            if (tiers != null && tiers.step >= 0) {
                version.stepped.set(tiers.step);
            }
        }
        if (earned == 0 && !entries.recount(entry)) {
            countNothing(flat == null);
        }
        if (earned != 0) {
            write(version, entries, entry, earned, measure);
        }
    }

    private void countNothing(boolean tiered) {
        if (tiered && tiers != null && tiers.nothing == TierAmounts.Nothing.NO_MEASURE) {
            series.tally.noMeasure++;
        } else if (tiered && tiers != null && tiers.nothing == TierAmounts.Nothing.NO_TARGET) {
            series.tally.noTarget++;
        } else {
            series.tally.nothing++;
        }
    }

    private long tiered(OfferVersion version, Entries entries, int entry) {
        long line = java.util.Objects.requireNonNull(tiers).earned(entries, entry, measures);
        int mask = version.boosts.none() ? 0 : version.boosts.mask(entries.row[entry]);
        if (mask == 0 || line == 0) {
            return line;
        }
        return version.boosts.times(line, mask, version.catalog.rounding());
    }

    private void write(OfferVersion version, Entries entries, int entry, long earned, long measure) {
        Repeat repeat = version.offer.earn().repeat();
        if (repeat == null) {
            int line = add(version, entries, entry, entries.day[entry], entries.periodDay[entry], earned, measure);
            boolean recount = entries.recount(entry);
            DealLimits deal = limits.get(entries.version[entry]);
            deal.apply(
                    series.lines,
                    line,
                    recount ? part(entries.part, entry) : 1,
                    recount ? part(entries.whole, entry) : 1,
                    0);
            remember(entries, entry, line);
            return;
        }
        long paid = 0;
        for (int day : days(version, entries, entry, repeat)) {
            int line = add(version, entries, entry, day, day, earned, measure);
            limits.get(entries.version[entry]).apply(series.lines, line, 1, 1, paid);
            paid = Math.addExact(paid, series.lines.left(line));
        }
    }

    private static long part(long @Nullable [] parts, int entry) {
        return parts == null ? 1 : parts[entry];
    }

    private int add(
            OfferVersion version, Entries entries, int entry, int day, int periodDay, long earned, long measure) {
        int row = entries.row[entry];
        Lines lines = series.lines;
        boolean moved = day == entries.day[entry];
        int line = lines.add(
                row,
                entries.version[entry],
                entries.recount(entry) ? LineKind.RECOUNT : LineKind.EARNING,
                day,
                moved ? entries.ownDay[entry] : day,
                periodDay,
                version.scope.payee()[row],
                version.accounts[row],
                earned);
        lines.measure(line, measure);
        if (tiers != null && version.tiers != null && version.tiers.every() != null) {
            lines.counts(line, tiers.before, tiers.after);
        }
        if (tiers != null && version.tiers != null) {
            lines.step(line, tiers.step);
        }
        return line;
    }

    /** The dates of a repeated deal: none on or after churn or the payee's leaving. */
    private int[] days(OfferVersion version, Entries entries, int entry, Repeat repeat) {
        int row = entries.row[entry];
        int first = repeat.after().after(entries.day[entry]);
        int end = Math.min(day(version, row, "churned_date"), leaves(version, row));
        int count = repeat.lasts() == null
                ? Integer.MAX_VALUE
                : repeat.lasts().count()
                        * repeat.lasts().unit().months()
                        / repeat.every().months();
        java.time.LocalDate start = java.time.LocalDate.ofEpochDay(first);
        int[] days = new int[16];
        int size = 0;
        for (int i = 0; i < count; i++) {
            int day = (int) repeat.step().after(start, i).toEpochDay();
            if (day >= end || (repeat.lasts() == null && day > asOf)) {
                break;
            }
            if (size == days.length) {
                days = Arrays.copyOf(days, size * 2);
            }
            days[size++] = day;
        }
        return Arrays.copyOf(days, size);
    }

    private static int day(OfferVersion version, int row, String column) {
        int deal = version.scope.domain().dealRow(row);
        dev.earnest.deal.DateColumn dates = version.context.data.deals().date(column);
        int day = deal < 0 || dates == null ? DateColumn.BLANK : dates.day(deal);
        return day == DateColumn.BLANK ? Integer.MAX_VALUE : day;
    }

    private static int leaves(OfferVersion version, int row) {
        dev.earnest.deal.Frame partners = version.context.data.partners();
        dev.earnest.deal.DateColumn left = partners == null ? null : partners.date("left_date");
        if (left == null) {
            return Integer.MAX_VALUE;
        }
        PartnerRows rows = version.context.partnerRows;
        int partner = rows == null ? -1 : rows.row(version.scope.payee()[row], Integer.MAX_VALUE);
        int day = partner < 0 ? DateColumn.BLANK : left.day(partner);
        return day == DateColumn.BLANK ? Integer.MAX_VALUE : day;
    }

    private void remember(Entries entries, int entry, int line) {
        long[] byRow = entries.recount(entry) ? series.recountedByRow : series.earnedByRow;
        if (byRow != null) {
            byRow[entries.row[entry]] = series.lines.left(line);
        }
    }
}
