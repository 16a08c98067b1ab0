package dev.earnest.lint;

/** A rule about one version of a catalog as a whole. */
public non-sealed interface VersionRule extends Rule {
    /** Looks at one version. */
    void check(Version version, Findings findings);
}
