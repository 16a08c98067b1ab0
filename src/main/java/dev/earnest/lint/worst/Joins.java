package dev.earnest.lint.worst;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Remembers which two offers exclude each other, and how much was looked at; mutable, for one search. */
final class Joins {
    /** Sets of offers that are looked at in one version, at most. */
    private static final int MOST = 10_000;

    private final Map<Part, Integer> numbers = new IdentityHashMap<>();
    private final Map<Part, BigDecimal> amounts = new IdentityHashMap<>();
    private final List<BitSet> known = new ArrayList<>();
    private final List<BitSet> clashes = new ArrayList<>();
    private int looked;

    Joins(List<Part> parts, BigDecimal smallest) {
        for (Part part : parts) {
            numbers.put(part, numbers.size());
            BigDecimal amount = Met.amount(part.space(), smallest);
            amounts.put(part, amount == null ? BigDecimal.ZERO : amount);
            known.add(new BitSet());
            clashes.add(new BitSet());
        }
    }

    /** The amount at which an offer is looked at by itself; 0 where nothing meets it. */
    BigDecimal amount(Part part) {
        return amounts.getOrDefault(part, BigDecimal.ZERO);
    }

    /** Begins a new question. */
    void begin() {
        looked = 0;
    }

    /** Counts one more set of offers that is looked at; whether there have been too many. */
    boolean isSpent() {
        return ++looked > MOST;
    }

    /** Whether nothing earns both. */
    boolean clash(Part one, Part other) {
        int first = numbers.getOrDefault(one, 0);
        int second = numbers.getOrDefault(other, 0);
        int low = Math.min(first, second);
        int high = Math.max(first, second);
        if (!known.get(low).get(high)) {
            known.get(low).set(high);
            clashes.get(low).set(high, one.space().and(other.space()).clash() != null);
        }
        return clashes.get(low).get(high);
    }
}
