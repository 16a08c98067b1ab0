package dev.earnest.scenario;

import dev.earnest.scenario.RiskFigures.Case;
import dev.earnest.scenario.RiskFigures.OfferRisk;
import dev.earnest.scenario.RiskFigures.PoolRisk;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The draws of one case; any thread may set any of them, and the sums are made in their order. */
final class CaseDraws {
    private final String name;
    private final RiskCase middle;
    private final RiskCase.Draw once;
    private final RiskCase[] cases;
    private final RiskCase.Draw[] draws;

    CaseDraws(String name, RiskCase middle, RiskCase.Draw once, int count) {
        this.name = name;
        this.middle = middle;
        this.once = once;
        this.cases = new RiskCase[count];
        this.draws = new RiskCase.Draw[count];
    }

    void set(int draw, RiskCase of, RiskCase.Draw outcome) {
        cases[draw] = of;
        draws[draw] = outcome;
    }

    long[] totals() {
        return Arrays.stream(draws).mapToLong(RiskCase.Draw::paid).toArray();
    }

    Case result(RiskRequest request) {
        long[] totals = totals();
        long[] rois = Arrays.stream(draws)
                .mapToLong(RiskCase.Draw::roi)
                .filter(roi -> roi != Long.MIN_VALUE)
                .toArray();
        boolean told = rois.length == draws.length && once.roi() != Long.MIN_VALUE;
        BigDecimal over = request.budget()
                .map(budget -> share(
                        Arrays.stream(totals).filter(total -> total > budget).count()))
                .orElse(null);
        return new Case(
                name,
                once.paid(),
                Spread.of(totals),
                told ? BigDecimal.valueOf(once.roi(), 6) : null,
                told ? Spread.of(rois) : null,
                over,
                pools());
    }

    private BigDecimal share(long count) {
        return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(draws.length), 6, RoundingMode.HALF_UP);
    }

    /** Pools have numbers of their own in each program of a range: they are the same by name and period. */
    private List<PoolRisk> pools() {
        Map<List<Object>, List<Integer>> days = new LinkedHashMap<>();
        for (Pools.Pool pool : middle.pools.pools()) {
            days.put(key(pool), new ArrayList<>());
        }
        for (int draw = 0; draw < draws.length; draw++) {
            List<Pools.Pool> pools = cases[draw].pools.pools();
            for (int i = 0; i < pools.size(); i++) {
                int day = draws[draw].spentOn()[i];
                if (day != 0) {
                    days.computeIfAbsent(key(pools.get(i)), any -> new ArrayList<>())
                            .add(day);
                }
            }
        }
        List<PoolRisk> all = new ArrayList<>();
        for (int i = 0; i < middle.pools.pools().size(); i++) {
            Pools.Pool pool = middle.pools.pools().get(i);
            all.add(risk(pool, once.asked()[i], days.getOrDefault(key(pool), List.of())));
        }
        all.sort(Comparator.comparing(PoolRisk::id).thenComparing(PoolRisk::period));
        return all;
    }

    private static List<Object> key(Pools.Pool pool) {
        return List.of(pool.budget(), pool.period(), pool.isBudget());
    }

    private PoolRisk risk(Pools.Pool pool, long asked, List<Integer> days) {
        Spread when = days.isEmpty()
                ? null
                : Spread.of(days.stream().mapToLong(Integer::longValue).toArray());
        return new PoolRisk(
                pool.budget(),
                pool.period(),
                pool.isBudget(),
                pool.amount(),
                asked,
                share(days.size()),
                when == null ? null : LocalDate.ofEpochDay(when.p5()),
                when == null ? null : LocalDate.ofEpochDay(when.p50()),
                when == null ? null : LocalDate.ofEpochDay(when.p95()));
    }

    /** Each offer's covariance with the payout, as a part of the variance of the payout. */
    List<OfferRisk> offers() {
        double[] total = apart(totals());
        double variance = product(total, total);
        List<OfferRisk> all = new ArrayList<>();
        for (int offer = 0; offer < middle.offers.size(); offer++) {
            if (middle.offers.get(offer).isEmpty()) {
                continue;
            }
            int place = offer;
            long[] own = Arrays.stream(draws)
                    .mapToLong(draw -> draw.byOffer()[place])
                    .toArray();
            double share = variance == 0 ? 0 : product(apart(own), total) / variance;
            BigDecimal rounded = new BigDecimal(share, MathContext.DECIMAL32).setScale(6, RoundingMode.HALF_UP);
            all.add(new OfferRisk(middle.offers.get(offer), once.byOffer()[offer], Spread.of(own), rounded));
        }
        all.sort(Comparator.comparing(OfferRisk::share).reversed().thenComparing(OfferRisk::id));
        return all;
    }

    /** The distances from the mean. */
    private static double[] apart(long[] values) {
        double mean = Arrays.stream(values).asDoubleStream().sum() / values.length;
        return Arrays.stream(values).mapToDouble(value -> value - mean).toArray();
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
