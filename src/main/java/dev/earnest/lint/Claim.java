package dev.earnest.lint;

import dev.earnest.lint.space.Witness;
import java.util.List;

/**
 * What a finding says the engine will do.
 *
 * @param offers ids
 */
public record Claim(List<String> offers, Witness witness, Kind kind) {
    /** What is said of the offers. */
    public enum Kind {
        /** Each pays the partner of the witness something. */
        ALL_PAID,
        /** After some deals like the witness, both together pay less for one more than the second alone would. */
        CUT_BELOW,
        /** The same, all deals being of one account. */
        CUT_BELOW_ON_ONE_ACCOUNT
    }

    public Claim {
        offers = List.copyOf(offers);
    }
}
