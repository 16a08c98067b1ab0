package dev.earnest.claims;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim, with what is due for it. Money in minor units; null where it is not known.
 *
 * @param line of the claims file
 * @param computed what the rules give on the deal or event, before evidence; null where the ledger has no such line
 * @param above what it asks for beyond what is due and earlier claims have left
 * @param paid what the ledger pays on the deal or event
 * @param paidOut what the file says was paid on it
 * @param findings ids of what is wrong with it
 */
public record ClaimLine(
        String id,
        int line,
        String partner,
        @Nullable String name,
        String offer,
        @Nullable String deal,
        @Nullable String event,
        @Nullable LocalDate submitted,
        @Nullable LocalDate decided,
        @Nullable LocalDate settled,
        String status,
        boolean disputed,
        @Nullable Long claimed,
        @Nullable Long computed,
        @Nullable Long above,
        @Nullable Long paid,
        @Nullable Long paidOut,
        List<String> missing,
        List<String> findings) {
    public ClaimLine {
        missing = List.copyOf(missing);
        findings = List.copyOf(findings);
    }
}
