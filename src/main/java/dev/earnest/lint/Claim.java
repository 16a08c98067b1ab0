package dev.earnest.lint;

import dev.earnest.lint.space.Witness;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a finding says the engine will do.
 *
 * @param offers ids
 * @param beside ids of other offers that are worked out too, since they may take the place of one
 * @param least what the offers pay together, or more
 */
public record Claim(List<String> offers, Witness witness, Kind kind, List<String> beside, BigDecimal least) {
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
        beside = List.copyOf(beside);
    }
}
