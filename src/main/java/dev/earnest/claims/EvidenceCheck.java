package dev.earnest.claims;

import dev.earnest.catalog.Duration;
import dev.earnest.payout.Payouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Holds the evidence that claims show against what offers ask for. */
final class EvidenceCheck {
    private final FigureNames names;
    private final Duration lateAfter;
    private final int asOf;

    EvidenceCheck(Payouts payouts, FigureNames names, ClaimRules rules) {
        this.names = names;
        this.lateAfter = rules.lateAfter();
        this.asOf = (int) payouts.asOf().toEpochDay();
    }

    /** How the evidence for something stands that asks for some. */
    Requirement of(Due due) {
        int until = until(due);
        List<String> missing = missing(due);
        Subject subject = due.subject;
        return new Requirement(
                subject.offer(),
                names.partner(subject.partner()),
                names.partnerName(subject.partner()),
                subject.event() ? null : names.deal(subject.row()),
                subject.event() ? names.event(subject.row()) : null,
                LocalDate.ofEpochDay(due.earnedDay),
                LocalDate.ofEpochDay(until),
                state(due),
                due.needed,
                missing,
                due.needed.stream()
                        .filter(artifact -> firstShown(due, artifact) > until)
                        .toList(),
                !missing.isEmpty() && asOf > until,
                due.claims.stream().map(Claim::id).toList(),
                due.computed,
                due.held);
    }

    /** The last day on which evidence is in time. */
    int until(Due due) {
        return lateAfter.after(due.earnedDay);
    }

    /** What no claim shows that was not rejected. */
    static List<String> missing(Due due) {
        Set<String> shown = shown(due, claim -> !claim.rejected());
        return due.needed.stream().filter(artifact -> !shown.contains(artifact)).toList();
    }

    static EvidenceState state(Due due) {
        List<Claim> approved = due.claims.stream().filter(Claim::approved).toList();
        if (approved.stream().anyMatch(claim -> claim.evidence().containsAll(due.needed))) {
            return EvidenceState.COMPLETE;
        }
        if (due.claims.isEmpty()) {
            return EvidenceState.UNCLAIMED;
        }
        if (due.claims.stream().allMatch(Claim::rejected)) {
            return EvidenceState.REJECTED;
        }
        if (!approved.isEmpty() && shown(due, Claim::approved).containsAll(due.needed)) {
            return EvidenceState.SPLIT;
        }
        boolean waits = due.claims.stream()
                .anyMatch(claim -> !claim.rejected()
                        && !claim.approved()
                        && (approved.isEmpty() || claim.evidence().containsAll(due.needed)));
        return waits ? EvidenceState.UNDECIDED : EvidenceState.INCOMPLETE;
    }

    private static Set<String> shown(Due due, Predicate<Claim> which) {
        Set<String> shown = new LinkedHashSet<>();
        due.claims.stream().filter(which).forEach(claim -> shown.addAll(claim.evidence()));
        return shown;
    }

    /** The day on which an artifact was first shown by a claim that was not rejected; the earliest of all where that isn't known. */
    private static int firstShown(Due due, String artifact) {
        List<Claim> showing = due.claims.stream()
                .filter(claim -> !claim.rejected() && claim.evidence().contains(artifact))
                .toList();
        boolean known = !showing.isEmpty() && showing.stream().allMatch(Claim::dated);
        return known ? showing.stream().mapToInt(Claim::submitted).min().getAsInt() : Integer.MIN_VALUE;
    }

    /** What a claim is the first to show, too late; nothing where it is in time. */
    List<String> lateOf(Claim claim, Due due) {
        List<String> late = new ArrayList<>();
        for (String artifact : due.needed) {
            boolean first = claim.dated() && firstShown(due, artifact) == claim.submitted();
            if (first && claim.evidence().contains(artifact) && claim.submitted() > until(due)) {
                late.add(artifact);
            }
        }
        return claim.rejected() ? List.of() : late;
    }
}
