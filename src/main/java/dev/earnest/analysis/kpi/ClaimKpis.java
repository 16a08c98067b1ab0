package dev.earnest.analysis.kpi;

import dev.earnest.deal.Dataset;
import dev.earnest.payout.Payouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How claims fare in a window: the same four figures as among all KPIs.
 *
 * @param kpis claim cycle time, claim rejection, dispute rate and audit pass
 */
public record ClaimKpis(Span window, List<Kpi> kpis) {
    public ClaimKpis {
        kpis = List.copyOf(kpis);
    }

    /** The figures from one day to another, as {@link Scorecard#of} has them. */
    public static ClaimKpis of(Payouts payouts, @Nullable LocalDate from, @Nullable LocalDate to) {
        Dataset data = payouts.data();
        Span window = KpiWindow.of(payouts, new Deals(data), from, to).window();
        List<Kpi> kpis = new ArrayList<>(new Claims(data.claims(), window).kpis());
        kpis.add(Audits.kpi(data.events(), window));
        return new ClaimKpis(window, kpis);
    }
}
