package dev.earnest.catalog;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a line is paid: the last day of the period that holds (earning date + {@code hold}), plus {@code after}.
 *
 * @param every null: each deal on its own day
 * @param instalments parts in the order written; empty: one payment
 */
public record Payout(Duration hold, @Nullable Period every, Duration after, List<Instalment> instalments)
        implements Serializable {

    /** On the earning date, whole. */
    public static final Payout AT_ONCE = new Payout(Duration.NONE, null, Duration.NONE, List.of());

    public Payout {
        instalments = List.copyOf(instalments);
    }
}
