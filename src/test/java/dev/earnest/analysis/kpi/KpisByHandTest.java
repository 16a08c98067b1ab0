package dev.earnest.analysis.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Every KPI of {@link HandWorked}, worked out on paper. Won in the quarter, less refunds: D4 3000, D5 1000 - 250, D6 4000,
 * D8 800 (direct), D9 600 - 600, D11 1200, D12 -100, D15 300: 9950, of partners 9150.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KpisByHandTest {
    private static final String BY_HAND = """
            partner_sourced_revenue    6900.00  6900.00 9950.00   D4 3000 + D6 4000 - D12 100
            partner_sourced_arr        5500.00  5500.00 8800.00   D4 1500 + D6 4000; all: and D5 1000, D8 800, D11 1200, D15 300
            partner_influenced_revenue 2250.00  2250.00 9950.00   D5 750 + D9 0 + D11 1200 (a touch) + D15 300; D8 is direct
            partner_influenced_arr     2500.00  2500.00 8800.00   D5 1000 + D11 1200 + D15 300; D9 was wholly refunded
            new_logo_revenue           4000.00  4000.00 9150.00   D6 of D, and D9 0 of F; E is direct, A and C bought before
            attach_rate                0.666667 2 3               A and D own two; C owns vault alone; F gave it back
            win_rate                   0.75     6 8               D4 D5 D6 D9 D11 D15 of these and D7 D10
            win_rate_by_amount         0.770992 10100 13100       3000 + 1000 + 4000 + 600 + 1200 + 300; lost 2000 + 1000
            renewal_rate               0.5      1 2               D5 of D5 and D7
            churn_rate                 0.333333 1 3               B of A, B, C
            partner_retention          0.666667 2 3               P1, P2 of P1, P2, P3
            offer_adoption             0.75     3 4               P1, P2, P4 of these and P6; P3 is gone, P5 not there yet
            time_to_value              42.5     - 2               P2 75 days to E1, P4 10 to E2; P1 joined before the data
            registration_quality       0.666667 2 3               D4, D6 of these and D10; D11's is 104 days old
            time_to_approve            5        - 3               D4 3 days, D6 5, D10 8
            claim_cycle_time           20       - 3               C1 20 days, C2 60, C5 20
            claim_rejection            0.25     1 4               C3 of C1, C2, C3, C5
            dispute_rate               0.25     1 4               C3 of C1, C3, C4, C5
            audit_pass                 0.666667 2 3               X1, X3 of these and X2
            customer_lifetime_value    2300.00  2300.00 1         A: 1800 + 350 - 100 x 50%; C: 200; one left
            concentration              0.530055 4850 9150         P1 of P1 4850, P2 4300
            gini                       0.030055 550 18300         4850 x 1 - 4300 x 1; 2 x 9150
            engagement_score           5.5      22 4              P1 3 x 2, P2 2 x 2 + 5, P4 1 x 2 + 5, P6 0
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        HandWorked.write(folder);
    }

    @Test
    void every_kpi_is_what_paper_says() {
        List<String> found = new ArrayList<>();
        for (JsonNode kpi : HandWorked.json(folder, HandWorked.QUARTER).get("kpis")) {
            found.add(String.join(
                    " ", text(kpi, "kpi"), text(kpi, "value"), text(kpi, "numerator"), text(kpi, "denominator")));
        }
        List<String> byHand = BY_HAND.lines()
                .map(line -> String.join(" ", List.of(line.split(" +")).subList(0, 4)))
                .toList();
        assertThat(found).isEqualTo(byHand);
    }

    @Test
    void objectives_are_held_against_their_targets() {
        List<String> found = new ArrayList<>();
        for (JsonNode row : HandWorked.json(folder, HandWorked.QUARTER).get("objectives")) {
            found.add(String.join(
                    " ",
                    text(row, "objective"),
                    text(row, "value"),
                    text(row, "attained"),
                    text(row, "elapsed"),
                    row.get("met").asString(),
                    text(row, "paid")));
        }
        assertThat(found)
                .containsExactly(
                        "logos 4000 0.4 0.196937 false 0.00", // 90 of 457 days
                        "stay 0.333333 0.75 - false 0.00", // 25% by one third: less is better
                        "keep 0.5 0.625 - false 100.00",
                        "skills 2 0.5 - false 100.00",
                        "audits 5.5 1.1 - true 0.00");
    }

    @Test
    void phases_say_what_is_paid_on_what_and_where_nothing_is() {
        List<String> found = new ArrayList<>();
        for (JsonNode row : HandWorked.json(folder, HandWorked.QUARTER).get("lifecycle")) {
            found.add(String.join(
                    " ",
                    text(row, "phase"),
                    text(row, "offers"),
                    text(row, "partners"),
                    text(row, "events"),
                    text(row, "deals"),
                    text(row, "revenue"),
                    text(row, "paid"),
                    text(row, "why")));
        }
        assertThat(found)
                .containsExactly(
                        "awareness 0 0 0 0 0.00 0.00 no active offer",
                        "enablement 1 2 2 0 0.00 100.00 -",
                        "purchase 1 1 0 1 750.00 100.00 -",
                        "onboarding 1 0 0 0 0.00 0.00 nothing is paid by start-up",
                        "adoption 0 0 0 0 0.00 0.00 no active offer",
                        "retention 1 1 0 1 750.00 100.00 -",
                        "expansion 0 0 0 0 0.00 0.00 no active offer",
                        "advocacy 0 0 0 0 0.00 0.00 no active offer");
    }

    @Test
    void adoption_counts_those_an_offer_is_for_whether_or_not_they_sold() {
        List<String> found = new ArrayList<>();
        for (JsonNode row : HandWorked.json(folder, HandWorked.QUARTER).get("adoption")) {
            found.add(String.join(
                    " ", text(row, "offer"), text(row, "eligible"), text(row, "earning"), text(row, "adoption")));
        }
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "guard-spif 3 1 0.333333",
                        "renewal-commission 4 1 0.25",
                        "certified 4 2 0.5",
                        "start-up 4 0 0");
    }

    @Test
    void the_leaderboard_says_who_moved() {
        List<String> found = new ArrayList<>();
        for (JsonNode row : HandWorked.json(folder, HandWorked.QUARTER).get("partners")) {
            found.add(String.join(
                    " ",
                    text(row, "rank"),
                    text(row, "rank_before"),
                    text(row, "partner_id"),
                    text(row, "deals"),
                    text(row, "revenue"),
                    text(row, "revenue_before"),
                    text(row, "paid"),
                    text(row, "engagement")));
        }
        assertThat(found)
                .containsExactly(
                        "1 2 P1 3 4850.00 1000.00 200.00 6",
                        "2 1 P2 2 4300.00 2000.00 50.00 9",
                        "3 - P4 1 0.00 0.00 50.00 7");
    }

    /** D4 by its cost 1800, D5 350, D15 200; D12, lens of a gold partner, by the table: -100 x 40%, not 50%. */
    @ParameterizedTest
    @ValueSource(strings = {"{by: product, lens: 40%, otherwise: 50%}", "{by: tier, gold: 40%, otherwise: 50%}"})
    void a_margin_is_declared_by_a_field_of_the_deal_or_the_partner(String margin) {
        HandWorked.file(
                folder, "catalog.yaml", HandWorked.CATALOG.replace("gross_margin: 50%", "gross_margin: " + margin));
        JsonNode kpi = HandWorked.json(folder, HandWorked.QUARTER).at("/kpis/19");
        assertThat(text(kpi, "numerator")).isEqualTo("2310.00");
    }

    private static String text(JsonNode row, String key) {
        JsonNode value = row.get(key);
        return value.isNull() ? "-" : value.asString();
    }
}
