package dev.earnest.reference;

import dev.earnest.catalog.Period;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.reference.Hit.Refund;
import dev.earnest.reference.ReferenceCalendar.Span;
import dev.earnest.reference.ReferenceData.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What thresholds are percents of, and the history it is found in. */
final class Targets {
    private final World world;
    private final Facts facts;
    private final List<Hit> history;

    /** @param history all that met one offer's conditions as they stood then, inside the window or not */
    Targets(World world, Facts facts, List<Hit> history) {
        this.world = world;
        this.facts = facts;
        this.history = history;
    }

    /** The target of a deal's payee in a period; null where there is none. */
    Exact target(Hit hit, Tiers tiers, Span span) {
        Target target = tiers.target();
        Exact found = null;
        if (target instanceof Target.Number number) {
            found = Exact.of(number.value());
        } else if (target instanceof Target.Column column) {
            found = column(hit, tiers, column);
        } else if (target instanceof Target.LastPeriod last && span != null) {
            Span before = world.calendar.before(tiers.every(), span);
            found = Exact.of(last.share().fraction()).times(count(hit, tiers, before));
        } else if (target instanceof Target.LastYear last && span != null) {
            Span before = world.calendar.yearBefore(tiers.every(), span);
            found = Exact.of(last.share().fraction()).times(count(hit, tiers, before));
        }
        if (target.atLeast() != null) {
            Exact floor = Exact.of(target.atLeast());
            found = found == null ? floor : found.max(floor);
        }
        return found == null || found.signum() <= 0 ? null : found;
    }

    /** A partner column, spread evenly over the periods of its own. */
    private Exact column(Hit hit, Tiers tiers, Target.Column column) {
        Row row = world.partner(hit.payee(), hit.ownDay());
        BigDecimal value = row == null ? null : row.number(column.column());
        if (value == null) {
            return null;
        }
        Exact found = Exact.of(value);
        if (column.every() != null && column.every() != Period.TERM && tiers.every() != Period.TERM) {
            found = found.times(Exact.of(tiers.every().months()))
                    .over(Exact.of(column.every().months()));
        }
        return found;
    }

    /** The full count of a period, for the same payee and the same {@code per}; only a recounted refund lowers it. */
    Exact count(Hit hit, Tiers tiers, Span span) {
        Exact sum = Exact.ZERO;
        List<Hit> all = new ArrayList<>(history);
        for (Hit past : history) {
            Refund refund = Refunds.recount(past);
            if (refund != null) {
                all.add(past.refunded(refund));
            }
        }
        for (Hit past : all) {
            boolean counts = past.payee().equals(hit.payee())
                    && span.holds(past.earned())
                    && per(past, tiers).equals(per(hit, tiers));
            BigDecimal count = past.measure(
                    world, tiers.counts() == null ? hit.offer().earn().of() : tiers.counts());
            if (counts && count != null) {
                sum = sum.plus(Exact.of(count));
            }
        }
        return sum;
    }

    /** The values that keep separate counts. */
    List<String> per(Hit hit, Tiers tiers) {
        List<String> values = new ArrayList<>();
        for (String field : tiers.per()) {
            values.add(String.join(";", facts.ofEither(hit.subject(), field).texts()));
        }
        return values;
    }
}
