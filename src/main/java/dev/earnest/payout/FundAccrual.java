package dev.earnest.payout;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.EarnedOn;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.OfferType;
import dev.earnest.catalog.Payout;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Timeline;
import dev.earnest.catalog.Trigger;
import dev.earnest.catalog.Window;
import dev.earnest.money.Fixed4;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What partners accrue in a fund: exact sums by partner and period, rounded once. */
final class FundAccrual {
    private final Context context;
    private final List<OfferVersion> versions = new ArrayList<>();
    private final List<Budget.Fund> funds = new ArrayList<>();
    private final Map<Long, BigDecimal> sums = new TreeMap<>();

    /** Told what a partner accrued in a period. */
    interface Receiver {
        void grant(int partner, Budget.Fund fund, int periodEnd, long minor);
    }

    FundAccrual(Context context, Timeline timeline, String id) {
        this.context = context;
        for (Catalog version : timeline.versions()) {
            if (version.budgets().get(id) instanceof Budget.Fund fund) {
                versions.add(OfferVersion.of(context, version, asOffer(fund)));
                funds.add(fund);
            }
        }
    }

    private static Offer asOffer(Budget.Fund fund) {
        return new Offer(
                "budgets." + fund.id(),
                OfferType.MDF,
                Status.ACTIVE,
                null,
                null,
                Trigger.DEALS,
                EarnedOn.CLOSE_DATE,
                PaysTo.PARTNER,
                fund.who(),
                Conditions.ANY,
                fund.when(),
                fund.accrue(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                Payout.AT_ONCE);
    }

    void run(Receiver receiver) {
        if (versions.isEmpty()) {
            return;
        }
        Budget.Fund latest = funds.get(funds.size() - 1);
        for (int v = 0; v < versions.size(); v++) {
            accrue(versions.get(v), latest.every());
        }
        OfferVersion last = versions.get(versions.size() - 1);
        sums.forEach((key, sum) -> {
            int partner = (int) (key >> 32);
            int period = (int) (long) key;
            long minor = last.catalog.rounding().toMinor(sum, last.digits());
            receiver.grant(partner, latest, periodEnd(latest.every(), period), Math.max(0, minor));
        });
    }

    private int periodEnd(Period every, int period) {
        return every == Period.TERM
                ? (int) versions.get(versions.size() - 1).window.to().toEpochDay()
                : context.periods.calendar().last(every, period);
    }

    private void accrue(OfferVersion version, Period every) {
        Window window = version.catalog.effective();
        Domain domain = version.scope.domain();
        int[] rows = domain.order("close_date").clone();
        int count = 0;
        for (int row : rows) {
            if (window.holds(LocalDate.ofEpochDay(version.scope.days().at(row)))) {
                rows[count++] = row;
            }
        }
        int kept = version.keep(rows, count);
        Tiers tiers = version.tiers;
        Series alone = new Series(version.offer.id(), 0, List.of(version), List.of(), Status.ACTIVE);
        TierSums steps = tiers == null || counted(tiers) ? null : new TierSums(alone, version);
        Counted byCount = tiers == null || steps != null ? null : new Counted(alone, version, rows, kept);
        for (int i = 0; i < kept; i++) {
            int row = rows[i];
            BigDecimal money = byCount != null ? byCount.of(i) : steps != null ? steps.of(row) : flat(version, row);
            int period = context.periods.index(every, version.scope.days().at(row));
            long key = ((long) version.scope.payee().at(row) << 32) | period;
            sums.merge(key, money, BigDecimal::add);
        }
    }

    /** Whether a deal's steps are found otherwise than by what it is paid on so far, or its rate lies between steps. */
    private static boolean counted(Tiers tiers) {
        return tiers.counts() != null || tiers.interpolate() || tiers.method() == Tiers.Method.PROSPECTIVE;
    }

    /** Deals as an offer's tiers pay them; lines of a period sum to what is owed, rounded once. */
    private static final class Counted {
        private final OfferVersion version;
        private final TierAmounts amounts;
        private final Measures measures;
        private final Entries entries;

        Counted(Series series, OfferVersion version, int[] rows, int count) {
            this.version = version;
            this.amounts = new TierAmounts(series);
            this.measures =
                    new Measures(series, List.of(), version.catalog.currency().fixed4PerMinor());
            this.entries = Entries.of(series.versions, java.util.Arrays.copyOf(rows, count), null);
        }

        /** What the deal at a place of the rows, which are in earning order, adds, in money. */
        BigDecimal of(int place) {
            return BigDecimal.valueOf(amounts.earned(entries, place, measures), version.digits());
        }
    }

    /** What a deal accrues, exact, in money. */
    private static BigDecimal flat(OfferVersion version, int row) {
        Table table = java.util.Objects.requireNonNull(version.table);
        int value = table.at(row);
        if (value < 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal perUnit = table.values().get(value);
        Form form = version.offer.earn().form();
        if (form instanceof Form.Pay) {
            if (version.scope.domain().credit(row)) {
                return BigDecimal.ZERO;
            }
            return version.scope.domain().split(row)
                    ? BigDecimal.valueOf(
                            version.part(row, version.catalog.rounding().toMinor(perUnit, version.digits())),
                            version.digits())
                    : perUnit;
        }
        long measure = version.measure(version.offer.earn().of(), row);
        if (measure == Fixed4.BLANK) {
            return BigDecimal.ZERO;
        }
        if (form instanceof Form.Each each && each.block() != null) {
            measure = Amounts.blocks(measure, java.util.Objects.requireNonNull(each.block()));
        }
        return perUnit.multiply(BigDecimal.valueOf(measure, 4));
    }

    /** Running counts of a fund that accrues in steps; what each deal adds, exact where thresholds are. */
    private static final class TierSums {
        private final OfferVersion version;
        private final Targets targets;
        private final TierKeys keys;
        private final PairIndex groups = new PairIndex();
        private final Longs counts = new Longs();
        private final java.util.BitSet begun = new java.util.BitSet();

        TierSums(Series series, OfferVersion version) {
            this.version = version;
            this.keys = new TierKeys(series);
            this.targets = new Targets(series, 0, keys);
        }

        BigDecimal of(int row) {
            Tiers tiers = java.util.Objects.requireNonNull(version.tiers);
            long measure = version.measure(version.offer.earn().of(), row);
            if (measure == Fixed4.BLANK) {
                return BigDecimal.ZERO;
            }
            Period every = tiers.every();
            int key = keys.of(0, row);
            int period = every == null
                    ? 0
                    : version.context.periods.index(every, version.scope.days().at(row));
            StepTable steps = targets.table(row, key, period);
            if (every == null) {
                return steps == null ? BigDecimal.ZERO : alone(steps, row, measure);
            }
            int group = groups.of(key, period);
            long before = counts.get(group);
            long after = counts.add(group, measure);
            BigDecimal owedBefore = begun.get(group) && steps != null ? steps.exact(before, true) : BigDecimal.ZERO;
            begun.set(group);
            return steps == null ? BigDecimal.ZERO : steps.exact(after, true).subtract(owedBefore);
        }

        private BigDecimal alone(StepTable steps, int row, long measure) {
            if (version.scope.domain().credit(row)) {
                return steps.exact(Math.abs(measure), false).negate();
            }
            if (!version.scope.domain().split(row) || measure < 0) {
                return steps.exact(measure, true);
            }
            long pay = version.catalog.rounding().toMinor(steps.pay(steps.step(measure)), version.digits());
            return steps.exact(measure, false).add(BigDecimal.valueOf(version.part(row, pay), version.digits()));
        }
    }
}
