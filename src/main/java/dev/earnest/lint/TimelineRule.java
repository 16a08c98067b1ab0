package dev.earnest.lint;

import java.util.List;

/** A rule about all versions of a program together; its places are told with {@link Findings#in}. */
public non-sealed interface TimelineRule extends Rule {
    /** Looks at the versions, earliest first. */
    void check(List<Version> versions, Findings findings);
}
