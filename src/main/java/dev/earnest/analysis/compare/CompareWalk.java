package dev.earnest.analysis.compare;

import dev.earnest.analysis.compare.CompareSums.OfferSums;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Offer;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.SideBySide;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Walks the lines of two programs on the same data, offer by offer; what comes out has neither codes nor rows. */
final class CompareWalk {
    private final Payouts base;
    private final Payouts next;
    private final CompareRequest request;
    private final Queue<Desk> desks = new ConcurrentLinkedQueue<>();
    private final List<Pair> pairs;
    private final Walked[] walked;
    private final Desk all;

    /** @param next over the deals of {@code base}, the very same or altered, as of the same day */
    CompareWalk(Payouts base, Payouts next, CompareRequest request) {
        boolean codes = base.data().partnerIds() == next.data().partnerIds();
        if (!codes || !base.asOf().equals(next.asOf())) {
            throw new IllegalArgumentException("both programs must run over the same data, as of the same day");
        }
        this.base = base;
        this.next = next;
        this.request = request;
        this.pairs = pairs();
        this.walked = new Walked[pairs.size()];
        walk();
        this.all = new Desk(base.data());
        desks.forEach(all::add);
        desks.clear();
    }

    /** One offer under both programs; null where a program doesn't pay by it. */
    private record Pair(
            String id,
            @Nullable Offer inBase,
            @Nullable Offer inNext,
            @Nullable LedgerCursor base,
            @Nullable LedgerCursor next) {

        String type() {
            return java.util.Objects.requireNonNull(inNext == null ? inBase : inNext)
                    .type()
                    .word();
        }
    }

    /** The lines of a pair. */
    private record Walked(Desk.OfferLines lines, StepTrack steps) {}

    private void walk() {
        Set<String> shared = next.linesSharedWith(base);
        FiscalCalendar calendar = new FiscalCalendar(base.timeline().last().fiscal());
        SideBySide.each(request.threads(), pairs.size(), i -> {
            Pair pair = pairs.get(i);
            StepTrack steps = new StepTrack(pair.inBase(), pair.inNext(), calendar);
            walked[i] = new Walked(lines(pair, shared.contains(pair.id()), steps), steps);
        });
    }

    private Desk.OfferLines lines(Pair pair, boolean shared, StepTrack steps) {
        Desk free = desks.poll();
        Desk desk = free == null ? new Desk(base.data()) : free;
        LedgerCursor lines = pair.base();
        Desk.OfferLines sums =
                shared && lines != null ? desk.shared(lines) : desk.apart(pair.base(), pair.next(), steps);
        desks.add(desk);
        return sums;
    }

    /** The offers of either program, the new one's order first. */
    private List<Pair> pairs() {
        Map<String, LedgerCursor> ofBase = lines(base, request::idInNext);
        Map<String, LedgerCursor> ofNext = lines(next, id -> id);
        Map<String, Offer> offersOfBase = offers(base, request::idInNext);
        Map<String, Offer> offersOfNext = offers(next, id -> id);
        Set<String> ids = new LinkedHashSet<>(offersOfNext.keySet());
        ids.addAll(offersOfBase.keySet());
        return ids.stream()
                .map(id -> new Pair(id, offersOfBase.get(id), offersOfNext.get(id), ofBase.get(id), ofNext.get(id)))
                .toList();
    }

    private static Map<String, Offer> offers(Payouts payouts, UnaryOperator<String> name) {
        Map<String, Offer> offers = new LinkedHashMap<>();
        payouts.offers().forEach(offer -> offers.put(name.apply(offer.id()), offer.offer()));
        return offers;
    }

    private Map<String, LedgerCursor> lines(Payouts payouts, UnaryOperator<String> name) {
        List<OfferResult> offers = payouts.offers();
        List<LedgerCursor> lines = payouts.linesByOffer(request.firstDay(), request.lastDay());
        Map<String, LedgerCursor> byId = new HashMap<>();
        for (int i = 0; i < offers.size(); i++) {
            byId.put(name.apply(offers.get(i).id()), lines.get(i));
        }
        return byId;
    }

    /** All of them, by the ids of partners. */
    CompareSums sums() {
        PartnerNumbers partners = new PartnerNumbers(all.partners(), base.data().partnerIds());
        List<OfferSums> offers = new ArrayList<>();
        for (int i = 0; i < walked.length; i++) {
            offers.add(sums(pairs.get(i), walked[i], partners));
        }
        return new CompareSums(
                all.first(),
                all.last(),
                all.total(),
                partners.ids(),
                partners.of(all.basePaid()),
                partners.of(all.nextPaid()),
                offers);
    }

    private static OfferSums sums(Pair pair, Walked walked, PartnerNumbers partners) {
        Desk.OfferLines lines = walked.lines();
        return new OfferSums(
                pair.id(),
                pair.type(),
                pair.inBase() != null,
                pair.inNext() != null,
                lines.money(),
                lines.more().length == 0 ? lines.more() : partners.of(lines.more()),
                lines.movedDeals(),
                walked.steps().sums(partners));
    }

    /** Those with a line under either, by code. */
    BitSet partners() {
        return all.partners();
    }

    /** Minor units that the base pays each partner, by code. */
    long[] basePaid() {
        return all.basePaid();
    }
}
