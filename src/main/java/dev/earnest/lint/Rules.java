package dev.earnest.lint;

import dev.earnest.lint.rules.AlwaysBeaten;
import dev.earnest.lint.rules.AlwaysClawedBack;
import dev.earnest.lint.rules.BestThenCut;
import dev.earnest.lint.rules.BudgetBelowPayment;
import dev.earnest.lint.rules.ChangedType;
import dev.earnest.lint.rules.ComplexCatalog;
import dev.earnest.lint.rules.ComplexOffer;
import dev.earnest.lint.rules.ContradictoryConditions;
import dev.earnest.lint.rules.DeadBoost;
import dev.earnest.lint.rules.DeadTableRow;
import dev.earnest.lint.rules.DuplicatedOffer;
import dev.earnest.lint.rules.EmptySegment;
import dev.earnest.lint.rules.EndlessSpif;
import dev.earnest.lint.rules.ExcessiveStack;
import dev.earnest.lint.rules.ExhaustedBudget;
import dev.earnest.lint.rules.ExpansionWithoutBase;
import dev.earnest.lint.rules.ExpiredWaiver;
import dev.earnest.lint.rules.FallingRate;
import dev.earnest.lint.rules.GuaranteeAboveLimit;
import dev.earnest.lint.rules.HighBoost;
import dev.earnest.lint.rules.HighRate;
import dev.earnest.lint.rules.IdleLimit;
import dev.earnest.lint.rules.IdleStep;
import dev.earnest.lint.rules.LimitBelowPayment;
import dev.earnest.lint.rules.LongWaiver;
import dev.earnest.lint.rules.LongWindow;
import dev.earnest.lint.rules.MissingClawback;
import dev.earnest.lint.rules.MissingEvidence;
import dev.earnest.lint.rules.MissingTableValue;
import dev.earnest.lint.rules.OddDuration;
import dev.earnest.lint.rules.OddTargetPercent;
import dev.earnest.lint.rules.OfferWithoutObjective;
import dev.earnest.lint.rules.OneSizeFitsAll;
import dev.earnest.lint.rules.PaidBeforeClawbackEnds;
import dev.earnest.lint.rules.PastReview;
import dev.earnest.lint.rules.PayoutAboveDeal;
import dev.earnest.lint.rules.PaysTwice;
import dev.earnest.lint.rules.RateOutOfLine;
import dev.earnest.lint.rules.RebateWithoutPeriod;
import dev.earnest.lint.rules.RetroactiveCliff;
import dev.earnest.lint.rules.RetroactiveFall;
import dev.earnest.lint.rules.ShortHistory;
import dev.earnest.lint.rules.SingleStepInterpolation;
import dev.earnest.lint.rules.StackAboveMargin;
import dev.earnest.lint.rules.StepWithinRounding;
import dev.earnest.lint.rules.SubsumedOffer;
import dev.earnest.lint.rules.SuccessWithoutThreshold;
import dev.earnest.lint.rules.SumAboveDeal;
import dev.earnest.lint.rules.SumAboveMedian;
import dev.earnest.lint.rules.TargetWithoutHistory;
import dev.earnest.lint.rules.ThresholdOutOfLine;
import dev.earnest.lint.rules.UnbudgetedMarketing;
import dev.earnest.lint.rules.UncappedOffer;
import dev.earnest.lint.rules.UncappedSpif;
import dev.earnest.lint.rules.UncountedTraining;
import dev.earnest.lint.rules.UnreachableStep;
import dev.earnest.lint.rules.UnreachedOffer;
import dev.earnest.lint.rules.UnreachedStep;
import dev.earnest.lint.rules.UnservedObjective;
import dev.earnest.lint.rules.UnservedPhase;
import dev.earnest.lint.rules.UnservedValue;
import dev.earnest.lint.rules.UnspendableFund;
import dev.earnest.lint.rules.UnusableFund;
import dev.earnest.lint.rules.UnusedBudget;
import dev.earnest.lint.rules.UnusedDeclaration;
import dev.earnest.lint.rules.UnusedWaiver;
import dev.earnest.lint.rules.VersionGap;
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
            new BudgetBelowPayment(),
            new ChangedType(),
            new ComplexCatalog(),
            new ComplexOffer(),
            new ContradictoryConditions(),
            new DeadBoost(),
            new DeadTableRow(),
            new DuplicatedOffer(),
            new EmptySegment(),
            new EndlessSpif(),
            new ExcessiveStack(),
            new ExhaustedBudget(),
            new ExpansionWithoutBase(),
            new ExpiredWaiver(),
            new FallingRate(),
            new GuaranteeAboveLimit(),
            new HighBoost(),
            new HighRate(),
            new IdleLimit(),
            new IdleStep(),
            new LimitBelowPayment(),
            new LongWaiver(),
            new LongWindow(),
            new MissingClawback(),
            new MissingEvidence(),
            new MissingTableValue(),
            new OddDuration(),
            new OddTargetPercent(),
            new OfferWithoutObjective(),
            new OneSizeFitsAll(),
            new PaidBeforeClawbackEnds(),
            new PastReview(),
            new PayoutAboveDeal(),
            new PaysTwice(),
            new RateOutOfLine(),
            new RebateWithoutPeriod(),
            new RetroactiveCliff(),
            new RetroactiveFall(),
            new ShortHistory(),
            new SingleStepInterpolation(),
            new StackAboveMargin(),
            new StepWithinRounding(),
            new SubsumedOffer(),
            new SuccessWithoutThreshold(),
            new SumAboveDeal(),
            new SumAboveMedian(),
            new TargetWithoutHistory(),
            new ThresholdOutOfLine(),
            new UnbudgetedMarketing(),
            new UncappedOffer(),
            new UncappedSpif(),
            new UncountedTraining(),
            new UnreachableStep(),
            new UnreachedOffer(),
            new UnreachedStep(),
            new UnservedObjective(),
            new UnservedPhase(),
            new UnservedValue(),
            new UnspendableFund(),
            new UnusableFund(),
            new UnusedBudget(),
            new UnusedDeclaration(),
            new UnusedWaiver(),
            new VersionGap(),
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
