package dev.earnest.analysis.compare;

import dev.earnest.catalog.Timeline;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferGroup;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import dev.earnest.payout.SideBySide;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
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
final class PaidBySet implements Shapley.Values {
    /** Fewer deals than this are run side by side, set by set; of more, one run has work for all threads, and needs room. */
    private static final int FEW = 100_000;

    private final Function<BitSet, Timeline> program;
    private final Payouts base;
    private final CompareRequest request;
    private final Options options;
    private final int abreast;
    private final Map<Object, OfferGroup> ofBase = new HashMap<>();
    private final Map<Object, Long> paid = new HashMap<>();
    private final Map<BitSet, Long> known = new HashMap<>();
    private long runs;

    /** @param next of a program that sets of changes may come to, so that it need not be run again */
    PaidBySet(Function<BitSet, Timeline> program, Payouts base, Payouts next, CompareRequest request) {
        this.program = program;
        this.base = base;
        this.request = request;
        this.abreast = base.data().deals().rows() < FEW ? request.threads() : 1;
        int threads = abreast > 1 ? 1 : request.threads();
        this.options = new Options(base.asOf(), threads, base.absentIsBlank()).first();
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
    @Override
    public long of(BitSet set) {
        if (!known.containsKey(set)) {
            prepare(List.of(set));
        }
        return java.util.Objects.requireNonNull(known.get(set));
    }

    /** A set with what differs. */
    private record Asked(BitSet set, Timeline program, Differing differing) {}

    /** Runs what must be run, one set for each group that was not met before. */
    @Override
    public void prepare(List<BitSet> sets) {
        List<Asked> asked = new ArrayList<>();
        List<Asked> unknown = new ArrayList<>();
        Set<Object> met = new HashSet<>();
        for (BitSet set : sets) {
            if (!known.containsKey(set)) {
                Timeline timeline = program.apply((BitSet) set.clone());
                Asked one = new Asked(set, timeline, differing(timeline));
                asked.add(one);
                boolean meets = false;
                for (OfferGroup group : one.differing().come()) {
                    meets |= !paid.containsKey(group.deciding()) && met.add(group.deciding());
                }
                if (meets) {
                    unknown.add(one);
                }
            }
        }
        runs += unknown.size();
        List<Map<Object, Long>> learned = new ArrayList<>(Collections.nCopies(unknown.size(), Map.of()));
        SideBySide.each(abreast, unknown.size(), i -> {
            Asked one = unknown.get(i);
            learned.set(i, sums(run(one.program()), one.differing().come()));
        });
        learned.forEach(paid::putAll);
        asked.forEach(one -> remember(one.set(), one.differing()));
    }

    private void remember(BitSet set, Differing differing) {
        learn(base, differing.gone());
        long more = 0;
        for (OfferGroup group : differing.come()) {
            more = Math.addExact(more, paid(group));
        }
        for (OfferGroup group : differing.gone()) {
            more = Math.subtractExact(more, paid(group));
        }
        known.put((BitSet) set.clone(), more);
    }

    /** What each partner is paid more than by the base, by code. */
    long[] moreByPartner(BitSet set) {
        long[] more = new long[base.data().partnerIds().size()];
        Timeline timeline = program.apply((BitSet) set.clone());
        Differing differing = differing(timeline);
        if (!differing.come().isEmpty()) {
            runs++;
            Payouts run = run(timeline);
            learn(run, differing.come());
            add(run, offers(differing.come()), more, 1);
        }
        add(base, offers(differing.gone()), more, -1);
        remember(set, differing);
        return more;
    }

    private Payouts run(Timeline timeline) {
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
        paid.putAll(sums(
                payouts,
                groups.stream()
                        .filter(group -> !paid.containsKey(group.deciding()))
                        .toList()));
    }

    /** What groups are paid, by what decides them. */
    private Map<Object, Long> sums(Payouts payouts, List<OfferGroup> groups) {
        List<OfferResult> offers = payouts.offers();
        List<LedgerCursor> lines = payouts.linesByOffer(request.firstDay(), request.lastDay());
        Map<Object, Long> sums = new HashMap<>();
        for (OfferGroup group : groups) {
            long sum = 0;
            for (int i = 0; i < offers.size(); i++) {
                if (group.offers().contains(offers.get(i).id())) {
                    sum = Math.addExact(sum, sum(lines.get(i)));
                }
            }
            sums.put(group.deciding(), sum);
        }
        return sums;
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
