package dev.earnest.analysis.kpi;

import dev.earnest.analysis.kpi.KpiFigures.ObjectiveFigures;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Objective;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import dev.earnest.payout.MetricTotal;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objectives of a version against their targets. */
final class Objectives {
    private final Payouts payouts;
    private final Catalog version;
    private final Span window;
    private final Map<KpiKind, Kpi> kpis;
    private final Earnings earnings;

    Objectives(Payouts payouts, Catalog version, Span window, Map<KpiKind, Kpi> kpis, Earnings earnings) {
        this.payouts = payouts;
        this.version = version;
        this.window = window;
        this.kpis = kpis;
        this.earnings = earnings;
    }

    List<ObjectiveFigures> figures() {
        return version.objectives().values().stream().map(this::figures).toList();
    }

    private ObjectiveFigures figures(Objective objective) {
        KpiKind kind = KpiKind.of(objective.metric());
        Kpi kpi = kind == null ? null : kpis.get(kind);
        Found found = kpi == null ? metric(objective.metric()) : Found.of(kpi);
        boolean less = kind != null && kind.isLessBetter();
        List<String> offers = version.offers().values().stream()
                .filter(offer -> objective.id().equals(offer.objective()) && offer.status() == Status.ACTIVE)
                .map(Offer::id)
                .toList();
        return new ObjectiveFigures(
                objective,
                found.value(),
                found.attained(objective.target(), less),
                less,
                kind != null && kind.isSum() ? elapsed() : null,
                offers,
                offers.stream().mapToLong(earnings::paidBy).sum(),
                found.why());
    }

    /**
     * What there is, or why not.
     *
     * @param above and {@code below}: the value as an exact quotient
     */
    private record Found(
            @Nullable BigDecimal value,
            BigDecimal above,
            BigDecimal below,
            @Nullable String why) {
        static Found none(@Nullable String why) {
            return new Found(null, BigDecimal.ZERO, BigDecimal.ONE, why);
        }

        static Found of(BigDecimal sum) {
            return new Found(sum, sum, BigDecimal.ONE, null);
        }

        static Found of(Kpi kpi) {
            BigDecimal value = kpi.value();
            BigDecimal above = kpi.numerator();
            BigDecimal below = kpi.denominator();
            if (value == null) {
                return none(kpi.why());
            }
            return above == null || below == null || kpi.kind().isSum()
                    ? of(value)
                    : new Found(value, above, below, null);
        }

        /** Value by target; where less is better target by value, and nothing at all has attained it. */
        @Nullable
        BigDecimal attained(BigDecimal target, boolean less) {
            BigDecimal aim = below.multiply(target);
            BigDecimal whole = less ? above : aim;
            if (value == null || (whole.signum() <= 0 && !less)) {
                return null;
            }
            return whole.signum() <= 0 ? BigDecimal.ONE : Kpi.divide(less ? aim : above, whole);
        }
    }

    /** A metric of the catalog over all partners together, and over the window in place of its own. */
    private Found metric(String id) {
        MetricTotal total = payouts.metricTotal(version, id, window.from(), window.to());
        if (total == null) {
            return Found.none("no metric `" + id + "`");
        }
        BigDecimal counted = BigDecimal.valueOf(total.counted());
        Long outOf = total.outOf();
        if (outOf == null) {
            return Found.of(Kpi.decimal(total.counted()));
        }
        if (outOf <= 0) {
            return Found.none("nothing in the window to be a share of");
        }
        BigDecimal whole = BigDecimal.valueOf(outOf);
        return new Found(Kpi.divide(counted, whole), counted, whole, null);
    }

    /** How much of the version's days the window covers. */
    private BigDecimal elapsed() {
        Span whole = Span.of(version.effective().from(), version.effective().to());
        int days = Math.min(window.to(), whole.to()) - Math.max(window.from(), whole.from()) + 1;
        return Kpi.divide(BigDecimal.valueOf(Math.max(0, days)), BigDecimal.valueOf(whole.days()));
    }
}
