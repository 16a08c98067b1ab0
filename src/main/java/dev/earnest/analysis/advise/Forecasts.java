package dev.earnest.analysis.advise;

import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.IntStream;

/** Sums what partners sold by quarter, and tells the first quarter that is not over. */
final class Forecasts {
    /** Days that may pass until the first deal of all: a first quarter with less is not whole. */
    private static final int LATE = 7;

    private final PartnerDeals deals;
    private final FiscalCalendar calendar;
    private final int asOf;

    /** @param asOf the day looked at, since 1970-01-01 */
    Forecasts(PartnerDeals deals, FiscalCalendar calendar, int asOf) {
        this.deals = deals;
        this.calendar = calendar;
        this.asOf = asOf;
    }

    /** All partners together first, then each, the largest forecast first; empty where no whole quarter is over. */
    List<Forecast> all() {
        if (deals.all().isEmpty()) {
            return List.of();
        }
        int day = deals.all().firstKey();
        int began = calendar.index(Period.QUARTER, day);
        int first = day <= calendar.first(Period.QUARTER, began) + LATE ? began : began + 1;
        int holding = calendar.index(Period.QUARTER, asOf);
        int next = calendar.last(Period.QUARTER, holding) == asOf ? holding + 1 : holding;
        if (first >= next) {
            return List.of();
        }
        String name = calendar.name(Period.QUARTER, next);
        List<Forecast> all = new ArrayList<>();
        deals.byPartner().forEach((partner, days) -> {
            int own = Math.max(first, calendar.index(Period.QUARTER, days.firstKey()));
            if (own < next) {
                all.add(Forecast.of(partner, name, quarters(days, own, next)));
            }
        });
        all.sort(Comparator.comparing(Forecast::expected).reversed().thenComparing(Forecast::partner));
        all.add(0, Forecast.of("", name, quarters(deals.all(), first, next)));
        return all;
    }

    private List<BigDecimal> quarters(NavigableMap<Integer, Long> days, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(quarter -> BigDecimal.valueOf(
                        PartnerDeals.sum(
                                days, calendar.first(Period.QUARTER, quarter), calendar.last(Period.QUARTER, quarter)),
                        4))
                .toList();
    }
}
