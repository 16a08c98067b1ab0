package dev.earnest.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earnest.analysis.compare.CompareFigures.OfferChange;
import dev.earnest.analysis.compare.CompareFigures.StepChange;
import dev.earnest.analysis.compare.WhoFigures.Group;
import dev.earnest.analysis.compare.WhoFigures.PartnerChange;
import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Timeline;
import dev.earnest.payout.Payouts;
import dev.earnest.reference.CatalogOf;
import dev.earnest.reference.Engine;
import dev.earnest.reference.OfferOf;
import dev.earnest.reference.Rows;
import dev.earnest.reference.Words;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Parts of a ledger under two programs, by hand, in cents: what they come to together. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompareSumsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final String[] PARTNERS = {"partner_id,name,tier", "BERT,,gold", "ANNA,Anna AG,gold", "CARL,,silver"
    };

    private static final CompareRequest ALL = new CompareRequest(null, null, List.of("tier"), 1);

    private final Engine engine = new Engine(1);

    private static Rows deals(String... deals) {
        String[] lines = new String[deals.length + 1];
        lines[0] = "deal_id,partner_id,close_date,amount,region";
        System.arraycopy(deals, 0, lines, 1, deals.length);
        return Rows.deals(lines).partners(PARTNERS);
    }

    private static Timeline rates(String emea, String amer) {
        return CatalogOf.with(
                OfferOf.named("kept").pay("5"),
                OfferOf.named("o").rate(Words.table("region", "emea", emea, "amer", amer)));
    }

    /** What one part comes to, paid by itself. */
    private record Part(CompareSums sums, CompareCounts counted) {
        Part plus(Part other) {
            return new Part(sums.plus(other.sums), counted.plus(other.counted));
        }
    }

    private Part part(Timeline base, Timeline next, Rows rows, CompareRequest request) {
        Payouts first = engine.first(base, rows, DAY);
        Payouts second = engine.after(first, next);
        return new Part(CompareSums.of(first, second, request), CompareCounts.of(first, second, request));
    }

    private static CompareFigures told(Timeline base, Timeline next, Part part) {
        return Comparison.figures(base, next, DAY, ALL, part.sums(), part.counted());
    }

    @Test
    void a_partner_gains_or_loses_by_all_its_deals_in_whichever_part_they_are() {
        Timeline base = rates("2%", "3%");
        Timeline next = rates("3%", "1%");
        Rows there = deals("D1,ANNA,2026-01-10,1000,emea", "D2,BERT,2026-02-10,1000,amer");
        Rows here = deals("D3,ANNA,2026-03-10,300,amer", "D4,CARL,2026-01-05,100,apac", "D5,BERT,2026-05-10,50,emea");
        Part one = part(base, next, there, ALL);
        Part other = part(base, next, here, ALL);
        CompareFigures figures = told(base, next, one.plus(other));
        // Anna +10.00 in one part, -6.00 in the other: 4.00; Bert -20.00 and +0.50: -19.50; Carl is paid 5.00 as before
        OfferChange offer = figures.offers().get(0);
        assertThat(List.of(offer.id(), offer.gains(), offer.losses(), offer.movedDeals()))
                .isEqualTo(List.of("o", 400L, 1_950L, 4L));
        assertThat(figures.who().partners())
                .extracting(PartnerChange::id, PartnerChange::name, PartnerChange::base, PartnerChange::next)
                .containsExactly(
                        Tuple.tuple("BERT", null, 4_100L, 2_150L), Tuple.tuple("ANNA", "Anna AG", 3_900L, 4_300L));
        assertThat(figures.who().by().get(0).groups()).extracting(Group::value).containsExactly("gold", "silver");
        assertThat(figures.first()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(figures.last()).isEqualTo(LocalDate.of(2026, 5, 10));
        assertThat(figures.total().difference()).isEqualTo(-1_550);
        assertThat(told(base, next, other.plus(one))).isEqualTo(figures);
    }

    @Test
    void the_highest_step_of_a_quarter_counts_in_whichever_part_it_was_reached() {
        Timeline base = steps("2000");
        Timeline next = steps("2500");
        Rows rows =
                deals("D1,ANNA,2026-01-10,1000,emea", "D2,ANNA,2026-02-10,1000,emea", "D3,BERT,2026-09-10,100,emea");
        LocalDate day = LocalDate.of(2026, 1, 31);
        Part early = part(base, next, rows, new CompareRequest(null, day, List.of("tier"), 1));
        Part late = part(base, next, rows, new CompareRequest(day.plusDays(1), null, List.of("tier"), 1));
        // 10.00 of the first deal; with the second 2,000 are reached: 50.00 of it, and 40.00 more of the first
        assertThat(told(base, next, early).steps()).isEmpty();
        List<StepChange> steps = told(base, next, late.plus(early)).steps();
        assertThat(steps)
                .extracting(StepChange::from, StepChange::to, StepChange::partners, StepChange::base, StepChange::next)
                .containsExactly(Tuple.tuple(2, 1, 1L, 10_000L, 2_000L));
        assertThat(told(base, next, early.plus(late)).steps()).isEqualTo(steps);
    }

    private static Timeline steps(String from) {
        return CatalogOf.with(OfferOf.named("o")
                .tiers("retroactive", "quarter", Words.step("0", "rate 1%"), Words.step(from, "rate 5%")));
    }

    @Test
    void budgets_of_each_partner_are_summed_over_parts_and_their_periods_in_order() {
        Timeline base = wallets("40");
        Timeline next = wallets("10");
        Part one = part(base, next, deals("D1,BERT,2026-04-10,1000,emea"), ALL);
        Part other = part(base, next, deals("D2,ANNA,2026-01-10,1000,emea", "D3,ANNA,2026-05-10,2500,emea"), ALL);
        List<CompareFigures.BudgetChange> budgets =
                told(base, next, one.plus(other)).budgets();
        // 2% each: Anna asks 20.00 and 50.00, Bert 20.00
        assertThat(budgets).extracting(CompareFigures.BudgetChange::period).containsExactly("2026-Q1", "2026-Q2");
        assertThat(budgets.get(1).base()).isEqualTo(new CompareFigures.BudgetSide(2, 8_000, 7_000, 6_000, 1_000));
        assertThat(budgets.get(1).next()).isEqualTo(new CompareFigures.BudgetSide(2, 2_000, 7_000, 2_000, 5_000));
        assertThat(told(base, next, other.plus(one)).budgets()).isEqualTo(budgets);
    }

    private static Timeline wallets(String amount) {
        return CatalogOf.year()
                .budget(new Budget.Wallet(
                        "mine", Words.number(amount), null, Words.period("quarter"), Budget.WhenSpent.STOP))
                .offers(OfferOf.named("o").rate("2%").budget("mine"))
                .timeline();
    }

    @Test
    void sums_of_different_programs_do_not_add() {
        Rows rows = deals("D1,ANNA,2026-01-10,1000,emea");
        Part one = part(rates("2%", "3%"), rates("3%", "3%"), rows, ALL);
        Part other = part(steps("2000"), steps("2500"), rows, ALL);
        assertThatThrownBy(() -> one.sums().plus(other.sums())).isInstanceOf(IllegalArgumentException.class);
    }
}
