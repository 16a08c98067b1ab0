package dev.earnest.reference;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Payouts worked out from the language page one deal at a time, with BigDecimal, plain lists and maps, and no thought of
 * speed: what the engine is measured by. Sentences in comments are those of the page.
 */
public final class ReferencePayouts implements Evaluator {

    @Override
    public Outcome evaluate(Timeline timeline, Rows rows, LocalDate asOf) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        List<ReferenceLine> lines = run(Alone.withoutGhosts(timeline), rows, asOf, counts);
        List<ReferenceLine> ghosts = new ArrayList<>();
        for (String ghost : Alone.ghosts(timeline)) {
            // a ghost is worked out as if alone
            ghosts.addAll(run(Alone.only(timeline, ghost), rows, asOf, counts));
        }
        return new Outcome(lines, ghosts, counts);
    }

    private static List<ReferenceLine> run(Timeline timeline, Rows rows, LocalDate asOf, Map<String, Counts> counts) {
        World world = new World(timeline, rows, asOf);
        Metrics metrics = new Metrics(world);
        Checks checks = metrics.checks();
        Facts facts = new Facts(world, metrics);
        Earning earning = new Earning(world, facts, checks);
        Eligibility eligibility = new Eligibility(world, checks);
        List<String> order = world.offerOrder();

        // 1 to 3: eligible, earn and boost, limits per deal; offers named by less first
        Map<List<Object>, BigDecimal> earnedSoFar = new HashMap<>();
        Map<String, List<Hit>> hits = new HashMap<>();
        Map<String, List<Line>> lines = new HashMap<>();
        for (String id : lessFirst(world, order)) {
            hits.put(id, eligibility.hits(id));
            TierLines tiers = new TierLines(world, metrics, new Targets(world, facts, eligibility.history(id)));
            OfferLines offer = new OfferLines(world, earning, tiers, earnedSoFar, order.indexOf(id));
            lines.put(id, offer.lines(hits.get(id)));
            counts.put(id, new Counts(eligibility.pending(id), offer.withoutTarget(), offer.withoutMeasure()));
        }
        List<Line> all = new ArrayList<>();
        for (String id : order) {
            all.addAll(lines.get(id));
        }
        all.sort(Line.ORDER);

        // 4: stacking
        new StackingCuts(world).apply(all);

        // 5: limits per partner
        for (String id : order) {
            all.addAll(partnerLimits(world, lines.get(id), hits.get(id), order.indexOf(id)));
        }
        all.sort(Line.ORDER);

        // 6: limits per offer and budgets, across all partners in earning order
        OfferLimits offerLimits = new OfferLimits(world);
        for (Line line : all) {
            offerLimits.apply(line);
        }
        new Budgets(world, new Funds(world, facts, checks, earning, metrics)).apply(all);

        // 7: evidence; what is dated after as-of is committed
        Evidence evidence = new Evidence(world);
        for (Line line : all) {
            evidence.apply(line);
            boolean repeated = line.hit != null && line.offer.earn().repeat() != null;
            if (repeated && line.day.isAfter(asOf)) {
                line.committed = line.left;
                line.left = BigDecimal.ZERO;
            }
        }

        // 8: clawback
        List<Line> back = new Clawbacks(world).of(all);
        for (Line line : all) {
            if (line.recount()) {
                recounted(line);
            }
        }
        all.addAll(back);

        // 9: payout dates
        return new Ledger(world).rows(all);
    }

    /** The net of a recount stands in clawed_back, with earned and the cuts 0. */
    private static void recounted(Line line) {
        line.kind = "clawback";
        line.earned = BigDecimal.ZERO;
        line.limitCut = BigDecimal.ZERO;
        line.stackingCut = BigDecimal.ZERO;
        line.budgetCut = BigDecimal.ZERO;
        line.clawedBack = line.left.negate();
    }

    private static List<Line> partnerLimits(World world, List<Line> lines, List<Hit> hits, int offerOrder) {
        Map<String, List<Line>> linesOf = new LinkedHashMap<>();
        Map<String, List<Hit>> hitsOf = new LinkedHashMap<>();
        for (Hit hit : hits) {
            hitsOf.computeIfAbsent(hit.payee(), any -> new ArrayList<>()).add(hit);
            linesOf.putIfAbsent(hit.payee(), new ArrayList<>());
        }
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Line.ORDER);
        for (Line line : sorted) {
            linesOf.get(line.payee).add(line);
        }
        List<Line> added = new ArrayList<>();
        for (Map.Entry<String, List<Line>> payee : linesOf.entrySet()) {
            added.addAll(new PartnerLimits(world).apply(payee.getValue(), hitsOf.get(payee.getKey()), offerOrder));
        }
        return added;
    }

    /** Offers, each after those its {@code less} names. */
    private static List<String> lessFirst(World world, List<String> ids) {
        List<String> done = new ArrayList<>();
        while (done.size() < ids.size()) {
            for (String id : ids) {
                boolean ready = !done.contains(id);
                for (Catalog version : world.timeline.versions()) {
                    Offer offer = version.offers().get(id);
                    for (String before :
                            offer == null ? List.<String>of() : offer.earn().less()) {
                        ready &= done.contains(before) || !ids.contains(before);
                    }
                }
                if (ready) {
                    done.add(id);
                }
            }
        }
        return done;
    }

    /** Timelines of fewer offers. */
    private static final class Alone {
        private Alone() {}

        static List<String> ghosts(Timeline timeline) {
            List<String> ids = new ArrayList<>();
            for (Catalog version : timeline.versions()) {
                for (Offer offer : version.offers().values()) {
                    if (offer.status() == Status.GHOST && !ids.contains(offer.id())) {
                        ids.add(offer.id());
                    }
                }
            }
            return ids;
        }

        /** Ghosts take nothing from others: as if they were not there. */
        static Timeline withoutGhosts(Timeline timeline) {
            List<String> ghosts = ghosts(timeline);
            return Overlay.offers(timeline, offer -> ghosts.contains(offer.id()) ? null : offer);
        }

        static Timeline only(Timeline timeline, String ghost) {
            return Overlay.offers(timeline, offer -> offer.id().equals(ghost) ? paying(offer) : null);
        }

        private static Offer paying(Offer offer) {
            return offer.status() == Status.RETIRED ? offer : Overlay.status(offer, Status.ACTIVE);
        }
    }
}
