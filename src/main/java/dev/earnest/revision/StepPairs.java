package dev.earnest.revision;

import dev.earnest.catalog.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which step of one list is which of another: one by one where there are as many, else by where they start. */
final class StepPairs {
    private StepPairs() {}

    static List<Match<Step>> of(List<Step> base, List<Step> next) {
        if (base.size() == next.size()) {
            List<Match<Step>> pairs = new ArrayList<>();
            for (int i = 0; i < base.size(); i++) {
                pairs.add(new Match<>(base.get(i), i, next.get(i), i));
            }
            return pairs;
        }
        return Match.of(base, next, (one, two) -> one.from().compareTo(two.from()) == 0);
    }

    /** Whether any mix of the two lists is a list of steps again, so that each may change by itself. */
    static boolean mix(List<Step> base, List<Step> next) {
        String shape = shape(base.get(0));
        boolean alike = base.stream().allMatch(step -> shape(step).equals(shape))
                && next.stream().allMatch(step -> shape(step).equals(shape));
        if (!alike) {
            return false;
        }
        if (base.size() != next.size()) {
            return of(base, next).stream().anyMatch(pair -> pair.base() != null && pair.next() != null);
        }
        @Nullable BigDecimal reached = null;
        for (int i = 0; i < base.size(); i++) {
            BigDecimal one = base.get(i).from();
            BigDecimal two = next.get(i).from();
            if (reached != null && one.min(two).compareTo(reached) <= 0) {
                return false;
            }
            reached = one.max(two);
        }
        return true;
    }

    private static String shape(Step step) {
        return (step.rate() == null ? "" : "rate ")
                + (step.each() == null ? "" : "each ")
                + (step.pay() == null ? "" : "pay");
    }
}
