package dev.earnest.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Parts of a whole as fractions with three decimals that sum to exactly 1 (largest remainder, ties to the first). */
public final class Shares {
    private static final BigInteger WHOLE = BigInteger.valueOf(1000);

    private Shares() {}

    /** A share for each amount; all null where the amounts have both signs or are all 0. */
    public static List<@Nullable BigDecimal> of(List<Long> amounts) {
        BigInteger sum = BigInteger.ZERO;
        boolean above = false;
        boolean below = false;
        for (long amount : amounts) {
            sum = sum.add(BigInteger.valueOf(amount));
            above |= amount > 0;
            below |= amount < 0;
        }
        List<@Nullable BigDecimal> shares = new ArrayList<>();
        if (above == below) {
            amounts.forEach(amount -> shares.add(null));
            return shares;
        }
        BigInteger whole = sum.abs();
        long[] units = new long[amounts.size()];
        BigInteger[] rests = new BigInteger[amounts.size()];
        long left = 1000;
        for (int i = 0; i < units.length; i++) {
            BigInteger[] parts =
                    BigInteger.valueOf(amounts.get(i)).abs().multiply(WHOLE).divideAndRemainder(whole);
            units[i] = parts[0].longValueExact();
            rests[i] = parts[1];
            left -= units[i];
        }
        IntStream.range(0, units.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rests[i]).reversed())
                .limit(left)
                .forEach(i -> units[i]++);
        for (long unit : units) {
            shares.add(BigDecimal.valueOf(unit, 3));
        }
        return shares;
    }
}
