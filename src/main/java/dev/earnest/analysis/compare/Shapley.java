package dev.earnest.analysis.compare;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Shares of changes in what they do together: what each adds, averaged over the orders in which they can be made. */
final class Shapley {
    private final int changes;
    private final Values values;

    Shapley(int changes, Values values) {
        this.changes = changes;
        this.values = values;
    }

    /** What sets of changes come to. */
    @FunctionalInterface
    interface Values {
        /** The value of a set of changes; 0 of none. */
        long of(BitSet set);

        /** Told before the values of sets of one size are asked for, small sets first. */
        default void prepare(List<BitSet> sets) {}
    }

    /**
     * Shares in whole units that sum to the value of all changes.
     *
     * @param errors standard errors of the shares; all 0 where they are exact
     */
    record Shares(long[] shares, long[] errors) {}

    /** Over all orders, by way of every set of changes. */
    Shares exact() {
        int sets = 1 << changes;
        long[] known = new long[sets];
        for (int size = 0; size <= changes; size++) {
            int held = size;
            int[] ofSize = IntStream.range(0, sets)
                    .filter(set -> Integer.bitCount(set) == held)
                    .toArray();
            values.prepare(IntStream.of(ofSize).mapToObj(Shapley::bits).toList());
            for (int set : ofSize) {
                known[set] = values.of(bits(set));
            }
        }
        BigInteger[] sums = zeros();
        for (int set = 0; set < sets; set++) {
            for (int change = 0; change < changes; change++) {
                if ((set >> change & 1) == 0) {
                    long adds = Math.subtractExact(known[set | 1 << change], known[set]);
                    sums[change] = sums[change].add(BigInteger.valueOf(adds).multiply(orders(Integer.bitCount(set))));
                }
            }
        }
        return new Shares(whole(sums, factorial(changes), known[sets - 1]), new long[changes]);
    }

    private static BitSet bits(int set) {
        return BitSet.valueOf(new long[] {set});
    }

    /** In how many orders just so many changes come before a given one. */
    private BigInteger orders(int before) {
        return factorial(before).multiply(factorial(changes - 1 - before));
    }

    private static BigInteger factorial(int number) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= number; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }

    /** Over some orders, the same for the same seed. */
    Shares sampled(int orders, long seed) {
        List<List<Integer>> all = orders(orders, new Random(seed));
        prepare(all);
        BigInteger[] sums = zeros();
        BigInteger[] squares = zeros();
        for (List<Integer> order : all) {
            BitSet set = new BitSet();
            long before = 0;
            for (int change : order) {
                set.set(change);
                long with = values.of(set);
                BigInteger adds = BigInteger.valueOf(Math.subtractExact(with, before));
                sums[change] = sums[change].add(adds);
                squares[change] = squares[change].add(adds.multiply(adds));
                before = with;
            }
        }
        long[] errors = new long[changes];
        for (int change = 0; change < changes; change++) {
            errors[change] = error(sums[change], squares[change], orders);
        }
        return new Shares(whole(sums, BigInteger.valueOf(orders), values.of(first(changes))), errors);
    }

    private static BitSet first(int many) {
        BitSet set = new BitSet();
        set.set(0, many);
        return set;
    }

    private List<List<Integer>> orders(int many, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, changes).boxed().toList());
        List<List<Integer>> orders = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Collections.shuffle(order, random);
            orders.add(List.copyOf(order));
        }
        return orders;
    }

    private void prepare(List<List<Integer>> orders) {
        for (int size = 1; size <= changes; size++) {
            Set<BitSet> sets = new LinkedHashSet<>();
            for (List<Integer> order : orders) {
                BitSet set = new BitSet();
                order.subList(0, size).forEach(set::set);
                sets.add(set);
            }
            values.prepare(List.copyOf(sets));
        }
    }

    /** The square root of (sum of squares - square of the sum / n) / (n (n - 1)). */
    private static long error(BigInteger sum, BigInteger squares, int orders) {
        BigInteger many = BigInteger.valueOf(orders);
        BigDecimal spread = new BigDecimal(squares.multiply(many).subtract(sum.multiply(sum)));
        BigDecimal of = new BigDecimal(many.multiply(many).multiply(BigInteger.valueOf(Math.max(1, orders - 1))));
        return spread.divide(of, MathContext.DECIMAL128)
                .sqrt(MathContext.DECIMAL128)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private BigInteger[] zeros() {
        BigInteger[] zeros = new BigInteger[changes];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    /** Whole parts by largest remainder, ties to the first, so that they sum to all. */
    private static long[] whole(BigInteger[] sums, BigInteger of, long all) {
        long[] parts = new long[sums.length];
        BigInteger[] rests = new BigInteger[sums.length];
        long left = all;
        for (int i = 0; i < parts.length; i++) {
            rests[i] = sums[i].mod(of);
            parts[i] = sums[i].subtract(rests[i]).divide(of).longValueExact();
            left = Math.subtractExact(left, parts[i]);
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rests[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
