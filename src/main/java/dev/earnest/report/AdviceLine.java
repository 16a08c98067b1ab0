package dev.earnest.report;

import org.jspecify.annotations.Nullable;

/**
 * One piece of advice in words.
 *
 * @param kind for programs, such as {@code retire}
 * @param label of the kind for people
 * @param subject an offer, budget or phase
 * @param stake money it is about, in minor units; null where none can be told
 * @param says what to do and why, with its figures
 * @param method how the figures come about
 * @param show the command that shows them
 */
record AdviceLine(
        String kind, String label, String subject, @Nullable Long stake, String says, String method, String show) {

    /** Largest stake first; without one last. */
    static int byStake(AdviceLine one, AdviceLine other) {
        long mine = one.stake() == null ? -1 : one.stake();
        long its = other.stake() == null ? -1 : other.stake();
        return Long.compare(its, mine);
    }
}
