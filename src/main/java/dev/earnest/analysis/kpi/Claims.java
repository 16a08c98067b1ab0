package dev.earnest.analysis.kpi;

import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How claims fare: how long until they are paid, how many are rejected or disputed. */
final class Claims {
    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> DECIDED = Set.of("approved", "paid", "rejected");

    private final @Nullable Frame claims;
    private final Span window;

    Claims(@Nullable Frame claims, Span window) {
        this.claims = claims;
        this.window = window;
    }

    /** Claim cycle time, claim rejection and dispute rate. */
    List<Kpi> kpis() {
        Frame file = claims;
        if (file == null) {
            String why = "no claims were given";
            return List.of(
                    Kpi.none(KpiKind.CLAIM_CYCLE_TIME, why),
                    Kpi.none(KpiKind.CLAIM_REJECTION, why),
                    Kpi.none(KpiKind.DISPUTE_RATE, why));
        }
        return List.of(
                Waits.kpi(KpiKind.CLAIM_CYCLE_TIME, file, "claims", "submitted_date", "paid_date", window),
                rejection(file),
                disputes(file));
    }

    private Kpi rejection(Frame file) {
        TextColumn status = file.text("status");
        DateColumn decided = file.date("decided_date");
        String why = Deals.lacks(file, "claims", "status", "decided_date");
        if (status == null || decided == null || why != null) {
            return Kpi.none(KpiKind.CLAIM_REJECTION, why == null ? "" : why);
        }
        long all = 0;
        long rejected = 0;
        for (int row = 0; row < file.rows(); row++) {
            String word = status.text(row).toLowerCase(Locale.ROOT);
            if (window.holds(decided.day(row)) && DECIDED.contains(word)) {
                all++;
                rejected += word.equals("rejected") ? 1 : 0;
            }
        }
        return Kpi.ofCounts(KpiKind.CLAIM_REJECTION, rejected, all, "no claim was decided in the window");
    }

    private Kpi disputes(Frame file) {
        TextColumn disputed = file.text("disputed");
        DateColumn submitted = file.date("submitted_date");
        String why = Deals.lacks(file, "claims", "disputed", "submitted_date");
        if (disputed == null || submitted == null || why != null) {
            return Kpi.none(KpiKind.DISPUTE_RATE, why == null ? "" : why);
        }
        long all = 0;
        long yes = 0;
        for (int row = 0; row < file.rows(); row++) {
            if (window.holds(submitted.day(row))) {
                all++;
                yes += YES.contains(disputed.text(row).toLowerCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        return Kpi.ofCounts(KpiKind.DISPUTE_RATE, yes, all, "no claim was submitted in the window");
    }
}
