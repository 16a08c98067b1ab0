package dev.earnest.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Payback over the public sets: what cohorts are paid is what the ledger pays, and it reads as it did when it was read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaybackRunsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode run(List<String> arguments, String command, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.set(0, command);
        return JSON.readTree(RealData.run(all, all(more)).out());
    }

    private static String[] all(String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(List.of("-f", "json", "--top", "all"));
        return all.toArray(String[]::new);
    }

    private static BigDecimal sum(JsonNode rows, String... columns) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : rows) {
            for (String column : columns) {
                sum = sum.add(new BigDecimal(row.get(column).asString()));
            }
        }
        return sum;
    }

    private static JsonNode payback(List<String> arguments) {
        JsonNode payback = run(arguments, "roi", "--payback");
        BigDecimal paid = sum(run(arguments, "simulate").get("offers"), "paid");
        assertThat(sum(payback.get("payback"), "payout", "payout_later")).isEqualByComparingTo(paid);
        return payback;
    }

    private static JsonNode cohort(JsonNode payback, String name) {
        for (JsonNode row : payback.get("payback")) {
            if (row.get("cohort").asString().equals(name)) {
                return row;
            }
        }
        throw new AssertionError("no cohort " + name + " in " + payback.get("payback"));
    }

    /** Bicycles were sold below cost: the cohort of FY20 has lost money before anything is paid to it. */
    @Test
    void resellers_of_bicycles() {
        JsonNode payback = payback(RealData.resellers("adventureworks/catalog.yaml"));
        assertThat(payback.get("payback_assumptions").get("deals_cost_known").asInt())
                .isEqualTo(46_760);
        assertThat(payback.get("payback_assumptions")
                        .get("deals_margin_unknown")
                        .asInt())
                .isZero();
        assertThat(cohort(payback, "2020-Q1").get("status").asString()).isEqualTo("not_yet");
        assertThat(cohort(payback, "2020-Q1").get("m3").asString()).startsWith("-1.8");
        assertThat(cohort(payback, "2020-Q1").get("m12").isNull()).isTrue();
        // half of it at a share of 30%, all of it without
        assertThat(cohort(payback, "2018-Q2").get("status").asString()).isEqualTo("not_yet");
        assertThat(cohort(payback, "2018-Q2").get("gross_to_net_status").asString())
                .isEqualTo("paid_back");
    }

    /** Months of a year that begins in February; a source desk of 9,000 a month beside the payouts. */
    @Test
    void sources_of_subscriptions() {
        JsonNode payback = payback(RealData.subscriptions("ravenstack/catalog.yaml"));
        JsonNode first = cohort(payback, "2023-Q4");
        assertThat(first.get("months_observed").asInt()).isEqualTo(26);
        // February 2023 to December 2024 are 23 months
        assertThat(sum(payback.get("payback"), "program_cost", "program_cost_later"))
                .isEqualByComparingTo("207000");
    }
}
