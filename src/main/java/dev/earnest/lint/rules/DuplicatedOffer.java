package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Draft;
import dev.earnest.lint.Findings;
import dev.earnest.lint.PairRule;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Space;
import dev.earnest.lint.space.Witness;
import dev.earnest.problem.Severity;
import java.util.List;

/** One offer written twice, under two ids. */
public final class DuplicatedOffer implements PairRule {
    private static final About ABOUT =
            About.of("duplicated-offer", Severity.WARNING, Area.OVERLAP, "an offer is written twice, under two ids");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer one, Offer other, Version version, Findings findings) {
        if (!Likeness.isTwin(one, other, version)) {
            return;
        }
        boolean together = version.stackTogether(one, other);
        Draft draft = findings.add(
                        Version.place(other),
                        "`" + other.id() + "` is `" + one.id() + "` again"
                                + (together ? "" : ": every deal that earns one earns both"))
                .onKey()
                .near(Version.place(one), "the same")
                .help("delete one of the two, or say in its conditions what it is for");
        Space space = version.space(one).and(version.space(other));
        Witness witness = together || space.clash() != null
                ? null
                : version.witness(List.of(one, other), space).witness();
        if (witness != null) {
            draft.note("for example " + witness.text());
        }
    }
}
