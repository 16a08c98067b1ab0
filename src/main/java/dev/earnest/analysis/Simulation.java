package dev.earnest.analysis;

import dev.earnest.analysis.SimulateFigures.BudgetFigures;
import dev.earnest.analysis.SimulateFigures.Counts;
import dev.earnest.analysis.SimulateFigures.GroupFigures;
import dev.earnest.analysis.SimulateFigures.InputFigures;
import dev.earnest.analysis.SimulateFigures.OfferFigures;
import dev.earnest.analysis.SimulateFigures.PartnerFigures;
import dev.earnest.analysis.SimulateFigures.Rejected;
import dev.earnest.analysis.SimulateFigures.Remarks;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.Reconciliation;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.BudgetUse;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.SideBySide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Sums a run up: by offer, by partner and by any fields, with where every deal went. */
public final class Simulation {
    private final Payouts payouts;
    private final Dataset data;
    private final int from;
    private final int to;
    private final int offers;
    private final int threads;

    private Simulation(Payouts payouts, @Nullable LocalDate from, @Nullable LocalDate to, int threads) {
        this.threads = threads;
        this.payouts = payouts;
        this.data = payouts.data();
        this.from = from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
        this.to = to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
        int most = -1;
        for (OfferResult offer : payouts.offers()) {
            most = Math.max(most, offer.place());
        }
        for (OfferResult offer : payouts.ghosts()) {
            most = Math.max(most, offer.place());
        }
        this.offers = most + 1;
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
        return new Simulation(payouts, from, to, threads).figures(by);
    }

    /** Fails with InputException where {@code by} names a field that is none. */
    public static void checkFields(Timeline timeline, Dataset data, List<String> by) {
        Dimensions.check(timeline, data, by);
    }

    private SimulateFigures figures(List<String> by) {
        List<Groups> groups = groups(by);
        LedgerSums sums = new LedgerSums(data, offers);
        LedgerSums ghosts = new LedgerSums(data, offers);
        long[] unmatched = new long[1];
        List<Runnable> tasks = new ArrayList<>();
        groups.forEach(group -> tasks.add(() -> add(group)));
        tasks.add(() -> unmatched[0] = unmatched());
        add(payouts.offers(), payouts.linesByOffer(from, to), sums, tasks);
        add(payouts.ghosts(), payouts.linesByGhost(from, to), ghosts, tasks);
        SideBySide.each(threads, tasks.size(), task -> tasks.get(task).run());
        sums.finish();
        ghosts.finish();
        check(sums, groups);
        OfferSummaries summaries = new OfferSummaries(payouts.timeline(), data);
        Catalog latest = payouts.timeline().last();
        return new SimulateFigures(
                latest.currency(),
                latest.id(),
                payouts.timeline().versions().stream().map(Catalog::version).toList(),
                sums.isEmpty() ? null : LocalDate.ofEpochDay(sums.firstDay()),
                sums.isEmpty() ? null : LocalDate.ofEpochDay(sums.lastDay()),
                payouts.asOf(),
                data.inputs().stream().map(InputFigures::of).toList(),
                counts(sums, unmatched[0]),
                remarks(),
                sums.total(),
                summaries.of(payouts.offers(), sums, true),
                payouts.ghosts().isEmpty() ? List.<OfferFigures>of() : summaries.of(payouts.ghosts(), ghosts, false),
                budgets(),
                partners(sums),
                by,
                groups.isEmpty() ? List.of() : groups.get(0).figures(),
                rejected());
    }

    /** Nothing is printed that does not add up. */
    private void check(LedgerSums sums, List<Groups> groups) {
        Parts total = sums.total();
        Parts ofOffers = Parts.ZERO;
        for (OfferResult offer : payouts.offers()) {
            ofOffers = ofOffers.plus(sums.offer(offer.place()).parts());
        }
        Parts ofPartners = sums.partners().stream().mapToObj(sums::ofPartner).reduce(Parts.ZERO, Parts::plus);
        Parts ofGroups = groups.isEmpty()
                ? total
                : groups.get(0).figures().stream().map(GroupFigures::parts).reduce(Parts.ZERO, Parts::plus);
        if (!total.addsUp() || !total.equals(ofOffers) || !total.equals(ofPartners) || !total.equals(ofGroups)) {
            throw new IllegalStateException("the parts of " + total + " do not add up");
        }
    }

    private int events() {
        Frame events = data.events();
        return events == null ? 0 : events.rows();
    }

