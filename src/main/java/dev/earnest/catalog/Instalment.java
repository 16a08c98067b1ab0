package dev.earnest.catalog;

import dev.earnest.money.Rate;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A part of a line.
 *
 * @param after time from the ordinary payout date
 * @param over paid in equal monthly parts, the first at {@code after}; null: at once
 */
public record Instalment(
        Rate share, Duration after, @Nullable Duration over) implements Serializable {}
