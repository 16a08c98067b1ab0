package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Draft;
import dev.earnest.lint.Findings;
import dev.earnest.lint.PairRule;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Search;
import dev.earnest.lint.space.Space;
import dev.earnest.lint.space.Witness;
import dev.earnest.problem.Severity;
import java.util.List;

/** Two offers that can pay one partner for one deal, which no stacking group says is meant. */
public final class PaysTwice implements PairRule {
    private static final About ABOUT = About.of(
            "pays-twice",
            Severity.WARNING,
            Area.OVERLAP,
            "two offers can pay the same deal, and no stacking group holds both");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer one, Offer other, Version version, Findings findings) {
        if (!canMeet(one, other) || version.stackTogether(one, other) || Likeness.isTwin(one, other, version)) {
            return;
        }
        Space both = version.space(one).and(version.space(other));
        if (both.clash() != null) {
            return;
        }
        Search search = version.witness(List.of(one, other), both);
        Witness witness = search.witness();
        if (witness == null) {
            findings.undecided(
                    Version.place(other),
                    "whether `" + one.id() + "` and `" + other.id() + "` pay the same deal: " + search.why());
            return;
        }
        Draft draft = findings.add(
                        Version.place(other),
                        "`" + one.id() + "` and `" + other.id()
                                + "` can pay the same deal, and no stacking group holds both")
                .onKey()
                .near(Version.place(one), "pays it too")
                .help("say what is meant: `stacking: {" + one.id() + "-or-" + other.id() + ": {offers: [" + one.id()
                        + ", " + other.id() + "], keep: best}}`; `keep: all` if both shall pay, with a `max`")
                .claims(List.of(one.id(), other.id()), witness);
        within(other, one, version, draft);
        within(one, other, version, draft);
    }

    /** Where one lies in the other, it never pays alone. */
    private static void within(Offer narrow, Offer wide, Version version, Draft draft) {
        if (version.space(narrow).isWithin(version.space(wide))) {
            draft.note("every deal that earns `" + narrow.id() + "` earns `" + wide.id() + "` too");
        }
    }

    /** Both can be in a group, pay the same partner, and neither takes the other's payout off first. */
    private static boolean canMeet(Offer one, Offer other) {
        return Version.canStack(one)
                && Version.canStack(other)
                && Version.paySame(one, other)
                && !one.earn().less().contains(other.id())
                && !other.earn().less().contains(one.id());
    }
}
