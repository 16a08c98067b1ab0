package dev.earnest.analysis.roi;

import dev.earnest.analysis.payback.MarginRates;
import dev.earnest.analysis.roi.RoiFigures.Assumed;
import dev.earnest.analysis.roi.RoiFigures.Margin;
import dev.earnest.analysis.roi.RoiFigures.Own;
import dev.earnest.analysis.roi.RoiSums.OfferWorth;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Economics;
import dev.earnest.catalog.Timeline;
import dev.earnest.money.LargestRemainder;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds what a program brings against what it costs, from what its payouts come to. */
public final class Roi {
    /** Columns of deals and partners that returns are worked out from, beside those a catalog reads. */
    public static final Set<String> COLUMNS = Set.of(
            "cost", "list_amount", "refunded_date", "refunded_amount", "cash_date", "joined_date", "churned_date");

    private static final Comparator<RoiRow> MOST_SPENT =
            Comparator.<RoiRow, BigDecimal>comparing(RoiRow::spent).reversed().thenComparing(RoiRow::name);

    private final RoiSums sums;
    private final Timeline timeline;
    private final Catalog catalog;
    private final RoiRequest request;
    private final LocalDate asOf;

    private Roi(RoiSums sums, Timeline timeline, RoiRequest request, LocalDate asOf) {
        this.sums = sums;
        this.timeline = timeline;
        this.catalog = timeline.last();
        this.request = request;
        this.asOf = asOf;
    }

    /**
     * The result of the lines earned from one day to another.
     *
     * @param by names of fields to split by; fails with InputException where one is none
     * @param estimated an incremental share that stands for those of the catalog; null: the catalog's
     * @param from first day, included; null: from the first line
     * @param to last day, included; null: to the last line
     * @param threads at least 1; the figures are the same for any number
     */
    public static RoiFigures of(
            Payouts payouts,
            List<String> by,
            @Nullable BigDecimal estimated,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int threads) {
        RoiRequest request = new RoiRequest(by, estimated, from, to);
        return of(RoiSums.of(payouts, request, threads), payouts.timeline(), request, payouts.asOf());
    }

    /**
     * The result told from sums.
     *
     * @param sums of all deals and lines, by the same program and request
     * @param asOf the day up to which the program has run
     */
    public static RoiFigures of(RoiSums sums, Timeline timeline, RoiRequest request, LocalDate asOf) {
        return new Roi(sums, timeline, request, asOf).figures();
    }

    private RoiFigures figures() {
        boolean any = sums.first <= sums.last;
        CostWindow window = CostWindow.of(
                catalog,
                Math.max(request.firstDay(), sums.first),
                Math.min(request.lastDay(), (int) asOf.toEpochDay()),
                any);
        RoiRow program = row("program", sums.all, window.total());
        List<RoiRow> offers = offers(window.total());
        List<RoiRow> groups = groups(window.total());
        check(program, offers, groups);
        return new RoiFigures(
                catalog.currency(),
                catalog.id(),
                timeline.versions().stream().map(Catalog::version).toList(),
                any ? LocalDate.ofEpochDay(sums.first) : null,
                any ? LocalDate.ofEpochDay(sums.last) : null,
                asOf,
                assumed(window),
                program,
                offers,
                sums.ghosts.stream()
                        .map(ghost -> row(ghost.offer(), ghost.worth(), 0))
                        .toList(),
                request.by(),
                groups,
                sums.several);
    }

    private List<RoiRow> offers(long cost) {
        long[] parts = shared(cost, sums.offers.stream().map(OfferWorth::worth).toList());
        List<RoiRow> rows = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            OfferWorth offer = sums.offers.get(i);
            rows.add(row(offer.offer(), offer.worth(), parts[i]));
        }
        rows.sort(MOST_SPENT);
        return rows;
    }

    /** Groups come in the order of their values, so that cents left over and equal rows know no other order. */
    private List<RoiRow> groups(long cost) {
        long[] parts = shared(cost, List.copyOf(sums.groups.values()));
        List<RoiRow> rows = new ArrayList<>();
        sums.groups.forEach((values, worth) -> rows.add(row(values.name(), worth, parts[rows.size()])));
        rows.sort(sums.ordered ? Comparator.comparing(RoiRow::name) : MOST_SPENT);
        return rows;
    }

    /** The program's cost by payout; evenly where nothing was paid. */
    private static long[] shared(long cost, List<Worth> worths) {
        if (worths.isEmpty()) {
            return new long[0];
        }
        BigDecimal[] weights = new BigDecimal[worths.size()];
        boolean none = worths.stream().noneMatch(worth -> worth.paid() > 0);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = none
                    ? BigDecimal.ONE
                    : BigDecimal.valueOf(Math.max(0, worths.get(i).paid()));
        }
        return LargestRemainder.split(cost, weights);
    }

    private RoiRow row(String name, Worth worth, long cost) {
        return worth.row(name, catalog.currency(), cost);
    }

    /** Nothing is printed that does not add up, to the ledger and among itself. */
    private void check(RoiRow whole, List<RoiRow> offers, List<RoiRow> groups) {
        BigDecimal ledger = catalog.currency().decimal(sums.ledger);
        if (whole.payout().compareTo(ledger) != 0) {
            throw new IllegalStateException("payout " + whole.payout() + " is not the ledger's " + ledger);
        }
        checkParts(whole, offers);
        checkParts(whole, groups);
    }

    private static void checkParts(RoiRow whole, List<RoiRow> parts) {
        BigDecimal payout = parts.stream().map(RoiRow::payout).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal cost = parts.stream().map(RoiRow::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean same = payout.compareTo(whole.payout()) == 0 && cost.compareTo(whole.cost()) == 0;
        if (!parts.isEmpty() && !same) {
            throw new IllegalStateException(
                    "payout " + payout + " and cost " + cost + " of the parts are not those of " + whole);
        }
    }

    private Assumed assumed(CostWindow window) {
        Economics economics = catalog.economics();
        List<Own> own = economics.incremental().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("otherwise"))
                .map(entry -> new Own(entry.getKey(), entry.getValue()))
                .toList();
        return new Assumed(
                economics.incremental().get("otherwise"),
                own,
                request.estimated(),
                sums.all.deals(MarginRates.KNOWN),
                Margin.taken(sums.all.rates(), sums.all::deals),
                sums.all.unknown(),
                window.costs(),
                window.from(),
                window.to());
    }
}
