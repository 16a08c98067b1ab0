package dev.earnest.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextRow;
import dev.earnest.language.CatalogReader;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a program may not ask of the data it is given. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanTest {

    private static Catalog catalog(String version, String year, String offer) {
        return CatalogReader.read("catalog.yaml", """
                        earnest: 1
                        catalog: asks
                        version: "%s"
                        currency: USD
                        effective: {from: %s-01-01, to: %s-12-31}
                        offers:
                          one: %s
                        """.formatted(version, year, year, offer))
                .orThrow();
    }

    private static Problem refused(Timeline timeline, Map<Role, List<TextRow>> rows) {
        Dataset data = DataReader.ofRows(
                "rows", rows, DataRequest.in(timeline.last().currency()).with(Plan.wanted(timeline)));
        InputException told = catchThrowableOfType(
                InputException.class,
                () -> Plan.compile(timeline, data, Options.PLAIN).run());
        assertThat(told.problems()).hasSize(1);
        return told.problems().get(0);
    }

    private static final Map<String, String> DEAL =
            Map.of("deal_id", "D1", "partner_id", "P1", "close_date", "2026-02-10", "amount", "100", "region", "emea");

    private static Map<Role, List<TextRow>> deals() {
        return Map.of(Role.DEALS, List.of(new TextRow(1, DEAL)));
    }

    @Test
    void a_table_by_a_field_of_both_files_must_say_whose() {
        Timeline timeline = Timeline.of(
                catalog("1", "2026", "{type: commission, earn: {of: amount, rate: {by: region, emea: 5%}}}"));
        Map<Role, List<TextRow>> rows = Map.of(
                Role.DEALS,
                List.of(new TextRow(1, DEAL)),
                Role.PARTNERS,
                List.of(new TextRow(1, Map.of("partner_id", "P1", "region", "emea"))));
        Problem problem = refused(timeline, rows);
        assertThat(problem.code()).isEqualTo("ambiguous-field");
        assertThat(problem.help()).isEqualTo("write `deal.region` or `partner.region`");
    }

    @Test
    void a_measure_that_no_file_has_is_an_error_and_pays_nobody_nothing() {
        Timeline timeline = Timeline.of(catalog("1", "2026", "{type: commission, earn: {rate: 5%, of: amuont}}"));
        Problem problem = refused(timeline, deals());
        assertThat(problem.code()).isEqualTo("missing-column");
        assertThat(problem.message()).contains("`amuont`");
        assertThat(problem.help()).contains("did you mean `amount`?");
    }

    @Test
    void a_tier_without_a_partner_file_asks_for_it() {
        Timeline timeline = Timeline.of(
                catalog("1", "2026", "{type: commission, who: {tier: gold}, earn: {rate: 5%, of: amount}}"));
        assertThat(refused(timeline, deals()).code()).isEqualTo("no-partner-file");
    }

    @Test
    void an_offer_pays_on_deals_in_all_versions_or_on_events_in_all() {
        Timeline timeline = new Timeline(List.of(
                catalog("1", "2025", "{type: commission, earn: {rate: 5%, of: amount}}"),
                catalog("2", "2026", "{type: commission, trigger: {event: referral}, earn: {pay: 5, per: event}}")));
        assertThat(refused(timeline, deals()).code()).isEqualTo("trigger-changed");
    }

    @Test
    void a_sum_too_large_for_exact_money_is_told_and_never_wrapped() {
        Timeline timeline =
                Timeline.of(catalog("1", "2026", "{type: commission, earn: {each: 90_000_000_000_000, of: quantity}}"));
        Map<String, String> deal = new java.util.HashMap<>(DEAL);
        deal.put("quantity", "10000");
        // 90 trillion for each of 10,000 units is 9 x 10^19 cents, ten times what a long holds
        assertThat(refused(timeline, Map.of(Role.DEALS, List.of(new TextRow(1, deal))))
                        .code())
                .isEqualTo("overflow");
    }
}
