package dev.earnest.lint;

import dev.earnest.catalog.Waiver;

/** A rule about one waiver, asked when all other rules have spoken. */
public non-sealed interface WaiverRule extends Rule {
    /**
     * Looks at one waiver.
     *
     * @param index its place in the list
     * @param use what it came to
     */
    void check(Waiver waiver, int index, WaiverUse use, Version version, Findings findings);
}