    private List<String> offerIds() {
        String[] ids = new String[offers];
        java.util.Arrays.fill(ids, "");
        payouts.offers().forEach(offer -> ids[offer.place()] = offer.id());
        payouts.ghosts().forEach(offer -> ids[offer.place()] = offer.id());
        return List.of(ids);
    }

    private List<Groups> groups(List<String> by) {
        if (by.isEmpty()) {
            return List.of();
        }
        Dimensions dimensions = Dimensions.of(payouts, offerIds());
        int subjects = data.deals().rows() + events();
        List<Dimension> fields = by.stream().map(dimensions::of).toList();
        return List.of(new Groups(fields, subjects, data.partnerIds().size()));
    }

    private void add(Groups groups) {
        groups.add(
                payouts.linesByOffer(from, to),
                payouts.timeline().versions(),
                data.deals().rows());
    }

    private static void add(
            List<OfferResult> results, List<LedgerCursor> lines, LedgerSums sums, List<Runnable> tasks) {
        for (int i = 0; i < results.size(); i++) {
            int place = results.get(i).place();
            LedgerCursor ofOffer = lines.get(i);
            tasks.add(() -> sums.add(place, ofOffer));
        }
    }

    private Counts counts(LedgerSums sums, long unmatched) {
        Reconciliation rows = data.reconciliation();
        return new Counts(
                rows.rows(Role.DEALS).read(),
                rows.won(),
                rows.lost(),
                rows.open(),
                rows.rows(Role.DEALS).rejectedCount(),
                sums.withLine(),
                sums.paid(),
                sums.several(),
                unmatched,
                sums.partners().cardinality(),
                sums.partnersPaid());
    }

    private long unmatched() {
        BitSet matched = payouts.matchedDeals();
        TextColumn stage = data.deals().text("stage");
        int won = stage == null ? -1 : stage.dictionary().code("won");
        long count = 0;
        for (int row = 0; row < data.deals().rows(); row++) {
            count += (stage == null || stage.code(row) == won) && !matched.get(row) ? 1 : 0;
        }
        return count;
    }

    private Remarks remarks() {
        Reconciliation rows = data.reconciliation();
        return new Remarks(
                sum(OfferResult::pending),
                sum(OfferResult::noTarget),
                sum(OfferResult::noMeasure),
                sum(OfferResult::nothing),
                rows.partnersWithoutRow(),
                rows.roundedDecimals(),
                rows.converted(),
                rows.unjoined());
    }

    private long sum(ToLongFunction<OfferResult> count) {
        return payouts.offers().stream().mapToLong(count).sum();
    }

    private List<PartnerFigures> partners(LedgerSums sums) {
        Frame file = data.partners();
        TextColumn names = file == null ? null : file.text("name");
        int day = (int) payouts.asOf().toEpochDay();
        List<PartnerFigures> partners = new ArrayList<>();
        sums.partners().stream().forEach(partner -> {
            int row = payouts.partnerRow(partner, day);
            String name = names == null || row < 0 || names.blank(row) ? null : names.text(row);
            partners.add(new PartnerFigures(
                    data.partnerIds().value(partner), name, sums.dealsOfPartner(partner), sums.ofPartner(partner)));
        });
        partners.sort(Comparator.<PartnerFigures>comparingLong(
                        partner -> -partner.parts().paid())
                .thenComparing(PartnerFigures::id));
        return partners;
    }

    /** Funds that are each partner's own are summed over partners. */
    private List<BudgetFigures> budgets() {
        Map<List<String>, BudgetFigures> budgets = new LinkedHashMap<>();
        for (BudgetUse use : payouts.budgets()) {
            BudgetFigures one = new BudgetFigures(
                    use.budget(),
                    use.period(),
                    use.partner() == null ? 0 : 1,
                    use.amount(),
                    use.asked(),
                    use.spent(),
                    use.overrun());
            budgets.merge(List.of(use.budget(), use.period()), one, Simulation::both);
        }
        return List.copyOf(budgets.values());
    }

    private static BudgetFigures both(BudgetFigures one, BudgetFigures other) {
        return new BudgetFigures(
                one.id(),
                one.period(),
                one.partners() + other.partners(),
                Math.addExact(one.amount(), other.amount()),
                Math.addExact(one.asked(), other.asked()),
                Math.addExact(one.spent(), other.spent()),
                Math.addExact(one.overrun(), other.overrun()));
    }

    private List<Rejected> rejected() {
        List<Rejected> rejected = new ArrayList<>();
        data.reconciliation()
                .files()
                .forEach((role, rows) -> rows.rejected()
                        .forEach((reason, count) -> rejected.add(new Rejected(role.word(), reason, count))));
        return rejected;
    }
}
