package dev.earnest.analysis.compare;

import dev.earnest.analysis.roi.Roi;
import dev.earnest.analysis.roi.RoiRow;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What both programs bring beside what they cost, each under its own assumptions. */
public record Returns(RoiRow base, RoiRow next) {

    /** Of the lines that are compared; both over the same data, with the columns that returns need. */
    public static Returns of(Payouts base, Payouts next, CompareRequest request) {
        return new Returns(program(base, request), program(next, request));
    }

    private static RoiRow program(Payouts payouts, CompareRequest request) {
        return Roi.of(payouts, List.of(), null, request.from(), request.to(), request.threads())
                .program();
    }

    /** The return of the new program; null where it can't be told. */
    public @Nullable BigDecimal roi() {
        return next.roi();
    }

    /** Why a program's return can't be told, in words; null where it can. */
    public static @Nullable String missing(RoiRow row) {
        if (row.roi() != null) {
            return null;
        }
        if (row.spent().signum() <= 0) {
            return "nothing is spent";
        }
        return row.margin() == null
                ? "some deals have no cost, and economics.gross_margin is not given"
                : "an incremental share is missing in economics.incremental";
    }
}
