package dev.earnest.analysis.roi;

import dev.earnest.analysis.Grouper;
import dev.earnest.analysis.payback.IncrementalShares;
import dev.earnest.analysis.payback.Margins;
import dev.earnest.analysis.payback.PaidDeals;
import dev.earnest.analysis.roi.RoiFigures.Assumed;
import dev.earnest.analysis.roi.RoiFigures.Margin;
import dev.earnest.analysis.roi.RoiFigures.Own;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Economics;
import dev.earnest.money.LargestRemainder;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.SideBySide;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds what a program brings against what it costs: one pass over the lines of each offer, and one over its deals. */
public final class Roi {
    /** Columns of deals and partners that returns are worked out from, beside those a catalog reads. */
    public static final Set<String> COLUMNS = Set.of(
            "cost", "list_amount", "refunded_date", "refunded_amount", "cash_date", "joined_date", "churned_date");

    private final Payouts payouts;
    private final Catalog catalog;
    private final IncrementalShares shares;
    private final @Nullable BigDecimal estimated;
    private final int from;
    private final int to;
    private final int threads;

    private Roi(
            Payouts payouts,
            @Nullable BigDecimal estimated,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int threads) {
        this.payouts = payouts;
        this.catalog = payouts.timeline().last();
        this.estimated = estimated;
        this.shares = estimated == null
                ? IncrementalShares.assumed(catalog.economics())
                : IncrementalShares.estimated(estimated);
        this.from = from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
        this.to = to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
        this.threads = threads;
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
        return new Roi(payouts, estimated, from, to, threads).figures(by);
    }

    /** What one offer's lines come to. */
    private static final class OfferWalk {
        private final Worth worth;
        private BitSet deals = new BitSet();
        private int first = Integer.MAX_VALUE;
        private int last = Integer.MIN_VALUE;

        OfferWalk(Worth worth) {
            this.worth = worth;
        }
    }

    private RoiFigures figures(List<String> by) {
        List<OfferResult> offers = payouts.offers();
        List<OfferWalk> walks = walks(offers, payouts.linesByOffer(from, to), payouts.linesByOffer(from, to));
        List<OfferResult> ghosts = payouts.ghosts();
        List<OfferWalk> ghostWalks = walks(ghosts, payouts.linesByGhost(from, to), payouts.linesByGhost(from, to));
        int first = walks.stream().mapToInt(walk -> walk.first).min().orElse(Integer.MAX_VALUE);
        int last = walks.stream().mapToInt(walk -> walk.last).max().orElse(Integer.MIN_VALUE);
        Margins margins = new Margins(payouts);
        short[] ranks = new short[payouts.data().deals().rows()];
        long several = ranks(offers, walks, ranks);
        Worth all = new Worth(margins, shares);
        for (int row = 0; row < ranks.length; row++) {
            if (ranks[row] != 0) {
                all.deal(row, ranks[row]);
            }
        }
        walks.forEach(walk -> all.pay(walk.worth.paid()));
        CostWindow window = CostWindow.of(catalog, Math.max(from, first), Math.min(to, asOf()), first <= last);
        long[] parts =
                shared(window.total(), walks.stream().map(walk -> walk.worth).toList());
        List<RoiRow> rows = new ArrayList<>();
        for (int i = 0; i < walks.size(); i++) {
            rows.add(row(offers.get(i).id(), walks.get(i).worth, parts[i]));
        }
        rows.sort(Comparator.<RoiRow, BigDecimal>comparing(RoiRow::spent)
                .reversed()
                .thenComparing(RoiRow::name));
        List<RoiRow> ghostRows = new ArrayList<>();
        for (int i = 0; i < ghosts.size(); i++) {
            ghostRows.add(row(ghosts.get(i).id(), ghostWalks.get(i).worth, 0));
        }
        RoiRow program = row("program", all, window.total());
        List<RoiRow> groups = by.isEmpty() ? List.of() : groups(by, walks, window.total());
        check(program, rows, groups);
        return new RoiFigures(
                catalog.currency(),
                catalog.id(),
                payouts.timeline().versions().stream().map(Catalog::version).toList(),
                first > last ? null : LocalDate.ofEpochDay(first),
                first > last ? null : LocalDate.ofEpochDay(last),
                payouts.asOf(),
                assumed(ranks, margins, window),
                program,
                rows,
                ghostRows,
                by,
                groups,
                several);
    }

    private int asOf() {
        return (int) payouts.asOf().toEpochDay();
    }

