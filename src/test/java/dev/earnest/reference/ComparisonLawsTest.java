package dev.earnest.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.Parts;
import dev.earnest.analysis.Simulation;
import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.CompareFigures.OfferChange;
import dev.earnest.analysis.compare.CompareRequest;
import dev.earnest.analysis.compare.Comparison;
import dev.earnest.analysis.compare.CostFigures;
import dev.earnest.analysis.compare.DealDifferences;
import dev.earnest.catalog.Timeline;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whatever is compared, on random programs, rows and changes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparisonLawsTest {
    private static final int BLOCK = 40;
    private static final CompareRequest REQUEST = CompareRequest.of(1);
    private final Engine engine = new Engine(1);

    @ParameterizedTest(name = "seeds from {0}")
    @ValueSource(longs = {70_001, 71_001, 72_001})
    void a_program_differs_in_nothing_from_itself(long first) {
        for (long seed = first; seed < first + BLOCK; seed++) {
            Case tried = RandomCases.of(seed);
            Payouts base = engine.first(tried.timeline(), tried.timeline(), tried.rows(), tried.asOf());
            CompareFigures figures = Comparison.of(base, engine.after(base, tried.timeline()), REQUEST)
                    .figures();
            assertThat(figures.nothingMoved()).as("seed %d", seed).isTrue();
            assertThat(figures.total().parts()).isEqualTo(Parts.ZERO);
            assertThat(figures.who().partners()).isEmpty();
            assertThat(figures.steps()).isEmpty();
            assertThat(figures.budgets()).allMatch(budget -> budget.next().equals(budget.base()));
        }
    }

    @ParameterizedTest(name = "seeds from {0}")
    @ValueSource(longs = {73_001, 74_001, 75_001})
    void the_other_way_round_every_difference_is_negated(long first) {
        for (long seed = first; seed < first + BLOCK; seed++) {
            Case tried = RandomCases.of(seed);
            Revisions revisions = Revisions.of(tried.timeline(), 3, new Random(seed));
            Payouts base = engine.first(tried.timeline(), tried.timeline(), tried.rows(), tried.asOf());
            Payouts next = engine.after(base, revisions.all());
            CompareFigures there = Comparison.of(base, next, REQUEST).figures();
            CompareFigures back = Comparison.of(next, base, new CompareRequest(null, null, CompareRequest.USUAL, 3))
                    .figures();
            assertThat(there.total().parts())
                    .as("seed %d", seed)
                    .isEqualTo(Parts.ZERO.minus(back.total().parts()));
            for (OfferChange one : there.offers()) {
                OfferChange other = back.offers().stream()
                        .filter(offer -> offer.id().equals(one.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(List.of(one.gains(), one.losses(), one.movedDeals(), one.inBase()))
                        .as("seed %d, offer %s", seed, one.id())
                        .isEqualTo(List.of(other.losses(), other.gains(), other.movedDeals(), other.inNext()));
            }
            assertThat(there.who().partners())
                    .extracting(partner -> partner.id() + " " + partner.difference())
                    .containsExactlyInAnyOrderElementsOf(back.who().partners().stream()
                            .map(partner -> partner.id() + " " + -partner.difference())
                            .toList());
            agrees(there, base, next, seed);
        }
    }

    /** With the sums of either run by itself, and with the deals one by one. */
    private static void agrees(CompareFigures figures, Payouts base, Payouts next, long seed) {
        assertThat(List.of(figures.total().base(), figures.total().next()))
                .as("seed %d", seed)
                .isEqualTo(List.of(total(base), total(next)));
        Map<String, Map<Integer, Long>> more = new HashMap<>();
        Map<String, Long> deals = new HashMap<>();
        new DealDifferences(base, next, REQUEST).each(deal -> {
            more.computeIfAbsent(deal.offer(), any -> new HashMap<>())
                    .merge(deal.partner(), deal.difference(), Long::sum);
            deals.merge(deal.offer(), 1L, Long::sum);
        });
        for (OfferChange offer : figures.offers()) {
            Map<Integer, Long> ofOffer = more.getOrDefault(offer.id(), Map.of());
            assertThat(List.of(offer.gains(), offer.losses(), offer.movedDeals()))
                    .as("seed %d, offer %s", seed, offer.id())
                    .isEqualTo(List.of(
                            ofOffer.values().stream()
                                    .mapToLong(one -> Math.max(0, one))
                                    .sum(),
                            ofOffer.values().stream()
                                    .mapToLong(one -> Math.max(0, -one))
                                    .sum(),
                            deals.getOrDefault(offer.id(), 0L)));
        }
    }

    private static Parts total(Payouts payouts) {
        return Simulation.of(payouts, List.of(), null, null, 1).total();
    }

    @ParameterizedTest(name = "seeds from {0}")
    @ValueSource(longs = {76_001, 77_001, 78_001})
    void shares_are_the_average_over_all_orders_and_sum_to_the_difference(long first) {
        for (long seed = first; seed < first + BLOCK; seed++) {
            Case tried = RandomCases.of(seed);
            Revisions revisions = Revisions.of(tried.timeline(), 4, new Random(seed));
            Payouts base = engine.first(tried.timeline(), tried.timeline(), tried.rows(), tried.asOf());
            Comparison comparison = Comparison.of(base, engine.after(base, revisions.all()), REQUEST);
            CostFigures costs = comparison.costs(revisions.size(), revisions::with);
            assertThat(costs.changes().stream()
                            .mapToLong(CostFigures.Cost::share)
                            .sum())
                    .as("seed %d", seed)
                    .isEqualTo(comparison.figures().total().difference());
            orders(tried, revisions, costs, seed);
        }
    }

    /** Every order worked out change by change, each program run by itself. */
    private void orders(Case tried, Revisions revisions, CostFigures costs, long seed) {
        int changes = revisions.size();
        Map<BitSet, Long> alone = new HashMap<>();
        BigDecimal[] sums = new BigDecimal[changes];
        java.util.Arrays.fill(sums, BigDecimal.ZERO);
        List<List<Integer>> orders = orders(changes);
        for (List<Integer> order : orders) {
            BitSet set = new BitSet();
            for (int change : order) {
                long before = paid(tried, revisions, set, alone);
                set.set(change);
                sums[change] = sums[change].add(BigDecimal.valueOf(paid(tried, revisions, set, alone) - before));
            }
        }
        for (int change = 0; change < changes; change++) {
            BigDecimal share = sums[change].divide(BigDecimal.valueOf(orders.size()), 6, RoundingMode.HALF_UP);
            assertThat(BigDecimal.valueOf(costs.changes().get(change).share())
                            .subtract(share)
                            .abs())
                    .as("seed %d, change %d: share off by less than a cent", seed, change)
                    .isLessThan(BigDecimal.ONE);
            BitSet all = new BitSet();
            all.set(0, changes);
            BitSet rest = (BitSet) all.clone();
            rest.clear(change);
            BitSet one = new BitSet();
            one.set(change);
            LongSupplier none = () -> paid(tried, revisions, new BitSet(), alone);
            assertThat(List.of(
                            costs.changes().get(change).alone(),
                            costs.changes().get(change).last()))
                    .as("seed %d, change %d: alone and last", seed, change)
                    .isEqualTo(List.of(
                            paid(tried, revisions, one, alone) - none.getAsLong(),
                            paid(tried, revisions, all, alone) - paid(tried, revisions, rest, alone)));
        }
    }

    private long paid(Case tried, Revisions revisions, BitSet set, Map<BitSet, Long> known) {
        return known.computeIfAbsent((BitSet) set.clone(), any -> {
            Timeline program = revisions.with(set);
            return total(engine.payouts(program, tried.rows(), tried.asOf())).paid();
        });
    }

    private static List<List<Integer>> orders(int changes) {
        List<List<Integer>> orders = new ArrayList<>();
        if (changes == 0) {
            orders.add(List.of());
            return orders;
        }
        for (List<Integer> shorter : orders(changes - 1)) {
            IntStream.range(0, changes).forEach(place -> {
                List<Integer> order = new ArrayList<>(shorter);
                order.add(place, changes - 1);
                orders.add(Collections.unmodifiableList(order));
            });
        }
        return orders;
    }
}
