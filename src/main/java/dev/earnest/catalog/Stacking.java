package dev.earnest.catalog;

import dev.earnest.money.Rate;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of offers that meet on a deal.
 *
 * @param offers in the order listed; empty: all that can stack, in catalog order
 * @param max ceiling of the group's lines as a share of {@code of}; null: none
 */
public record Stacking(
        String id,
        List<String> offers,
        Keep keep,
        @Nullable Rate max,
        @Nullable String of) implements Serializable {
    public Stacking {
        offers = List.copyOf(offers);
    }

    /** Which lines stay. */
    public enum Keep {
        ALL,
        FIRST,
        BEST
    }
}
