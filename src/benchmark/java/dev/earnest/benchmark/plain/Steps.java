package dev.earnest.benchmark.plain;

import java.math.BigDecimal;
import java.util.List;

/** Steps of a tiered offer, the lowest first, and what is owed for a count. */
record Steps(List<Step> steps) {

    /** From a threshold on, a rate. */
    record Step(BigDecimal from, BigDecimal rate) {}

    static Steps of(Step... steps) {
        return new Steps(List.of(steps));
    }

    static Step from(String threshold, String rate) {
        return new Step(new BigDecimal(threshold), new BigDecimal(rate));
    }

    Steps times(BigDecimal target) {
        return new Steps(steps.stream()
                .map(step -> new Step(step.from().multiply(target), step.rate()))
                .toList());
    }

    /** The rate of the highest step reached. */
    BigDecimal rateAt(BigDecimal count) {
        return steps.stream()
                .filter(step -> count.compareTo(step.from()) >= 0)
                .reduce((lower, higher) -> higher)
                .map(Step::rate)
                .orElse(BigDecimal.ZERO);
    }

    BigDecimal retroactive(BigDecimal count) {
        return Money.rounded(count.multiply(rateAt(count)));
    }

    BigDecimal marginal(BigDecimal count) {
        BigDecimal owed = BigDecimal.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (count.compareTo(step.from()) <= 0) break;
            BigDecimal to = i + 1 < steps.size() ? count.min(steps.get(i + 1).from()) : count;
            owed = owed.add(to.subtract(step.from()).multiply(step.rate()));
        }
        return Money.rounded(owed);
    }
}
