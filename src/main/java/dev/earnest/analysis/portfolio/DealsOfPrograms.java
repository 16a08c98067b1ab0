package dev.earnest.analysis.portfolio;

import dev.earnest.analysis.portfolio.PortfolioFigures.DealProgram;
import dev.earnest.analysis.portfolio.PortfolioFigures.Overlap;
import dev.earnest.analysis.portfolio.PortfolioFigures.SharedDeal;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.NumberColumn;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.money.Factor;
import dev.earnest.money.Fixed4;
import dev.earnest.money.Rounding;
import dev.earnest.payout.CeilingCut;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.PortfolioPayouts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each program pays on each deal: two walks over the lines, the second for deals of several programs alone. */
final class DealsOfPrograms {
    private final PortfolioPayouts paid;
    private final Dataset data;
    private final CurrencyUnit unit;
    private final int from;
    private final int to;
    private final List<CeilingCut> cuts;
    private final long[][] byDeal;
    private final BitSet subjects = new BitSet();

    DealsOfPrograms(PortfolioPayouts paid, int from, int to) {
        Payouts first = paid.programs().get(0);
        this.paid = paid;
        this.data = first.data();
        this.unit = first.timeline().last().currency();
        this.from = from;
        this.to = to;
        this.cuts = paid.cuts().stream()
                .filter(cut -> cut.day() >= from && cut.day() <= to)
                .toList();
        this.byDeal = new long[paid.programs().size()][data.deals().rows()];
        for (int program = 0; program < byDeal.length; program++) {
            add(program);
        }
    }

    private void add(int program) {
        long[] own = byDeal[program];
        int deals = data.deals().rows();
        for (LedgerCursor line : paid.programs().get(program).linesByOffer(from, to)) {
            while (line.next()) {
                int deal = line.dealRow();
                int event = line.eventRow();
                if (deal >= 0) {
                    own[deal] = Math.addExact(own[deal], line.paid());
                }
                if (event >= 0 || deal >= 0) {
                    subjects.set(event >= 0 ? deals + event : deal);
                }
            }
        }
    }

    /** Deals and events with a line of some program. */
    long withLine() {
        return subjects.cardinality();
    }

    /** Deals that some program pays something other than 0 on. */
    long paid() {
        long paid = 0;
        for (int deal = 0; deal < data.deals().rows(); deal++) {
            paid += payers(deal) > 0 ? 1 : 0;
        }
        return paid;
    }

    /** What the ceiling took off one program's lines. */
    long cut(int program) {
        return cuts.stream()
                .filter(cut -> cut.program() == program)
                .mapToLong(CeilingCut::money)
                .reduce(0, Math::addExact);
    }

    /** How many deals of a program it cut. */
    long dealsCut(int program) {
        return cuts.stream()
                .filter(cut -> cut.program() == program)
                .mapToInt(CeilingCut::deal)
                .distinct()
                .count();
    }

    /** How many deals it cut. */
    long dealsCut() {
        return cuts.stream().mapToInt(CeilingCut::deal).distinct().count();
    }

    private int payers(int deal) {
        int payers = 0;
        for (long[] own : byDeal) {
            payers += own[deal] != 0 ? 1 : 0;
        }
        return payers;
    }

    private long paid(int deal) {
        long sum = 0;
        for (long[] own : byDeal) {
            sum = Math.addExact(sum, own[deal]);
        }
        return sum;
    }

    Overlap overlap() {
        long deals = 0;
        long amount = 0;
        long sum = 0;
        for (int deal = 0; deal < data.deals().rows(); deal++) {
            if (payers(deal) > 1) {
                deals++;
                amount = Math.addExact(amount, amount(deal));
                sum = Math.addExact(sum, paid(deal));
            }
        }
        return new Overlap(deals, amount, sum, listed().cardinality());
    }

    private long amount(int deal) {
        NumberColumn amounts = data.deals().number("amount");
        long value = amounts == null ? Fixed4.BLANK : amounts.value(deal);
        return value == Fixed4.BLANK
                ? 0
                : Factor.of(BigDecimal.ONE, unit.digits()).apply(value, Rounding.HALF_UP);
    }

    /** The deals that several programs pay, and those that the ceiling cut. */
    private BitSet listed() {
        BitSet listed = new BitSet();
        for (int deal = 0; deal < data.deals().rows(); deal++) {
            listed.set(deal, payers(deal) > 1);
        }
        cuts.forEach(cut -> listed.set(cut.deal()));
        return listed;
    }

    /** At most so many of these deals, what is paid most first. */
    List<SharedDeal> shared(int most) {
        List<Integer> largest = listed().stream()
                .boxed()
                .sorted(Comparator.comparingLong((Integer deal) -> -paid(deal))
                        .thenComparing(deal -> data.deals().id().text(deal)))
                .limit(most)
                .toList();
        BitSet told = new BitSet();
        largest.forEach(told::set);
        Map<Integer, Map<List<Integer>, long[]>> parts = parts(told);
        return largest.stream()
                .map(deal -> shared(deal, parts.getOrDefault(deal, Map.of())))
                .toList();
    }

    private SharedDeal shared(int deal, Map<List<Integer>, long[]> parts) {
        String id = data.deals().id().text(deal);
        List<DealProgram> of = new ArrayList<>();
        long cut = 0;
        for (Map.Entry<List<Integer>, long[]> part : parts.entrySet()) {
            of.add(new DealProgram(
                    id,
                    paid.programs().get(part.getKey().get(0)).timeline().last().id(),
                    data.partnerIds().value(part.getKey().get(1)),
                    part.getValue()[1],
                    part.getValue()[0]));
            cut = Math.addExact(cut, part.getValue()[1]);
        }
        long amount = amount(deal);
        BigDecimal share = amount <= 0
                ? null
                : BigDecimal.valueOf(paid(deal)).divide(BigDecimal.valueOf(amount), 4, RoundingMode.HALF_UP);
        return new SharedDeal(id, amount, paid(deal), share, cut, of);
    }

    /** By deal, then program and partner: paid, and cut by the ceiling. */
    private Map<Integer, Map<List<Integer>, long[]>> parts(BitSet listed) {
        Map<Integer, Map<List<Integer>, long[]>> parts = new TreeMap<>();
        for (int program = 0; program < byDeal.length; program++) {
            for (LedgerCursor line : paid.programs().get(program).linesByOffer(from, to)) {
                while (line.next()) {
                    if (line.dealRow() >= 0 && listed.get(line.dealRow())) {
                        add(parts, line.dealRow(), program, line.partner(), 0, line.paid());
                    }
                }
            }
        }
        cuts.stream()
                .filter(cut -> listed.get(cut.deal()))
                .forEach(cut -> add(parts, cut.deal(), cut.program(), cut.payee(), 1, cut.money()));
        return parts;
    }

    private static void add(
            Map<Integer, Map<List<Integer>, long[]>> parts, int deal, int program, int payee, int at, long money) {
        Comparator<List<Integer>> order =
                Comparator.comparing((List<Integer> key) -> key.get(0)).thenComparing(key -> key.get(1));
        long[] sums = parts.computeIfAbsent(deal, any -> new TreeMap<>(order))
                .computeIfAbsent(List.of(program, payee), any -> new long[2]);
        sums[at] = Math.addExact(sums[at], money);
    }
}
