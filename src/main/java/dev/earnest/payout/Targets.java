package dev.earnest.payout;

import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.money.Fixed4;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps that each deal meets: plain ones, or those of its payee's target for the period. */
final class Targets {
    private final OfferVersion version;
    private final Tiers tiers;
    private final @Nullable StepTable plain;
    private final @Nullable History history;
    private final @Nullable NumberColumn column;
    private final int[] partnerRows;
    private final Map<Integer, java.util.Optional<StepTable>> byPartner = new HashMap<>();
    private final PairIndex groups = new PairIndex();
    private final java.util.List<@Nullable StepTable> byGroup = new java.util.ArrayList<>();

    Targets(Series series, int place, TierKeys keys) {
        OfferVersion version = series.versions.get(place);
        this.version = version;
        this.tiers = java.util.Objects.requireNonNull(version.tiers);
        Target target = tiers.target();
        this.plain = target == null ? new StepTable(tiers, version.digits()) : null;
        boolean looksBack =
                tiers.basedOnLastPeriod() || target instanceof Target.LastPeriod || target instanceof Target.LastYear;
        this.history = looksBack ? History.of(series, place, keys) : null;
        if (target instanceof Target.Column named) {
            this.partnerRows = version.scope.fields().partnerRows("target");
            Frame partners = java.util.Objects.requireNonNull(version.context.data.partners());
            this.column = partners.number(named.column());
        } else {
            this.partnerRows = new int[0];
            this.column = null;
        }
    }

    /** The steps for a row in a period, or null where it has no target. */
    @Nullable
    StepTable of(int row, int key, int period) {
        if (plain != null) {
            return plain;
        }
        boolean ofPartner = tiers.target() instanceof Target.Column;
        if (ofPartner) {
            int partner = partnerRows[row];
            return partner < 0
                    ? table(row, key, period)
                    : byPartner
                            .computeIfAbsent(partner, any -> java.util.Optional.ofNullable(table(row, key, period)))
                            .orElse(null);
        }
        int group = groups.of(key, period);
        if (group == byGroup.size()) {
            byGroup.add(table(row, key, period));
        }
        return byGroup.get(group);
    }

    private @Nullable StepTable table(int row, int key, int period) {
        StepTable.Goal goal = goal(row, key, period);
        return goal == null ? null : new StepTable(tiers, goal, version.digits());
    }

    /** The full count of the period before. */
    long lastPeriod(int key, int period) {
        return history == null ? 0 : history.count(key, period - 1);
    }

    private StepTable.@Nullable Goal goal(int row, int key, int period) {
        Target target = java.util.Objects.requireNonNull(tiers.target());
        BigDecimal value = null;
        int divisor = 1;
        if (target instanceof Target.Number number) {
            value = number.value();
        } else if (target instanceof Target.Column named) {
            Period given = named.every();
            Period every = tiers.every();
            boolean spread = given != null && every != null && given != every && given != Period.TERM;
            value = ofColumn(row, spread && every != null ? every.months() : 1);
            divisor = spread && given != null ? given.months() : 1;
        } else if (history != null && target instanceof Target.LastPeriod last) {
            value = Fixed4.decimal(history.count(key, period - 1))
                    .multiply(last.share().fraction());
        } else if (history != null && target instanceof Target.LastYear last) {
            int before = period - FiscalCalendar.perYear(java.util.Objects.requireNonNull(tiers.every()));
            value = Fixed4.decimal(history.count(key, before))
                    .multiply(last.share().fraction());
        }
        BigDecimal floor = target.atLeast();
        if (floor != null && (value == null || value.compareTo(floor.multiply(BigDecimal.valueOf(divisor))) < 0)) {
            value = floor;
            divisor = 1;
        }
        return value == null || value.signum() <= 0 ? null : new StepTable.Goal(value.stripTrailingZeros(), divisor);
    }

    /** The column of the payee's row in force, times {@code months}. */
    private @Nullable BigDecimal ofColumn(int row, int months) {
        int partner = partnerRows[row];
        return column == null || partner < 0 || column.blank(partner)
                ? null
                : Fixed4.decimal(column.value(partner)).multiply(BigDecimal.valueOf(months));
    }
}
