package dev.earnest.spark;

import dev.earnest.payout.Payouts;
import java.io.Serializable;
import java.util.List;

/** What is worked out of each slice while it is run: sums that look at all rows of a partner. */
@FunctionalInterface
public interface SliceWork extends Serializable {
    /** What a slice comes to by all programs. */
    Serializable of(List<Payouts> payouts);
}
