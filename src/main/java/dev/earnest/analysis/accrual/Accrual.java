package dev.earnest.analysis.accrual;

import dev.earnest.analysis.accrual.AccrualFigures.Accrued;
import dev.earnest.analysis.accrual.AccrualFigures.MethodFigures;
import dev.earnest.analysis.accrual.AccrualFigures.MonthFigures;
import dev.earnest.analysis.accrual.AccrualFigures.OfferFigures;
import dev.earnest.analysis.accrual.Snapshot.OpenPeriod;
import dev.earnest.analysis.accrual.Snapshot.PeriodSum;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.money.Rounding;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Works out what is owed on a day for what is sold so far: variable consideration at its expected value. The engine is run on
 * what was known that day, and again with the deals that a method expects until the end of the periods under way. A partner's
 * accrual for a period is what the whole period is then paid, in the proportion of what is counted so far to what will be.
 */
public final class Accrual {
    private final Timeline timeline;
    private final Dataset data;
    private final int day;
    private final int threads;
    private final Snapshot now;

    Accrual(Timeline timeline, Dataset data, int day, int threads) {
        this.timeline = timeline;
        this.data = data;
        this.day = day;
        this.threads = threads;
        this.now = Snapshot.of(timeline, data, day, null, threads);
    }

    /**
     * The figures as of the day of a run.
     *
     * @param threads at least 1; the figures are the same for any number
     */
    public static AccrualFigures of(Payouts payouts, int threads) {
        int day = (int) payouts.asOf().toEpochDay();
        Accrual accrual = new Accrual(payouts.timeline(), payouts.data(), day, threads);
        return accrual.figures(new BackTest(payouts.timeline(), payouts.data(), accrual, threads));
    }

    /** What is accrued by one method. */
    record Accruals(Forecast forecast, @Nullable Snapshot snapshot, Map<OpenPeriod, Long> topUps) {}

    Snapshot now() {
        return now;
    }

    int day() {
        return day;
    }

    private AccrualFigures figures(BackTest past) {
        int end = end();
        List<Accruals> all = new ArrayList<>();
        for (Method method : Method.values()) {
            all.add(accruals(method, end));
        }
        Catalog latest = timeline.last();
        return new AccrualFigures(
                latest.currency(),
                latest.id(),
                timeline.versions().stream().map(Catalog::version).toList(),
                LocalDate.ofEpochDay(day),
                LocalDate.ofEpochDay(end),
                all.stream().map(Accrual::method).toList(),
                offers(all, end),
                months(all),
                past.quarters());
    }

    private static MethodFigures method(Accruals accruals) {
        Forecast forecast = accruals.forecast();
        return new MethodFigures(
                forecast.method(),
                forecast.deals().size(),
                forecast.events().size(),
                forecast.pace(),
                forecast.missing());
    }

    /** The last day of the longest period under way of an offer whose steps accumulate; the day itself where there is none. */
    int end() {
        int end = day;
        LocalDate date = LocalDate.ofEpochDay(day);
        for (Catalog version : timeline.versions()) {
            for (Offer offer :
                    version.effective().holds(date) ? version.offers().values() : List.<Offer>of()) {
                Tiers tiers = offer.tiers();
                boolean open =
                        offer.status() == Status.ACTIVE && version.window(offer).holds(date);
                if (open && tiers != null && tiers.every() != null) {
                    end = Math.max(end, end(version, offer, tiers));
                }
            }
        }
        return end;
    }

    private int end(Catalog version, Offer offer, Tiers tiers) {
        int last = (int) version.window(offer).to().toEpochDay();
        FiscalCalendar calendar = new FiscalCalendar(version.fiscal());
        Period every = Objects.requireNonNull(tiers.every());
        return every == Period.TERM ? last : calendar.last(every, calendar.index(every, day));
    }

    /** What a method makes of the periods under way. */
    Accruals accruals(Method method, int end) {
        Forecast forecast = Forecast.of(method, data.deals(), data.events(), day, end);
        if (forecast.missing() != null) {
            return new Accruals(forecast, null, Map.of());
        }
        Snapshot then = Snapshot.of(timeline, data, day, forecast, threads);
        Map<OpenPeriod, Long> topUps = new HashMap<>();
        Map<OpenPeriod, PeriodSum> whole = then.periods(day, Integer.MAX_VALUE);
        now.periods(day, day).forEach((key, soFar) -> {
            PeriodSum full = whole.get(key);
            if (full != null) {
                topUps.put(key, Math.subtractExact(accrued(soFar, full), soFar.paid()));
            }
        });
        return new Accruals(forecast, then, topUps);
    }

