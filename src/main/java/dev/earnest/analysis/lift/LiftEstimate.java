package dev.earnest.analysis.lift;

import dev.earnest.analysis.lift.LiftFigures.Interval;
import dev.earnest.analysis.payback.CohortBy;
import dev.earnest.analysis.payback.Cohorts;
import dev.earnest.catalog.Window;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.SideBySide;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the incremental share by difference in differences: how much more the revenue of partners who may earn grew
 * from a baseline window to this one than that of partners who may not, cohort by cohort.
 */
public final class LiftEstimate {
    /** Draws of the bootstrap. */
    public static final int DRAWS = 1_000;

    private final Payouts payouts;
    private final Cohorts cohorts;
    private final Window baseline;
    private final Window window;
    private final PartnerRevenue revenue;
    private final BitSet eligible;

    private LiftEstimate(Payouts payouts, CohortBy by, Window baseline, Window window) {
        this.payouts = payouts;
        this.cohorts = Cohorts.of(payouts, by);
        this.baseline = baseline;
        this.window = window;
        this.revenue = PartnerRevenue.of(payouts, baseline, window);
        this.eligible = payouts.eligiblePartners(
                (int) window.from().toEpochDay(), (int) window.to().toEpochDay());
    }

    /**
     * The estimate.
     *
     * @param window that of the program's result; begins after the baseline
     * @param seed the same draws for the same seed
     * @param threads at least 1; the figures are the same for any number
     */
    public static LiftFigures of(Payouts payouts, CohortBy by, Window baseline, Window window, long seed, int threads) {
        if (!window.from().isAfter(baseline.to())) {
            throw new IllegalArgumentException("the window " + window + " begins before " + baseline + " is over");
        }
        return new LiftEstimate(payouts, by, baseline, window).figures(seed, threads);
    }

    private LiftFigures figures(long seed, int threads) {
        List<Stratum> strata = strata();
        List<Stratum> telling = strata.stream().filter(Stratum::tells).toList();
        long all = sum(strata);
        long measured = sum(telling);
        return new LiftFigures(
                payouts.timeline().last().currency(),
                cohorts.by(),
                baseline,
                window,
                strata.stream()
                        .map(stratum -> stratum.row(payouts.timeline().last().currency()))
                        .toList(),
                telling.isEmpty() ? null : Stratum.shown(share(telling)),
                telling.isEmpty() ? null : interval(telling, seed, threads),
                telling.isEmpty()
                        ? null
                        : Stratum.shown(
                                BigDecimal.valueOf(measured).divide(BigDecimal.valueOf(all), Difference.PRECISION)),
                DRAWS,
                seed);
    }

    private static long sum(List<Stratum> strata) {
        return strata.stream().mapToLong(Stratum::paidOn).reduce(0, Math::addExact);
    }

    private static BigDecimal share(List<Stratum> telling) {
        BigDecimal added = telling.stream()
                .map(stratum -> Objects.requireNonNull(stratum.difference()).added())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Difference.share(added, BigDecimal.valueOf(sum(telling)));
    }

    /** Cohorts large enough on both sides, the small ones together, and those that started after the baseline. */
    private List<Stratum> strata() {
        List<Stratum> large = new ArrayList<>();
        List<Stratum> small = new ArrayList<>();
        for (int cohort = 0; cohort < cohorts.size(); cohort++) {
            Stratum stratum = stratum(cohort);
            if (before(cohort) && stratum.eligible().size() + stratum.others().size() > 0) {
                (stratum.isLarge() ? large : small).add(stratum);
            }
        }
        small.stream()
                .reduce((one, other) -> one.with(other, large.isEmpty() ? "all cohorts" : "smaller cohorts"))
                .ifPresent(large::add);
        Stratum late = of("later", partner -> !before(cohorts.of(partner)), "started after the baseline");
        if (late.eligible().size() + late.others().size() > 0) {
            large.add(late);
        }
        return large;
    }

    private Stratum stratum(int cohort) {
        return of(cohorts.name(cohort), partner -> cohorts.of(partner) == cohort, null);
    }

    private boolean before(int cohort) {
        return cohorts.dated(cohort)
                && cohorts.firstDay(cohort) <= baseline.to().toEpochDay();
    }

    private Stratum of(String name, IntPredicate partners, @Nullable String whyNot) {
        return new Stratum(
                name,
                group(partner -> partners.test(partner) && eligible.get(partner)),
                group(partner -> partners.test(partner) && !eligible.get(partner)),
                whyNot);
    }

    private Group group(IntPredicate in) {
        int[] partners = IntStream.range(0, revenue.before().length)
                .filter(partner -> in.test(partner) && sells(partner))
                .toArray();
        return new Group(partners, revenue);
    }

    /** Those without any revenue in either window say nothing of either. */
    private boolean sells(int partner) {
        return (revenue.before()[partner] | revenue.since()[partner] | revenue.paidOn()[partner]) != 0;
    }

    /** Each draw has a generator of its own, so that draws may be made in any order. */
    private static @Nullable Interval interval(List<Stratum> telling, long seed, int threads) {
        SplittableRandom seeds = new SplittableRandom(seed);
        long[] ofDraw = seeds.longs(DRAWS).toArray();
        BigDecimal[] shares = new BigDecimal[DRAWS];
        SideBySide.each(threads, DRAWS, draw -> {
            BigDecimal share = drawn(telling, new SplittableRandom(ofDraw[draw]));
            shares[draw] = share == null ? BigDecimal.ONE.negate() : share;
        });
        BigDecimal[] sorted = Arrays.stream(shares)
                .filter(share -> share.signum() >= 0)
                .sorted()
                .toArray(BigDecimal[]::new);
        if (sorted.length < DRAWS / 2) {
            return null;
        }
        return new Interval(Stratum.shown(at(sorted, 5)), Stratum.shown(at(sorted, 95)));
    }

    /** By nearest rank. */
    private static BigDecimal at(BigDecimal[] sorted, int percent) {
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }

    private static @Nullable BigDecimal drawn(List<Stratum> telling, SplittableRandom random) {
        BigDecimal added = BigDecimal.ZERO;
        long paidOn = 0;
        for (Stratum stratum : telling) {
            Group.Sums eligible = stratum.eligible().drawn(random);
            Group.Sums others = stratum.others().drawn(random);
            Difference difference = Difference.of(eligible, others);
            if (difference == null) {
                return null;
            }
            added = added.add(difference.added());
            paidOn = Math.addExact(paidOn, Math.addExact(eligible.paidOn(), others.paidOn()));
        }
        return paidOn <= 0 ? null : Difference.share(added, BigDecimal.valueOf(paidOn));
    }
}
