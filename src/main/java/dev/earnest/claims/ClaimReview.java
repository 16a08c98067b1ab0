package dev.earnest.claims;

import dev.earnest.deal.DateColumn;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at one claim after the other, and says what is wrong with each. */
final class ClaimReview {
    private static final Set<String> STATUSES = Set.of("", "submitted", "approved", "paid", "rejected");

    private final Program program;
    private final FigureNames names;
    private final CurrencyUnit unit;
    private final Dues dues;
    private final Duplicates duplicates;
    private final Entitlements entitlements;
    private final EvidenceCheck evidence;
    private final List<ClaimFinding> findings = new ArrayList<>();

    ClaimReview(
            Program program,
            FigureNames names,
            CurrencyUnit unit,
            Dues dues,
            Duplicates duplicates,
            Entitlements entitlements,
            EvidenceCheck evidence) {
        this.program = program;
        this.names = names;
        this.unit = unit;
        this.dues = dues;
        this.duplicates = duplicates;
        this.entitlements = entitlements;
        this.evidence = evidence;
    }

    /** What is wrong with a claim. */
    List<ClaimFinding> of(Claim claim) {
        findings.clear();
        form(claim);
        if (!program.has(claim.offer())) {
            String near = program.nearest(claim.offer());
            add(
                    FindingKind.CLAIM_WITHOUT_OFFER,
                    claim,
                    null,
                    claim.claimed(),
                    "the program has no offer `" + claim.offer() + "`"
                            + (near == null ? "" : "; is it `" + near + "`?"));
        } else if (!claim.rejected()) {
            repeated(claim);
            Due due = dues.of(claim);
            if (claim.subjects().isEmpty()) {
                add(
                        FindingKind.CLAIM_WITHOUT_SUBJECT,
                        claim,
                        null,
                        claim.claimed(),
                        "names neither a deal nor an event");
            } else if (due == null) {
                unpaid(claim);
            } else {
                money(claim, due);
                evidence(claim, due);
            }
        }
        return List.copyOf(findings);
    }

    private void form(Claim claim) {
        String status = claim.status();
        if (!STATUSES.contains(status)) {
            String lower = status.toLowerCase(Locale.ROOT);
            add(
                    FindingKind.ODD_STATUS,
                    claim,
                    null,
                    null,
                    STATUSES.contains(lower)
                            ? "`" + status + "` is written `" + lower + "`, and counts as undecided until then"
                            : "`" + status
                                    + "` is none of submitted, approved, paid, rejected, and counts as undecided");
        }
        if (before(claim.decided(), claim.submitted())) {
            add(FindingKind.ODD_DATES, claim, null, null, "decided before it was submitted");
        }
        if (before(claim.settled(), Math.max(claim.decided(), claim.submitted()))) {
            String what = claim.decided() >= claim.submitted() ? "decided" : "submitted";
            add(FindingKind.ODD_DATES, claim, null, null, "paid before it was " + what);
        }
    }

    private static boolean before(int day, int other) {
        return day != DateColumn.BLANK && other != DateColumn.BLANK && day < other;
    }

    private void repeated(Claim claim) {
        Claim exact = duplicates.exact(claim);
        Claim invoice = duplicates.invoice(claim);
        Claim amount = duplicates.amount(claim);
        if (exact != null) {
            add(FindingKind.DUPLICATE_CLAIM, claim, exact, claim.claimed(), "is " + exact.id() + " again");
        }
        if (invoice != null) {
            String whose = invoice.partner() == claim.partner() ? "" : " of " + names.partner(invoice.partner());
            add(
                    FindingKind.REUSED_INVOICE,
                    claim,
                    invoice,
                    claim.claimed(),
                    "invoice " + claim.invoice() + " is in " + invoice.id() + whose + " too");
        }
        if (amount != null) {
            int days = claim.submitted() - amount.submitted();
            add(
                    FindingKind.REPEATED_AMOUNT,
                    claim,
                    amount,
                    claim.claimed(),
                    "the same amount as " + amount.id()
                            + (days == 0
                                    ? " on the same day"
                                    : days == 1 ? " a day before" : " " + days + " days before"));
        }
    }

