package dev.earnest.analysis.roi;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * The result of an offer, a group or a program. Money is in units of the currency, exact; ratios are fractions of 34 digits.
 *
 * @param name of the offer or group
 * @param deals distinct deals paid on (D)
 * @param revenue of these deals, net of refunds (R)
 * @param margin of these deals, net of refunds (M); null where some cost is unknown and no gross margin is assumed
 * @param payout clawbacks included (P)
 * @param cost its part of the program's cost (C)
 * @param incremental the part of the margin that would not be there otherwise (i × M); null where it is not known
 * @param lower the same where each share is 30% lower
 * @param higher the same where each share is 30% higher
 */
public record RoiRow(
        String name,
        long deals,
        BigDecimal revenue,
        @Nullable BigDecimal margin,
        BigDecimal payout,
        BigDecimal cost,
        @Nullable BigDecimal incremental,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal higher) {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /** P + C. */
    public BigDecimal spent() {
        return payout.add(cost);
    }

    /** The incremental share i over all deals; null where it is not known or there is no margin. */
    public @Nullable BigDecimal share() {
        return incremental == null || margin == null || margin.signum() == 0
                ? null
                : incremental.divide(margin, PRECISION);
    }

    /** i × M − P − C. */
    public @Nullable BigDecimal net() {
        return net(incremental);
    }

    private @Nullable BigDecimal net(@Nullable BigDecimal brought) {
        return brought == null ? null : brought.subtract(spent());
    }

    /** (i × M − P − C) / (P + C); null where nothing is spent, or on no deal. */
    public @Nullable BigDecimal roi() {
        return roi(incremental);
    }

    /** The same where each share is 30% lower. */
    public @Nullable BigDecimal roiLower() {
        return roi(lower);
    }

    /** The same where each share is 30% higher, and none more than the whole. */
    public @Nullable BigDecimal roiHigher() {
        return roi(higher);
    }

    private @Nullable BigDecimal roi(@Nullable BigDecimal brought) {
        BigDecimal net = deals == 0 ? null : net(brought);
        return net == null ? null : ratio(net, spent());
    }

    /** (i × M − P) / P; null where nothing is paid. */
    public @Nullable BigDecimal romi() {
        return incremental == null || deals == 0 ? null : ratio(incremental.subtract(payout), payout);
    }

    /** (P + C) / M, the incremental share at which ROI is 0; null where there is no margin to pay it from. */
    public @Nullable BigDecimal breakEven() {
        return margin == null || margin.signum() <= 0 ? null : ratio(spent(), margin);
    }

    /** P / R. */
    public @Nullable BigDecimal costOfSales() {
        return ratio(payout, revenue);
    }

    private static @Nullable BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? null : part.divide(whole, PRECISION);
    }

    /** What the figures say about keeping it. */
    public Verdict verdict() {
        if (spent().signum() <= 0) {
            return payout.signum() < 0 ? Verdict.TAKEN_BACK : Verdict.NOTHING_PAID;
        }
        if (deals == 0) {
            return Verdict.NO_DEALS;
        }
        if (margin == null) {
            return Verdict.UNKNOWN;
        }
        if (margin.compareTo(spent()) < 0) {
            return Verdict.CANNOT_PAY_BACK;
        }
        BigDecimal least = net(lower);
        BigDecimal most = net(higher);
        if (least == null || most == null) {
            return Verdict.UNKNOWN;
        }
        return least.signum() >= 0 ? Verdict.PAYS_BACK : most.signum() < 0 ? Verdict.LOSES : Verdict.CLOSE;
    }
}
