package dev.earnest.claims;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.LineKind;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is due on every deal and event that is claimed or needs evidence, as the ledger has it. */
final class Dues {
    private final Payouts payouts;
    private final Set<Subject> claimed = new HashSet<>();
    private final Set<String> offers = new HashSet<>();
    private final Map<Subject, Due> dues = new LinkedHashMap<>();

    private Dues(Payouts payouts, List<Claim> claims) {
        this.payouts = payouts;
        claims.forEach(claim -> {
            offers.add(claim.offer());
            claimed.addAll(claim.subjects());
        });
    }

    /** Walks the ledger of the offers that are claimed or ask for evidence, and brings each claim to what it is for. */
    static Dues of(Payouts payouts, List<Claim> claims) {
        Dues dues = new Dues(payouts, claims);
        List<LedgerCursor> lines = payouts.linesByOffer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        List<OfferResult> results = payouts.offers();
        for (int i = 0; i < results.size(); i++) {
            dues.add(results.get(i).id(), lines.get(i));
        }
        for (Claim claim : claims) {
            Due due = dues.of(claim);
            if (due != null) {
                due.claims.add(claim);
            }
        }
        return dues;
    }

    /** In the order of offers, then of the ledger. */
    Collection<Due> all() {
        return dues.values();
    }

    /** What a claim is for, or null where the ledger has no such line. */
    @Nullable
    Due of(Claim claim) {
        return claim.subjects().stream()
                .map(dues::get)
                .filter(due -> due != null)
                .findFirst()
                .orElse(null);
    }

    private void add(String offer, LedgerCursor lines) {
        Map<String, List<String>> needed = new HashMap<>();
        for (Catalog version : payouts.timeline().versions()) {
            Offer written = version.offers().get(offer);
            needed.put(version.version(), written == null ? List.of() : written.evidence());
        }
        boolean asks = needed.values().stream().anyMatch(evidence -> !evidence.isEmpty());
        if (!asks && !offers.contains(offer)) {
            return;
        }
        while (lines.next()) {
            boolean event = lines.eventRow() >= 0;
            int row = event ? lines.eventRow() : lines.dealRow();
            List<String> evidence = needed.getOrDefault(lines.catalogVersion(), List.of());
            Subject subject = new Subject(offer, lines.partner(), event, row);
            if (row >= 0 && (!evidence.isEmpty() || claimed.contains(subject))) {
                add(dues.computeIfAbsent(subject, Due::new), lines, evidence);
            }
        }
    }

    private static void add(Due due, LedgerCursor line, List<String> evidence) {
        if (line.kind() == LineKind.EARNING) {
            due.earnedDay = Math.min(due.earnedDay, line.earnedDay());
            due.needed = due.needed.isEmpty() ? evidence : due.needed;
            long cut = line.limitCut() + line.stackingCut() + line.budgetCut();
            due.computed = Math.addExact(due.computed, Math.subtractExact(line.earned(), cut));
            due.reasons |= line.reasons();
        }
        due.held = Math.addExact(due.held, line.held());
        due.paid = Math.addExact(due.paid, line.paid());
        due.clawedBack = Math.addExact(due.clawedBack, line.clawedBack());
    }
}
