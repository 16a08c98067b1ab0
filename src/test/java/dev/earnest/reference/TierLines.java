package dev.earnest.reference;

import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Tiers;
import dev.earnest.reference.ReferenceCalendar.Span;
import dev.earnest.reference.StepMaths.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Step 2 for tiers with {@code every}: the line for a deal is F(m after) - F(m before). */
final class TierLines {
    private final World world;
    private final Metrics metrics;
    private final Targets targets;
    private final Map<List<Object>, List<Entry>> counted = new HashMap<>();

    TierLines(World world, Metrics metrics, Targets targets) {
        this.world = world;
        this.metrics = metrics;
        this.targets = targets;
    }

    /** A line before boosts, and the counts around it. */
    record Step(BigDecimal amount, BigDecimal before, BigDecimal after, boolean noTarget) {}

    /** The next deal in earning order. {@code measure} is what is paid on, {@code count} what finds the step. */
    Step next(Hit hit, BigDecimal measure, BigDecimal count) {
        Tiers tiers = hit.offer().tiers();
        Span span = tiers.every() == Period.TERM ? null : world.calendar.span(tiers.every(), hit.earned());
        Object period = span == null ? "term" : span;
        List<Entry> before = counted.computeIfAbsent(
                List.of(hit.payee(), period, targets.per(hit, tiers)), key -> new ArrayList<>());
        List<Entry> after = new ArrayList<>(before);
        after.add(new Entry(count, measure));
        BigDecimal line = BigDecimal.ZERO;
        Exact target = null;
        boolean noTarget = false;
        if (tiers.target() != null) {
            target = targets.target(hit, tiers, span);
            if (tiers.basedOnLastPeriod() && span != null) {
                target = targets.target(hit, tiers, world.calendar.before(tiers.every(), span));
            }
            noTarget = target == null;
        }
        if (!noTarget) {
            StepMaths maths = new StepMaths(tiers, target);
            line = tiers.method() == Tiers.Method.PROSPECTIVE
                    ? prospective(hit, tiers, maths, span, before, measure)
                    : owed(hit, maths, after).subtract(owed(hit, maths, before));
        }
        Step step = new Step(line, StepMaths.count(before), StepMaths.count(after), noTarget);
        before.add(new Entry(count, measure));
        return step;
    }

    /** F, rounded to the minor unit; 0 before a period's first deal. */
    private BigDecimal owed(Hit hit, StepMaths maths, List<Entry> entries) {
        if (entries.isEmpty()) {
            return BigDecimal.ZERO;
        }
        Tiers tiers = hit.offer().tiers();
        Metric metric = tiers.counts() == null ? null : hit.version().metrics().get(tiers.counts());
        if (metric != null) {
            // the metric finds one step for the whole period: money so far x the one rate
            Exact value = metrics.value(metric, hit.payee(), hit.ownDay());
            if (value == null) {
                return BigDecimal.ZERO;
            }
            Exact money = Exact.of(StepMaths.money(entries));
            return world.round(hit.version(), money.times(maths.rate(value)).plus(Exact.of(maths.pays(value))));
        }
        Exact count = Exact.of(StepMaths.count(entries));
        return world.round(hit.version(), maths.owed(entries).plus(Exact.of(maths.pays(count))));
    }

    /** Each deal whole at the step reached before it, or by last period's full count; rounded alone. */
    private BigDecimal prospective(
            Hit hit, Tiers tiers, StepMaths maths, Span span, List<Entry> before, BigDecimal measure) {
        Exact count = Exact.of(StepMaths.count(before));
        if (tiers.basedOnLastPeriod()) {
            count = span == null ? Exact.ZERO : targets.count(hit, tiers, world.calendar.before(tiers.every(), span));
        }
        return world.round(hit.version(), Exact.of(measure).times(maths.rate(count)));
    }
}
