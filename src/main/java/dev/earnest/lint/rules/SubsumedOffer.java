package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.PairRule;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Search;
import dev.earnest.lint.space.Space;
import dev.earnest.lint.space.Witness;
import dev.earnest.problem.Severity;
import java.util.List;

/** An offer that is only ever earned together with a wider one. */
public final class SubsumedOffer implements PairRule {
    private static final About ABOUT = About.of(
            "subsumed-offer",
            Severity.WARNING,
            Area.OVERLAP,
            "whatever earns an offer earns a wider one too, so it always pays on top");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer one, Offer other, Version version, Findings findings) {
        if (Likeness.isTwin(one, other, version)) {
            return;
        }
        boolean within = Likeness.isWithin(other, one, version);
        boolean around = Likeness.isWithin(one, other, version);
        if (!within && !around) {
            return;
        }
        Offer narrow = within ? other : one;
        Offer wide = within ? one : other;
        Space both = version.space(narrow).and(version.space(wide));
        Search search = version.witness(List.of(narrow, wide), both);
        Witness witness = search.witness();
        if (witness == null) {
            findings.undecided(
                    Version.place(narrow),
                    "whether `" + narrow.id() + "` and `" + wide.id() + "` are paid together: " + search.why());
            return;
        }
        String thing = narrow.trigger().onDeals() ? "deal" : "event";
        findings.add(
                        Version.place(narrow),
                        within && around
                                ? "`" + narrow.id() + "` and `" + wide.id() + "` are earned by the same " + thing + "s"
                                : "every " + thing + " that earns `" + narrow.id() + "` earns `" + wide.id()
                                        + "` too, so it always pays on top")
                .onKey()
                .near(Version.place(wide), within && around ? "the same " + thing + "s" : "holds them all")
                .help("exclude from `" + wide.id() + "` what `" + narrow.id()
                        + "` is for; if it is on top of the other, waive this")
                .claims(List.of(narrow.id(), wide.id()), witness);
    }
}
