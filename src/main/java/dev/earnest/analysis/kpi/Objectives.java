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
        Found found = kpi == null ? metric(objective.metric()) : new Found(kpi.value(), kpi.why());
        boolean less = kind != null && kind.isLessBetter();
        List<String> offers = version.offers().values().stream()
                .filter(offer -> objective.id().equals(offer.objective()) && offer.status() == Status.ACTIVE)
                .map(Offer::id)
                .toList();
        return new ObjectiveFigures(
                objective,
                found.value(),
                attained(found.value(), objective.target(), less),
                less,
                kind != null && kind.isSum() ? elapsed() : null,
                offers,
                offers.stream().mapToLong(earnings::paidBy).sum(),
                found.why());
    }

    private record Found(@Nullable BigDecimal value, @Nullable String why) {}

    /** A metric of the catalog over all partners together, and over the window in place of its own. */
    private Found metric(String id) {
        MetricTotal total = payouts.metricTotal(version, id, window.from(), window.to());
        if (total == null) {
            return new Found(null, "no metric `" + id + "`");
        }
        Long outOf = total.outOf();
        if (outOf == null) {
            return new Found(Kpi.decimal(total.counted()), null);
        }
        return outOf <= 0
                ? new Found(null, "nothing in the window to be a share of")
                : new Found(Kpi.divide(BigDecimal.valueOf(total.counted()), BigDecimal.valueOf(outOf)), null);
    }

    private static @Nullable BigDecimal attained(@Nullable BigDecimal value, BigDecimal target, boolean less) {
        BigDecimal below = less ? value : target;
        BigDecimal above = less ? target : value;
        if (above == null || below == null) {
            return null;
        }
        if (below.signum() <= 0) {
            return less ? BigDecimal.ONE : null;
        }
        return Kpi.divide(above, below);
    }

    /** How much of the version's days the window covers. */
    private BigDecimal elapsed() {
        Span whole = Span.of(version.effective().from(), version.effective().to());
        int days = Math.min(window.to(), whole.to()) - Math.max(window.from(), whole.from()) + 1;
        return Kpi.divide(BigDecimal.valueOf(Math.max(0, days)), BigDecimal.valueOf(whole.days()));
    }
}
