package dev.earnest.scenario;

import dev.earnest.money.Rounding;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.LineKind;
import dev.earnest.payout.Payouts;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines of a program without common sums that would spend them, in the order in which they are earned; and what becomes
 * of them where each partner's lines count so many times.
 */
final class PoolLines {
    private static final int[] NONE = {};

    private final List<Pools.Pool> pools;
    private final List<Line> lines;

    /**
     * One line.
     *
     * @param offer place of the offer
     * @param asks what it asks of the common sums
     * @param paid what it pays where it gets all of it
     * @param origin the line that it takes back from, by its place; below 0 for lines that ask
     */
    private record Line(int offer, int payee, int day, int[] limits, int budget, long asks, long paid, int origin) {}

    private PoolLines(List<Pools.Pool> pools, List<Line> lines) {
        this.pools = pools;
        this.lines = lines;
    }

    /** @param open what the open program pays */
    static PoolLines of(OpenProgram program, Payouts open, Pools pools) {
        List<Line> lines = new ArrayList<>();
        Map<List<Integer>, Integer> origins = new HashMap<>();
        LedgerCursor line = open.wholeLines(program.coupled());
        while (line.next()) {
            List<Integer> subject = List.of(line.offer(), line.partner(), line.dealRow(), line.eventRow());
            long asks = line.earned() - line.limitCut() - line.stackingCut() - line.budgetCut();
            boolean takes = line.kind() == LineKind.CLAWBACK;
            int origin = takes ? origins.getOrDefault(subject, -1) : -1;
            if (!takes) {
                origins.putIfAbsent(subject, lines.size());
            }
            lines.add(new Line(
                    line.offer(),
                    line.partner(),
                    line.earnedDay(),
                    takes ? NONE : pools.limits(line),
                    takes ? -1 : pools.budget(line),
                    takes ? 0 : asks,
                    line.paid(),
                    origin));
        }
        return new PoolLines(pools.all, lines);
    }

    /**
     * What came of one draw.
     *
     * @param byOffer paid, by place of the offer
     * @param asked of each pool
     * @param spentOn the day on which more was asked of a pool than there is; 0 where it never was
     */
    record Outcome(long[] byOffer, long[] asked, int[] spentOn) {}

    /** One draw as it goes through the pools; mutable, for one thread. */
    private final class Spending {
        private final long[] asked = new long[pools.size()];
        private final long[] spent = new long[pools.size()];
        private final int[] spentOn = new int[pools.size()];
        private final long[] passed = new long[lines.size()];
        private final Map<Integer, List<Integer>> shared = new TreeMap<>();

        void spend(int place, long count) {
            Line line = lines.get(place);
            long value = Math.multiplyExact(line.asks(), count);
            for (int limit : line.limits()) {
                value = take(limit, value, line.day());
            }
            passed[place] = value;
            int budget = line.budget();
            if (budget < 0 || value == 0) {
                return;
            }
            switch (pools.get(budget).whenSpent()) {
                case STOP -> passed[place] = take(budget, value, line.day());
                case PRORATE -> {
                    note(budget, value, line.day());
                    shared.computeIfAbsent(budget, any -> new ArrayList<>()).add(place);
                }
                case FLAG -> note(budget, value, line.day());
            }
        }

        /** What a pool leaves of a value. */
        private long take(int pool, long value, int day) {
            note(pool, value, day);
            long passes = Math.min(value, Math.max(0, pools.get(pool).amount() - spent[pool]));
            spent[pool] = Math.addExact(spent[pool], passes);
            return passes;
        }

        private void note(int pool, long value, int day) {
            asked[pool] = Math.addExact(asked[pool], value);
            if (spentOn[pool] == 0 && asked[pool] > pools.get(pool).amount()) {
                spentOn[pool] = day;
            }
        }

        long[] passed() {
            shared.forEach(
                    (pool, some) -> prorate(some, asked[pool], pools.get(pool).amount(), passed));
            return passed;
        }
    }

    /** @param counts how often each partner counts, by code */
    Outcome replay(int[] counts, int offers) {
        Spending spending = new Spending();
        for (int place = 0; place < lines.size(); place++) {
            spending.spend(place, counts[lines.get(place).payee()]);
        }
        return new Outcome(paid(spending.passed(), counts, offers), spending.asked, spending.spentOn);
    }

    /** Every line by the same ratio, rounded down; the cents left go to the largest remainders. */
    private static void prorate(List<Integer> some, long asked, long amount, long[] passed) {
        if (asked <= Math.max(0, amount)) {
            return;
        }
        BigInteger sum = BigInteger.valueOf(asked);
        Map<Integer, BigInteger> rests = new HashMap<>();
        long left = amount;
        for (int i : some) {
            BigInteger product = BigInteger.valueOf(passed[i]).multiply(BigInteger.valueOf(amount));
            BigInteger rest = product.mod(sum);
            passed[i] = product.subtract(rest).divide(sum).longValueExact();
            left -= passed[i];
            rests.put(i, rest);
        }
        List<Integer> byRest = new ArrayList<>(some);
        byRest.sort((one, two) ->
                rests.getOrDefault(two, BigInteger.ZERO).compareTo(rests.getOrDefault(one, BigInteger.ZERO)));
        for (int i : byRest.subList(0, (int) Math.max(0, Math.min(byRest.size(), left)))) {
            passed[i]++;
        }
    }

    private long[] paid(long[] passed, int[] counts, int offers) {
        long[] byOffer = new long[offers];
        for (int i = 0; i < passed.length; i++) {
            Line line = lines.get(i);
            long count = counts[line.payee()];
            int of = line.origin() < 0 ? i : line.origin();
            long asked = lines.get(of).asks() * count;
            long paid = line.paid();
            long now = passed[of] == asked || asked == 0 ? paid * count : part(paid * count, passed[of], asked);
            byOffer[line.offer()] = Math.addExact(byOffer[line.offer()], now);
        }
        return byOffer;
    }

    private static long part(long whole, long part, long of) {
        return whole == of
                ? part
                : Rounding.HALF_UP.divide(
                        BigInteger.valueOf(whole).multiply(BigInteger.valueOf(part)), BigInteger.valueOf(of));
    }

    /** The history itself: everybody once. */
    static int[] once(int partners) {
        int[] counts = new int[partners];
        Arrays.fill(counts, 1);
        return counts;
    }

    /** The sums that are spent in common. */
    List<Pools.Pool> pools() {
        return pools;
    }
}
