package dev.earnest.analysis.advise;

import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;

/** Holds how long each partner has won nothing against its own rhythm, and its last two quarters against the year before. */
final class PartnersAtRisk {
    private static final int YEAR = 365;
    /** Days that may pass until the first deal of all: data need not begin on a holiday. */
    private static final int LATE = 7;

    private final PartnerDeals deals;
    private final FiscalCalendar calendar;
    private final int asOf;

    /** @param asOf the day looked at, since 1970-01-01 */
    PartnersAtRisk(PartnerDeals deals, FiscalCalendar calendar, int asOf) {
        this.deals = deals;
        this.calendar = calendar;
        this.asOf = asOf;
    }

    /** Those who are late or falling, both first, the largest revenue of a year first. */
    List<AtRisk> all(AdviceRules rules) {
        List<AtRisk> all = new ArrayList<>();
        deals.byPartner().forEach((partner, days) -> {
            if (days.size() > rules.leastGaps()) {
                all.add(of(partner, days).judged(rules));
            }
        });
        return all.stream()
                .filter(one -> one.late() || one.falling())
                .sorted(Comparator.comparing((AtRisk one) -> !(one.late() && one.falling()))
                        .thenComparing(Comparator.comparingLong(AtRisk::year).reversed())
                        .thenComparing(AtRisk::partner))
                .toList();
    }

    private AtRisk of(String partner, NavigableMap<Integer, Long> days) {
        int last = days.lastKey();
        int quarter = calendar.index(Period.QUARTER, asOf);
        // the quarter that holds the day is over only on its last one
        int end = calendar.last(Period.QUARTER, quarter) == asOf ? quarter : quarter - 1;
        int from = calendar.first(Period.QUARTER, end - 1);
        int yearBefore = calendar.first(Period.QUARTER, end - 5);
        boolean known = deals.all().firstKey() <= yearBefore + LATE;
        return new AtRisk(
                partner,
                LocalDate.ofEpochDay(last),
                asOf - last,
                median(days),
                days.size() - 1,
                PartnerDeals.sum(days, from, calendar.last(Period.QUARTER, end)),
                known ? Long.valueOf(PartnerDeals.sum(days, yearBefore, calendar.last(Period.QUARTER, end - 4))) : null,
                PartnerDeals.sum(days, last - YEAR + 1, last),
                false,
                false);
    }

    private static BigDecimal median(NavigableMap<Integer, Long> days) {
        int[] all = days.keySet().stream().mapToInt(Integer::intValue).toArray();
        int[] gaps = new int[all.length - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = all[i + 1] - all[i];
        }
        Arrays.sort(gaps);
        long twice = (long) gaps[(gaps.length - 1) / 2] + gaps[gaps.length / 2];
        return BigDecimal.valueOf(twice * 5, 1);
    }
}
