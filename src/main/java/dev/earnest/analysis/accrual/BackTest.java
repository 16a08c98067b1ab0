package dev.earnest.analysis.accrual;

import dev.earnest.analysis.accrual.AccrualFigures.QuarterFigures;
import dev.earnest.analysis.accrual.Snapshot.OpenPeriod;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What accruals in past quarters would have been, by the same methods on what was known then, and what it came to. */
final class BackTest {
    private static final int QUARTERS = 4;

    private final Timeline timeline;
    private final Dataset data;
    private final Accrual now;
    private final int threads;

    BackTest(Timeline timeline, Dataset data, Accrual now, int threads) {
        this.timeline = timeline;
        this.data = data;
        this.now = now;
        this.threads = threads;
    }

    /** The quarters before the one under way, as far back as the program goes. */
    List<QuarterFigures> quarters() {
        FiscalCalendar calendar = new FiscalCalendar(timeline.last().fiscal());
        int current = calendar.index(Period.QUARTER, now.day());
        List<QuarterFigures> quarters = new ArrayList<>();
        for (int quarter = current - QUARTERS; quarter < current; quarter++) {
            int then = calendar.last(Period.MONTH, quarter * 3 + 1);
            if (!LocalDate.ofEpochDay(then)
                    .isBefore(timeline.first().effective().from())) {
                add(calendar.name(Period.QUARTER, quarter), then, quarters);
            }
        }
        return quarters;
    }

    private void add(String quarter, int then, List<QuarterFigures> quarters) {
        Accrual past = new Accrual(timeline, data, then, threads);
        Map<OpenPeriod, Snapshot.PeriodSum> soFar = past.now().periods(then, then);
        Map<OpenPeriod, Snapshot.PeriodSum> came = now.now().periods(then, Integer.MAX_VALUE);
        came.values().removeIf(period -> period.lastDay() > now.day());
        soFar.keySet().retainAll(came.keySet());
        if (soFar.isEmpty()) {
            return;
        }
        int end = past.end();
        for (Method method : Method.values()) {
            Accrual.Accruals accruals = past.accruals(method, end);
            if (accruals.snapshot() == null) {
                continue;
            }
            long achieved = 0;
            long accrued = 0;
            long cameTo = 0;
            for (Map.Entry<OpenPeriod, Snapshot.PeriodSum> entry : soFar.entrySet()) {
                Snapshot.PeriodSum known = entry.getValue();
                Snapshot.PeriodSum whole = Objects.requireNonNull(came.get(entry.getKey()));
                achieved = Math.addExact(achieved, known.paid());
                accrued = Math.addExact(
                        accrued, Math.addExact(known.paid(), accruals.topUps().getOrDefault(entry.getKey(), 0L)));
                cameTo = Math.addExact(cameTo, Accrual.accrued(known, whole));
            }
            quarters.add(new QuarterFigures(quarter, LocalDate.ofEpochDay(then), method, achieved, accrued, cameTo));
        }
    }
}
