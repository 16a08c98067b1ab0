package dev.earnest.analysis.compare;

import dev.earnest.analysis.PairNumbers;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.LedgerCursor;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for pairs of a deal or event and the partner who is paid: the row where it is the row's own partner, which most
 * are, else numbers behind all rows in the order of first sight. Mutable, for one thread and one offer.
 */
final class Subjects {
    private static final int NONE = -1;

    private final int deals;
    private final int rows;
    private final @Nullable TextColumn ofDeals;
    private final @Nullable TextColumn ofEvents;
    private PairNumbers others = new PairNumbers();

    Subjects(Dataset data) {
        Frame events = data.events();
        this.deals = data.deals().rows();
        this.rows = deals + (events == null ? 0 : events.rows());
        this.ofDeals = data.deals().text("partner_id");
        this.ofEvents = events == null ? null : events.text("partner_id");
    }

    /** The number of the pair a line is of. */
    int of(LedgerCursor line) {
        int event = line.eventRow();
        int subject = event >= 0 ? deals + event : line.dealRow();
        int payee = line.partner();
        if (subject >= 0 && owner(subject) == payee) {
            return subject;
        }
        return rows + others.of(payee, subject < 0 ? NONE : subject);
    }

    private int owner(int subject) {
        TextColumn of = subject < deals ? ofDeals : ofEvents;
        return of == null ? NONE : of.code(subject < deals ? subject : subject - deals);
    }

    /** One more than the highest number so far. */
    int size() {
        return rows + others.size();
    }

    /** Code of the partner of a number. */
    int partner(int number) {
        return number < rows ? owner(number) : others.first(number - rows);
    }

    private int subject(int number) {
        return number < rows ? number : others.second(number - rows);
    }

    /** Row of the deal of a number; below 0 where it has none or is of an event. */
    int dealRow(int number) {
        int subject = subject(number);
        return subject < deals ? subject : NONE;
    }

    /** Row of the event of a number; below 0 where it has none. */
    int eventRow(int number) {
        return Math.max(NONE, subject(number) < deals ? NONE : subject(number) - deals);
    }

    /** Forgets the pairs of an offer before the next. */
    void clear() {
        if (others.size() > 0) {
            others = new PairNumbers();
        }
    }
}
