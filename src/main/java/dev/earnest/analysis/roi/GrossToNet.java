package dev.earnest.analysis.roi;

import dev.earnest.analysis.Grouper;
import dev.earnest.analysis.payback.Margins;
import dev.earnest.analysis.payback.WonDeals;
import dev.earnest.analysis.roi.GrossToNetFigures.Fall;
import dev.earnest.analysis.roi.RoiFigures.Margin;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Walks from the list price of all won deals down to the net margin: one pass over the deals, one over the lines. */
public final class GrossToNet {
    private final Payouts payouts;
    private final Margins margins;
    private final WonDeals won;
    private final @Nullable NumberColumn list;
    private final @Nullable DateColumn closed;
    private final int from;
    private final int to;
    private final boolean allLines;
    private final List<String> types = new ArrayList<>();
    private final int[] typeOfOffer;

    private GrossToNet(Payouts payouts, @Nullable LocalDate from, @Nullable LocalDate to) {
        this.payouts = payouts;
        this.margins = new Margins(payouts);
        Frame deals = payouts.data().deals();
        this.won = new WonDeals(deals);
        this.list = deals.number("list_amount");
        this.closed = deals.date("close_date");
        // a history longer than the program is not the program's business
        List<Catalog> versions = payouts.timeline().versions();
        LocalDate first = from == null ? versions.get(0).effective().from() : from;
        LocalDate last = to == null ? payouts.timeline().last().effective().to() : to;
        this.from = (int) first.toEpochDay();
        this.to = (int) last.toEpochDay();
        this.allLines = from == null && to == null;
        this.typeOfOffer =
                payouts.offers().stream().mapToInt(offer -> number(type(offer))).toArray();
    }

    /**
     * The steps for deals closed, and lines earned, from one day to another.
     *
     * @param by names of fields to split by; fails with InputException where one is none
     * @param from first day, included; null: the first of the program, and lines from the first
     * @param to last day, included; null: the last of the program, and lines to the last
     */
    public static GrossToNetFigures of(
            Payouts payouts, List<String> by, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new GrossToNet(payouts, from, to).figures(by);
    }

    private String type(OfferResult result) {
        String word = result.id();
        for (Catalog version : payouts.timeline().versions()) {
            Offer offer = version.offers().get(result.id());
            word = offer == null ? word : offer.type().word();
        }
        return word;
    }

    private int number(String type) {
        if (!types.contains(type)) {
            types.add(type);
        }
        return types.indexOf(type);
    }

    /** Sums of a group: money of deals in ten-thousandths, by kind of margin where it matters; of lines in minor units. */
    private final class Sums {
        private long listed;
        private long gross;
        private final long[] costs = new long[margins.kinds()];
        private final long[] paid = new long[types.size()];
        private long clawedBack;
        private long unknown;

        void deal(int row) {
            long amount = margins.amount(row);
            int kind = margins.kind(row);
            gross = Math.addExact(gross, amount);
            listed = Math.addExact(listed, list == null || list.blank(row) ? amount : list.value(row));
            long base = kind == Margins.KNOWN ? Math.subtractExact(amount, margins.sum(row, kind)) : amount;
            costs[kind] = Math.addExact(costs[kind], base);
            unknown += kind == margins.unknown() ? 1 : 0;
        }

        void line(int type, LedgerCursor line) {
            paid[type] = Math.addExact(paid[type], Math.addExact(line.paid(), line.clawedBack()));
            clawedBack = Math.addExact(clawedBack, line.clawedBack());
        }

        /** Null where the cost of a deal is not known. */
        private @Nullable BigDecimal cost() {
            if (unknown > 0) {
                return null;
            }
            BigDecimal cost = BigDecimal.valueOf(costs[Margins.KNOWN], 4);
            for (int kind = 1; kind < margins.unknown(); kind++) {
                cost = cost.add(
                        BigDecimal.valueOf(costs[kind], 4).multiply(BigDecimal.ONE.subtract(margins.rate(kind))));
            }
            return cost;
        }

