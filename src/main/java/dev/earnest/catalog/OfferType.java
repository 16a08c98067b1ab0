package dev.earnest.catalog;

import java.util.Locale;

/** The kind of an offer: sets phase and grouping, never the arithmetic. */
public enum OfferType {
    COMMISSION(Phase.PURCHASE),
    REFERRAL(Phase.PURCHASE),
    DEAL_REGISTRATION(Phase.PURCHASE),
    NEW_LOGO(Phase.PURCHASE),
    MARKET_ENTRY(Phase.PURCHASE),
    ACCELERATOR(Phase.PURCHASE),
    REBATE(Phase.PURCHASE),
    GROWTH_REBATE(Phase.PURCHASE),
    SPIF(Phase.PURCHASE),
    MDF(Phase.AWARENESS),
    CO_SELL(Phase.AWARENESS),
    CERTIFICATION(Phase.ENABLEMENT),
    TRAINING(Phase.ENABLEMENT),
    SERVICE_DELIVERY(Phase.ONBOARDING),
    ONBOARDING(Phase.ONBOARDING),
    CUSTOMER_SUCCESS(Phase.ADOPTION),
    RENEWAL_COMMISSION(Phase.RETENTION),
    RETENTION(Phase.RETENTION),
    UPSELL(Phase.EXPANSION),
    CROSS_SELL(Phase.EXPANSION),
    ATTACH(Phase.EXPANSION),
    ADVOCACY(Phase.ADVOCACY);

    private final Phase phase;

    OfferType(Phase phase) {
        this.phase = phase;
    }

    /** The part of a customer's life it serves. */
    public Phase phase() {
        return phase;
    }

    /** As written in a catalog. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
