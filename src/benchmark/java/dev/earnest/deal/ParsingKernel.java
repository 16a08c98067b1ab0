package dev.earnest.deal;

import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Cells into numbers, days and codes: a thousand of each kind, as in generated deals. */
@State(Scope.Thread)
public class ParsingKernel {
    private static final int CELLS = 1000;

    private final NumberText number = new NumberText(Mapping.NumberStyle.PLAIN);
    private final DateText date = new DateText(null);
    private final Dictionary partners = new Dictionary();
    private final Slice cell = new Slice();
    private final char[][] amounts = new char[CELLS][];
    private final char[][] days = new char[CELLS][];
    private final char[][] ids = new char[CELLS][];

    /** Cells of the lengths that deals have. */
    @Setup
    public void fill() {
        Random random = new Random(1);
        for (int i = 0; i < CELLS; i++) {
            amounts[i] = ((100 + random.nextInt(5_000_000)) / 100 + "." + (10 + random.nextInt(90))).toCharArray();
            days[i] = java.time.LocalDate.of(2024, 1, 1)
                    .plusDays(random.nextInt(1096))
                    .toString()
                    .toCharArray();
            ids[i] = ("P" + (10_000 + random.nextInt(20_000))).toCharArray();
        }
    }

    /** An amount with two decimals. */
    @Benchmark
    @OperationsPerInvocation(CELLS)
    public long a_decimal() {
        long sum = 0;
        for (char[] chars : amounts) {
            cell.set(chars, 0, chars.length);
            sum += number.read(cell);
        }
        return sum;
    }

    /** A date as ISO writes it. */
    @Benchmark
    @OperationsPerInvocation(CELLS)
    public long a_date() {
        long sum = 0;
        for (char[] chars : days) {
            cell.set(chars, 0, chars.length);
            sum += date.read(cell);
        }
        return sum;
    }

    /** The code of an id that was seen before. */
    @Benchmark
    @OperationsPerInvocation(CELLS)
    public long a_dictionary_lookup() {
        long sum = 0;
        for (char[] chars : ids) {
            sum += partners.add(chars, 0, chars.length);
        }
        return sum;
    }
}