    private List<OfferWalk> walks(List<OfferResult> offers, List<LedgerCursor> lines, List<LedgerCursor> again) {
        List<OfferWalk> walks = new ArrayList<>();
        offers.forEach(offer -> walks.add(new OfferWalk(new Worth(new Margins(payouts), shares))));
        SideBySide.each(
                threads,
                offers.size(),
                i -> walk(walks.get(i), shares.rank(offers.get(i)), lines.get(i), again.get(i)));
        return walks;
    }

    private static void walk(OfferWalk walk, int rank, LedgerCursor line, LedgerCursor again) {
        PaidDeals paid = new PaidDeals();
        while (line.next()) {
            walk.first = Math.min(walk.first, line.earnedDay());
            walk.last = Math.max(walk.last, line.earnedDay());
            walk.worth.pay(line.paid());
            int deal = PaidDeals.dealRow(line);
            if (deal >= 0) {
                paid.add(deal, line.paid());
            }
        }
        walk.deals = paid.net(() -> again);
        for (int row = walk.deals.nextSetBit(0); row >= 0; row = walk.deals.nextSetBit(row + 1)) {
            walk.worth.deal(row, rank);
        }
    }

    /** Notes the highest rank of each deal paid on; how many deals several offers pay on. */
    private long ranks(List<OfferResult> offers, List<OfferWalk> walks, short[] ranks) {
        BitSet seen = new BitSet();
        BitSet several = new BitSet();
        for (int i = 0; i < walks.size(); i++) {
            BitSet deals = walks.get(i).deals;
            short rank = (short) shares.rank(offers.get(i));
            BitSet again = (BitSet) deals.clone();
            again.and(seen);
            several.or(again);
            seen.or(deals);
            for (int row = deals.nextSetBit(0); row >= 0; row = deals.nextSetBit(row + 1)) {
                ranks[row] = (short) Math.max(ranks[row], rank);
            }
        }
        return several.cardinality();
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
        BigDecimal ledger = catalog.currency().decimal(LedgerTotal.of(payouts, from, to));
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

    /** One pass over the lines; a deal that is in a group under several offers counts once there. */
    private List<RoiRow> groups(List<String> by, List<OfferWalk> walks, long cost) {
        Grouper grouper = Grouper.of(payouts, by);
        GroupedDeals deals = new GroupedDeals();
        List<Worth> worths = new ArrayList<>();
        Margins margins = new Margins(payouts);
        List<LedgerCursor> lines = payouts.linesByOffer(from, to);
        for (int i = 0; i < lines.size(); i++) {
            LedgerCursor line = lines.get(i);
            int rank = shares.rank(payouts.offers().get(i));
            while (line.next()) {
                int group = grouper.of(line);
                while (worths.size() <= group) {
                    worths.add(new Worth(margins, shares));
                }
                worths.get(group).pay(line.paid());
                int deal = PaidDeals.dealRow(line);
                if (deal >= 0 && line.paid() != 0 && walks.get(i).deals.get(deal)) {
                    deals.add(group, deal, rank);
                }
            }
        }
        deals.each((group, deal, rank) -> worths.get(group).deal(deal, rank));
        long[] parts = shared(cost, worths);
        List<RoiRow> rows = new ArrayList<>();
        for (int group = 0; group < worths.size(); group++) {
            rows.add(row(name(grouper.values(group)), worths.get(group), parts[group]));
        }
        rows.sort(
                grouper.isOrdered()
                        ? Comparator.comparing(RoiRow::name)
                        : Comparator.<RoiRow, BigDecimal>comparing(RoiRow::spent)
                                .reversed()
                                .thenComparing(RoiRow::name));
        return rows;
    }

    /** Blank for the blank value of one field, as no value is; beside other fields it is named. */
    static String name(List<@Nullable String> values) {
        List<String> words = new ArrayList<>();
        values.forEach(value -> words.add(value != null ? value : values.size() == 1 ? "" : "(blank)"));
        return String.join(" / ", words);
    }

    private Assumed assumed(short[] ranks, Margins margins, CostWindow window) {
        long[] kinds = new long[margins.kinds()];
        for (int row = 0; row < ranks.length; row++) {
            if (ranks[row] != 0) {
                kinds[margins.kind(row)]++;
            }
        }
        Economics economics = catalog.economics();
        List<Own> own = economics.incremental().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("otherwise"))
                .map(entry -> new Own(entry.getKey(), entry.getValue()))
                .toList();
        return new Assumed(
                economics.incremental().get("otherwise"),
                own,
                estimated,
                kinds[Margins.KNOWN],
                Margin.taken(margins, kinds),
                kinds[margins.unknown()],
                window.costs(),
                window.from(),
                window.to());
    }
}
