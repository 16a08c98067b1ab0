package dev.earnest.report;

import dev.earnest.claims.journal.JournalEntry;
import dev.earnest.claims.journal.JournalFigures;
import java.time.LocalDate;

/** Writes a journal for Beancount, with its accounts opened on the first day. */
final class BeancountWriter extends JournalWriter {
    BeancountWriter(JournalFigures figures, Appendable out) {
        super(figures, out);
    }

    @Override
    void head(JournalFigures figures) {
        line("option \"title\" " + quoted(figures.catalog()));
        line("option \"operating_currency\" " + quoted(unit.code()));
        line("");
    }

    @Override
    void accounts(JournalFigures figures) {
        LocalDate first = figures.first() == null ? figures.asOf() : figures.first();
        figures.sums().keySet().forEach(account -> line(first + " open " + account + " " + unit.code()));
        line("");
    }

    @Override
    void title(JournalEntry entry) {
        line(entry.day() + (entry.open() ? " ! " : " * ") + quoted(payee(entry)) + " " + quoted(does(entry)));
        line("  partner: " + quoted(entry.partner()));
        if (entry.offer() != null) {
            line("  offer: " + quoted(entry.offer()));
        }
        line("  lines: " + entry.lines());
    }

    private static String quoted(String text) {
        return "\"" + Cells.clean(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
