package dev.earnest.payout;

import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.money.Fixed4;
import dev.earnest.money.Rate;
import dev.earnest.money.Wide;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The targets of payees in periods: what thresholds in percent are fractions of. */
final class Goals {
    private final Tiers tiers;
    private final Target target;
    private final @Nullable History history;
    private final @Nullable NumberColumn column;
    private final Cells partnerRows;
    private final int months;
    private final int divisor;
    private final int scale;
    private final long share;
    private final long floor;

    Goals(OfferVersion version, Tiers tiers, Target target, @Nullable History history) {
        this.tiers = tiers;
        this.target = target;
        this.history = history;
        if (target instanceof Target.Column named) {
            Period given = named.every();
            Period every = tiers.every();
            boolean spread = given != null && every != null && given != every && given != Period.TERM;
            this.months = spread && every != null ? every.months() : 1;
            this.divisor = spread && given != null ? given.months() : 1;
            this.partnerRows = version.scope.fields().partnerRows("target");
            Frame partners = java.util.Objects.requireNonNull(version.context.data.partners());
            this.column = partners.number(named.column());
        } else {
            this.months = 1;
            this.divisor = 1;
            this.partnerRows = Cells.NONE;
            this.column = null;
        }
        Rate ofHistory = share(target);
        BigDecimal least = target.atLeast();
        this.scale = Math.max(
                4 + (ofHistory == null ? 0 : Math.max(0, ofHistory.fraction().scale())),
                Math.max(
                        least == null ? 0 : least.stripTrailingZeros().scale(),
                        target instanceof Target.Number number
                                ? number.value().stripTrailingZeros().scale()
                                : 0));
        this.share = ofHistory == null ? 0 : scaled(ofHistory.fraction().movePointLeft(4), -1);
        this.floor = least == null ? 0 : scaled(least, -1);
    }

    private static @Nullable Rate share(Target target) {
        if (target instanceof Target.LastPeriod last) {
            return last.share();
        }
        return target instanceof Target.LastYear last ? last.share() : null;
    }

    /** Decimals of {@link #scaled} figures, 4 or more. */
    int scale() {
        return scale;
    }

    /** What {@link #scaled} figures are to be divided by, above 0: other than 1 where a yearly figure is spread. */
    int divisor() {
        return divisor;
    }

    /** The row of the partner file whose target a row has, below 0 where there is none. */
    int partnerRow(int row) {
        return partnerRows.at(row);
    }

    /** A target in units of {@code 1 / (10^scale * divisor)}; {@code none} where there is none, {@code large} where no long holds it. */
    long scaled(int row, int key, int period, long none, long large) {
        if (history != null && share(target) != null && share >= 0 && floor >= 0) {
            long count = history.count(key, before(period));
            if (Wide.fits(count, share)) {
                long value = Math.max(count * share, floor);
                return value <= 0 ? none : value;
            }
        }
        StepTable.Goal goal = of(row, key, period);
        if (goal == null) {
            return none;
        }
        return scaled(goal.value().multiply(BigDecimal.valueOf(divisor / goal.divisor())), large);
    }

    private long scaled(BigDecimal value, long large) {
        try {
            return value.movePointRight(scale).longValueExact();
        } catch (ArithmeticException tooLong) {
            return large;
        }
    }

    private int before(int period) {
        return target instanceof Target.LastYear
                ? period - FiscalCalendar.perYear(java.util.Objects.requireNonNull(tiers.every()))
                : period - 1;
    }

    /** A target as it is, or null where there is none. */
    StepTable.@Nullable Goal of(int row, int key, int period) {
        BigDecimal value = null;
        int by = 1;
        Rate ofHistory = share(target);
        if (target instanceof Target.Number number) {
            value = number.value();
        } else if (target instanceof Target.Column) {
            value = ofColumn(row);
            by = divisor;
        } else if (history != null && ofHistory != null) {
            value = Fixed4.decimal(history.count(key, before(period))).multiply(ofHistory.fraction());
        }
        BigDecimal least = target.atLeast();
        if (least != null && (value == null || value.compareTo(least.multiply(BigDecimal.valueOf(by))) < 0)) {
            value = least;
            by = 1;
        }
        return value == null || value.signum() <= 0 ? null : new StepTable.Goal(value.stripTrailingZeros(), by);
    }

    /** The column of the payee's row in force, times the months of a period. */
    private @Nullable BigDecimal ofColumn(int row) {
        int partner = partnerRows.at(row);
        return column == null || partner < 0 || column.blank(partner)
                ? null
                : Fixed4.decimal(column.value(partner)).multiply(BigDecimal.valueOf(months));
    }
}
