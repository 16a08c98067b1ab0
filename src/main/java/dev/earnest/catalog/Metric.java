package dev.earnest.catalog;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A number about a partner over time.
 *
 * @param of measure summed, or {@code count}
 * @param outOf makes it a share of the deals that meet these conditions; null: a plain sum
 */
public record Metric(
        String id,
        Trigger trigger,
        String of,
        Conditions when,
        @Nullable Conditions outOf,
        Over window) implements Serializable {

    /** The time a metric looks at. */
    public sealed interface Over extends Serializable {

        /** The whole fiscal period, known at its end. */
        record Every(Period period) implements Over {}

        /** The fiscal period before. */
        record Last(Period period) implements Over {}

        /** Rolling, to the day before. */
        record Rolling(Duration length) implements Over {}
    }
}
