package dev.earnest.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.claims.ClaimAudit;
import dev.earnest.claims.ClaimFigures;
import dev.earnest.claims.ClaimRules;
import dev.earnest.claims.DayWindow;
import dev.earnest.claims.OfferEvidence;
import dev.earnest.claims.Requirement;
import dev.earnest.claims.journal.Accounts;
import dev.earnest.claims.journal.Journal;
import dev.earnest.claims.journal.JournalEntry;
import dev.earnest.claims.journal.Posting;
import dev.earnest.claims.remit.RemitFigures;
import dev.earnest.claims.remit.Remittances;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.LineKind;
import dev.earnest.payout.Payouts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random programs with every mechanic there is: the books come to the ledger, and what is held is told as evidence. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BooksOfRandomProgramsTest {
    private final Engine engine = new Engine(1);

    @Test
    void a_few() {
        hold(1, 60);
    }

    @Tag("long")
    @Test
    void many() {
        hold(61, 3_000);
    }

    private void hold(long first, long last) {
        for (long seed = first; seed <= last; seed++) {
            Case tried = RandomCases.of(seed);
            Payouts payouts = engine.first(tried.timeline(), tried.rows(), tried.asOf());
            books(payouts, tried.name());
            evidence(payouts, tried.name());
        }
    }

    /** Costs are what is paid and held; what was built holds the rest itself, and fails where it does not. */
    private static void books(Payouts payouts, String name) {
        RemitFigures remit = Remittances.of(payouts, DayWindow.ALL);
        List<JournalEntry> entries = new ArrayList<>();
        new Journal(payouts, remit, Accounts.USUAL, DayWindow.ALL).forEach(entries::add);
        Map<String, Long> booked = new HashMap<>();
        for (JournalEntry entry : entries) {
            Posting cost = entry.postings().get(0);
            if (entry.offer() != null) {
                booked.merge(entry.offer(), cost.money(), Long::sum);
            }
        }
        Map<String, Long> owed = new HashMap<>();
        for (LedgerCursor line = payouts.ledger(); line.next(); ) {
            owed.merge(line.offerId(), line.paid() + line.held(), Long::sum);
        }
        booked.values().removeIf(sum -> sum == 0);
        owed.values().removeIf(sum -> sum == 0);
        assertThat(booked).as(name).isEqualTo(owed);
        assertThat(entries)
                .as(name)
                .isSortedAccordingTo((one, other) -> one.day().compareTo(other.day()));
    }

    /** What stands as held in the tables of evidence is what the ledger holds, line by line summed. */
    private static void evidence(Payouts payouts, String name) {
        ClaimFigures figures = ClaimAudit.of(payouts, DayWindow.ALL, ClaimRules.USUAL);
        long told = figures.offers().stream().mapToLong(OfferEvidence::held).sum();
        long held = 0;
        for (LedgerCursor line = payouts.ledger(); line.next(); ) {
            held += line.kind() == LineKind.EARNING ? line.held() : 0;
        }
        assertThat(told).as(name).isEqualTo(held);
        for (Requirement one : figures.requirements()) {
            boolean complete = one.state() == dev.earnest.claims.EvidenceState.COMPLETE;
            boolean given = figures.file() != null;
            assertThat(one.held()).as(name).isEqualTo(complete || !given ? 0 : one.computed());
        }
    }
}
