package dev.earnest.report;

import dev.earnest.claims.journal.JournalEntry;
import dev.earnest.claims.journal.JournalFigures;

/** Writes a journal for hledger, which also reads what it declares strictly. */
final class HledgerWriter extends JournalWriter {
    /** Ends a description, a payee or a tag. */
    private static final String ENDS = ";|,";

    HledgerWriter(JournalFigures figures, Appendable out) {
        super(figures, out);
    }

    @Override
    void head(JournalFigures figures) {}

    @Override
    void accounts(JournalFigures figures) {
        line("commodity 1000." + "0".repeat(unit.digits()) + " " + unit.code());
        figures.sums().keySet().forEach(account -> line("account " + account));
        line("");
    }

    @Override
    void title(JournalEntry entry) {
        line(entry.day() + (entry.open() ? " ! " : " * ") + payeeOf(entry) + " | " + does(entry)
                + "  ; partner:" + without(entry.partner(), ENDS)
                + (entry.offer() == null ? "" : ", offer:" + entry.offer()) + ", lines:" + entry.lines());
    }

    /** Whom it is about; a bracket, star or exclamation mark in front would be read as something else. */
    private static String payeeOf(JournalEntry entry) {
        return without(payee(entry), ENDS).replaceFirst("^[(*!\\s]+", "");
    }
}
