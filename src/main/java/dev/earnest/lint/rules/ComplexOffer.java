package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.RuleOption;
import dev.earnest.lint.Version;
import dev.earnest.problem.Severity;

/** An offer with more parts than a partner will work through. */
public final class ComplexOffer implements OfferRule {
    private static final RuleOption MOST = RuleOption.number("most", "20", "parts that an offer may have");

    private static final About ABOUT = About.of(
                    "complex-offer",
                    Severity.INFO,
                    Area.GOVERNANCE,
                    "an offer has more parts than a partner will work through")
            .with(MOST);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Complexity score = Complexity.of(offer, version.catalog());
        int most = findings.option(MOST).intValue();
        if (score.total() <= most) {
            return;
        }
        findings.add(Version.place(offer), "`" + offer.id() + "` has " + score.total() + " parts, more than " + most)
                .onKey()
                .note(score.text() + " = " + score.total())
                .help("drop what pays little, or part it into offers that can be said in a sentence each");
    }
}
