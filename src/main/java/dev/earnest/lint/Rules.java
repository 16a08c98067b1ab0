package dev.earnest.lint;

import dev.earnest.lint.rules.BudgetBelowPayment;
import dev.earnest.lint.rules.ContradictoryConditions;
import dev.earnest.lint.rules.ExcessiveStack;
import dev.earnest.lint.rules.ExpiredWaiver;
import dev.earnest.lint.rules.FallingRate;
import dev.earnest.lint.rules.GuaranteeAboveLimit;
import dev.earnest.lint.rules.HighBoost;
import dev.earnest.lint.rules.HighRate;
import dev.earnest.lint.rules.IdleLimit;
import dev.earnest.lint.rules.IdleStep;
import dev.earnest.lint.rules.LimitBelowPayment;
import dev.earnest.lint.rules.OddDuration;
import dev.earnest.lint.rules.OddTargetPercent;
import dev.earnest.lint.rules.PastReview;
import dev.earnest.lint.rules.PayoutAboveDeal;
import dev.earnest.lint.rules.PaysTwice;
import dev.earnest.lint.rules.RateOutOfLine;
import dev.earnest.lint.rules.RetroactiveCliff;
import dev.earnest.lint.rules.RetroactiveFall;
import dev.earnest.lint.rules.SingleStepInterpolation;
import dev.earnest.lint.rules.StackAboveMargin;
import dev.earnest.lint.rules.StepWithinRounding;
import dev.earnest.lint.rules.SumAboveDeal;
import dev.earnest.lint.rules.ThresholdOutOfLine;
import dev.earnest.lint.rules.UncappedOffer;
import dev.earnest.lint.rules.UnspendableFund;
import dev.earnest.lint.rules.UnusedBudget;
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
            new ExcessiveStack(),
            new GuaranteeAboveLimit(),
            new PayoutAboveDeal(),
            new StackAboveMargin(),
            new UncappedOffer(),
            new UnspendableFund(),
            new UnusedBudget(),
            // cliff
            new FallingRate(),
            new IdleStep(),
            new RetroactiveCliff(),
            new RetroactiveFall(),
            new SingleStepInterpolation(),
            new StepWithinRounding(),
            // governance
            new ExpiredWaiver(),
            new PastReview(),
            new UnusedWaiver(),
            // units
            new BudgetBelowPayment(),
            new HighBoost(),
            new HighRate(),
            new IdleLimit(),
            new LimitBelowPayment(),
            new OddDuration(),
            new OddTargetPercent(),
            new RateOutOfLine(),
            new SumAboveDeal(),
            new ThresholdOutOfLine());

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
