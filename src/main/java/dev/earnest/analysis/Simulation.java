package dev.earnest.analysis;

import dev.earnest.analysis.RunCounts.OfferCounts;
import dev.earnest.analysis.SimulateFigures.BudgetFigures;
import dev.earnest.analysis.SimulateFigures.Counts;
import dev.earnest.analysis.SimulateFigures.GroupFigures;
import dev.earnest.analysis.SimulateFigures.InputFigures;
import dev.earnest.analysis.SimulateFigures.OfferFigures;
import dev.earnest.analysis.SimulateFigures.PartnerFigures;
import dev.earnest.analysis.SimulateFigures.Rejected;
import dev.earnest.analysis.SimulateFigures.Remarks;
import dev.earnest.analysis.SimulationSums.GroupTotal;
import dev.earnest.analysis.SimulationSums.OfferTotal;
import dev.earnest.analysis.SimulationSums.PartnerTotal;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Reconciliation;
import dev.earnest.deal.Role;
import dev.earnest.payout.Payouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Tells what a run came to: by offer, by partner and by any fields, with where every deal went. */
public final class Simulation {
    private final SimulationSums sums;
    private final RunCounts counted;
    private final Basis basis;
    private final Parts total;

    private Simulation(SimulationSums sums, RunCounts counted, Basis basis) {
        this.sums = sums;
        this.counted = counted;
        this.basis = basis;
        this.total = sums.total();
    }

    /**
     * The figures of the lines earned from one day to another.
     *
     * @param by names of fields; fails with InputException where one is none
     * @param from first day, included; null: from the first line
     * @param to last day, included; null: to the last line
     * @param threads at least 1; the figures are the same for any number
     */
    public static SimulateFigures of(
            Payouts payouts, List<String> by, @Nullable LocalDate from, @Nullable LocalDate to, int threads) {
        SimulationSums sums = SimulationSums.of(payouts, by, from, to, threads);
        return of(sums, RunCounts.of(payouts), Basis.of(payouts), by);
    }

    /**
     * The figures of sums.
     *
     * @param sums of all lines
     * @param counted beside the lines, of all partners
     * @param by the fields that the sums were grouped by
     */
    public static SimulateFigures of(SimulationSums sums, RunCounts counted, Basis basis, List<String> by) {
        return new Simulation(sums, counted, basis).figures(by);
    }

    /** Fails with InputException where {@code by} names a field that is none. */
    public static void checkFields(Timeline timeline, Dataset data, List<String> by) {
        Dimensions.check(timeline, data, by);
    }

    /** Fails with InputException where {@code by} names a field that a line's own rows don't tell. */
    public static void checkParts(Timeline timeline, List<String> by) {
        Dimensions.checkParts(timeline, by);
    }

    private SimulateFigures figures(List<String> by) {
        check();
        Catalog latest = basis.timeline().last();
        OfferSummaries summaries = new OfferSummaries(basis);
        int first = sums.offers().stream().mapToInt(OfferTotal::firstDay).min().orElse(Integer.MAX_VALUE);
        int last = sums.offers().stream().mapToInt(OfferTotal::lastDay).max().orElse(Integer.MIN_VALUE);
        return new SimulateFigures(
                latest.currency(),
                latest.id(),
                basis.timeline().versions().stream().map(Catalog::version).toList(),
                first > last ? null : LocalDate.ofEpochDay(first),
                first > last ? null : LocalDate.ofEpochDay(last),
                basis.asOf(),
                basis.inputs().stream().map(InputFigures::of).toList(),
                counts(),
                remarks(),
                total,
                summaries.of(sums.offers(), counted.offers(), true),
                ghosts(summaries),
                budgets(),
                partners(),
                by,
                groups(by),
                rejected());
    }

    /** Nothing is printed that does not add up. */
    private void check() {
        Parts ofPartners = sums.partners().stream().map(PartnerTotal::parts).reduce(Parts.ZERO, Parts::plus);
        Parts ofGroups = sums.groups().isEmpty()
                ? total
                : sums.groups().stream().map(GroupTotal::parts).reduce(Parts.ZERO, Parts::plus);
        if (!total.addsUp() || !total.equals(ofPartners) || !total.equals(ofGroups)) {
            throw new IllegalStateException("the parts of " + total + " do not add up");
        }
    }

    private List<OfferFigures> ghosts(OfferSummaries summaries) {
        return sums.ghosts().isEmpty() ? List.of() : summaries.of(sums.ghosts(), counted.ghosts(), false);
    }

    private Counts counts() {
        Reconciliation rows = basis.rows();
        return new Counts(
                rows.rows(Role.DEALS).read(),
                rows.won(),
                rows.lost(),
                rows.open(),
                rows.rows(Role.DEALS).rejectedCount(),
                sums.withLine(),
                sums.paid(),
                sums.several(),
                sums.unmatched(),
                sums.partners().size(),
                sums.partners().stream().filter(PartnerTotal::paid).count());
    }

    private Remarks remarks() {
        Reconciliation rows = basis.rows();
        return new Remarks(
                sum(OfferCounts::pending),
                sum(OfferCounts::noTarget),
                sum(OfferCounts::noMeasure),
                sum(OfferCounts::nothing),
                rows.partnersWithoutRow(),
                rows.roundedDecimals(),
                rows.converted(),
                rows.unjoined());
    }

    private long sum(ToLongFunction<OfferCounts> count) {
        return counted.offers().stream().mapToLong(count).sum();
    }

    private List<PartnerFigures> partners() {
        return sums.partners().stream()
                .map(partner -> new PartnerFigures(partner.id(), partner.name(), partner.deals(), partner.parts()))
                .sorted(Comparator.<PartnerFigures>comparingLong(
                                partner -> -partner.parts().paid())
                        .thenComparing(PartnerFigures::id))
                .toList();
    }

    /** In the program's order, a budget's periods in the order of time. */
    private List<BudgetFigures> budgets() {
        List<String> ids = basis.timeline().budgetIds();
        return counted.budgets().stream()
                .sorted(Comparator.<BudgetFigures>comparingInt(budget -> ids.indexOf(budget.id()))
                        .thenComparing(BudgetFigures::period))
                .toList();
    }

    /** In the order of time where the first field is one, else the most paid first, ties by their words. */
    private List<GroupFigures> groups(List<String> by) {
        Comparator<GroupFigures> byPaid =
                Comparator.comparingLong(group -> -group.parts().paid());
        Comparator<GroupFigures> byTime = Comparator.comparing(group -> word(group, 0));
        Comparator<GroupFigures> order =
                !by.isEmpty() && Dimensions.isTime(by.get(0)) ? byTime.thenComparing(byPaid) : byPaid;
        for (int i = 0; i < by.size(); i++) {
            int field = i;
            order = order.thenComparing(group -> word(group, field));
        }
        return sums.groups().stream()
                .map(group -> new GroupFigures(
                        group.values(), group.deals(), group.partners().size(), group.parts()))
                .sorted(order)
                .toList();
    }

    private static String word(GroupFigures group, int field) {
        String value = group.values().get(field);
        return value == null ? "" : value;
    }

    private List<Rejected> rejected() {
        List<Rejected> rejected = new ArrayList<>();
        basis.rows()
                .files()
                .forEach((role, rows) -> rows.rejected()
                        .forEach((reason, count) -> rejected.add(new Rejected(role.word(), reason, count))));
        return rejected;
    }
}
