package dev.earnest.catalog;

import java.util.Locale;

/** The parts of a customer's life, in order. */
public enum Phase {
    AWARENESS,
    ENABLEMENT,
    PURCHASE,
    ONBOARDING,
    ADOPTION,
    RETENTION,
    EXPANSION,
    ADVOCACY;

    /** As printed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
