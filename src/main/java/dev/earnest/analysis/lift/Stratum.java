package dev.earnest.analysis.lift;

import dev.earnest.analysis.lift.LiftFigures.Row;
import dev.earnest.analysis.lift.LiftFigures.Side;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Partners that are compared with each other: those who may earn, and those who may not. */
record Stratum(
        String name, Group eligible, Group others, @Nullable String whyNot) {
    private static final int DECIMALS = 4;

    boolean isLarge() {
        return eligible.size() >= LiftFigures.FEWEST && others.size() >= LiftFigures.FEWEST;
    }

    /** Both sides of both together. */
    Stratum with(Stratum other, String both) {
        return new Stratum(both, joined(eligible, other.eligible), joined(others, other.others), whyNot);
    }

    private static Group joined(Group one, Group other) {
        int[] all = IntStream.concat(IntStream.of(one.partners()), IntStream.of(other.partners()))
                .toArray();
        return new Group(all, one.revenue());
    }

    /** Null where it can't be told. */
    @Nullable
    Difference difference() {
        return whyNot != null || !isLarge() ? null : Difference.of(eligible.sums(), others.sums());
    }

    /** Revenue paid on of both sides, in ten-thousandths. */
    long paidOn() {
        return Math.addExact(eligible.sums().paidOn(), others.sums().paidOn());
    }

    /** Whether a share can be told of it. */
    boolean tells() {
        return paidOn() > 0 && difference() != null;
    }

    Row row(CurrencyUnit unit) {
        Difference difference = difference();
        long paidOn = paidOn();
        return new Row(
                name,
                side(eligible, unit),
                side(others, unit),
                difference == null ? null : shown(difference.growth()),
                difference == null ? null : shown(difference.growthOfOthers()),
                difference == null ? null : shown(difference.lift()),
                minor(paidOn, unit),
                difference == null || paidOn <= 0
                        ? null
                        : shown(Difference.share(difference.added(), BigDecimal.valueOf(paidOn))),
                why(difference, paidOn));
    }

    private @Nullable String why(@Nullable Difference difference, long paidOn) {
        if (whyNot != null) {
            return whyNot;
        }
        if (!isLarge()) {
            return "too few partners";
        }
        if (difference == null) {
            return "a side without revenue in the baseline";
        }
        return paidOn > 0 ? null : "nothing paid on";
    }

    private static Side side(Group group, CurrencyUnit unit) {
        Group.Sums sums = group.sums();
        return new Side(group.size(), minor(sums.before(), unit), minor(sums.since(), unit));
    }

    private static long minor(long tenThousandths, CurrencyUnit unit) {
        return Rounding.HALF_UP.divide(tenThousandths, unit.fixed4PerMinor());
    }

    static BigDecimal shown(BigDecimal exact) {
        return exact.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
