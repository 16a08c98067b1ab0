package dev.earnest.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.language.SourceText;
import dev.earnest.language.TimelineReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Sentences that were read, for what is easily told wrong. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordingTest {
    private static final String HEAD = """
            earnest: 1
            catalog: c
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            segments:
              close: {tier: [gold, platinum], region: {not: [apac]}}
            offers:
              a:
                type: commission
            """;

    private static Catalog catalog(String offer) {
        String text = HEAD + offer.indent(4);
        return TimelineReader.read(List.of(new SourceText("c.yaml", text.getBytes(StandardCharsets.UTF_8))), List.of())
                .orThrow()
                .last();
    }

    private static List<String> clauses(String when) {
        Catalog version = catalog(when + "\nearn: {rate: 5%, of: amount}");
        Offer offer = version.offers().values().iterator().next();
        Wording wording = new Wording(version);
        return offer.who().all().isEmpty()
                ? wording.conditions().clauses(offer.when())
                : wording.conditions().clauses(offer.who());
    }

    private static List<Term> terms(String offer) {
        Catalog version = catalog(offer);
        return new Wording(version).terms(version.offers().values().iterator().next(), false);
    }

    private static String term(String offer, String key) {
        return terms(offer).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .map(each -> String.join("\n", each.lines()))
                .orElse("");
    }

    @Test
    void a_clause_says_both_ends_of_a_range_and_whether_they_count() {
        assertThat(clauses("when: {amount: {min: 10_000, below: 50_000}}"))
                .containsExactly("the amount is at least USD 10,000 and below USD 50,000");
        assertThat(clauses("when: {discount: {max: 20%}, term_months: {above: 12}}"))
                .containsExactly(
                        "the discount off the list price is at most 20%", "the contract term in months is above 12");
        assertThat(clauses("when: {amount: {not: {min: 10, max: 20}}}"))
                .containsExactly("the amount is given, but not at least USD 10 and at most USD 20");
    }

    @Test
    void derived_fields_are_told_by_what_they_mean() {
        assertThat(clauses("when: {registered: true, account: new, owns: [guard], incumbent: false}"))
                .containsExactly(
                        "the deal was registered on or before the day it closed",
                        "it is the customer's first won deal",
                        "the customer won a deal with guard on an earlier day",
                        "the customer's last won deal before it was not the same partner's");
        assertThat(clauses("when: {nth: {max: 3, per: partner}}"))
                .containsExactly("it is the partner's first to 3rd of this kind");
        assertThat(clauses("when: {nth: {min: 4, per: account}}"))
                .containsExactly("it is the customer's 4th or a later one of this kind");
        assertThat(clauses("when: {account_idle: {min: 9 months}, attached_to: {product: [guard], within: 90 days}}"))
                .containsExactly(
                        "the time since the customer's last won deal is at least 9 months",
                        "the customer won another deal on the same day or up to 90 days before, for which the product is"
                                + " guard");
    }

    @Test
    void a_segment_is_told_with_what_makes_it() {
        assertThat(clauses("who: {segment: close}"))
                .containsExactly("the segment is Close (the tier is gold or platinum and the region is not apac)");
    }

    @Test
    void a_column_the_language_does_not_know_is_told_by_its_own_name() {
        assertThat(clauses("when: {sales_play: [Land, Expand, Win], esg_certified: true}"))
                .containsExactly("the sales play is Land, Expand or Win", "the ESG certified is yes");
        assertThat(clauses("when: {sales_play: {not: [Land, Expand]}}"))
                .containsExactly("the sales play is neither Land nor Expand");
    }

    @Test
    void a_floor_is_told_for_every_kind_of_target() {
        String tiers =
                "earn: {of: amount, tiers: {method: marginal, every: quarter, target: %s, steps: [{from: 100%%, rate: 3%%}]}}";
        assertThat(term(tiers.formatted("{column: quota, every: year, at_least: 5_000}"), "pays"))
                .contains("the quota agreed with the partner for the year, spread evenly over its quarters.")
                .contains("The target is at least USD 5,000, also where there is nothing to go by.");
        assertThat(term(tiers.formatted("quota"), "pays")).contains("Without a target nothing is paid.");
        assertThat(term(tiers.formatted("60_000"), "pays")).contains("the partner's target, which is USD 60,000.");
    }

    @Test
    void a_payout_is_told_in_the_order_in_which_its_days_are_found() {
        String earn = "earn: {rate: 5%, of: amount}\n";
        assertThat(term(earn, "paid")).isEqualTo("Due on the earning date.");
        assertThat(term(earn + "payout: {hold: 60 days, every: month, after: 15 days}", "paid"))
                .isEqualTo("Due 15 days after the end of the month that holds the day 60 days after the earning date.");
        assertThat(term(
                        earn
                                + "payout: {every: quarter, instalments: [{share: 75%}, {share: 25%, after: 9 months, over: 3 months}]}",
                        "paid"))
                .isEqualTo(
                        "Due at the end of the quarter that holds the earning date.\n"
                                + "In parts: 75% on that day and 25% 9 months after that day in equal monthly parts over 3 months.");
    }

    @Test
    void what_takes_back_says_when_and_how_much() {
        String earn = "earn: {rate: 5%, of: amount}\n";
        assertThat(term(earn + "clawback: {trigger: [refund, churn], within: 6 months, take: all}", "taken_back"))
                .isEqualTo(
                        "If the customer gets a refund or leaves within 6 months of the earning date, the earlier of the"
                                + " two, all that was paid on the deal is taken back.");
    }
}
