package dev.earnest.payout;

import dev.earnest.catalog.Limit;
import dev.earnest.money.Factor;
import dev.earnest.money.Fixed4;
import dev.earnest.money.Rounding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Step 3: raises a line to the minimum per deal, then cuts it to the limits per deal; credit notes mirror. */
final class DealLimits {
    private final Series series;
    private final OfferVersion version;
    private final Rounding rounding;
    private final List<Cap> caps = new ArrayList<>();
    private long min;
    private final List<Limit> written = new ArrayList<>();
    private @Nullable Limit floor;

    /** A limit: the most a row may be paid in minor units, or below 0 where there is none for it. */
    private interface Cap {
        long of(int row, long part, long whole);
    }

    private final List<Reason> reasons = new ArrayList<>();

    DealLimits(Series series, OfferVersion version) {
        this.series = series;
        this.version = version;
        this.rounding = version.catalog.rounding();
        for (Limit limit : version.offer.limits()) {
            if (limit instanceof Limit.DealMin least) {
                long money = rounding.toMinor(least.money(), version.digits());
                floor = floor == null || money > min ? limit : floor;
                min = Math.max(min, money);
            } else {
                Cap cap = cap(limit);
                if (cap != null) {
                    caps.add(cap);
                    written.add(limit);
                    reasons.add(limit instanceof Limit.DealMaxColumn ? Reason.APPROVED : Reason.DEAL_MAX);
                }
            }
        }
    }

    private Note noted(int i, int row, long part, long whole, long most, long used, long value, long held) {
        long measure = 0;
        if (written.get(i) instanceof Limit.DealMaxShare max) {
            measure = Measures.part(version.measure(max.of(), row), part, whole);
        }
        return new Note.Limited(written.get(i), "", measure, most, Math.abs(used), value, value - held);
    }

    private @Nullable Cap cap(Limit limit) {
        if (limit instanceof Limit.DealMax max) {
            long most = rounding.toMinor(max.money(), version.digits());
            return (row, part, whole) -> most;
        }
        if (limit instanceof Limit.DealMaxShare max) {
            Factor factor = Factor.of(max.share().fraction(), version.digits());
            return (row, part, whole) -> {
                long measure = Measures.part(version.measure(max.of(), row), part, whole);
                return measure == Fixed4.BLANK ? -1 : factor.apply(Math.abs(measure), rounding);
            };
        }
        if (limit instanceof Limit.DealMaxColumn max) {
            return approved(max.column());
        }
        return null;
    }

    private Cap approved(String column) {
        Domain domain = version.scope.domain();
        Factor factor = Factor.of(java.math.BigDecimal.ONE, version.digits());
        boolean shared = Domain.MONEY.contains(column);
        Measure cells = shared ? Measure.NONE : domain.whole(column);
        return (row, part, whole) -> {
            long value =
                    shared ? Measures.part(version.measure(column, row), part, whole) : cells.at(domain.ownRow(row));
            return value == Fixed4.BLANK ? 0 : factor.apply(Math.abs(value), rounding);
        };
    }

    /**
     * Applies to a line.
     *
     * @param part numerator of the part of the deal that the line is for: less than the whole where it is counted again
     * @param whole denominator, above 0
     * @param paidBefore what earlier lines of the same repeated deal were left
     */
    void apply(Lines lines, int line, long part, long whole, long paidBefore) {
        long value = lines.earned(line);
        Trail trail = series.trailOf(line);
        if (min > 0 && trail != null) {
            long raised = value > 0 && value < min ? min : value;
            trail.note(
                    line,
                    new Note.Limited(java.util.Objects.requireNonNull(floor), "", 0, min, 0, value, value - raised));
        }
        if (min > 0 && value > 0 && value < min) {
            lines.cutByLimit(line, value - min, Reason.DEAL_MIN);
            version.felt.add(java.util.Objects.requireNonNull(floor));
            value = min;
        }
        for (int i = 0; i < caps.size(); i++) {
            long most = caps.get(i).of(lines.row(line), part, whole);
            if (most >= 0) {
                long room = Math.max(0, most - Math.abs(paidBefore));
                long held = value >= 0 ? Math.min(value, room) : Math.max(value, -room);
                if (trail != null) {
                    trail.note(line, noted(i, lines.row(line), part, whole, most, paidBefore, value, held));
                }
                if (value != held) {
                    lines.cutByLimit(line, value - held, reasons.get(i));
                    version.felt.add(written.get(i));
                }
                value = held;
            }
        }
    }
}
