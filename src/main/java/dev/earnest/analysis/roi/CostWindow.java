package dev.earnest.analysis.roi;

import dev.earnest.analysis.payback.ProgramCosts;
import dev.earnest.analysis.roi.RoiFigures.Cost;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Economics;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program's costs that fall into a window, by whole fiscal months. */
record CostWindow(
        List<Cost> costs,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static CostWindow of(Catalog catalog, int firstDay, int lastDay, boolean any) {
        if (!any || catalog.economics().costs().isEmpty() || lastDay < firstDay) {
            return new CostWindow(List.of(), null, null);
        }
        FiscalCalendar calendar = new FiscalCalendar(catalog.fiscal());
        int first = calendar.month(firstDay);
        int last = calendar.month(lastDay);
        ProgramCosts program = new ProgramCosts(catalog, calendar);
        List<Cost> costs = new ArrayList<>();
        for (Economics.Cost cost : catalog.economics().costs()) {
            long sum = 0;
            for (int month = first; month <= last; month++) {
                sum = Math.addExact(sum, program.of(cost, month));
            }
            costs.add(new Cost(cost.name(), cost.amount(), cost.every().word(), sum));
        }
        return new CostWindow(
                costs,
                LocalDate.ofEpochDay(calendar.first(Period.MONTH, first)),
                LocalDate.ofEpochDay(calendar.last(Period.MONTH, last)));
    }

    long total() {
        return costs.stream().mapToLong(Cost::inWindow).reduce(0, Math::addExact);
    }
}
