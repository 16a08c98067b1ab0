package dev.earnest.check;

/**
 * Where something ordinary becomes odd.
 *
 * @param days within which two deals that are otherwise alike are probably one
 * @param protection for how many days a registration keeps other partners from the same account and product
 */
public record Thresholds(int days, int protection) {}
