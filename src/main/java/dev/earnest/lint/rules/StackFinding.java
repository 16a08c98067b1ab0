package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.lint.Draft;
import dev.earnest.lint.Findings;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Search;
import dev.earnest.lint.space.Witness;
import dev.earnest.lint.worst.Worst;
import java.util.List;

/** Tells what a stack of offers comes to: at the offer that pays most, with a deal that earns all. */
final class StackFinding {
    /** More offers are named in the arithmetic only. */
    private static final int NAMED = 3;

    private StackFinding() {}

    static void tell(Worst worst, String what, Version version, Findings findings) {
        List<Offer> paid = worst.paid();
        Offer first = paid.get(0);
        Search search = worst.witness(version);
        Witness witness = search.witness();
        if (witness == null) {
            findings.undecided(Version.place(first), "whether " + names(paid) + " " + what + ": " + search.why());
            return;
        }
        Draft draft = findings.add(Version.place(first), names(paid) + " " + what)
                .onKey()
                .note(worst.arithmetic())
                .help("put them in a stacking group with `keep: best`, or with a ceiling such as `max: 15%, of: amount`"
                        + "; what counts over a period needs lower rates or limits");
        for (Offer other : paid.subList(1, Math.min(paid.size(), NAMED))) {
            draft.near(Version.place(other), "pays too");
        }
        List<String> alone = worst.alone();
        if (!alone.isEmpty()) {
            List<String> beside = version.catalog().offers().values().stream()
                    .filter(offer -> Version.isActive(offer) && Version.canStack(offer) && !alone.contains(offer.id()))
                    .map(Offer::id)
                    .toList();
            draft.claims(alone, witness, beside, worst.least());
        }
    }

    private static String names(List<Offer> offers) {
        List<String> ids = offers.stream().map(offer -> "`" + offer.id() + "`").toList();
        int last = ids.size() - 1;
        if (last == 0) {
            return ids.get(0);
        }
        return last < NAMED
                ? String.join(", ", ids.subList(0, last)) + " and " + ids.get(last)
                : String.join(", ", ids.subList(0, NAMED)) + " and " + (last + 1 - NAMED) + " more";
    }
}
