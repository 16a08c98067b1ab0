package dev.earnest.lint;

import dev.earnest.lint.space.Witness;
import java.util.List;

/**
 * What a finding says the engine will do: each of the offers pays the partner of the witness something.
 *
 * @param offers ids
 */
public record Claim(List<String> offers, Witness witness) {
    public Claim {
        offers = List.copyOf(offers);
    }
}
