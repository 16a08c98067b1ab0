package dev.earnest.analysis.payback;

import dev.earnest.analysis.payback.PaybackFigures.Assumed;
import dev.earnest.analysis.payback.PaybackFigures.CohortFigures;
import dev.earnest.analysis.payback.PaybackFigures.MarginUse;
import dev.earnest.analysis.payback.PaybackFigures.Money;
import dev.earnest.analysis.payback.PaybackFigures.ShareUse;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Period;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Works out when a program pays back: what each cohort brings against what goes out for it, by month of payment. */
public final class Payback {
    private final Payouts payouts;
    private final Catalog catalog;
    private final Cohorts cohorts;
    private final IncrementalShares shares;
    private final Margins margins;
    private final int from;
    private final int to;
    private final int observed;
    private final Months months;
    private final Flows flows;
    private final CostShares costs;

    private Payback(
            Payouts payouts, CohortBy by, IncrementalShares shares, @Nullable LocalDate from, @Nullable LocalDate to) {
        this.payouts = payouts;
        this.catalog = payouts.timeline().last();
        this.cohorts = Cohorts.of(payouts, by);
        this.shares = shares;
        this.margins = new Margins(payouts);
        this.from = from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
        this.to = to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
        FiscalCalendar calendar = cohorts.calendar();
        int asOf = (int) payouts.asOf().toEpochDay();
        this.observed = Months.over(calendar, asOf);
        int first = cohorts.dated().map(cohorts::firstMonth).findFirst().orElse(calendar.month(asOf)) - 1;
        this.months = new Months(calendar, first, observed);
        this.flows = new Flows(payouts, cohorts, months, margins, shares);
        this.costs = new CostShares(cohorts, months);
    }

    /**
     * The figures of the lines earned from one day to another.
     *
     * @param shares the incremental share of each offer
     * @param from first day, included; null: from the first line
     * @param to last day, included; null: to the last line
     * @param threads at least 1; the figures are the same for any number
     */
    public static PaybackFigures of(
            Payouts payouts,
            CohortBy by,
            IncrementalShares shares,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int threads) {
        return new Payback(payouts, by, shares, from, to).figures(threads);
    }

    private PaybackFigures figures(int threads) {
        flows.walk(from, to, threads);
        long[] partners = flows.partners();
        shareCosts(partners);
        Discount discount = new Discount(catalog.economics().discountRate());
        List<CohortFigures> all = new ArrayList<>();
        CohortSums total = new CohortSums(months.size() - 1);
        for (int cohort = 0; cohort < cohorts.size(); cohort++) {
            CohortSums sums = new CohortSums(months.size() - 1);
            add(sums, cohort);
            add(total, cohort);
            if (partners[cohort] > 0 || sums.moves()) {
                int start = cohorts.dated(cohort) ? cohorts.firstMonth(cohort) : -1;
                all.add(figures(sums, cohorts.name(cohort), partners[cohort], start, discount));
            }
        }
        check(all);
        FiscalCalendar calendar = cohorts.calendar();
        int monthOfDay = calendar.month((int) payouts.asOf().toEpochDay());
        return new PaybackFigures(
                catalog.currency(),
                cohorts.by(),
                payouts.asOf(),
                LocalDate.ofEpochDay(calendar.last(Period.MONTH, observed)),
                LocalDate.ofEpochDay(calendar.last(Period.MONTH, monthOfDay)),
                assumed(),
                all,
                figures(
                        total,
                        "total",
                        IntStream.range(0, partners.length)
                                .mapToLong(i -> partners[i])
                                .sum(),
                        -1,
                        discount));
    }

    private CohortFigures figures(CohortSums sums, String name, long partners, int firstMonth, Discount discount) {
        int skipped = firstMonth < 0 ? 0 : firstMonth - months.first();
        return sums.figures(name, partners, firstMonth < 0 ? -1 : skipped, discount, catalog);
    }

    /** All months from that of the first line to that of the last day that counts. */
    private void shareCosts(long[] partners) {
        if (flows.firstDay() == Integer.MAX_VALUE || catalog.economics().costs().isEmpty()) {
            return;
        }
        FiscalCalendar calendar = cohorts.calendar();
        int last = calendar.month(Math.min(to, (int) payouts.asOf().toEpochDay()));
        ProgramCosts program = new ProgramCosts(catalog, calendar);
        long[] paid = new long[cohorts.size()];
        for (int cohort = 0; cohort < paid.length; cohort++) {
            for (int month = 0; month < months.size(); month++) {
                paid[cohort] = Math.addExact(paid[cohort], flows.payout(cohort, month));
            }
        }
        for (int month = calendar.month(Math.max(from, flows.firstDay())); month <= last; month++) {
            costs.add(month, program.of(month), paid, partners);
        }
    }

    private void add(CohortSums sums, int cohort) {
        sums.deals(flows.deals(cohort));
        for (int month = 0; month < months.size(); month++) {
            sums.out(month, flows.payout(cohort, month), costs.of(cohort, month));
        }
        for (int rank = 1; rank <= shares.unknown(); rank++) {
            for (int kind = 0; kind < margins.kinds(); kind++) {
                if (flows.has(rank, kind, cohort)) {
                    bring(sums, cohort, rank, kind);
                }
            }
        }
    }

    private void bring(CohortSums sums, int cohort, int rank, int kind) {
        if (kind == margins.unknown()) {
            sums.withoutMargin();
        }
        if (rank == shares.unknown()) {
            sums.withoutShare();
        }
        for (int month = 0; month < months.size(); month++) {
            long sum = flows.in(rank, kind, cohort, month);
            sums.in(month, margins.rates().money(kind, sum), rank == shares.unknown() ? null : shares.value(rank));
        }
    }

    private Assumed assumed() {
        List<MarginUse> used = new ArrayList<>();
        for (int kind = 1; kind < margins.unknown(); kind++) {
            if (flows.dealsOfKind(kind) > 0) {
                used.add(new MarginUse(margins.rates().rate(kind), flows.dealsOfKind(kind)));
            }
        }
        List<ShareUse> taken = new ArrayList<>();
        for (int rank = 1; rank < shares.unknown(); rank++) {
            if (flows.dealsOfRank(rank) > 0) {
                taken.add(new ShareUse(shares.value(rank), flows.dealsOfRank(rank)));
            }
        }
        boolean any = flows.dealsOfRank(shares.unknown()) > 0;
        List<String> without = payouts.offers().stream()
                .filter(offer -> any && shares.of(offer) == null)
                .map(OfferResult::id)
                .toList();
        return new Assumed(
                flows.dealsOfKind(Margins.KNOWN),
                used,
                flows.dealsOfKind(margins.unknown()),
                taken,
                without,
                shares.isEstimated(),
                catalog.economics().discountRate());
    }

    /** Nothing is printed that is not what the ledger pays. */
    private void check(List<CohortFigures> all) {
        Money sum = all.stream().map(CohortFigures::money).reduce(new Money(0, 0, 0, 0), Money::plus);
        long paid = 0;
        for (LedgerCursor line : payouts.linesByOffer(from, to)) {
            while (line.next()) {
                paid = Math.addExact(paid, line.paid());
            }
        }
        if (Math.addExact(sum.payout(), sum.payoutLater()) != paid) {
            throw new IllegalStateException("cohorts were paid " + sum + ", the ledger pays " + paid);
        }
    }
}
