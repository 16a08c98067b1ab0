package dev.earnest.guide;

import java.math.BigDecimal;

/**
 * A step of an offer.
 *
 * @param from where it starts, in words
 * @param pays what it pays, in words
 * @param value its height in a picture
 */
public record GuideStep(String from, String pays, BigDecimal value) {}
