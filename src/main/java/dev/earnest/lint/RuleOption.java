package dev.earnest.lint;

import java.math.BigDecimal;

/**
 * A figure of a rule that a house may set for itself in {@code .earnest.yaml}.
 *
 * @param usual where nothing is set; a percent as a fraction
 * @param percent whether it is written with a percent sign
 * @param says what it does, in half a sentence
 */
public record RuleOption(String name, BigDecimal usual, boolean percent, String says) {
    /** A plain number. */
    public static RuleOption number(String name, String usual, String says) {
        return new RuleOption(name, new BigDecimal(usual), false, says);
    }

    /** A percent, given as a fraction. */
    public static RuleOption percent(String name, String usual, String says) {
        return new RuleOption(name, new BigDecimal(usual), true, says);
    }
}