        Fall fall(String name, int[] order) {
            List<BigDecimal> byType =
                    IntStream.of(order).mapToObj(type -> money(paid[type])).toList();
            return new Fall(
                    name,
                    BigDecimal.valueOf(listed, 4),
                    BigDecimal.valueOf(gross, 4),
                    byType,
                    money(clawedBack),
                    cost());
        }
    }

    private BigDecimal money(long minor) {
        return payouts.timeline().last().currency().decimal(minor);
    }

    private GrossToNetFigures figures(List<String> by) {
        Sums whole = new Sums();
        List<Sums> groups = new ArrayList<>();
        Grouper grouper = by.isEmpty() ? null : Grouper.of(payouts, by);
        long[] kinds = new long[margins.kinds()];
        long deals = 0;
        long withoutList = 0;
        long refunded = 0;
        for (int row = 0; row < payouts.data().deals().rows(); row++) {
            if (won.holds(row) && isInWindow(row)) {
                whole.deal(row);
                if (grouper != null) {
                    group(groups, grouper.ofDeal(row)).deal(row);
                }
                kinds[margins.kind(row)]++;
                deals++;
                withoutList += list == null || list.blank(row) ? 1 : 0;
                refunded = Math.addExact(refunded, Math.subtractExact(margins.amount(row), margins.netAmount(row)));
            }
        }
        lines(whole, groups, grouper);
        int[] order = IntStream.range(0, types.size())
                .boxed()
                .sorted(Comparator.comparingLong(type -> -whole.paid[type]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Fall> falls = new ArrayList<>();
        for (int group = 0; grouper != null && group < groups.size(); group++) {
            falls.add(groups.get(group).fall(Roi.name(grouper.values(group)), order));
        }
        if (grouper != null) {
            falls.sort(
                    grouper.isOrdered()
                            ? Comparator.comparing(Fall::name)
                            : Comparator.comparing(Fall::gross).reversed().thenComparing(Fall::name));
        }
        Fall fall = whole.fall("all", order);
        check(fall, falls);
        return new GrossToNetFigures(
                payouts.timeline().last().currency(),
                payouts.timeline().last().id(),
                IntStream.of(order).mapToObj(types::get).toList(),
                fall,
                by,
                falls,
                LocalDate.ofEpochDay(from),
                LocalDate.ofEpochDay(to),
                deals,
                withoutList,
                kinds[Margins.KNOWN],
                Margin.taken(margins, kinds),
                kinds[margins.unknown()],
                BigDecimal.valueOf(refunded, 4));
    }

    private boolean isInWindow(int row) {
        return closed == null || closed.day(row) >= from && closed.day(row) <= to;
    }

    private int firstLine() {
        return allLines ? Integer.MIN_VALUE : from;
    }

    private int lastLine() {
        return allLines ? Integer.MAX_VALUE : to;
    }

    private Sums group(List<Sums> groups, int group) {
        while (groups.size() <= group) {
            groups.add(new Sums());
        }
        return groups.get(group);
    }

    private void lines(Sums whole, List<Sums> groups, @Nullable Grouper grouper) {
        List<LedgerCursor> lines = payouts.linesByOffer(firstLine(), lastLine());
        for (int i = 0; i < lines.size(); i++) {
            LedgerCursor line = lines.get(i);
            while (line.next()) {
                whole.line(typeOfOffer[i], line);
                if (grouper != null) {
                    group(groups, grouper.of(line)).line(typeOfOffer[i], line);
                }
            }
        }
    }

    /** Nothing is printed that does not add up, to the ledger and among itself. */
    private void check(Fall whole, List<Fall> groups) {
        long ledger = LedgerTotal.of(payouts, firstLine(), lastLine());
        if (whole.paid().compareTo(money(ledger)) != 0) {
            throw new IllegalStateException("paid " + whole.paid() + " is not the ledger's " + money(ledger));
        }
        if (groups.isEmpty()) {
            return;
        }
        BigDecimal gross = groups.stream().map(Fall::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal paid = groups.stream().map(Fall::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal list = groups.stream().map(Fall::list).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (gross.compareTo(whole.gross()) != 0
                || paid.compareTo(whole.paid()) != 0
                || list.compareTo(whole.list()) != 0) {
            throw new IllegalStateException("the groups do not add up to " + whole);
        }
    }
}
