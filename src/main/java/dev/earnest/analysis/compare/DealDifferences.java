package dev.earnest.analysis.compare;

import dev.earnest.analysis.PartSums;
import dev.earnest.analysis.Parts;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The deals and events whose payout by an offer to a partner differs between two programs, one after the other. */
public final class DealDifferences {
    private final Payouts base;
    private final Payouts next;
    private final CompareRequest request;

    /** Of {@code next} beside {@code base}, over the same data. */
    public DealDifferences(Payouts base, Payouts next, CompareRequest request) {
        this.base = base;
        this.next = next;
        this.request = request;
    }

    /**
     * Tells each, offer by offer in the new program's order, deals in the order of their file; what is kept meanwhile is the
     * sums of one offer.
     */
    public void each(Consumer<DealDifference> sink) {
        Map<String, LedgerCursor> ofBase = lines(base, request::idInNext);
        Map<String, LedgerCursor> ofNext = lines(next, id -> id);
        Set<String> ids = new LinkedHashSet<>();
        next.offers().forEach(offer -> ids.add(offer.id()));
        base.offers().forEach(offer -> ids.add(request.idInNext(offer.id())));
        ids.removeAll(next.linesSharedWith(base));
        for (String id : ids) {
            one(id, ofBase.get(id), ofNext.get(id), sink);
        }
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

    private void one(
            String offer, @Nullable LedgerCursor ofBase, @Nullable LedgerCursor ofNext, Consumer<DealDifference> sink) {
        Subjects subjects = new Subjects(base.data());
        PartSums before = sums(ofBase, subjects);
        PartSums after = sums(ofNext, subjects);
        for (int number = 0; number < subjects.size(); number++) {
            Parts old = before.parts(number);
            Parts now = after.parts(number);
            if (old.paid() != now.paid()) {
                sink.accept(new DealDifference(
                        offer,
                        subjects.dealRow(number),
                        subjects.eventRow(number),
                        subjects.partner(number),
                        old,
                        now));
            }
        }
    }

    private static PartSums sums(@Nullable LedgerCursor lines, Subjects subjects) {
        PartSums sums = new PartSums();
        while (lines != null && lines.next()) {
            sums.add(subjects.of(lines), lines);
        }
        return sums;
    }
}