    /**
     * The part of what the whole period is paid that belongs to what is counted so far, half-up to the minor unit; no less
     * than what is earned already, unless the whole period pays less than that.
     */
    static long accrued(PeriodSum soFar, PeriodSum full) {
        if (soFar.count() <= 0) {
            return soFar.paid();
        }
        if (full.count() <= soFar.count()) {
            return full.paid();
        }
        BigInteger product = BigInteger.valueOf(full.paid()).multiply(BigInteger.valueOf(soFar.count()));
        long part = Rounding.HALF_UP.divide(product, BigInteger.valueOf(full.count()));
        return Math.max(part, Math.min(soFar.paid(), full.paid()));
    }

    private List<OfferFigures> offers(List<Accruals> all, int end) {
        Map<String, long[]> achieved = now.byOffer(Integer.MIN_VALUE, day);
        Map<String, String> open = new HashMap<>();
        all.forEach(one -> one.topUps().keySet().forEach(key -> open.put(key.offer(), key.period())));
        Map<Method, Map<String, long[]>> expected = new EnumMap<>(Method.class);
        for (Accruals one : all) {
            Snapshot then = one.snapshot();
            if (then != null) {
                expected.put(one.forecast().method(), then.byOffer(Integer.MIN_VALUE, end));
            }
        }
        List<OfferFigures> offers = new ArrayList<>();
        for (OfferResult offer : now.payouts().offers()) {
            long[] sums = achieved.getOrDefault(offer.id(), new long[2]);
            Map<Method, Accrued> by = new EnumMap<>(Method.class);
            for (Accruals one : all) {
                Map<String, long[]> then = expected.get(one.forecast().method());
                if (then != null) {
                    long topUp = sum(one.topUps(), offer.id());
                    long whole = then.getOrDefault(offer.id(), new long[2])[0];
                    by.put(one.forecast().method(), new Accrued(Math.addExact(sums[0], topUp), whole));
                }
            }
            String type = offer.offer().type().word();
            offers.add(new OfferFigures(offer.id(), type, open.get(offer.id()), sums[0], sums[1], by));
        }
        return offers;
    }

    private static long sum(Map<OpenPeriod, Long> topUps, String offer) {
        return topUps.entrySet().stream()
                .filter(entry -> entry.getKey().offer().equals(offer))
                .mapToLong(Map.Entry::getValue)
                .reduce(0, Math::addExact);
    }

    /** One month of payments, while it is summed. */
    private static final class Month {
        private long achieved;
        private long committed;
        private final Map<Method, Long> topUps = new EnumMap<>(Method.class);
    }

    private List<MonthFigures> months(List<Accruals> all) {
        Map<YearMonth, Month> months = new TreeMap<>();
        for (LedgerCursor line : now.payouts().paymentsByOffer(Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            while (line.next()) {
                long paid = line.earnedDay() <= day ? line.paid() : 0;
                if (paid != 0 || line.committed() != 0) {
                    Month month = month(months, line.payDay());
                    month.achieved = Math.addExact(month.achieved, paid);
                    month.committed = Math.addExact(month.committed, line.committed());
                }
            }
        }
        for (Accruals one : all) {
            Snapshot then = one.snapshot();
            Map<OpenPeriod, PeriodSum> periods = then == null ? Map.of() : then.periods(day, Integer.MAX_VALUE);
            one.topUps().forEach((key, topUp) -> {
                PeriodSum period = periods.get(key);
                if (topUp != 0 && period != null) {
                    month(months, period.payDay() == Integer.MIN_VALUE ? period.lastDay() : period.payDay())
                            .topUps
                            .merge(one.forecast().method(), topUp, Math::addExact);
                }
            });
        }
        return months.entrySet().stream()
                .map(entry -> new MonthFigures(
                        entry.getKey(), entry.getValue().achieved, entry.getValue().committed, entry.getValue().topUps))
                .toList();
    }

    private static Month month(Map<YearMonth, Month> months, int payDay) {
        return months.computeIfAbsent(YearMonth.from(LocalDate.ofEpochDay(payDay)), any -> new Month());
    }
}
