package dev.earnest.claims.journal;

/**
 * What an offer has that is not booked as owed.
 *
 * @param held for want of evidence, in minor units
 * @param committed dated after the day of the run, in minor units
 * @param pending deals that are not earned before a date is known
 */
public record Waiting(String offer, long held, long committed, long pending) {}
