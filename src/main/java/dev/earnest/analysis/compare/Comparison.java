package dev.earnest.analysis.compare;

import dev.earnest.analysis.Parts;
import dev.earnest.analysis.compare.CompareFigures.MoneyChange;
import dev.earnest.analysis.compare.CompareFigures.OfferChange;
import dev.earnest.analysis.compare.CompareFigures.Program;
import dev.earnest.analysis.compare.CompareFigures.StepChange;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Kind;
import dev.earnest.deal.Wanted;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.SideBySide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What two programs pay on the same data, summed up once; figures and the costs of changes are told from it. */
public final class Comparison {
    private final Payouts base;
    private final Payouts next;
    private final CompareRequest request;
    private final Queue<Desk> desks = new ConcurrentLinkedQueue<>();
    private final List<List<StepChange>> steps = new ArrayList<>();
    private final OfferChange[] offers;
    private final Desk all;

    private Comparison(Payouts base, Payouts next, CompareRequest request) {
        this.base = base;
        this.next = next;
        this.request = request;
        List<Pair> pairs = pairs();
        this.offers = new OfferChange[pairs.size()];
        sum(pairs);
        this.all = new Desk(base.data());
        desks.forEach(all::add);
        desks.clear();
        check(all.total(), offers);
    }

    /**
     * Compares {@code next} with {@code base}; cheapest where the second was compiled after the first, so that offers that do
     * not differ share their lines.
     *
     * @param next over the deals of {@code base}, the very same or altered, in the same currency, as of the same day
     */
    public static Comparison of(Payouts base, Payouts next, CompareRequest request) {
        if (!base.data().hasRowsOf(next.data()) || !base.asOf().equals(next.asOf())) {
            throw new IllegalArgumentException("both programs must run over the same deals, as of the same day");
        }
        return new Comparison(base, next, request);
    }

    /** The same columns, and the fields of partners that winners and losers are grouped by. */
    public static Wanted wanted(Wanted wanted, List<String> by) {
        Map<String, Kind> partners = new LinkedHashMap<>(wanted.partners());
        by.forEach(field -> partners.putIfAbsent(field.substring(field.indexOf('.') + 1), Kind.TEXT));
        return new Wanted(wanted.deals(), partners, wanted.events(), wanted.everything(), wanted.ofDeals());
    }

    /** One offer under both programs; null where a program doesn't pay by it. */
    private record Pair(
            String id,
            @Nullable Offer inBase,
            @Nullable Offer inNext,
            @Nullable LedgerCursor base,
            @Nullable LedgerCursor next) {}

    private void sum(List<Pair> pairs) {
        Set<String> shared = next.linesSharedWith(base);
        FiscalCalendar calendar = new FiscalCalendar(base.timeline().last().fiscal());
        pairs.forEach(pair -> steps.add(List.of()));
        SideBySide.each(request.threads(), pairs.size(), i -> {
            Pair pair = pairs.get(i);
            StepTrack track = new StepTrack(
                    pair.id(),
                    pair.inBase(),
                    pair.inNext(),
                    calendar,
                    next.timeline().last().metrics());
            offers[i] = change(pair, shared.contains(pair.id()), track);
            steps.set(i, track.changes());
        });
    }

    /** Money, budgets, winners and losers. */
    public CompareFigures figures() {
        MoneyChange total = all.total();
        WhoFigures who = new Who(base, all, request.by()).figures();
        check(total, who);
        boolean any = all.last() >= all.first();
        return new CompareFigures(
                base.timeline().last().currency(),
                program(base.timeline()),
                program(next.timeline()),
                base.asOf(),
                any ? LocalDate.ofEpochDay(all.first()) : null,
                any ? LocalDate.ofEpochDay(all.last()) : null,
                total,
                sorted(offers),
                BudgetChanges.of(base, next),
                who,
                steps.stream().flatMap(List::stream).toList());
    }

    /**
     * What each change costs; the base must be of a run that others may follow.
     *
     * @param changes how many there are
     * @param program the base with the changes whose numbers are set, a program that can be paid by
     */
    public CostFigures costs(int changes, Function<BitSet, Timeline> program) {
        return new ChangeCosts(changes, new PaidBySet(program, base, next, request), all)
                .figures(all.total().difference());
    }

    private static Program program(Timeline timeline) {
        return new Program(
                timeline.last().id(),
                timeline.versions().stream().map(Catalog::version).toList());
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

    private OfferChange change(Pair pair, boolean shared, StepTrack track) {
        Desk free = desks.poll();
        Desk desk = free == null ? new Desk(base.data()) : free;
        LedgerCursor lines = pair.base();
        Desk.OfferSums sums =
                shared && lines != null ? desk.shared(lines) : desk.apart(pair.base(), pair.next(), track);
        desks.add(desk);
        Offer named = java.util.Objects.requireNonNull(pair.inNext() == null ? pair.inBase() : pair.inNext());
        MoneyChange money = Desk.change(sums.parts());
        return new OfferChange(
                pair.id(),
                named.type().word(),
                pair.inBase() != null,
                pair.inNext() != null,
                money,
                sums.gains(),
                sums.losses(),
                sums.movedDeals(),
                !money.base().equals(money.next()));
    }

    private static List<OfferChange> sorted(OfferChange[] offers) {
        List<OfferChange> sorted = new ArrayList<>(List.of(offers));
        sorted.sort(Comparator.comparing(OfferChange::moved)
                .thenComparingLong(offer -> Math.abs(offer.money().difference()))
                .thenComparingLong(offer -> Math.max(
                        offer.money().base().paid(), offer.money().next().paid()))
                .reversed());
        return sorted;
    }

    /** Nothing is told that does not add up. */
    private static void check(MoneyChange total, OfferChange[] offers) {
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
