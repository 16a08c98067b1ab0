package dev.earnest.trial;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.lint.Claim;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Finding;
import dev.earnest.lint.Outcome;
import dev.earnest.lint.Undecided;
import dev.earnest.problem.InputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps findings that claim something of the engine only where the engine does it, and says what it paid. */
public final class Confirmation {
    private Confirmation() {}

    /** The findings that hold, those with a claim with its figures; a claim that does not hold is undecided. */
    public static Outcome of(Timeline timeline, Outcome outcome) {
        if (outcome.findings().stream().allMatch(finding -> finding.claim() == null)) {
            return outcome;
        }
        List<Finding> kept = new ArrayList<>();
        List<Undecided> undecided = new ArrayList<>(outcome.undecided());
        for (Finding finding : outcome.findings()) {
            Claim claim = finding.claim();
            if (claim == null) {
                kept.add(finding);
                continue;
            }
            Catalog version = timeline.versions().get(finding.version());
            try {
                if (claim.kind() != Claim.Kind.ALL_PAID) {
                    String shown = CutBelow.note(version, claim);
                    if (shown != null) {
                        kept.add(finding.withNote(shown));
                    } else {
                        undecided.add(undecided(
                                finding,
                                "whether `" + claim.offers().get(0) + "` beats `"
                                        + claim.offers().get(1) + "` and is then cut: up to " + CutBelow.MOST
                                        + " deals like the one tried do not show it"));
                    }
                    continue;
                }
                Map<String, BigDecimal> paid = paid(version, claim);
                BigDecimal sum = paid.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                if (sum.compareTo(claim.least()) < 0) {
                    undecided.add(undecided(
                            finding,
                            "the deal tried is paid " + Figures.number(sum) + ", not "
                                    + Figures.number(claim.least())));
                } else if (paid.values().stream().allMatch(money -> money.signum() > 0)) {
                    kept.add(finding.withNote(note(claim, paid, version)));
                } else {
                    undecided.add(undecided(
                            finding, "the deal tried earns nothing with " + String.join(", ", without(paid))));
                }
            } catch (InputException e) {
                undecided.add(undecided(finding, "the deal tried is none: " + e.getMessage()));
            }
        }
        return new Outcome(kept, undecided);
    }

    private static Map<String, BigDecimal> paid(Catalog version, Claim claim) {
        List<String> all = new ArrayList<>(claim.offers());
        all.addAll(claim.beside());
        Map<String, BigDecimal> paid = new LinkedHashMap<>(Trial.paid(version, all, claim.witness()));
        paid.keySet().retainAll(claim.offers());
        return paid;
    }

    private static List<String> without(Map<String, BigDecimal> paid) {
        List<String> none = new ArrayList<>();
        paid.forEach((offer, money) -> {
            if (money.signum() <= 0) {
                none.add("`" + offer + "`");
            }
        });
        return none;
    }

    private static Undecided undecided(Finding finding, String why) {
        return new Undecided(finding.about(), finding.version(), finding.place(), why);
    }

    private static String note(Claim claim, Map<String, BigDecimal> paid, Catalog version) {
        StringBuilder note = new StringBuilder(claim.witness().text()).append("\npays");
        String parting = " ";
        for (String offer : claim.offers()) {
            BigDecimal money = Objects.requireNonNull(paid.get(offer));
            note.append(parting)
                    .append(Figures.number(money))
                    .append(" by `")
                    .append(offer)
                    .append('`');
            parting = " and ";
        }
        return note.append(" (").append(version.currency().code()).append(')').toString();
    }
}
