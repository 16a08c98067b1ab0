package dev.earnest.analysis.compare;

import dev.earnest.catalog.Timeline;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferGroup;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the base with a set of changes pays more than the base. Offers that pay without regard to others are known by what
 * decides them, so a set whose groups have all been met in other sets is summed, not run; mutable, for one thread.
 */
final class PaidBySet {
    private final Function<BitSet, Timeline> program;
    private final Payouts base;
    private final CompareRequest request;
    private final Options options;
    private final Map<Object, OfferGroup> ofBase = new HashMap<>();
    private final Map<Object, Long> paid = new HashMap<>();
    private final Map<BitSet, Long> known = new HashMap<>();
    private long runs;

    /** @param next of a program that sets of changes may come to, so that it need not be run again */
    PaidBySet(Function<BitSet, Timeline> program, Payouts base, Payouts next, CompareRequest request) {
        this.program = program;
        this.base = base;
        this.request = request;
        this.options = new Options(base.asOf(), request.threads(), base.absentIsBlank()).first();
        OfferGroup.of(base.timeline()).forEach(group -> ofBase.put(group.deciding(), group));
        learn(next, differing(next.timeline()).come());
    }

    /** The groups in which a program differs from the base. */
    private record Differing(List<OfferGroup> gone, List<OfferGroup> come) {}

    private Differing differing(Timeline timeline) {
        List<OfferGroup> groups = OfferGroup.of(timeline);
        Set<Object> here = new HashSet<>();
        groups.forEach(group -> here.add(group.deciding()));
        return new Differing(
                ofBase.values().stream()
                        .filter(group -> !here.contains(group.deciding()))
                        .toList(),
                groups.stream()
                        .filter(group -> !ofBase.containsKey(group.deciding()))
                        .toList());
    }

    /** Minor units paid more than by the base. */
    long more(BitSet set) {
        Long before = known.get(set);
        if (before != null) {
            return before;
        }
        Timeline timeline = program.apply((BitSet) set.clone());
        Differing differing = differing(timeline);
        if (differing.come().stream().anyMatch(group -> !paid.containsKey(group.deciding()))) {
            learn(run(timeline), differing.come());
        }
        return remember(set, differing);
    }

    private long remember(BitSet set, Differing differing) {
        learn(base, differing.gone());
        long more = 0;
        for (OfferGroup group : differing.come()) {
            more = Math.addExact(more, paid(group));
        }
        for (OfferGroup group : differing.gone()) {
            more = Math.subtractExact(more, paid(group));
        }
        known.put((BitSet) set.clone(), more);
        return more;
    }

    /** What each partner is paid more than by the base, by code. */
    long[] moreByPartner(BitSet set) {
        long[] more = new long[base.data().partnerIds().size()];
        Timeline timeline = program.apply((BitSet) set.clone());
        Differing differing = differing(timeline);
        if (!differing.come().isEmpty()) {
            Payouts run = run(timeline);
            learn(run, differing.come());
            add(run, offers(differing.come()), more, 1);
        }
        add(base, offers(differing.gone()), more, -1);
        remember(set, differing);
        return more;
    }

    private Payouts run(Timeline timeline) {
        runs++;
        return Plan.compile(timeline, base, options).run();
    }

    private long paid(OfferGroup group) {
        return java.util.Objects.requireNonNull(paid.get(group.deciding()));
    }

    private static Set<String> offers(List<OfferGroup> groups) {
        Set<String> offers = new HashSet<>();
        groups.forEach(group -> offers.addAll(group.offers()));
        return offers;
    }

    private void learn(Payouts payouts, List<OfferGroup> groups) {
        List<OfferResult> offers = payouts.offers();
        List<LedgerCursor> lines = payouts.linesByOffer(request.firstDay(), request.lastDay());
        for (OfferGroup group : groups) {
            if (!paid.containsKey(group.deciding())) {
                long sum = 0;
                for (int i = 0; i < offers.size(); i++) {
                    if (group.offers().contains(offers.get(i).id())) {
                        sum = Math.addExact(sum, sum(lines.get(i)));
                    }
                }
                paid.put(group.deciding(), sum);
            }
        }
    }

    private static long sum(LedgerCursor line) {
        long sum = 0;
        while (line.next()) {
            sum = Math.addExact(sum, line.paid());
        }
        return sum;
    }

    private void add(Payouts payouts, Set<String> ids, long[] more, int sign) {
        List<OfferResult> offers = payouts.offers();
        List<LedgerCursor> lines = payouts.linesByOffer(request.firstDay(), request.lastDay());
        for (int i = 0; i < offers.size(); i++) {
            LedgerCursor line = lines.get(i);
            while (ids.contains(offers.get(i).id()) && line.next()) {
                int partner = line.partner();
                more[partner] = Math.addExact(more[partner], sign * line.paid());
            }
        }
    }

    /** How many programs were worked out. */
    long runs() {
        return runs;
    }
}
