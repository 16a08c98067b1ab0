package dev.earnest.lint;

import dev.earnest.lint.rules.ContradictoryConditions;
import dev.earnest.lint.rules.ExhaustedBudget;
import dev.earnest.lint.rules.ExpiredWaiver;
import dev.earnest.lint.rules.PastReview;
import dev.earnest.lint.rules.PaysTwice;
import dev.earnest.lint.rules.RetroactiveCliff;
import dev.earnest.lint.rules.ShortHistory;
import dev.earnest.lint.rules.SumAboveMedian;
import dev.earnest.lint.rules.TargetWithoutHistory;
import dev.earnest.lint.rules.UncappedOffer;
import dev.earnest.lint.rules.UnreachedOffer;
import dev.earnest.lint.rules.UnreachedStep;
import dev.earnest.lint.rules.UnusedWaiver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every rule there is. */
public final class Rules {
    /** One line each, by area and id. */
    public static final List<Rule> ALL = List.of(
            // dead
            new ContradictoryConditions(),
            // overlap
            new PaysTwice(),
            // cost
            new UncappedOffer(),
            // cliff
            new RetroactiveCliff(),
            // governance
            new ExpiredWaiver(),
            new PastReview(),
            new UnusedWaiver(),
            // history
            new ExhaustedBudget(),
            new ShortHistory(),
            new SumAboveMedian(),
            new TargetWithoutHistory(),
            new UnreachedOffer(),
            new UnreachedStep());

    private Rules() {}

    /** All ids. */
    public static List<String> ids() {
        return ALL.stream().map(rule -> rule.about().id()).toList();
    }

    /** The rule of an id, or null where there is none. */
    public static @Nullable Rule of(String id) {
        for (Rule rule : ALL) {
            if (rule.about().id().equals(id)) {
                return rule;
            }
        }
        return null;
    }
}