    private void unpaid(Claim claim) {
        String idle = program.idle(claim.offer());
        add(
                FindingKind.CLAIM_WITHOUT_PAYOUT,
                claim,
                null,
                claim.claimed(),
                idle != null
                        ? idle
                        : "`" + claim.offer() + "` pays " + names.partner(claim.partner()) + " nothing on "
                                + names.subject(claim));
    }

    private void money(Claim claim, Due due) {
        Long above = entitlements.above(claim);
        Long asked = claim.claimed();
        if (above != null && asked != null && above > 0 && duplicates.exact(claim) == null) {
            long before = entitlements.before(claim);
            String cut = Reason.words(due.reasons & ~(1 << Reason.EVIDENCE.ordinal()));
            add(
                    FindingKind.ABOVE_ENTITLEMENT,
                    claim,
                    null,
                    above,
                    text(asked) + " asked, " + text(due.computed) + " due"
                            + (before == 0 ? "" : ", " + text(before) + " of it asked before")
                            + (cut.isEmpty() ? "" : ": " + cut));
        }
        if (claim.status().equals("paid") && due.held > 0) {
            add(FindingKind.PAID_WITHOUT_EVIDENCE, claim, null, due.held, "marked paid, but held: " + lacking(due));
        }
        Long out = claim.paidOut();
        Claim last = due.claims.stream()
                .filter(each -> each.paidOut() != null)
                .reduce((a, b) -> b)
                .orElse(claim);
        if (out != null && last.equals(claim)) {
            paidOut(claim, due);
        }
    }

    /** What was paid out on all claims for the same, against what was payable before anything came back. */
    private void paidOut(Claim claim, Due due) {
        long out = 0;
        for (Claim each : due.claims) {
            Long one = each.paidOut();
            out = Math.addExact(out, one == null ? 0 : one);
        }
        long much = Math.subtractExact(out, due.payable());
        if (much != 0) {
            add(
                    FindingKind.WRONG_PAYMENT,
                    claim,
                    null,
                    Math.abs(much),
                    text(out) + " paid out, " + text(due.payable()) + " due: too " + (much > 0 ? "much" : "little"));
        }
    }

    /** What a claim lacks, and what it shows too late; nothing where nothing is at stake. */
    private void evidence(Claim claim, Due due) {
        if (due.computed == 0) {
            return;
        }
        boolean complete = EvidenceCheck.state(due) == EvidenceState.COMPLETE;
        boolean told = claim.status().equals("paid") && due.held > 0;
        if (!complete && !told && !claim.evidence().containsAll(due.needed)) {
            add(FindingKind.INCOMPLETE_EVIDENCE, claim, null, due.held, lacking(due));
        }
        List<String> late = evidence.lateOf(claim, due);
        if (!late.isEmpty()) {
            int days = claim.submitted() - evidence.until(due);
            add(
                    FindingKind.LATE_EVIDENCE,
                    claim,
                    null,
                    null,
                    String.join(", ", late) + " came " + days + (days == 1 ? " day" : " days") + " too late");
        }
    }

    private static String lacking(Due due) {
        List<String> missing = EvidenceCheck.missing(due);
        return missing.isEmpty()
                ? "no single approved claim shows " + String.join(" and ", due.needed)
                : "lacks " + String.join(", ", missing);
    }

    private void add(FindingKind kind, Claim claim, @Nullable Claim other, @Nullable Long money, String words) {
        findings.add(new ClaimFinding(
                kind,
                claim.id(),
                claim.line(),
                names.partner(claim.partner()),
                claim.offer(),
                other == null ? null : other.id(),
                money,
                words));
    }

    private String text(long minor) {
        return String.format(Locale.ROOT, "%,." + unit.digits() + "f", unit.decimal(minor));
    }
}
