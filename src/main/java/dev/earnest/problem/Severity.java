package dev.earnest.problem;

import java.util.Locale;

/** How bad a problem is, worst first. */
public enum Severity {
    /** Cannot be paid correctly. */
    ERROR,
    /** Payable, but likely wrong. */
    WARNING,
    /** Advice. */
    INFO;

    /** Whether this is as bad as {@code other} or worse. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** The word printed: {@code error}, {@code warning} or {@code info}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
