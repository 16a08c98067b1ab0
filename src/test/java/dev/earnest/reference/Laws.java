package dev.earnest.reference;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Budget.WhenSpent;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What must hold of any ledger, whoever wrote it: columns that sum, limits and {@code stop} budgets that are never
 * passed. Limits and budgets are held to where no line is taken back by a recount, which stands in another column.
 */
final class Laws {
    private Laws() {}

    /** Every law that a ledger breaks, in words. */
    static List<String> broken(Timeline timeline, List<ReferenceLine> lines) {
        List<String> broken = new ArrayList<>();
        for (ReferenceLine line : lines) {
            BigDecimal rest = line.earned()
                    .subtract(line.limitCut())
                    .subtract(line.stackingCut())
                    .subtract(line.budgetCut())
                    .subtract(line.held())
                    .subtract(line.committed())
                    .subtract(line.clawedBack());
            if (rest.compareTo(line.paid()) != 0) {
                broken.add("columns do not sum: " + line.whole());
            }
            if (line.kind().equals("clawback") && line.earned().signum() != 0) {
                broken.add("a clawback earns: " + line.whole());
            }
            if (line.payDate().isBefore(line.earnedDate())) {
                broken.add("paid before it is earned: " + line.whole());
            }
        }
        if (timeline.versions().size() == 1) {
            limits(timeline.last(), lines, broken);
            budgets(timeline.last(), lines, broken);
        }
        return broken;
    }

    private static void limits(Catalog catalog, List<ReferenceLine> lines, List<String> broken) {
        for (Offer offer : catalog.offers().values()) {
            for (Limit limit : offer.limits()) {
                // what a recount gives back stands in another column
                boolean recounts = offer.clawback() != null && offer.clawback().take() == Clawback.Take.RECOUNT;
                if (limit instanceof Limit.OfferMax max && !recounts) {
                    Map<Object, BigDecimal> sums = new HashMap<>();
                    for (ReferenceLine line : lines) {
                        if (line.offerId().equals(offer.id()) && !line.kind().equals("clawback")) {
                            // what passed the limit, before budget, evidence and as-of
                            BigDecimal passed =
                                    line.earned().subtract(line.limitCut()).subtract(line.stackingCut());
                            sums.merge(key(catalog, max.every(), line.earnedDate()), passed, BigDecimal::add);
                        }
                    }
                    tell("limit of offer " + offer.id(), sums, max.money(), broken);
                }
                if (limit instanceof Limit.DealMax max && offer.earn().repeat() == null) {
                    deals(offer, max.money(), lines, broken);
                }
            }
        }
    }

    private static void deals(Offer offer, BigDecimal most, List<ReferenceLine> lines, List<String> broken) {
        Map<Object, BigDecimal> sums = new HashMap<>();
        for (ReferenceLine line : lines) {
            if (line.offerId().equals(offer.id()) && line.kind().equals("earning")) {
                BigDecimal passed = line.earned().subtract(line.limitCut()).subtract(line.stackingCut());
                sums.merge(List.of(line.dealId(), line.eventId(), line.partnerId()), passed, BigDecimal::add);
            }
        }
        tell("limit per deal of " + offer.id(), sums, most, broken);
    }

    private static void budgets(Catalog catalog, List<ReferenceLine> lines, List<String> broken) {
        for (Budget budget : catalog.budgets().values()) {
            boolean stops = budget instanceof Budget.Pool pool && pool.whenSpent() != WhenSpent.FLAG;
            if (!stops) {
                continue;
            }
            Map<Object, BigDecimal> sums = new HashMap<>();
            boolean recounted = false;
            for (ReferenceLine line : lines) {
                Offer offer = catalog.offers().get(line.offerId());
                boolean of = budget.id().equals(offer.budget());
                if (of && !line.kind().equals("clawback")) {
                    BigDecimal passed = line.earned()
                            .subtract(line.limitCut())
                            .subtract(line.stackingCut())
                            .subtract(line.budgetCut());
                    sums.merge(key(catalog, budget.every(), line.earnedDate()), passed, BigDecimal::add);
                }
                recounted |= of && line.kind().equals("clawback");
            }
            if (!recounted) {
                tell("budget " + budget.id(), sums, ((Budget.Pool) budget).amount(), broken);
            }
        }
    }

    private static Object key(Catalog catalog, Period every, LocalDate day) {
        return every == Period.TERM ? "term" : new ReferenceCalendar(catalog.fiscal()).span(every, day);
    }

    private static void tell(String name, Map<Object, BigDecimal> sums, BigDecimal most, List<String> broken) {
        sums.forEach((key, sum) -> {
            if (sum.compareTo(most) > 0) {
                broken.add(name + " of " + most + " is passed by " + sum + " in " + key);
            }
        });
    }
}
