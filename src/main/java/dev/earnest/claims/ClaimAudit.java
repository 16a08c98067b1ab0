package dev.earnest.claims;

import dev.earnest.analysis.SimulateFigures.InputFigures;
import dev.earnest.analysis.kpi.ClaimKpis;
import dev.earnest.catalog.Catalog;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.Payouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds every claim against what the ledger says is due, and every line that asks for evidence against the claims. */
public final class ClaimAudit {
    private final Payouts payouts;
    private final DayWindow window;
    private final ClaimRules rules;
    private final CurrencyUnit unit;
    private final Program program;
    private final FigureNames names;
    private final List<Claim> claims;
    private final List<Claim> seen;
    private final Dues dues;
    private final Entitlements entitlements;
    private final EvidenceCheck evidence;

    private ClaimAudit(Payouts payouts, DayWindow window, ClaimRules rules) {
        this.payouts = payouts;
        this.window = window;
        this.rules = rules;
        this.unit = payouts.timeline().last().currency();
        this.program = new Program(payouts.timeline());
        this.names = new FigureNames(payouts);
        this.claims = ClaimReader.read(payouts.data(), unit);
        this.seen = claims.stream().filter(this::inWindow).toList();
        this.dues = Dues.of(payouts, claims);
        this.entitlements = new Entitlements(claims, dues);
        this.evidence = new EvidenceCheck(payouts, names, rules);
    }

    /** What became of the claims submitted and the lines earned in a window; a claim without a day counts where it has no end. */
    public static ClaimFigures of(Payouts payouts, DayWindow window, ClaimRules rules) {
        return new ClaimAudit(payouts, window, rules).figures();
    }

    private boolean inWindow(Claim claim) {
        return claim.dated() ? window.holds(claim.submitted()) : window.equals(DayWindow.ALL);
    }

    private ClaimFigures figures() {
        Frame file = payouts.data().claims();
        Catalog latest = payouts.timeline().last();
        List<Requirement> requirements = requirements();
        List<List<ClaimFinding>> found = findings();
        return new ClaimFigures(
                unit,
                latest.id(),
                payouts.timeline().versions().stream().map(Catalog::version).toList(),
                payouts.asOf(),
                window,
                rules,
                file == null ? null : file.file(),
                payouts.data().inputs().stream().map(InputFigures::of).toList(),
                ClaimKpis.of(payouts, window.from(), window.to()),
                statuses(),
                offers(requirements),
                artifacts(requirements),
                requirements,
                claimed(),
                sorted(found.stream().flatMap(List::stream).toList()),
                lines(found));
    }

    private List<List<ClaimFinding>> findings() {
        Duplicates duplicates = new Duplicates(claims, rules.sameWithin(), program::fixedSum);
        ClaimReview review = new ClaimReview(program, names, unit, dues, duplicates, entitlements, evidence);
        return seen.stream().map(review::of).toList();
    }

    private static List<ClaimFinding> sorted(List<ClaimFinding> findings) {
        Comparator<ClaimFinding> order =
                Comparator.comparing((ClaimFinding finding) -> finding.kind().severity());
        return findings.stream()
                .sorted(order.thenComparingLong(finding -> finding.money() == null ? 0 : -finding.money())
                        .thenComparing(ClaimFinding::kind)
                        .thenComparingInt(ClaimFinding::line))
                .toList();
    }

    private List<Requirement> requirements() {
        Comparator<Requirement> order = Comparator.comparingLong(one -> -one.held());
        return dues.all().stream()
                .filter(due -> !due.needed.isEmpty() && due.computed != 0 && window.holds(due.earnedDay))
                .map(evidence::of)
                .sorted(order.thenComparing(one -> program.ids().indexOf(one.offer()))
                        .thenComparing(Requirement::earned))
                .toList();
    }

    private Map<String, List<Requirement>> byOffer(List<Requirement> all) {
        Map<String, List<Requirement>> offers = new LinkedHashMap<>();
        program.ids().forEach(id -> offers.put(id, new ArrayList<>()));
        all.forEach(one ->
                offers.computeIfAbsent(one.offer(), any -> new ArrayList<>()).add(one));
        offers.keySet().removeIf(id -> program.evidence(id).isEmpty());
        return offers;
    }

    private List<OfferEvidence> offers(List<Requirement> all) {
        return byOffer(all).entrySet().stream()
                .map(offer -> OfferEvidence.of(offer.getKey(), program.evidence(offer.getKey()), offer.getValue()))
                .toList();
    }

    private List<Artifact> artifacts(List<Requirement> all) {
        List<Artifact> artifacts = new ArrayList<>();
        byOffer(all)
                .forEach((offer, some) ->
                        program.evidence(offer).forEach(name -> artifacts.add(Artifact.of(offer, name, some))));
        return artifacts;
    }

    private List<ClaimedOffer> claimed() {
        Map<String, ClaimedOffer> offers = entitlements.byOffer(seen);
        List<ClaimedOffer> ordered = new ArrayList<>();
        program.ids().stream().filter(offers::containsKey).forEach(id -> ordered.add(offers.remove(id)));
        ordered.addAll(offers.values());
        return ordered;
    }

    private List<ClaimStatus> statuses() {
        Map<String, List<Claim>> byStatus = new LinkedHashMap<>();
        List.of("submitted", "approved", "paid", "rejected").forEach(word -> byStatus.put(word, new ArrayList<>()));
        seen.forEach(claim -> byStatus.computeIfAbsent(claim.status(), any -> new ArrayList<>())
                .add(claim));
        byStatus.values().removeIf(List::isEmpty);
        return byStatus.entrySet().stream()
                .map(status -> status(status.getKey(), status.getValue()))
                .toList();
    }

    private ClaimStatus status(String word, List<Claim> some) {
        Long claimed = null;
        Long waiting = null;
        for (Claim claim : some) {
            claimed = ClaimedOffer.sum(claimed, claim.claimed());
            if (claim.dated() && !claim.approved() && !claim.rejected()) {
                long days = payouts.asOf().toEpochDay() - claim.submitted();
                waiting = waiting == null ? (Long) days : (Long) Math.max(waiting, days);
            }
        }
        return new ClaimStatus(word, some.size(), claimed, waiting);
    }

    private List<ClaimLine> lines(List<List<ClaimFinding>> found) {
        List<ClaimLine> lines = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            lines.add(line(seen.get(i), found.get(i)));
        }
        return lines;
    }

    private ClaimLine line(Claim claim, List<ClaimFinding> found) {
        Due due = dues.of(claim);
        return new ClaimLine(
                claim.id(),
                claim.line(),
                names.partner(claim.partner()),
                names.partnerName(claim.partner()),
                claim.offer(),
                claim.dealRow() < 0 ? null : names.deal(claim.dealRow()),
                claim.eventRow() < 0 ? null : names.event(claim.eventRow()),
                date(claim.submitted()),
                date(claim.decided()),
                date(claim.settled()),
                claim.status(),
                claim.disputed(),
                claim.claimed(),
                due == null ? null : (Long) due.computed,
                entitlements.above(claim),
                due == null ? null : (Long) due.paid,
                claim.paidOut(),
                due == null
                        ? List.of()
                        : due.needed.stream()
                                .filter(artifact -> !claim.evidence().contains(artifact))
                                .toList(),
                found.stream().map(finding -> finding.kind().id()).distinct().toList());
    }

    private static @Nullable LocalDate date(int day) {
        return day == DateColumn.BLANK ? null : LocalDate.ofEpochDay(day);
    }
}
