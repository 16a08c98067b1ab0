package dev.earnest.analysis.compare;

import dev.earnest.analysis.Parts;
import dev.earnest.analysis.compare.CompareFigures.MoneyChange;
import dev.earnest.analysis.compare.CompareFigures.OfferChange;
import dev.earnest.analysis.compare.CompareFigures.Program;
import dev.earnest.analysis.compare.CompareFigures.StepChange;
import dev.earnest.analysis.compare.CompareSums.OfferSums;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Timeline;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Tells figures of sums: nothing of them asks for a line or a row. */
final class CompareTelling {
    private final Timeline base;
    private final Timeline next;
    private final CompareRequest request;
    private final CompareSums sums;
    private final CompareCounts counted;

    CompareTelling(Timeline base, Timeline next, CompareRequest request, CompareSums sums, CompareCounts counted) {
        this.base = base;
        this.next = next;
        this.request = request;
        this.sums = sums;
        this.counted = counted;
    }

    CompareFigures figures(LocalDate asOf) {
        List<OfferChange> offers =
                sums.offers().stream().map(CompareTelling::change).toList();
        check(sums.total(), offers);
        WhoFigures who = new Who(base.last(), sums, counted.partners()).figures();
        check(sums.total(), who);
        boolean any = sums.last() >= sums.first();
        return new CompareFigures(
                base.last().currency(),
                program(base),
                program(next),
                asOf,
                any ? LocalDate.ofEpochDay(sums.first()) : null,
                any ? LocalDate.ofEpochDay(sums.last()) : null,
                sums.total(),
                sorted(offers),
                BudgetChanges.of(base, counted.base(), next, counted.next()),
                who,
                steps());
    }

    private static Program program(Timeline timeline) {
        return new Program(
                timeline.last().id(),
                timeline.versions().stream().map(Catalog::version).toList());
    }

    private static OfferChange change(OfferSums sums) {
        MoneyChange money = sums.money();
        return new OfferChange(
                sums.id(),
                sums.type(),
                sums.inBase(),
                sums.inNext(),
                money,
                sums.gains(),
                sums.losses(),
                sums.movedDeals(),
                !money.base().equals(money.next()));
    }

    private static List<OfferChange> sorted(List<OfferChange> offers) {
        return offers.stream()
                .sorted(Comparator.comparing(OfferChange::moved)
                        .thenComparingLong(offer -> Math.abs(offer.money().difference()))
                        .thenComparingLong(offer -> Math.max(
                                offer.money().base().paid(),
                                offer.money().next().paid()))
                        .reversed())
                .toList();
    }

    private List<StepChange> steps() {
        Map<String, Offer> ofBase = offers(base, request::idInNext);
        Map<String, Offer> ofNext = offers(next, id -> id);
        Map<String, Metric> metrics = next.last().metrics();
        return sums.offers().stream()
                .filter(offer -> offer.steps().size() > 0)
                .flatMap(
                        offer -> StepChanges.of(
                                offer.id(), ofBase.get(offer.id()), ofNext.get(offer.id()), metrics, offer.steps())
                                .stream())
                .toList();
    }

    /** Each offer as the latest version has it that doesn't retire it. */
    private static Map<String, Offer> offers(Timeline timeline, UnaryOperator<String> name) {
        Map<String, Offer> offers = new HashMap<>();
        for (Catalog version : timeline.versions()) {
            version.offers().values().stream()
                    .filter(offer -> offer.status() != Status.RETIRED)
                    .forEach(offer -> offers.put(name.apply(offer.id()), offer));
        }
        return offers;
    }

    /** Nothing is told that does not add up. */
    private static void check(MoneyChange total, List<OfferChange> offers) {
        Parts ofBase = Parts.ZERO;
        Parts ofNext = Parts.ZERO;
        for (OfferChange offer : offers) {
            ofBase = ofBase.plus(offer.money().base());
            ofNext = ofNext.plus(offer.money().next());
            if (Math.subtractExact(offer.gains(), offer.losses())
                    != offer.money().difference()) {
                throw new IllegalStateException("gains and losses of " + offer + " do not add up");
            }
        }
        boolean whole = total.base().addsUp() && total.next().addsUp();
        if (!whole || !total.base().equals(ofBase) || !total.next().equals(ofNext)) {
            throw new IllegalStateException("the offers of " + total + " do not add up");
        }
    }

    private static void check(MoneyChange total, WhoFigures who) {
        boolean adds = who.total().base() == total.base().paid()
                && who.total().next() == total.next().paid();
        for (WhoFigures.By by : who.by()) {
            long ofBase = by.groups().stream()
                    .mapToLong(group -> group.bands().base())
                    .sum();
            long ofNext = by.groups().stream()
                    .mapToLong(group -> group.bands().next())
                    .sum();
            long partners = by.groups().stream()
                    .mapToLong(group -> group.bands().partners())
                    .sum();
            adds &= by.overlap()
                    || ofBase == who.total().base()
                            && ofNext == who.total().next()
                            && partners == who.total().partners();
        }
        if (!adds) {
            throw new IllegalStateException("the partners of " + total + " do not add up");
        }
    }
}
