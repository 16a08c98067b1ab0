package dev.earnest.lint;

import dev.earnest.lint.space.Witness;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a finding says the engine will do: each of the offers pays the partner of the witness something.
 *
 * @param offers ids
 * @param beside ids of other offers that are worked out too, since they may take the place of one
 * @param least what the offers pay together, or more
 */
public record Claim(List<String> offers, Witness witness, List<String> beside, BigDecimal least) {
    public Claim {
        offers = List.copyOf(offers);
        beside = List.copyOf(beside);
    }
}
