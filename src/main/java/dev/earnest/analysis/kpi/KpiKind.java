package dev.earnest.analysis.kpi;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every KPI, in the order of the measures page, with what stands above and below its line. */
public enum KpiKind {
    PARTNER_SOURCED_REVENUE("partner-sourced revenue", Unit.MONEY, "won, `source` sourced", "all won revenue"),
    PARTNER_SOURCED_ARR("partner-sourced ARR", Unit.MONEY, "ARR won, `source` sourced", "all ARR won"),
    PARTNER_INFLUENCED_REVENUE(
            "partner-influenced revenue", Unit.MONEY, "won with a partner's part", "all won revenue"),
    PARTNER_INFLUENCED_ARR("partner-influenced ARR", Unit.MONEY, "ARR won with a partner's part", "all ARR won"),
    NEW_LOGO_REVENUE("new-logo revenue", Unit.MONEY, "accounts' first deals", "partner revenue"),
    ATTACH_RATE("attach rate", Unit.FRACTION, "accounts with 2 products", "accounts that bought"),
    WIN_RATE("win rate", Unit.FRACTION, "deals won", "deals won or lost"),
    WIN_RATE_BY_AMOUNT("win rate by amount", Unit.FRACTION, "amount won", "amount won or lost"),
    RENEWAL_RATE("renewal rate", Unit.FRACTION, "renewals won", "renewals won or lost"),
    CHURN_RATE("churn rate", Unit.FRACTION, "accounts that left", "accounts at the start"),
    PARTNER_RETENTION("partner retention", Unit.FRACTION, "active again", "active the period before"),
    OFFER_ADOPTION("offer adoption", Unit.FRACTION, "partners paid", "partners eligible"),
    TIME_TO_VALUE("time to value", Unit.DAYS, null, "partners' first earnings"),
    REGISTRATION_QUALITY("registration quality", Unit.FRACTION, "registered deals won", "registered deals decided"),
    TIME_TO_APPROVE("time to approve", Unit.DAYS, null, "registrations approved"),
    CLAIM_CYCLE_TIME("claim cycle time", Unit.DAYS, null, "claims paid"),
    CLAIM_REJECTION("claim rejection", Unit.FRACTION, "claims rejected", "claims decided"),
    DISPUTE_RATE("dispute rate", Unit.FRACTION, "claims disputed", "claims submitted"),
    AUDIT_PASS("audit pass", Unit.FRACTION, "audits passed", "audits passed or failed"),
    CUSTOMER_LIFETIME_VALUE(
            "customer lifetime value", Unit.MONEY, "margin from accounts at the start", "accounts that left"),
    CONCENTRATION("top 10% share", Unit.FRACTION, "revenue of the top 10%", "partner revenue"),
    GINI("Gini of partner revenue", Unit.FRACTION, "spread, ranks by revenue", "partners times revenue"),
    ENGAGEMENT_SCORE("engagement score", Unit.NUMBER, "points", "partners in the program");

    /** What a value is measured in. */
    public enum Unit {
        /** The catalog's currency. */
        MONEY,
        /** A fraction: 5% is 0.05. */
        FRACTION,
        /** Days, the middle of many. */
        DAYS,
        /** Points. */
        NUMBER;

        /** As printed. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String title;
    private final Unit unit;
    private final @Nullable String above;
    private final String below;

    KpiKind(String title, Unit unit, @Nullable String above, String below) {
        this.title = title;
        this.unit = unit;
        this.above = above;
        this.below = below;
    }

    /** As an objective names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** What its value is measured in. */
    public Unit unit() {
        return unit;
    }

    /** What the numerator is; null for a median, which has none. */
    public @Nullable String numerator() {
        return above;
    }

    /** What the denominator is; of a median, how many values it is the middle of. */
    public String denominator() {
        return below;
    }

    /** Whether less of it is better, so that a target is a ceiling. */
    public boolean isLessBetter() {
        return switch (this) {
            case CHURN_RATE,
                    TIME_TO_VALUE,
                    TIME_TO_APPROVE,
                    CLAIM_CYCLE_TIME,
                    CLAIM_REJECTION,
                    DISPUTE_RATE,
                    CONCENTRATION,
                    GINI -> true;
            default -> false;
        };
    }

    /** Whether it grows with the window, so that a target of a year is a year's. */
    public boolean isSum() {
        return unit == Unit.MONEY && this != CUSTOMER_LIFETIME_VALUE;
    }

    /** The KPI of a name, or null where there is none. */
    public static @Nullable KpiKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}
