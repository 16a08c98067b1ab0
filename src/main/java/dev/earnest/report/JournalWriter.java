package dev.earnest.report;

import dev.earnest.claims.journal.Journal;
import dev.earnest.claims.journal.JournalEntry;
import dev.earnest.claims.journal.JournalFigures;
import dev.earnest.claims.journal.Posting;
import dev.earnest.claims.journal.Waiting;
import dev.earnest.money.CurrencyUnit;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes a journal in the words of a program for plain-text accounting. */
public abstract sealed class JournalWriter permits HledgerWriter, BeancountWriter {
    private final Appendable out;
    final CurrencyUnit unit;
    private final int widest;

    JournalWriter(JournalFigures figures, Appendable out) {
        this.out = out;
        this.unit = figures.currency();
        this.widest =
                figures.sums().keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Writes {@code journal} to {@code out} in a format, by this program's {@code version}. */
    public static void write(Journal journal, JournalFormat format, String version, Appendable out) throws IOException {
        JournalFigures figures = journal.figures();
        JournalWriter writer =
                format == JournalFormat.HLEDGER ? new HledgerWriter(figures, out) : new BeancountWriter(figures, out);
        try {
            writer.head(figures);
            writer.remarks(figures, version);
            writer.accounts(figures);
            journal.forEach(writer::entry);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What comes first. */
    abstract void head(JournalFigures figures);

    /** The declarations of accounts. */
    abstract void accounts(JournalFigures figures);

    /** The first lines of an entry. */
    abstract void title(JournalEntry entry);

    private void remarks(JournalFigures figures, String version) {
        line("; " + figures.catalog() + " " + String.join(", ", figures.versions()) + ", as of " + figures.asOf()
                + ", by earnest " + version);
        line("; accrued on the day of earning, paid on the day of the payment run; an entry by offer, partner and day");
        line("; ! marks what is held for want of evidence, and what is dated after " + figures.asOf());
        waiting(figures, "held for want of evidence, not payable yet", Waiting::held);
        waiting(figures, "committed after " + figures.asOf() + ", not in here", Waiting::committed);
        for (Waiting one : figures.waiting()) {
            if (one.pending() > 0) {
                line("; pending until a date is known, not in here: " + one.offer() + " "
                        + Findings.words(one.pending(), "deal"));
            }
        }
        figures.sums()
                .forEach((account, sum) ->
                        line("; comes to: " + posting(account, sum).strip()));
        line("");
    }

    private void waiting(JournalFigures figures, String what, java.util.function.ToLongFunction<Waiting> money) {
        for (Waiting one : figures.waiting()) {
            if (money.applyAsLong(one) != 0) {
                line("; " + what + ": " + one.offer() + " " + amount(money.applyAsLong(one)));
            }
        }
    }

    private void entry(JournalEntry entry) {
        title(entry);
        entry.postings().forEach(posting -> line(posting(posting)));
        line("");
    }

    private String posting(Posting posting) {
        return posting(posting.account(), posting.money());
    }

    private String posting(String account, long money) {
        String amount = amount(money);
        int gap = Math.max(2, widest - account.length() + 2 + Math.max(0, 16 - amount.length()));
        return "    " + account + " ".repeat(gap) + amount;
    }

    private String amount(long money) {
        return unit.text(money) + " " + unit.code();
    }

    /** Whom an entry is about. */
    static String payee(JournalEntry entry) {
        return entry.name() == null ? entry.partner() : entry.partner() + " " + entry.name();
    }

    /** What an entry does. */
    static String does(JournalEntry entry) {
        return entry.kind().words() + (entry.offer() == null ? "" : " " + entry.offer());
    }

    /** Text without what would end it or begin another thing. */
    static String without(String text, String ends) {
        StringBuilder clean = new StringBuilder();
        Cells.clean(text).chars().forEach(c -> clean.append(ends.indexOf(c) >= 0 ? ' ' : (char) c));
        return clean.toString().replaceAll(" +", " ").strip();
    }

    final void line(String line) {
        try {
            out.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
