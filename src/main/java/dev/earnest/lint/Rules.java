package dev.earnest.lint;

import dev.earnest.lint.rules.AlwaysBeaten;
import dev.earnest.lint.rules.AlwaysClawedBack;
import dev.earnest.lint.rules.BestThenCut;
import dev.earnest.lint.rules.ContradictoryConditions;
import dev.earnest.lint.rules.DeadBoost;
import dev.earnest.lint.rules.DeadTableRow;
import dev.earnest.lint.rules.DuplicatedOffer;
import dev.earnest.lint.rules.EmptySegment;
import dev.earnest.lint.rules.ExhaustedBudget;
import dev.earnest.lint.rules.ExpiredWaiver;
import dev.earnest.lint.rules.MissingTableValue;
import dev.earnest.lint.rules.PastReview;
import dev.earnest.lint.rules.PaysTwice;
import dev.earnest.lint.rules.RetroactiveCliff;
import dev.earnest.lint.rules.ShortHistory;
import dev.earnest.lint.rules.SubsumedOffer;
import dev.earnest.lint.rules.SumAboveMedian;
import dev.earnest.lint.rules.TargetWithoutHistory;
import dev.earnest.lint.rules.UncappedOffer;
import dev.earnest.lint.rules.UnreachableStep;
import dev.earnest.lint.rules.UnreachedOffer;
import dev.earnest.lint.rules.UnreachedStep;
import dev.earnest.lint.rules.UnusableFund;
import dev.earnest.lint.rules.UnusedWaiver;
import dev.earnest.lint.rules.WindowOutsideCatalog;
import dev.earnest.lint.rules.ZeroPayout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every rule there is. */
public final class Rules {
    /** One line each, by id. */
    public static final List<Rule> ALL = List.of(
            new AlwaysBeaten(),
            new AlwaysClawedBack(),
            new BestThenCut(),
            new ContradictoryConditions(),
            new DeadBoost(),
            new DeadTableRow(),
            new DuplicatedOffer(),
            new EmptySegment(),
            new ExhaustedBudget(),
            new ExpiredWaiver(),
            new MissingTableValue(),
            new PastReview(),
            new PaysTwice(),
            new RetroactiveCliff(),
            new ShortHistory(),
            new SubsumedOffer(),
            new SumAboveMedian(),
            new TargetWithoutHistory(),
            new UncappedOffer(),
            new UnreachableStep(),
            new UnreachedOffer(),
            new UnreachedStep(),
            new UnusableFund(),
            new UnusedWaiver(),
            new WindowOutsideCatalog(),
            new ZeroPayout());

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
