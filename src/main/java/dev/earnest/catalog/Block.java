package dev.earnest.catalog;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Units paid for together.
 *
 * @param size units in a block, above 0
 * @param started whether a block counts once started; else only when completed
 */
public record Block(BigDecimal size, boolean started) implements Serializable {}
