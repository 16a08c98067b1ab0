package dev.earnest.lint.rules;

import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Axis;
import dev.earnest.lint.space.Box;
import dev.earnest.lint.space.Constraint;
import dev.earnest.lint.space.NumberSet;
import dev.earnest.problem.Severity;
import org.jspecify.annotations.Nullable;

/** An offer that pays only on deals on which its own clawback takes all back. */
public final class AlwaysClawedBack implements OfferRule {
    private static final About ABOUT = About.of(
            "always-clawed-back",
            Severity.ERROR,
            Area.DEAD,
            "an offer pays only on deals that its own clawback takes back");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Clawback clawback = offer.clawback();
        boolean whole = clawback != null
                && clawback.take() == Clawback.Take.ALL
                && clawback.within() == null
                && offer.earn().repeat() == null;
        if (clawback == null || !whole || version.space(offer).clash() != null) {
            return;
        }
        Constraint reason = null;
        for (Box box : version.space(offer).boxes()) {
            reason = reversed(box, clawback);
            if (reason == null) {
                return;
            }
        }
        if (reason != null) {
            findings.add(
                            Version.place(offer).key("clawback"),
                            "`" + offer.id() + "` takes back all it pays: its deals all meet "
                                    + reason.source().text())
                    .near(reason.source().place(), "only such deals earn it")
                    .help("drop the condition, or the clawback");
        }
    }

    /** A constraint by which each deal is one that the clawback is for. */
    private static @Nullable Constraint reversed(Box box, Clawback clawback) {
        for (Constraint each : box.constraints()) {
            String field = each.axis().field();
            boolean date = clawback.onRefund() && field.equals("refunded_date")
                    || clawback.onChurn() && field.equals("churned_date");
            boolean dated = each.values() instanceof NumberSet set && !set.blank();
            if (date && dated && each.axis().of().equals(Axis.DEAL)) {
                return each;
            }
        }
        return null;
    }
}
