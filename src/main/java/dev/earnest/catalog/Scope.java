package dev.earnest.catalog;

import java.util.Locale;

/** Whose count or limit it is. */
public enum Scope {
    DEAL,
    EVENT,
    PARTNER,
    ACCOUNT,
    OFFER;

    /** As written in a catalog. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
