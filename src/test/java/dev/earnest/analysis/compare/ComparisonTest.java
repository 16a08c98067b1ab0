package dev.earnest.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.compare.CompareFigures.OfferChange;
import dev.earnest.analysis.compare.CompareFigures.StepChange;
import dev.earnest.analysis.compare.CostFigures.Cost;
import dev.earnest.analysis.compare.WhoFigures.By;
import dev.earnest.catalog.Timeline;
import dev.earnest.payout.Payouts;
import dev.earnest.problem.InputException;
import dev.earnest.reference.CatalogOf;
import dev.earnest.reference.Engine;
import dev.earnest.reference.OfferOf;
import dev.earnest.reference.Rows;
import dev.earnest.reference.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Comparisons worked out by hand, in cents. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparisonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final Rows ROWS = Rows.deals(
                    "deal_id,partner_id,close_date,amount",
                    "D1,ANNA,2026-01-10,1000",
                    "D2,ANNA,2026-02-10,1000",
                    "D3,BERT,2026-01-20,1000",
                    "D4,CARL,2026-04-05,400",
                    "D5,DORA,2026-04-06,90")
            .partners(
                    "partner_id,name,tier,region",
                    "ANNA,Anna AG,gold,emea",
                    "BERT,,gold,amer",
                    "CARL,,silver,emea",
                    "DORA,,,");

    private final Engine engine = new Engine(1);

    private Comparison compare(Timeline base, Timeline next, CompareRequest request) {
        Payouts first = engine.first(base, ROWS, DAY);
        return Comparison.of(first, engine.after(first, next), request);
    }

    private CompareFigures figures(Timeline base, Timeline next) {
        return compare(base, next, CompareRequest.of(1)).figures();
    }

    private static Timeline plain(OfferOf... offers) {
        return CatalogOf.with(offers);
    }

    private static OfferOf rate(String id, String percent) {
        return OfferOf.named(id).rate(percent);
    }

    private static OfferChange offer(CompareFigures figures, String id) {
        return figures.offers().stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void offers_that_come_and_go_are_a_gain_and_a_loss() {
        CompareFigures figures =
                figures(plain(rate("old", "2%"), rate("kept", "1%")), plain(rate("kept", "1%"), rate("young", "3%")));
        // 3,490 of amounts: 2% is 69.80, 3% is 104.70
        assertThat(offer(figures, "old"))
                .extracting(OfferChange::inNext, OfferChange::losses)
                .containsExactly(false, 6_980L);
        assertThat(offer(figures, "young"))
                .extracting(OfferChange::inBase, OfferChange::gains)
                .containsExactly(false, 10_470L);
        assertThat(offer(figures, "kept").moved()).isFalse();
        assertThat(figures.total().difference()).isEqualTo(3_490);
        assertThat(figures.offers()).extracting(OfferChange::id).containsExactly("young", "old", "kept");
    }

    @Test
    void a_renamed_offer_is_one_that_did_not_move() {
        CompareRequest renamed = new CompareRequest(null, null, List.of(), 1, Map.of("old", "young"));
        CompareFigures figures = compare(plain(rate("old", "2%")), plain(rate("young", "2%")), renamed)
                .figures();
        assertThat(figures.offers()).extracting(OfferChange::id).containsExactly("young");
        assertThat(figures.nothingMoved()).isTrue();
    }

    @Test
    void an_offer_whose_gains_and_losses_cancel_out_has_moved() {
        OfferOf base = OfferOf.named("o").rate(Words.table("region", "emea", "1%", "amer", "2.4%"));
        OfferOf next = OfferOf.named("o").rate(Words.table("region", "emea", "2%", "amer", "0%"));
        CompareFigures figures = figures(plain(base), plain(next));
        // Anna 20.00 and Carl 4.00 more; Bert 1,000 x 2.4% = 24.00 less; four deals
        assertThat(figures.total().difference()).isZero();
        assertThat(offer(figures, "o"))
                .extracting(OfferChange::gains, OfferChange::losses, OfferChange::movedDeals, OfferChange::moved)
                .containsExactly(2_400L, 2_400L, 4L, true);
        assertThat(figures.nothingMoved()).isFalse();
    }

    @Test
    void partners_stand_in_bands_and_in_their_groups_of_the_base() {
        CompareFigures figures = figures(
                plain(rate("o", "5%").who(Words.is("tier", "gold", "silver"))),
                plain(
                        rate("o", "4%").who(Words.is("region", "emea", "amer")),
                        OfferOf.named("p").pay("3").who(Words.not("tier", "gold", "silver"))));
        WhoFigures who = figures.who();
        // Anna 100 to 80, Bert 50 to 40, Carl 20 to 16; Dora has no tier: 0 to 3 by the second offer
        assertThat(who.total().in(Band.LOSES_MUCH)).isEqualTo(3);
        assertThat(who.total().in(Band.NEWLY_PAID)).isEqualTo(1);
        assertThat(List.of(
                        who.total().partners(),
                        who.total().losers(),
                        who.total().winners(),
                        who.total().atStake()))
                .containsExactly(4L, 3L, 1L, 3L);
        By tier = who.by().get(0);
        assertThat(tier.field()).isEqualTo("tier");
        assertThat(tier.groups()).extracting(WhoFigures.Group::value).containsExactly("gold", "silver", null);
        assertThat(tier.groups())
                .extracting(group -> group.bands().difference())
                .containsExactly(-3_000L, -400L, 300L);
        assertThat(who.by()).extracting(By::field).containsExactly("tier", "region", "decile");
        assertThat(who.by().get(2).groups()).extracting(WhoFigures.Group::value).containsExactly("7", "4", "1", null);
        assertThat(who.losers()).extracting(WhoFigures.PartnerChange::id).containsExactly("ANNA", "BERT", "CARL");
        assertThat(who.losers().get(0).name()).isEqualTo("Anna AG");
        assertThat(who.winners()).extracting(WhoFigures.PartnerChange::id).containsExactly("DORA");
    }

    @Test
    void a_field_that_partners_do_not_have_is_told_with_the_nearest() {
        CompareRequest wrong = new CompareRequest(null, null, List.of("regin"), 1);
        Timeline program = plain(rate("o", "5%"));
        Assertions.assertThatThrownBy(() -> compare(program, program, wrong).figures())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("regin");
    }

    @Test
    void a_retroactive_step_that_is_no_longer_reached_is_a_cliff() {
        OfferOf base = OfferOf.named("o")
                .tiers("retroactive", "quarter", Words.step("0", "rate 1%"), Words.step("2000", "rate 5%"));
        OfferOf next = OfferOf.named("o")
                .tiers("retroactive", "quarter", Words.step("0", "rate 1%"), Words.step("2500", "rate 5%"));
        CompareFigures figures = figures(plain(base), plain(next));
        // Anna's 2,000 in Q1 earned 100.00, now 20.00
        assertThat(figures.steps()).hasSize(1);
        StepChange step = figures.steps().get(0);
        assertThat(List.of(step.from(), step.to(), step.cliff(), step.partners(), step.base(), step.next()))
                .isEqualTo(List.of(2, 1, true, 1L, 10_000L, 2_000L));
        assertThat(step.at()).isEqualByComparingTo("2000");
    }

    @Test
    void an_inserted_step_moves_only_those_whose_step_starts_elsewhere() {
        OfferOf base = OfferOf.named("o")
                .tiers("marginal", "quarter", Words.step("0", "rate 1%"), Words.step("2000", "rate 5%"));
        OfferOf next = OfferOf.named("o")
                .tiers(
                        "marginal",
                        "quarter",
                        Words.step("0", "rate 1%"),
                        Words.step("900", "rate 2%"),
                        Words.step("2000", "rate 5%"));
        CompareFigures figures = figures(plain(base), plain(next));
        // Bert's 1,000 stands in the new step now; Anna's 2,000 at 2,000 as before, whose number is 3 now
        assertThat(figures.steps())
                .extracting(StepChange::from, StepChange::to, StepChange::partners)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 2, 1L));
    }

    @Test
    void a_budget_is_told_from_both_sides_with_what_is_left_and_what_it_lacks() {
        CatalogOf base = CatalogOf.year()
                .pool("fund", "100", "year", "stop")
                .offers(rate("o", "2%").budget("fund"));
        CatalogOf next = CatalogOf.year()
                .pool("fund", "50", "year", "stop")
                .offers(rate("o", "2%").budget("fund"));
        CompareFigures figures = figures(base.timeline(), next.timeline());
        // 69.80 is asked: 30.20 is left of 100; of 50 nothing, and 19.80 is cut by the budget
        CompareFigures.BudgetChange fund = figures.budgets().get(0);
        assertThat(fund.base()).isEqualTo(new CompareFigures.BudgetSide(0, 10_000, 6_980, 6_980, 0));
        assertThat(fund.base().headroom()).isEqualTo(3_020);
        assertThat(fund.next().shortfall()).isEqualTo(1_980);
        assertThat(figures.total().parts().budget()).isEqualTo(1_980);
        assertThat(figures.total().difference()).isEqualTo(-1_980);
    }

    /** Two offers in a stacking group that keeps the better one. */
    private static Timeline best(String one, String other) {
        return CatalogOf.year()
                .offers(rate("one", one), rate("other", other), rate("apart", "1%"))
                .stacking("pair", "best", null, "one", "other")
                .timeline();
    }

    @Test
    void changes_that_stack_cost_less_together_than_alone() {
        // of 3,490: 2% is 69.80. one 2% to 3%: 34.90 more; other 1% to 4%: 69.80 more; both: 4% is kept, 69.80 more
        List<String> one = List.of("2%", "3%");
        List<String> other = List.of("1%", "4%");
        Comparison comparison = compare(best("2%", "1%"), best("3%", "4%"), CompareRequest.of(1));
        CostFigures costs =
                comparison.costs(2, set -> best(one.get(set.get(0) ? 1 : 0), other.get(set.get(1) ? 1 : 0)));
        assertThat(costs.total()).isEqualTo(6_980);
        Cost first = costs.changes().get(0);
        Cost second = costs.changes().get(1);
        assertThat(List.of(first.alone(), first.last(), first.share())).containsExactly(3_490L, 0L, 1_745L);
        assertThat(List.of(second.alone(), second.last(), second.share())).containsExactly(6_980L, 3_490L, 5_235L);
        assertThat(first.interacts()).isTrue();
        assertThat(List.of(first.better(), first.worse(), first.same())).containsExactly(4L, 0L, 0L);
    }

    @Test
    void changes_of_offers_that_have_nothing_to_do_with_each_other_are_worked_out_once_each() {
        int changes = 6;
        Comparison comparison =
                compare(apart(changes, new BitSet()), apart(changes, all(changes)), CompareRequest.of(1));
        CostFigures costs = comparison.costs(changes, set -> apart(changes, set));
        assertThat(costs.exact()).isTrue();
        assertThat(costs.runs()).isEqualTo(6);
        assertThat(costs.changes()).allMatch(cost -> cost.share() == 3_490 && !cost.interacts());
    }

    @Test
    void more_than_eight_changes_are_made_in_some_orders() {
        int changes = 10;
        Comparison comparison =
                compare(apart(changes, new BitSet()), apart(changes, all(changes)), CompareRequest.of(1));
        CostFigures costs = comparison.costs(changes, set -> apart(changes, set));
        assertThat(List.of(costs.orders(), costs.runs(), costs.total())).isEqualTo(List.of(200, 10L, 34_900L));
        assertThat(costs.changes()).allMatch(cost -> cost.share() == 3_490 && cost.error() == 0);
    }

    private static BitSet all(int changes) {
        BitSet all = new BitSet();
        all.set(0, changes);
        return all;
    }

    /** As many offers at 1%, those of the set at 2%. */
    private static Timeline apart(int offers, BitSet changed) {
        List<OfferOf> all = new ArrayList<>();
        IntStream.range(0, offers).forEach(i -> all.add(rate("o" + i, changed.get(i) ? "2%" : "1%")));
        return plain(all.toArray(OfferOf[]::new));
    }

    @Test
    void only_deals_whose_payout_differs_are_told_in_the_order_of_their_file() {
        Timeline base = plain(rate("o", "1%"), OfferOf.named("b").pay("5").who(Words.is("tier", "silver")));
        Timeline next = plain(rate("o", "1%"), OfferOf.named("b").pay("7").who(Words.is("tier", "silver", "gold")));
        Payouts first = engine.first(base, ROWS, DAY);
        List<String> told = new ArrayList<>();
        new DealDifferences(first, engine.after(first, next), CompareRequest.of(1))
                .each(deal -> told.add(deal.offer() + " D" + (deal.deal() + 1) + " "
                        + first.data().partnerIds().value(deal.partner()) + " "
                        + deal.base().paid() + " "
                        + deal.next().paid()));
        assertThat(told).containsExactly("b D1 ANNA 0 700", "b D2 ANNA 0 700", "b D3 BERT 0 700", "b D4 CARL 500 700");
    }
}
