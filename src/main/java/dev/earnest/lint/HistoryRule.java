package dev.earnest.lint;

/** A rule about what a deal history shows of one version; it runs only where there is one. */
public non-sealed interface HistoryRule extends Rule {
    /** Looks at one version. */
    void check(Version version, History history, Findings findings);
}
