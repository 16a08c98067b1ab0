package dev.earnest.lint;

import dev.earnest.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A change of the text that mends a finding and cannot change a payout.
 *
 * @param place of what is changed
 * @param text what stands there then; null: nothing, the item or key is removed
 */
public record Edit(Place place, @Nullable String text) {
    /** Takes out an item of a list. */
    public static Edit remove(Place item) {
        return new Edit(item, null);
    }

    /** Writes another word where one stands. */
    public static Edit replace(Place scalar, String text) {
        return new Edit(scalar, text);
    }
}
