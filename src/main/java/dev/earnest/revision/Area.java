package dev.earnest.revision;

import java.util.Locale;

/** What part of a program a change is in. */
public enum Area {
    /** Offers that come, go, or are in force on other days. */
    OFFER,
    /** Who and what an offer pays for. */
    ELIGIBILITY,
    /** How much it pays. */
    EARNING,
    /** Most and least of what it pays. */
    LIMIT,
    /** How offers meet on one deal. */
    STACKING,
    /** Money set aside. */
    BUDGET,
    /** When money is paid, held and taken back. */
    PAYMENT,
    /** The calendar, the versions and what all offers share. */
    PROGRAM,
    /** What no payout hangs on. */
    TEXT;

    /** As printed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
