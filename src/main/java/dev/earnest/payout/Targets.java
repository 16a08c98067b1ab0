package dev.earnest.payout;

import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps that each deal meets: plain ones, or those of its payee's target for the period. */
final class Targets {
    private static final long UNKNOWN = Long.MIN_VALUE;
    private static final long NONE = 0;
    /** A target that has too many digits for a long: its steps stand in a table of their own. */
    private static final long TABLED = -1;

    private final OfferVersion version;
    private final Tiers tiers;
    private final @Nullable StepTable plain;
    private final @Nullable Goals goals;
    private final @Nullable GoalSteps quick;
    private final PeriodIndex groups;
    private long[] known = {};
    private final Map<Integer, @Nullable StepTable> tables = new HashMap<>();
    private final @Nullable History history;

    Targets(Series series, int place, TierKeys keys) {
        this.version = series.versions.get(place);
        this.tiers = java.util.Objects.requireNonNull(version.tiers);
        Target target = tiers.target();
        this.history = lookBack(tiers) ? History.of(series, place, keys) : null;
        this.plain = target == null ? new StepTable(tiers, version.digits()) : null;
        this.goals = target == null ? null : new Goals(version, tiers, target, history);
        this.quick = goals == null || tabled(version, tiers)
                ? null
                : GoalSteps.of(tiers, goals.scale(), goals.divisor(), version.digits());
        this.groups =
                ofPartners(target) ? PeriodIndex.of(partnerRows(version), 0, 0, Integer.MAX_VALUE) : keys.periods();
    }

    /** Whether steps are found in what was counted in a period before. */
    static boolean lookBack(Tiers tiers) {
        Target target = tiers.target();
        return tiers.basedOnLastPeriod() || target instanceof Target.LastPeriod || target instanceof Target.LastYear;
    }

    private static boolean ofPartners(@Nullable Target target) {
        return target instanceof Target.Column;
    }

    private static int partnerRows(OfferVersion version) {
        return java.util.Objects.requireNonNull(version.context.data.partners()).rows();
    }

    /** Whether the steps are asked for more than where a count lies and what is owed for it. */
    private static boolean tabled(OfferVersion version, Tiers tiers) {
        boolean sliced = tiers.counts() != null && tiers.method() == Tiers.Method.MARGINAL;
        boolean byMetric = tiers.counts() != null && version.countedBy() == null;
        return tiers.interpolate() || tiers.every() == null || sliced || byMetric;
    }

    /** The steps for a row in a period, or null where it has no target; valid until the next are asked for. */
    @Nullable
    Steps of(int row, int key, int period) {
        if (plain != null) {
            return plain;
        }
        GoalSteps steps = quick;
        if (steps == null) {
            return table(row, key, period);
        }
        long goal = goal(row, key, period);
        if (goal == TABLED) {
            return table(row, key, period);
        }
        return goal == NONE ? null : steps.at(goal);
    }

    /** The steps for a row in a period as a table, or null where it has no target. */
    @Nullable
    StepTable table(int row, int key, int period) {
        if (plain != null) {
            return plain;
        }
        int group = group(row, key, period);
        if (!tables.containsKey(group)) {
            StepTable.Goal goal = java.util.Objects.requireNonNull(goals).of(row, key, period);
            tables.put(group, goal == null ? null : new StepTable(tiers, goal, version.digits()));
        }
        return tables.get(group);
    }

    /** A target is that of a partner's row, or of a key's period. */
    private int group(int row, int key, int period) {
        Goals all = java.util.Objects.requireNonNull(goals);
        return ofPartners(tiers.target()) ? groups.of(all.partnerRow(row), 0) : groups.of(key, period);
    }

    private long goal(int row, int key, int period) {
        int group = group(row, key, period);
        if (group >= known.length) {
            int size = known.length;
            known = Arrays.copyOf(known, Math.max(group + 1, size + (size >> 1) + 64));
            Arrays.fill(known, size, known.length, UNKNOWN);
        }
        long goal = known[group];
        if (goal == UNKNOWN) {
            goal = java.util.Objects.requireNonNull(goals).scaled(row, key, period, NONE, TABLED);
            known[group] = goal;
        }
        return goal;
    }

    /** The full count of the period before. */
    long lastPeriod(int key, int period) {
        return history == null ? 0 : history.count(key, period - 1);
    }
}
