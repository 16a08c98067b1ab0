package dev.earnest.analysis.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.language.bind.Kpis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is told where a column or file is missing, or where there is nothing to divide by. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KpisNotAvailableTest {
    private static final String CATALOG = """
            earnest: 1
            catalog: bare
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            objectives:
              keep: {metric: renewal_rate, target: 80%}
            offers:
              commission: {type: commission, earn: {rate: 10%, of: amount}}
            """;

    private static final String WHY = """
            partner_sourced_revenue: deals have no column `source`
            partner_sourced_arr: deals have no column `source`
            partner_influenced_revenue: deals have no column `source`
            partner_influenced_arr: deals have no column `source`
            new_logo_revenue: deals have no column `account_id`
            attach_rate: deals have no column `account_id`
            win_rate: no deal in the data is lost
            win_rate_by_amount: no deal in the data is lost
            renewal_rate: deals have no column `deal_type`
            churn_rate: deals have no column `account_id`
            partner_retention: the data begin after the previous period does
            offer_adoption: no partner file was given
            time_to_value: no partner file was given
            registration_quality: deals have no column `registered_date`
            time_to_approve: deals have no column `registered_date`
            claim_cycle_time: no claims were given
            claim_rejection: no claims were given
            dispute_rate: no claims were given
            audit_pass: no events were given
            customer_lifetime_value: deals have no column `account_id`
            concentration: -
            gini: -
            engagement_score: the catalog has no `economics.engagement`
            """;

    private static final String NOTHING = """
            attach_rate: no account bought in the window
            win_rate: no partner deal was won or lost
            win_rate_by_amount: no partner deal was won or lost
            renewal_rate: no renewal was won or lost
            offer_adoption: -
            time_to_value: no partner that joined since the data begin first earned then
            registration_quality: no registered deal was won or lost
            time_to_approve: none in the window has both dates
            claim_cycle_time: none in the window has both dates
            claim_rejection: no claim was decided in the window
            dispute_rate: no claim was submitted in the window
            audit_pass: no audit was passed or failed in the window
            customer_lifetime_value: no account at the start bought in the window
            concentration: no partner has revenue in the window
            gini: no partner has revenue in the window
            """;

    @TempDir
    Path folder;

    @Test
    void a_missing_column_or_file_is_named() {
        HandWorked.file(folder, "catalog.yaml", CATALOG);
        HandWorked.file(
                folder,
                "deals.csv",
                "deal_id,partner_id,close_date,amount\nD1,P1,2026-01-02,100\nD2,P2,2026-01-03,300\n");
        JsonNode json = HandWorked.json(folder, List.of());
        assertThat(whys(json)).isEqualTo(WHY.lines().toList());
        assertThat(json.at("/objectives/0/why").asString()).isEqualTo("deals have no column `deal_type`");
        assertThat(json.at("/objectives/0/attained").isNull()).isTrue();
        // the whole window is the days from the version's first to the data's last
        assertThat(json.at("/catalog/from").asString()).isEqualTo("2026-01-01");
        assertThat(json.at("/catalog/to").asString()).isEqualTo("2026-01-03");
        // one of two partners is the top 10%: 300 of 400
        assertThat(json.at("/kpis/20/value").asString()).isEqualTo("0.75");
    }

    @Test
    void a_window_in_which_nothing_happened_divides_by_nothing() {
        HandWorked.write(folder);
        List<String> found = whys(HandWorked.json(folder, List.of("--from", "2026-06-01", "--to", "2026-06-30")));
        assertThat(found).containsAll(NOTHING.lines().toList());
    }

    @Test
    void without_churn_a_lifetime_has_no_end() {
        HandWorked.write(folder);
        HandWorked.file(folder, "deals.csv", HandWorked.DEALS.replace(",2026-02-15\nD3", ",\nD3"));
        assertThat(whys(HandWorked.json(folder, HandWorked.QUARTER)))
                .contains("customer_lifetime_value: no account left: the formula has no end");
    }

    @Test
    void renewals_that_are_only_won_have_no_rate_and_undated_losses_are_told() {
        HandWorked.write(folder);
        HandWorked.file(folder, "deals.csv", HandWorked.DEALS.replace("renewal,sourced,lost", "new,sourced,lost"));
        JsonNode json = HandWorked.json(folder, HandWorked.QUARTER);
        assertThat(whys(json)).contains("renewal_rate: no renewal in the data is lost");
        assertThat(json.at("/remarks/0").asString()).isEqualTo("1 lost deal without a close date lies in no window");
    }

    @Test
    void lost_deals_without_amounts_leave_no_win_rate_by_amount() {
        HandWorked.write(folder);
        HandWorked.file(
                folder,
                "deals.csv",
                HandWorked.DEALS
                        .replace("lost,2026-02-15,2000", "lost,2026-02-15,")
                        .replace("lost,2026-03-10,1000", "lost,2026-03-10,"));
        assertThat(whys(HandWorked.json(folder, HandWorked.QUARTER)))
                .contains("win_rate: -", "win_rate_by_amount: no lost deal has an amount");
    }

    @Test
    void a_partner_that_earned_before_it_joined_has_no_time_to_value() {
        HandWorked.write(folder);
        HandWorked.file(
                folder,
                "partners.csv",
                HandWorked.PARTNERS.replace("P2,Two,silver,2025-11-01", "P2,Two,silver,2026-01-16"));
        JsonNode json = HandWorked.json(folder, HandWorked.QUARTER);
        assertThat(json.at("/kpis/12/value").asString()).isEqualTo("10"); // P4 alone
        assertThat(json.at("/remarks/1").asString())
                .isEqualTo("1 partner earned before the day of joining: left out of the time to value");
    }

    @Test
    void a_weight_that_no_event_has_for_its_type_is_told() {
        HandWorked.write(folder);
        HandWorked.file(folder, "catalog.yaml", HandWorked.CATALOG.replace("certification: 5}", "certificate: 5}"));
        assertThat(HandWorked.json(folder, HandWorked.QUARTER).at("/remarks/1").asString())
                .isEqualTo("`economics.engagement` has a weight for `certificate`, which no event has as its type");
    }

    @Test
    void without_a_period_before_nobody_moved() {
        HandWorked.write(folder);
        JsonNode json = HandWorked.json(folder, List.of("--from", "2025-11-01", "--to", "2026-03-31"));
        assertThat(json.at("/catalog/previous_from").isNull()).isTrue();
        assertThat(json.at("/partners/0/rank_before").isNull()).isTrue();
        assertThat(json.at("/assumptions/3").asString()).isEqualTo("compared with nothing: the data begin 2025-10-05");
    }

    @Test
    void an_objective_may_name_every_kpi() {
        assertThat(Arrays.stream(KpiKind.values()).map(KpiKind::word)).containsExactlyElementsOf(Kpis.NAMES);
    }

    private static List<String> whys(JsonNode json) {
        List<String> found = new ArrayList<>();
        for (JsonNode kpi : json.get("kpis")) {
            JsonNode why = kpi.get("why");
            found.add(kpi.get("kpi").asString() + ": " + (why.isNull() ? "-" : why.asString()));
        }
        return found;
    }
}
