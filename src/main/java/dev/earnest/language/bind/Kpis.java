package dev.earnest.language.bind;

import java.util.List;

/** The KPIs an objective may name, in the words of the measures page in snake case. */
public final class Kpis {
    /** All names, in the order of the page. */
    public static final List<String> NAMES = List.of(
            "partner_sourced_revenue",
            "partner_sourced_arr",
            "partner_influenced_revenue",
            "partner_influenced_arr",
            "new_logo_revenue",
            "attach_rate",
            "win_rate",
            "win_rate_by_amount",
            "renewal_rate",
            "churn_rate",
            "partner_retention",
            "offer_adoption",
            "time_to_value",
            "registration_quality",
            "time_to_approve",
            "claim_cycle_time",
            "claim_rejection",
            "dispute_rate",
            "audit_pass",
            "customer_lifetime_value",
            "concentration",
            "gini",
            "engagement_score");

    private Kpis() {}
}
