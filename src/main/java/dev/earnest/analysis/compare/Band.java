package dev.earnest.analysis.compare;

import java.math.BigInteger;

/** How a partner fares under a new program, by what it is paid; see {@code measures.md}. */
public enum Band {
    /** Paid by the base, and no more. */
    NO_LONGER_PAID("no_longer_paid", "no longer paid"),
    /** More than 10% less. */
    LOSES_MUCH("loses_much", "lose > 10%"),
    /** Less, by up to 10%. */
    LOSES("loses", "lose"),
    /** Within 0.5%, or within one unit of the currency. */
    UNCHANGED("unchanged", "unchanged"),
    /** More, by up to 10%. */
    GAINS("gains", "gain"),
    /** More than 10% more. */
    GAINS_MUCH("gains_much", "gain > 10%"),
    /** Paid nothing by the base. */
    NEWLY_PAID("newly_paid", "newly paid");

    private final String key;
    private final String title;

    Band(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** Its name for programs. */
    public String key() {
        return key;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Whether a partner in it is worse off. */
    public boolean loses() {
        return this == NO_LONGER_PAID || this == LOSES_MUCH || this == LOSES;
    }

    /** Whether a partner in it is better off. */
    public boolean gains() {
        return this == NEWLY_PAID || this == GAINS_MUCH || this == GAINS;
    }

    /**
     * The band of one partner; a change within one unit is none, whatever it is a change from.
     *
     * @param base minor units paid under the base
     * @param next under the new program
     * @param unit minor units in one unit of the currency
     */
    public static Band of(long base, long next, long unit) {
        long change = Math.subtractExact(next, base);
        if (Math.abs(change) <= unit || atMost(change, 5, base)) {
            return UNCHANGED;
        }
        if (base == 0 && next > 0) {
            return NEWLY_PAID;
        }
        if (base > 0 && next == 0) {
            return NO_LONGER_PAID;
        }
        boolean little = atMost(change, 100, base);
        if (change < 0) {
            return little ? LOSES : LOSES_MUCH;
        }
        return little ? GAINS : GAINS_MUCH;
    }

    /** Whether a change is at most so many thousandths of the base. */
    private static boolean atMost(long change, long thousandths, long base) {
        BigInteger limit = BigInteger.valueOf(base).abs().multiply(BigInteger.valueOf(thousandths));
        return BigInteger.valueOf(change)
                        .abs()
                        .multiply(BigInteger.valueOf(1000))
                        .compareTo(limit)
                <= 0;
    }
}
