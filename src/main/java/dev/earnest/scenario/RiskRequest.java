package dev.earnest.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What is asked about the spread of a program's cost.
 *
 * @param draws how many histories are drawn, at least 20
 * @param growth what all deals, or some, are taken to do; a range is drawn from
 * @param mix what some deals do at the expense of the others, so that the amounts of all won deals stay what they are
 * @param shocks each a case of its own, on top of growth and mix
 * @param budget what the program must not exceed in all, in minor units
 * @param threads at least 1; the figures are the same for any number
 */
public record RiskRequest(
        int draws,
        long seed,
        List<Turn> growth,
        List<Turn> mix,
        List<Turn> shocks,
        Optional<Long> budget,
        int threads) {
    public RiskRequest {
        growth = List.copyOf(growth);
        mix = List.copyOf(mix);
        shocks = List.copyOf(shocks);
    }

    /** Whether some growth is drawn. */
    boolean ranges() {
        return growth.stream().anyMatch(Turn::isRange);
    }
}
