package dev.earnest.analysis.compare;

import dev.earnest.analysis.roi.Glance;
import java.math.BigInteger;

/**
 * How many partners are better and worse off under another program, by the bands of a comparison.
 *
 * @param partners paid something under either
 */
public record Movers(int partners, int losers, int winners) {

    /** Who loses and who gains by {@code next}; both on the same data. */
    public static Movers of(Glance base, Glance next) {
        long[] then = base.byPartner();
        long[] now = next.byPartner();
        long unit = BigInteger.TEN.pow(next.currency().digits()).longValueExact();
        int partners = 0;
        int losers = 0;
        int winners = 0;
        for (int partner = 0; partner < now.length; partner++) {
            if (then[partner] != 0 || now[partner] != 0) {
                Band band = Band.of(then[partner], now[partner], unit);
                partners++;
                losers += band.loses() ? 1 : 0;
                winners += band.gains() ? 1 : 0;
            }
        }
        return new Movers(partners, losers, winners);
    }
}
