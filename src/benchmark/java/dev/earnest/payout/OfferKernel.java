package dev.earnest.payout;

import dev.earnest.catalog.Period;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.deal.Dictionary;
import dev.earnest.money.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What an offer asks of each deal: a condition on a text column, and what is owed at a count. */
@State(Scope.Thread)
public class OfferKernel {
    private static final int ROWS = 1000;

    private final int[] rows = new int[ROWS];
    private final int[] kept = new int[ROWS];
    private final long[] counts = new long[ROWS];
    private final StepTable steps = new StepTable(
            new Tiers(
                    Tiers.Method.MARGINAL,
                    null,
                    Period.QUARTER,
                    List.of("partner"),
                    null,
                    false,
                    false,
                    false,
                    List.of(step("0", "0.005"), step("250000", "0.01"), step("1000000", "0.015"))),
            2);
    private CodeFilter products;

    private static Step step(String from, String each) {
        return new Step(new BigDecimal(from), null, new BigDecimal(each), null);
    }

    /** Six products of which two are accepted, and counts over all steps. */
    @Setup
    public void fill() {
        Random random = new Random(1);
        Dictionary words = new Dictionary();
        List.of("core", "plus", "pro", "edge", "care", "services").forEach(words::add);
        int[] codes = random.ints(ROWS, 0, words.size()).toArray();
        products = new CodeFilter("offers.attach.when.product", Codes.of(codes, null, words), new boolean[] {
            false, false, true, false, false, true, false
        });
        for (int i = 0; i < ROWS; i++) {
            rows[i] = i;
            counts[i] = random.nextLong(20_000_000_000L);
        }
    }

    /** Which of the rows have one of two values. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int a_condition() {
        System.arraycopy(rows, 0, kept, 0, ROWS);
        return products.keep(kept, ROWS);
    }

    /** What is owed for a count under three graduated steps. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long a_tier_step() {
        long sum = 0;
        for (long count : counts) {
            sum += steps.owed(count, count, Rounding.HALF_UP);
        }
        return sum;
    }
}
