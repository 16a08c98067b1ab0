package dev.earnest.analysis.payback;

import dev.earnest.catalog.Economics;
import dev.earnest.payout.OfferResult;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The incremental share of each offer, by rank: a deal under several offers takes the highest rank. The highest of all is
 * that of a share that is not known.
 */
public final class IncrementalShares implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String OTHERWISE = "otherwise";

    private final Map<String, BigDecimal> byOffer;
    private final @Nullable BigDecimal otherwise;
    private final List<BigDecimal> values;
    private final boolean estimated;

    private IncrementalShares(Map<String, BigDecimal> byOffer, @Nullable BigDecimal otherwise, boolean estimated) {
        this.byOffer = Map.copyOf(byOffer);
        this.otherwise = otherwise;
        TreeSet<BigDecimal> all = new TreeSet<>(byOffer.values());
        if (otherwise != null) {
            all.add(otherwise);
        }
        this.values = List.copyOf(all);
        this.estimated = estimated;
    }

    /** Those that a catalog assumes. */
    public static IncrementalShares assumed(Economics economics) {
        Map<String, BigDecimal> byOffer = new HashMap<>();
        economics.incremental().forEach((offer, rate) -> byOffer.put(offer, rate.fraction()));
        BigDecimal otherwise = byOffer.remove(OTHERWISE);
        return new IncrementalShares(byOffer, otherwise, false);
    }

    /** One that was estimated, the same for every offer. */
    public static IncrementalShares estimated(BigDecimal share) {
        return new IncrementalShares(Map.of(), share, true);
    }

    /** Whether they were estimated, not assumed. */
    public boolean isEstimated() {
        return estimated;
    }

    /** The share of an offer; null: none is known. */
    public @Nullable BigDecimal of(OfferResult offer) {
        BigDecimal own = byOffer.get(offer.id());
        return own == null ? otherwise : own;
    }

    /** The rank of an offer's share, from 1; 0 is none's. */
    public int rank(OfferResult offer) {
        BigDecimal share = of(offer);
        return share == null ? unknown() : Collections.binarySearch(values, share) + 1;
    }

    /** The rank of a share that is not known. */
    public int unknown() {
        return values.size() + 1;
    }

    /** The share of a rank from 1 to before {@link #unknown}. */
    public BigDecimal value(int rank) {
        return values.get(rank - 1);
    }
}
