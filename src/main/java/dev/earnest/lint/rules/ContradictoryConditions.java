package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Draft;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Clash;
import dev.earnest.lint.space.Source;
import dev.earnest.problem.Severity;

/** Conditions of one offer that no deal can meet together. */
public final class ContradictoryConditions implements OfferRule {
    private static final About ABOUT = About.of(
            "contradictory-conditions",
            Severity.ERROR,
            Area.DEAD,
            "two conditions of an offer exclude each other, so it never pays");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Clash clash = version.space(offer).clash();
        if (clash == null || isWindow(clash)) {
            return;
        }
        Source one = clash.one().source();
        Source other = clash.other().source();
        String message = one.equals(other)
                ? "`" + offer.id() + "` never pays: nothing meets " + one.text()
                : "`" + offer.id() + "` never pays: nothing meets both " + one.text() + " and " + other.text();
        Draft draft = findings.add(other.place(), message)
                .help("drop one of the two, or let them name a value that both hold");
        if (!one.place().equals(other.place())) {
            draft.near(one.place(), "excludes it");
        }
        if (clash.unlessSeveral()) {
            draft.note("a partner cell with several values in `" + clash.field()
                    + "`, parted by `;`, would meet both; if that is meant, waive this");
        }
    }

    /** Windows that do not meet are told by a rule of their own. */
    private static boolean isWindow(Clash clash) {
        return clash.one().source().place().path().endsWith("effective")
                && clash.other().source().place().path().endsWith("effective");
    }
}
