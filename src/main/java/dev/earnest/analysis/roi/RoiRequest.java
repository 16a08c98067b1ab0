package dev.earnest.analysis.roi;

import dev.earnest.analysis.payback.IncrementalShares;
import dev.earnest.catalog.Timeline;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report of return is asked for.
 *
 * @param by names of fields to split by; empty for none
 * @param estimated an incremental share that stands for those of the catalog; null: the catalog's
 * @param from first day of earning, included; null: from the first line
 * @param to last day, included; null: to the last line
 */
public record RoiRequest(
        List<String> by,
        @Nullable BigDecimal estimated,
        @Nullable LocalDate from,
        @Nullable LocalDate to) implements Serializable {
    private static final long serialVersionUID = 1;

    public RoiRequest {
        by = List.copyOf(by);
    }

    int firstDay() {
        return from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
    }

    int lastDay() {
        return to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
    }

    IncrementalShares shares(Timeline timeline) {
        return estimated == null
                ? IncrementalShares.assumed(timeline.last().economics())
                : IncrementalShares.estimated(estimated);
    }
}
