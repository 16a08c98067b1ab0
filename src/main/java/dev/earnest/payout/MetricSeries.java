package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Period;
import dev.earnest.money.Fixed4;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A metric of every partner: what counts, by day, so that any window is two look-ups. */
final class MetricSeries {
    private final Metric metric;
    private final Periods periods;
    private final Sums counted;
    private final @Nullable Sums total;

    private MetricSeries(Metric metric, Periods periods, Sums counted, @Nullable Sums total) {
        this.metric = metric;
        this.periods = periods;
        this.counted = counted;
        this.total = total;
    }

    static MetricSeries of(Context context, Catalog version, Metric metric) {
        Domain domain = metric.trigger().onDeals() ? context.deals : context.events;
        int partners = context.data.partnerIds().size();
        Conditions outOf = metric.outOf();
        Sums counted = sums(context, version, metric, domain, metric.when(), partners);
        Sums total = outOf == null ? null : sums(context, version, metric, domain, outOf, partners);
        return new MetricSeries(metric, context.periods, counted, total);
    }

    private static Sums sums(
            Context context,
            Catalog version,
            Metric metric,
            @Nullable Domain domain,
            Conditions conditions,
            int partners) {
        if (domain == null) {
            return Sums.of(partners, new int[0], 0, Cells.NONE, Days.NONE, Measure.NONE);
        }
        String column = domain.events() ? "date" : "close_date";
        Scope scope = Scope.ofPartner(context, version, domain, column, "metrics." + metric.id());
        scope.fields().measure(metric.of());
        int[] rows = domain.order(column).clone();
        int count = scope.trigger(metric.trigger(), rows, rows.length);
        for (Filter filter : scope.when(conditions, "metrics." + metric.id() + ".when")) {
            count = filter.keep(rows, count);
        }
        return Sums.of(partners, rows, count, domain.partner(), scope.days(), domain.measure(metric.of()));
    }

    /** The period of a metric that is known only at its end, or null. */
    @Nullable
    Period every() {
        return metric.window() instanceof Metric.Over.Every every ? every.period() : null;
    }

    /** The first day of the window that a day looks at. */
    private int from(int day) {
        Metric.Over window = metric.window();
        if (window instanceof Metric.Over.Rolling rolling) {
            return rolling.length().before(day);
        }
        if (window instanceof Metric.Over.Last last) {
            FiscalCalendar calendar = periods.calendar();
            return calendar.first(last.period(), periods.index(last.period(), day) - 1);
        }
        Period period = ((Metric.Over.Every) window).period();
        return periods.calendar().first(period, periods.index(period, day));
    }

    /** The last day of the window that a day looks at. */
    private int to(int day) {
        Metric.Over window = metric.window();
        if (window instanceof Metric.Over.Rolling) {
            return day - 1;
        }
        if (window instanceof Metric.Over.Last last) {
            FiscalCalendar calendar = periods.calendar();
            return calendar.last(last.period(), periods.index(last.period(), day) - 1);
        }
        Period period = ((Metric.Over.Every) window).period();
        return periods.calendar().last(period, periods.index(period, day));
    }

    /** The sum over all partners from one day to another, whatever the metric's own window. */
    MetricTotal total(int from, int to) {
        return new MetricTotal(counted.between(from, to), total == null ? null : total.between(from, to));
    }

    /** The sum for a partner on a day, in ten-thousandths. */
    long value(int partner, int day) {
        return counted.between(partner, from(day), to(day));
    }

    /** The total that a share is of, in ten-thousandths; one whole where it is no share. */
    long outOf(int partner, int day) {
        return total == null ? Fixed4.ONE : total.between(partner, from(day), to(day));
    }

    /** The metric of a partner on a day, as a condition on it finds it. */
    Found found(int partner, int day) {
        if (partner < 0) {
            return new Found.Blank();
        }
        if (total == null) {
            return Found.number(value(partner, day));
        }
        long whole = outOf(partner, day);
        return whole > 0 ? new Found.Ratio(value(partner, day), whole) : new Found.Blank();
    }

    /** Whether the metric of a partner on a day lies in a range; a share of nothing lies in none. */
    boolean holds(int partner, int day, NumberRange range) {
        if (partner < 0) {
            return false;
        }
        long value = value(partner, day);
        if (total == null) {
            return range.holds(value);
        }
        long whole = outOf(partner, day);
        return whole > 0 && range.holdsQuotient(value, whole);
    }

    /** Values of each partner in order of their days, summed up. */
    private record Sums(int[] start, int[] days, long[] upTo) {

        static Sums of(int partners, int[] rows, int count, Cells partner, Days dayOf, Measure values) {
            int[] start = new int[partners + 1];
            int known = 0;
            for (int i = 0; i < count; i++) {
                if (partner.at(rows[i]) >= 0) {
                    start[partner.at(rows[i]) + 1]++;
                    known++;
                }
            }
            for (int i = 0; i < partners; i++) {
                start[i + 1] += start[i];
            }
            int[] next = Arrays.copyOf(start, partners + 1);
            int[] days = new int[known];
            long[] upTo = new long[known];
            for (int i = 0; i < count; i++) {
                int row = rows[i];
                if (partner.at(row) < 0) {
                    continue;
                }
                int at = next[partner.at(row)]++;
                long given = values.at(row);
                long value = given == Fixed4.BLANK ? 0 : given;
                days[at] = dayOf.at(row);
                upTo[at] = at == start[partner.at(row)] ? value : Math.addExact(upTo[at - 1], value);
            }
            return new Sums(start, days, upTo);
        }

        long between(int from, int to) {
            long sum = 0;
            for (int partner = 0; partner + 1 < start.length; partner++) {
                sum = Math.addExact(sum, between(partner, from, to));
            }
            return sum;
        }

        long between(int partner, int from, int to) {
            return partner < 0 || partner + 1 >= start.length || from > to
                    ? 0
                    : before(partner, to + 1) - before(partner, from);
        }

        private long before(int partner, int day) {
            int low = start[partner];
            int high = start[partner + 1];
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (days[middle] < day) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low == start[partner] ? 0 : upTo[low - 1];
        }
    }
}
