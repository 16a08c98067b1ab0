package dev.earnest.analysis.payback;

import dev.earnest.catalog.Economics;
import dev.earnest.money.Rate;
import dev.earnest.payout.OfferResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The incremental share of each offer, by rank: a deal under several offers takes the highest rank. The highest of all is
 * that of a share that is not known.
 */
public final class IncrementalShares {
    private static final String OTHERWISE = "otherwise";

    private final Function<String, @Nullable BigDecimal> byOffer;
    private final List<BigDecimal> values;
    private final boolean estimated;

    private IncrementalShares(
            Function<String, @Nullable BigDecimal> byOffer, TreeSet<BigDecimal> values, boolean estimated) {
        this.byOffer = byOffer;
        this.values = List.copyOf(values);
        this.estimated = estimated;
    }

    /** Those that a catalog assumes. */
    public static IncrementalShares assumed(Economics economics) {
        TreeSet<BigDecimal> values = new TreeSet<>();
        economics.incremental().values().forEach(rate -> values.add(rate.fraction()));
        Rate otherwise = economics.incremental().get(OTHERWISE);
        return new IncrementalShares(
                offer -> {
                    Rate own = economics.incremental().getOrDefault(offer, otherwise);
                    return own == null ? null : own.fraction();
                },
                values,
                false);
    }

    /** One that was estimated, the same for every offer. */
    public static IncrementalShares estimated(BigDecimal share) {
        return new IncrementalShares(offer -> share, new TreeSet<>(List.of(share)), true);
    }

    /** Whether they were estimated, not assumed. */
    public boolean isEstimated() {
        return estimated;
    }

    /** The share of an offer; null: none is known. */
    public @Nullable BigDecimal of(OfferResult offer) {
        return byOffer.apply(offer.id());
    }

    /** The rank of an offer's share, from 1; 0 is none's. */
    public int rank(OfferResult offer) {
        BigDecimal share = of(offer);
        return share == null ? unknown() : values.indexOf(share) + 1;
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
