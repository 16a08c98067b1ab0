package dev.earnest.lint;

import dev.earnest.lint.rules.ChangedType;
import dev.earnest.lint.rules.ComplexCatalog;
import dev.earnest.lint.rules.ComplexOffer;
import dev.earnest.lint.rules.ContradictoryConditions;
import dev.earnest.lint.rules.EndlessSpif;
import dev.earnest.lint.rules.ExpansionWithoutBase;
import dev.earnest.lint.rules.ExpiredWaiver;
import dev.earnest.lint.rules.LongWaiver;
import dev.earnest.lint.rules.LongWindow;
import dev.earnest.lint.rules.MissingClawback;
import dev.earnest.lint.rules.MissingEvidence;
import dev.earnest.lint.rules.OfferWithoutObjective;
import dev.earnest.lint.rules.OneSizeFitsAll;
import dev.earnest.lint.rules.PaidBeforeClawbackEnds;
import dev.earnest.lint.rules.PastReview;
import dev.earnest.lint.rules.PaysTwice;
import dev.earnest.lint.rules.RebateWithoutPeriod;
import dev.earnest.lint.rules.RetroactiveCliff;
import dev.earnest.lint.rules.SuccessWithoutThreshold;
import dev.earnest.lint.rules.UnbudgetedMarketing;
import dev.earnest.lint.rules.UncappedOffer;
import dev.earnest.lint.rules.UncappedSpif;
import dev.earnest.lint.rules.UncountedTraining;
import dev.earnest.lint.rules.UnservedObjective;
import dev.earnest.lint.rules.UnservedPhase;
import dev.earnest.lint.rules.UnservedValue;
import dev.earnest.lint.rules.UnusedDeclaration;
import dev.earnest.lint.rules.UnusedWaiver;
import dev.earnest.lint.rules.VersionGap;
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
            // gap
            new OfferWithoutObjective(),
            new OneSizeFitsAll(),
            new UnservedObjective(),
            new UnservedPhase(),
            new UnservedValue(),
            new UnusedDeclaration(),
            // governance
            new ChangedType(),
            new ComplexCatalog(),
            new ComplexOffer(),
            new EndlessSpif(),
            new ExpansionWithoutBase(),
            new ExpiredWaiver(),
            new LongWaiver(),
            new LongWindow(),
            new MissingClawback(),
            new MissingEvidence(),
            new PaidBeforeClawbackEnds(),
            new PastReview(),
            new RebateWithoutPeriod(),
            new SuccessWithoutThreshold(),
            new UnbudgetedMarketing(),
            new UncappedSpif(),
            new UncountedTraining(),
            new UnusedWaiver(),
            new VersionGap());

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
