package dev.earnest.analysis;

import dev.earnest.deal.Dataset;
import dev.earnest.payout.LedgerCursor;
import java.util.BitSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Sums of lines by offer and partner, and what is counted once; offers may be added by several threads. */
final class LedgerSums {
    private static final OfferSums NOTHING = new OfferSums();

    private final Dataset data;
    private final OfferSums[] offers;
    private final Queue<SumDesk> desks = new ConcurrentLinkedQueue<>();
    private SumDesk all;
    private long[] dealsOfPartner = {};

    /** @param offers how many numbers of offers there are */
    LedgerSums(Dataset data, int offers) {
        this.data = data;
        this.offers = new OfferSums[offers];
        java.util.Arrays.fill(this.offers, NOTHING);
        this.all = new SumDesk(data);
    }

    /** Adds the lines of one offer. */
    void add(int offer, LedgerCursor lines) {
        SumDesk free = desks.poll();
        SumDesk desk = free == null ? new SumDesk(data) : free;
        offers[offer] = desk.add(lines);
        desks.add(desk);
    }

    /** Brings together what the threads have; no more is added then. */
    void finish() {
        SumDesk first = desks.poll();
        all = first == null ? all : first;
        desks.forEach(all::add);
        desks.clear();
        dealsOfPartner = all.payeeDeals().count(data.partnerIds().size());
    }

    /** The sums of an offer; zero where it has no line. */
    OfferSums offer(int offer) {
        return offers[offer];
    }

    /** The sums of a partner. */
    Parts ofPartner(int partner) {
        return all.byPartner().parts(partner);
    }

    /** Deals and events that a partner has a line of. */
    long dealsOfPartner(int partner) {
        return dealsOfPartner[partner];
    }

    long withLine() {
        return all.seen().cardinality();
    }

    long paid() {
        return all.paid().cardinality();
    }

    long several() {
        return all.several().cardinality();
    }

    /** Codes of the partners that some line pays. */
    BitSet partnersPaid() {
        return all.partnersPaid();
    }

    /** Codes of the partners with a line. */
    BitSet partners() {
        return all.partners();
    }
}
