package dev.earnest.analysis.payback;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What sums of deals are multiplied by for their margin, by kind of deal: those whose cost is known, those for which a gross
 * margin is assumed, by its place in the catalog, and those of which neither is known.
 *
 * @param assumed gross margins in the order of the catalog, whatever the data
 */
public record MarginRates(List<BigDecimal> assumed) implements Serializable {
    private static final long serialVersionUID = 1;

    /** The kind of a deal whose cost is known: its sum is the margin. */
    public static final int KNOWN = 0;

    public MarginRates {
        assumed = List.copyOf(assumed);
    }

    /** How many kinds there are. */
    public int kinds() {
        return assumed.size() + 2;
    }

    /** The kind of a deal of which neither cost nor margin is known. */
    public int unknown() {
        return assumed.size() + 1;
    }

    /** What the sums of a kind are multiplied by; those of an unknown one by 0. */
    public BigDecimal rate(int kind) {
        return kind == KNOWN ? BigDecimal.ONE : kind == unknown() ? BigDecimal.ZERO : assumed.get(kind - 1);
    }

    /** What a sum of a kind comes to, in units of the currency. */
    public BigDecimal money(int kind, long sum) {
        return BigDecimal.valueOf(sum, 4).multiply(rate(kind));
    }
}
