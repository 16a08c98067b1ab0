package dev.earnest.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 5,000 subscriptions, their refunds and the accounts that left; where an account came from is the partner. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscriptionsTest {
    private Outcome outcome;

    @Test
    void a_program_of_18_offers_pays_what_it_did_when_it_was_read(@TempDir Path folder) {
        outcome = Outcome.of(RealData.subscriptions("ravenstack/catalog.yaml"), folder);
        outcome.addsUp();
        outcome.asRead("ravenstack/expected.txt");
        renewals_that_churn_give_back_the_unused_term();
        refunded_expansions_give_back_that_share();
        first_sales_refunded_or_churned_within_a_year_give_back_all();
        what_accumulates_is_counted_again();
        repeats_end_with_the_subscription();
    }

    /** {@code within: 180 days, take: unused_term}; annual terms of 12 months, a started month counts as used. */
    private void renewals_that_churn_give_back_the_unused_term() {
        // 28 Feb to 15 Jun 2023: months from 28 Feb, 28 Mar, 28 Apr, 28 May are used; 423.36 x 8/12
        clawback("renewal-commission", "S-0e4b0c", "2023-06-15", "282.24");
        // 4 Jun to 21 Oct 2023: five months; 241.08 x 7/12 = 140.63
        clawback("renewal-commission", "S-32e8fa", "2023-10-21", "140.63");
        // 3 Sep to 3 Oct 2024: the second month starts on the day itself, so one is used; 317.52 x 11/12
        clawback("renewal-commission", "S-c08805", "2024-10-03", "291.06");
        // 31 Jan to 3 Jul 2024: 31 Jan, 29 Feb, 31 Mar, 30 Apr, 31 May, 30 Jun; 529.20 x 6/12
        clawback("renewal-commission", "S-91cd9b", "2024-07-03", "264.60");
        // 3% of 119,400 is 3,582, cut to 2,000 a deal; one month used: of what was paid, 2,000 x 11/12 = 1,833.33
        Outcome.Line cut = outcome.lines("renewal-commission", "S-0d0202").get(0);
        assertThat(List.of(cut.text("earned"), cut.text("limit_cut"), cut.text("paid")))
                .containsExactly("3582.00", "1582.00", "2000.00");
        clawback("renewal-commission", "S-0d0202", "2024-09-16", "1833.33");
        // its own month's end and 10 days; the earning line was held back 30 days before that
        Outcome.Line back = outcome.lines("renewal-commission", "S-0e4b0c").get(1);
        assertThat(back.text("pay_date")).isEqualTo("2023-07-10");
    }

    /** {@code trigger: refund, within: 9 months, take: share} of 6% cut to the ceiling of 5%, paid in two instalments. */
    private void refunded_expansions_give_back_that_share() {
        // 5% of 45,372 = 2,268.60 (1,701.45 and 567.15); x 54.94 / 45,372 = 2.747
        clawback("expansion-commission", "S-1d15a7", "2023-11-01", "2.75");
        assertThat(outcome.lines("expansion-commission", "S-1d15a7"))
                .extracting(line -> line.text("paid"))
                .containsExactly("1701.45", "567.15", "-2.75");
        // 5% of 71,640 = 3,582.00; x 174.92 / 71,640 = 8.746
        clawback("expansion-commission", "S-2b550a", "2023-11-11", "8.75");
        // 5% of 10,260 = 513.00; x 5.27 / 10,260 = 0.2635
        clawback("expansion-commission", "S-480226", "2024-07-10", "0.26");
        // 5% of 62,088 = 3,104.40; x 53.61 / 62,088 = 2.6805
        clawback("expansion-commission", "S-763e52", "2024-07-27", "2.68");
    }

    /** {@code trigger: [refund, churn], within: 12 months, take: all}. */
    private void first_sales_refunded_or_churned_within_a_year_give_back_all() {
        clawback("first-sale", "S-2e017b", "2023-04-05", "400.00"); // Pro, churned on day 3
        clawback("first-sale", "S-b41494", "2023-08-25", "150.00"); // Basic, 52.88 of it refunded
        clawback("first-sale", "S-a5a40b", "2023-11-06", "900.00"); // Enterprise
    }

    /** {@code take: recount}: the unused or refunded part is a credit note in the deal's own quarter. */
    private void what_accumulates_is_counted_again() {
        // 2 to 5 Apr 2023: 11/12 of 2,940 unused = 2,695; 28,860 becomes 26,165 at 0.1%: 28.86 becomes 26.165,
        // half to even 26.16
        recount("retention-ladder", "S-2e017b", "2024-Q1", "-2695", "28860", "26165", "2.70");
        // 38.15 refunded: 222.204 becomes 222.16585, 222.20 - 222.17
        recount("retention-ladder", "S-f42cc4", "2024-Q1", "-38.15", "222204", "222165.85", "0.03");
        // second step, 500 + 0.3% above 500,000: 568,704 owes 706.112, 568,686.07 owes 706.05821
        recount("retention-ladder", "S-e768c6", "2024-Q2", "-17.93", "568704", "568686.07", "0.05");
        // churned in August, counted again in its own quarter, February to April; 5 of 12 months of 8,232 unused
        recount("retention-ladder", "S-7de656", "2024-Q1", "-3430", "222165.85", "218735.85", "3.43");
        // retroactive, interpolated: quota 1,200,000 a half, 600,000 a quarter; rate 0.1% + (m/600,000 - 20%)/130% x
        // 0.9%.
        // 799,980: 0.884591...% owes 7,076.56; 672,620 (10 of 12 months of 152,832 unused): 0.737638...% owes 4,961.50
        recount("product-quota", "S-a5a40b", "2024-Q3", "-127360", "799980", "672620", "2115.06");
    }

    /** A monthly share for a year from one month after the start, none on or after the end. */
    private void repeats_end_with_the_subscription() {
        // 28 Feb to 15 Jun 2023: 28 Mar, 28 Apr, 28 May
        assertThat(outcome.lines("recurring-share", "S-0e4b0c"))
                .extracting(line -> line.text("earned_date"))
                .containsExactly("2023-03-28", "2023-04-28", "2023-05-28");
        BigDecimal committed =
                new BigDecimal(outcome.offer("recurring-share").get("committed").asString());
        assertThat(committed).isPositive();
        assertThat(outcome.ledger().stream()
                        .filter(line -> line.money("committed").signum() != 0))
                .allSatisfy(line -> assertThat(line.text("earned_date")).isGreaterThan("2024-12-31"));
    }

    private Outcome.Line back(String offer, String deal) {
        return outcome.lines(offer, deal).stream()
                .filter(line -> line.text("kind").equals("clawback"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clawback of " + offer + " on " + deal));
    }

    private void clawback(String offer, String deal, String day, String amount) {
        Outcome.Line line = back(offer, deal);
        assertThat(List.of(line.text("earned_date"), line.text("earned"), line.text("clawed_back"), line.text("paid")))
                .containsExactly(day, "0.00", amount, "-" + amount);
    }

    private void recount(
            String offer, String deal, String period, String measure, String before, String after, String amount) {
        Outcome.Line line = back(offer, deal);
        assertThat(List.of(
                        line.text("period"),
                        line.text("measure"),
                        line.text("count_before"),
                        line.text("count_after"),
                        line.text("clawed_back")))
                .containsExactly(period, measure, before, after, amount);
    }
}
