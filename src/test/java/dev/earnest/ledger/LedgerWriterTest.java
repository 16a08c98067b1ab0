package dev.earnest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextRow;
import dev.earnest.language.CatalogReader;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The bytes of a ledger. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerWriterTest {
    private static final String CATALOG = """
            earnest: 1
            catalog: bytes
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            offers:
              plain:
                type: commission
                earn: {rate: 5%, of: amount}
                limits: [{max: 40, per: deal}]
              stepped:
                type: rebate
                earn: {of: amount, tiers: {method: retroactive, every: quarter, steps: [{from: 0, rate: 1%}, {from: 1_000, rate: 2%}]}}
                payout: {every: quarter, after: 30 days, instalments: [{share: 75%}, {share: 25%, after: 1 month}]}
            """;

    private static Payouts payouts(List<Map<String, String>> deals) {
        return payouts(CATALOG, deals);
    }

    private static Payouts payouts(String catalog, List<Map<String, String>> deals) {
        Timeline timeline =
                Timeline.of(CatalogReader.read("catalog.yaml", catalog).orThrow());
        List<TextRow> rows = new ArrayList<>();
        deals.forEach(deal -> rows.add(new TextRow(rows.size() + 1, deal)));
        Dataset data = DataReader.ofRows(
                "rows",
                Map.of(Role.DEALS, rows),
                DataRequest.in(timeline.last().currency()).with(Plan.wanted(timeline)));
        return Plan.compile(timeline, data, new Options(null, 1, true)).run();
    }

    private static Map<String, String> deal(String id, String partner, String day, String amount) {
        return Map.of("deal_id", id, "partner_id", partner, "close_date", day, "amount", amount);
    }

    private static String written(Payouts payouts, LedgerFormat format, int threads) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LedgerWriter(payouts, format, null, null, threads).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void every_column_of_every_line_as_worked_out_by_hand() throws IOException {
        Payouts payouts = payouts(List.of(
                deal("D1", "P1", "2026-02-10", "600"),
                deal("D2", "P, \"One\"", "2026-02-11", "900.5"),
                deal("D3", "P1", "2026-03-01", "500")));
        // plain: 30.00; 45.03 cut to 40; 25.00. stepped: 6.00 at 1%; 9.01; then 2% of 1,100 = 22.00 less 6.00
        // instalments: 4.50 + 1.50; 6.76 + 2.25; 12.00 + 4.00
        assertThat(written(payouts, LedgerFormat.CSV, 1)).isEqualTo("""
                        line,catalog_version,offer_id,type,partner_id,deal_id,event_id,account_id,product,region,period,earned_date,pay_date,kind,measure,count_before,count_after,rate,earned,limit_cut,stacking_cut,budget_cut,held,committed,clawed_back,paid,currency,reason
                        1,1,plain,commission,P1,D1,,,,,2026-Q1,2026-02-10,2026-02-10,earning,600,,,0.05,30.00,0.00,0.00,0.00,0.00,0.00,0.00,30.00,USD,
                        2,1,stepped,rebate,P1,D1,,,,,2026-Q1,2026-02-10,2026-04-30,earning,600,0,600,0.01,4.50,0.00,0.00,0.00,0.00,0.00,0.00,4.50,USD,
                        3,1,stepped,rebate,P1,D1,,,,,2026-Q1,2026-02-10,2026-05-30,earning,600,0,600,0.01,1.50,0.00,0.00,0.00,0.00,0.00,0.00,1.50,USD,
                        4,1,plain,commission,"P, ""One""\",D2,,,,,2026-Q1,2026-02-11,2026-02-11,earning,900.5,,,0.05,45.03,5.03,0.00,0.00,0.00,0.00,0.00,40.00,USD,limit per deal
                        5,1,stepped,rebate,"P, ""One""\",D2,,,,,2026-Q1,2026-02-11,2026-04-30,earning,900.5,0,900.5,0.01,6.76,0.00,0.00,0.00,0.00,0.00,0.00,6.76,USD,
                        6,1,stepped,rebate,"P, ""One""\",D2,,,,,2026-Q1,2026-02-11,2026-05-30,earning,900.5,0,900.5,0.01,2.25,0.00,0.00,0.00,0.00,0.00,0.00,2.25,USD,
                        7,1,plain,commission,P1,D3,,,,,2026-Q1,2026-03-01,2026-03-01,earning,500,,,0.05,25.00,0.00,0.00,0.00,0.00,0.00,0.00,25.00,USD,
                        8,1,stepped,rebate,P1,D3,,,,,2026-Q1,2026-03-01,2026-04-30,earning,500,600,1100,0.02,12.00,0.00,0.00,0.00,0.00,0.00,0.00,12.00,USD,
                        9,1,stepped,rebate,P1,D3,,,,,2026-Q1,2026-03-01,2026-05-30,earning,500,600,1100,0.02,4.00,0.00,0.00,0.00,0.00,0.00,0.00,4.00,USD,
                        """);
    }

    @Test
    void a_hold_only_moves_the_date_and_a_clawback_pays_in_its_own_period() throws IOException {
        Payouts payouts = payouts(
                """
                earnest: 1
                catalog: dates
                version: "1"
                currency: USD
                effective: {from: 2026-01-01, to: 2026-12-31}
                offers:
                  one:
                    type: commission
                    earn: {rate: 10%, of: amount}
                    clawback: {trigger: refund, within: 90 days, take: all}
                    payout: {hold: 60 days, every: month, after: 20 days}
                """,
                List.of(Map.of(
                        "deal_id",
                        "D1",
                        "partner_id",
                        "P1",
                        "close_date",
                        "2026-02-10",
                        "amount",
                        "100",
                        "refunded_date",
                        "2026-03-05")));
        // 10 February and 60 days is 11 April: end of April and 20 days; 5 March: end of March and 20 days
        List<String> cells = written(payouts, LedgerFormat.CSV, 1)
                .lines()
                .skip(1)
                .map(line -> String.join(" ", List.of(line.split(",", -1)).subList(11, 14)) + " held "
                        + line.split(",", -1)[22] + " paid " + line.split(",", -1)[25])
                .toList();
        assertThat(cells)
                .containsExactly(
                        "2026-02-10 2026-05-20 earning held 0.00 paid 10.00",
                        "2026-03-05 2026-04-20 clawback held 0.00 paid -10.00");
    }

    @Test
    void json_lines_parse_and_carry_decimals_as_texts_and_blanks_as_null() throws IOException {
        String text = written(payouts(List.of(deal("D\\1", "P1", "2026-02-10", "600"))), LedgerFormat.NDJSON, 1);
        List<JsonNode> lines =
                text.lines().map(line -> new ObjectMapper().readTree(line)).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).get("deal_id").asString()).isEqualTo("D\\1");
        assertThat(lines.get(0).get("paid").isString()).isTrue();
        assertThat(lines.get(0).get("paid").asString()).isEqualTo("30.00");
        assertThat(lines.get(0).get("account_id").isNull()).isTrue();
        assertThat(lines.get(0).propertyNames()).containsExactlyElementsOf(LedgerColumn.words());
    }

    @Test
    void any_number_of_threads_writes_the_same_bytes() throws IOException {
        List<Map<String, String>> deals = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            String day = LocalDate.parse("2026-01-01").plusDays(i * 7L % 365).toString();
            deals.add(deal("D" + i, "P" + i % 37, day, String.valueOf(i % 997) + "." + i % 10));
        }
        Payouts payouts = payouts(deals);
        String one = written(payouts, LedgerFormat.CSV, 1);
        assertThat(one.lines()).hasSizeGreaterThan(60_000);
        assertThat(written(payouts, LedgerFormat.CSV, 2)).isEqualTo(one);
        assertThat(written(payouts, LedgerFormat.CSV, 5)).isEqualTo(one);
    }

    @Test
    void only_lines_of_the_days_asked_for_are_written_and_counted_from_one() throws IOException {
        Payouts payouts =
                payouts(List.of(deal("D1", "P1", "2026-02-10", "600"), deal("D2", "P1", "2026-03-01", "500")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long lines = new LedgerWriter(
                        payouts, LedgerFormat.CSV, LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"), 2)
                .write(out);
        assertThat(lines).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1).map(line -> line.substring(0, 2)))
                .containsExactly("1,", "2,", "3,");
    }
}
