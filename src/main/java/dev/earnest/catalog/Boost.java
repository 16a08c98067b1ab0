package dev.earnest.catalog;

import java.io.Serializable;
import java.math.BigDecimal;

/** A factor on the line of partners and deals that meet the conditions. */
public record Boost(Conditions who, Conditions when, BigDecimal times) implements Serializable {}
