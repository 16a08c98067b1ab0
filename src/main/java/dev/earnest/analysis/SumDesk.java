package dev.earnest.analysis;

import dev.earnest.deal.Dataset;
import dev.earnest.payout.LedgerCursor;
import java.util.BitSet;

/** Sums one offer's lines after the other, and what they have in common; mutable, for one thread. */
final class SumDesk {
    private final int deals;
    private final BitSet ofOffer = new BitSet();
    private final BitSet partnersOfOffer = new BitSet();
    private final BitSet seen = new BitSet();
    private final BitSet several = new BitSet();
    private final BitSet paid = new BitSet();
    private final BitSet partners = new BitSet();
    private final BitSet partnersPaid = new BitSet();
    private final PartSums byPartner = new PartSums();
    private final PayeeDeals payeeDeals;

    SumDesk(Dataset data) {
        this.deals = data.deals().rows();
        this.payeeDeals = new PayeeDeals(data);
    }

    /** Sums all lines of an offer. */
    OfferSums add(LedgerCursor line) {
        OfferSums sums = new OfferSums();
        while (line.next()) {
            sums.add(line);
            int payee = line.partner();
            byPartner.add(payee, line);
            partnersOfOffer.set(payee);
            note(payee, subject(line), line.pays());
        }
        sums.of(ofOffer.cardinality(), partnersOfOffer);
        meet(ofOffer);
        partners.or(partnersOfOffer);
        ofOffer.clear();
        partnersOfOffer.clear();
        return sums;
    }

    /** The deal's row, or the event's behind all deals; below 0 where there is neither. */
    private int subject(LedgerCursor line) {
        int event = line.eventRow();
        return event >= 0 ? deals + event : line.dealRow();
    }

    private void note(int payee, int subject, boolean pays) {
        if (pays) {
            partnersPaid.set(payee);
        }
        if (subject >= 0) {
            ofOffer.set(subject);
            payeeDeals.add(payee, subject);
            if (pays) {
                paid.set(subject);
            }
        }
    }

    /** Those that were seen before are of several offers. */
    private void meet(BitSet subjects) {
        BitSet again = (BitSet) subjects.clone();
        again.and(seen);
        several.or(again);
        seen.or(subjects);
    }

    /** Adds what another has summed, of other offers. */
    void add(SumDesk other) {
        several.or(other.several);
        meet(other.seen);
        paid.or(other.paid);
        partners.or(other.partners);
        partnersPaid.or(other.partnersPaid);
        byPartner.add(other.byPartner);
        payeeDeals.add(other.payeeDeals);
    }

    BitSet seen() {
        return seen;
    }

    BitSet several() {
        return several;
    }

    BitSet paid() {
        return paid;
    }

    BitSet partners() {
        return partners;
    }

    BitSet partnersPaid() {
        return partnersPaid;
    }

    PartSums byPartner() {
        return byPartner;
    }

    PayeeDeals payeeDeals() {
        return payeeDeals;
    }
}
