package dev.earnest.payout;

import dev.earnest.catalog.Period;
import dev.earnest.catalog.Tiers;
import dev.earnest.money.Fixed4;
import dev.earnest.money.Rounding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds where partners stand among the steps of one offer: its counts are gone through once more, up to the period's end. */
final class StepStandings {
    private final Series series;
    private final int day;
    private final int upTo;
    private final TierKeys keys;
    private final List<@Nullable Targets> targets = new ArrayList<>();

    /** The last entry that counted for a key. */
    private record Last(int row, int version, long count, long money) {}

    /** @param day in the period asked for, since 1970-01-01 */
    StepStandings(Series series, int day) {
        this(series, day, Integer.MAX_VALUE);
    }

    /** @param upTo the last day that counts */
    StepStandings(Series series, int day, int upTo) {
        this.series = series;
        this.day = day;
        this.upTo = upTo;
        this.keys = new TierKeys(series);
        for (int place = 0; place < series.versions.size(); place++) {
            targets.add(series.versions.get(place).tiers == null ? null : new Targets(series, place, keys));
        }
    }

    /** Whether the steps of an offer can be told from its counts alone. */
    static boolean tells(Series series) {
        return series.versions.stream().allMatch(version -> {
            Tiers tiers = version.tiers;
            String counts = tiers == null ? null : tiers.counts();
            boolean byMetric = counts != null && version.countedBy() == null;
            boolean whole = version.offer.earn().less().isEmpty() && !byMetric;
            return tiers != null && tiers.every() != null && whole && !version.withoutData();
        });
    }

    List<StepStanding> all() {
        Map<Integer, Last> last = new LinkedHashMap<>();
        Measures measures = new Measures(series, List.of(), 1);
        for (int entry = 0; entry < series.entries.size(); entry++) {
            if (isIn(entry)) {
                note(entry, measures, last);
            }
        }
        List<StepStanding> all = new ArrayList<>();
        last.forEach((key, latest) -> {
            StepStanding standing = standing(key, latest);
            if (standing != null) {
                all.add(standing);
            }
        });
        return all;
    }

    /** Whether an entry counts in the period that is asked for. */
    private boolean isIn(int entry) {
        OfferVersion version = series.versions.get(series.entries.version(entry));
        Periods periods = version.context.periods;
        Period every = every(version);
        return series.entries.periodDay(entry) <= upTo
                && periods.index(every, series.entries.periodDay(entry)) == periods.index(every, day)
                && (every != Period.TERM
                        || version.catalog.window(version.offer).holds(LocalDate.ofEpochDay(day)));
    }

    private static Period every(OfferVersion version) {
        return Objects.requireNonNull(Objects.requireNonNull(version.tiers).every());
    }

    private void note(int entry, Measures measures, Map<Integer, Last> last) {
        int place = series.entries.version(entry);
        OfferVersion version = series.versions.get(place);
        int row = series.entries.row(entry);
        String counts = version.countedBy();
        long money = measures.of(series.entries, entry);
        long count = counts == null ? money : measures.counts(series.entries, entry, series.domain.measure(counts));
        if (money == Fixed4.BLANK || count == Fixed4.BLANK) {
            return;
        }
        int key = keys.of(place, row);
        Last known = last.get(key);
        long sum = known == null ? count : Math.addExact(known.count(), count);
        long paidOn = known == null ? money : Math.addExact(known.money(), money);
        last.put(key, new Last(row, place, sum, paidOn));
    }

    private @Nullable StepStanding standing(int key, Last last) {
        OfferVersion version = series.versions.get(last.version());
        Tiers tiers = Objects.requireNonNull(version.tiers);
        Period every = every(version);
        int period = version.context.periods.index(every, day);
        StepTable steps = Objects.requireNonNull(targets.get(last.version()))
                .table(last.row(), key, tiers.basedOnLastPeriod() ? period - 1 : period);
        if (steps == null) {
            return null;
        }
        int step = last.count() < 0 ? -1 : steps.step(last.count());
        boolean top = step + 1 == tiers.steps().size();
        Long next = top ? null : Long.valueOf(steps.reach(step + 1));
        return new StepStanding(
                series.id,
                version.scope.payee().at(last.row()),
                apart(version, tiers, last.row()),
                every,
                version.context.periods.name(every, day),
                series.last(every, day),
                counts(version),
                last.count(),
                tiers,
                step,
                next,
                next == null ? null : worth(version, tiers, steps, last, next));
    }

    private static String counts(OfferVersion version) {
        String counts = version.countedBy();
        return counts == null ? version.offer.earn().of() : counts;
    }

    private static List<String> apart(OfferVersion version, Tiers tiers, int row) {
        List<String> values = new ArrayList<>();
        for (String field : tiers.per()) {
            Feature feature = version.scope.fields().either(field);
            int code = feature instanceof Codes words ? words.at(row) : -1;
            values.add(
                    feature instanceof Codes words && code >= 0
                            ? words.dictionary().value(code)
                            : "");
        }
        return values;
    }

    /** Where each deal is paid by the step before it, reaching the next adds nothing by itself. */
    private static @Nullable Long worth(OfferVersion version, Tiers tiers, StepTable steps, Last last, long next) {
        boolean sliced = tiers.counts() != null && tiers.method() == Tiers.Method.MARGINAL;
        if (tiers.method() == Tiers.Method.PROSPECTIVE || sliced || tiers.basedOnLastPeriod()) {
            return null;
        }
        Rounding rounding = version.catalog.rounding();
        long moneyThen = tiers.counts() == null ? next : last.money();
        return Math.subtractExact(
                steps.owed(next, moneyThen, rounding), steps.owed(last.count(), last.money(), rounding));
    }
}
