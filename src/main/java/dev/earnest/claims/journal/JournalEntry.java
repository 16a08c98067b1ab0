package dev.earnest.claims.journal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One booking, whose postings come to 0.
 *
 * @param open whether it is not settled: held, or dated after the day of the run
 * @param name of the partner; null where no file has one
 * @param offer null where it is about all offers together
 * @param lines ledger lines in it
 */
public record JournalEntry(
        LocalDate day,
        EntryKind kind,
        boolean open,
        String partner,
        @Nullable String name,
        @Nullable String offer,
        long lines,
        List<Posting> postings) {
    public JournalEntry {
        postings = List.copyOf(postings);
        if (postings.stream().mapToLong(Posting::money).sum() != 0) {
            throw new IllegalStateException("an entry that does not balance: " + postings);
        }
    }
}
