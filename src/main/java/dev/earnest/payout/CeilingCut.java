package dev.earnest.payout;

/**
 * What a ceiling over several programs took off one line; below 0 where it had less taken back.
 *
 * @param program number of the program, from 0
 * @param deal row of the deal
 * @param payee code of the partner
 * @param day on which the line is earned, since 1970-01-01
 * @param money minor units
 */
public record CeilingCut(int program, int deal, int payee, int day, long money) {}
