package dev.earnest.analysis;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which deals and events each partner has a line of. Most lines go to the partner whose deal it is: for them a bit tells it
 * all. Mutable, for one thread.
 */
final class PayeeDeals {
    private final @Nullable TextColumn ofDeals;
    private final @Nullable TextColumn ofEvents;
    private final int deals;
    private final BitSet own = new BitSet();
    private final PairSet others;

    PayeeDeals(Dataset data) {
        Frame events = data.events();
        this.ofDeals = data.deals().text("partner_id");
        this.ofEvents = events == null ? null : events.text("partner_id");
        this.deals = data.deals().rows();
        this.others = new PairSet(deals + (events == null ? 0 : events.rows()));
    }

    /** Notes that a partner has a line of a subject: the row of a deal, or that of an event behind all deals. */
    void add(int payee, int subject) {
        if (payee == owner(subject)) {
            own.set(subject);
        } else {
            others.add(payee, subject);
        }
    }

    private int owner(int subject) {
        TextColumn of = subject < deals ? ofDeals : ofEvents;
        return of == null ? -1 : of.code(subject < deals ? subject : subject - deals);
    }

    /** Notes all that another has. */
    void add(PayeeDeals other) {
        own.or(other.own);
        others.addAll(other.others);
    }

    /** How many each partner has, by code. */
    long[] count(int partners) {
        long[] count = new long[partners];
        for (int subject = own.nextSetBit(0); subject >= 0; subject = own.nextSetBit(subject + 1)) {
            count[owner(subject)]++;
        }
        others.firsts(payee -> count[payee]++);
        return count;
    }
}
