package dev.earnest.explain;

import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.payout.LineSeen;
import dev.earnest.payout.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a partner stands by one offer in one period. Money in minor units.
 *
 * @param partner its id
 * @param step {@code 2 of 3}; empty where the offer has no steps by period
 * @param limits what limits of the period left, in words; empty for none
 * @param own lines that the period itself has, not a deal: carried from the one before, topped up to a guarantee
 */
public record PeriodExplained(
        String partner,
        Standing standing,
        String step,
        Phrase limits,
        List<Part> own,
        @Nullable Spot catalog) {
    public PeriodExplained {
        own = List.copyOf(own);
    }

    private long sum(ToLongFunction<LineSeen> column) {
        return standing.lines().stream().mapToLong(column).sum();
    }

    /** What was earned. */
    public long earned() {
        return sum(LineSeen::earned);
    }

    /** What limits, stacking and budgets took off; below 0 where they added. */
    public long cut() {
        return sum(line -> line.limitCut() + line.stackingCut() + line.budgetCut());
    }

    /** What is held or committed. */
    public long waiting() {
        return sum(line -> line.held() + line.committed());
    }

    /** What was taken back. */
    public long clawedBack() {
        return sum(LineSeen::clawedBack);
    }

    /** What is paid. */
    public long paid() {
        return sum(LineSeen::paid);
    }

    /** What the next step pays: {@code 4%}, {@code 20 each and 500}; null where there is none. */
    public @Nullable String nextPays() {
        Standing.Next next = standing.next();
        Tiers tiers = standing.offer().tiers();
        if (next == null || tiers == null) {
            return null;
        }
        Step step = tiers.steps().get(next.step());
        List<String> words = new ArrayList<>();
        if (step.rate() != null) {
            words.add(step.rate().toString());
        }
        if (step.each() != null) {
            words.add(Figures.plain(step.each()) + " each");
        }
        if (step.pay() != null) {
            words.add(Figures.plain(step.pay()));
        }
        return String.join(" and ", words);
    }

    /** What reaching the next step would add to what the period is owed; null where that is not known. */
    public @Nullable Long worth() {
        Standing.Next next = standing.next();
        Long then = next == null ? null : next.owedThen();
        return next == null || then == null ? null : Long.valueOf(then - next.owed());
    }
}
