package dev.earnest.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money in other currencies. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CurrencyTest {
    private static final String HEADER = "deal_id,partner_id,close_date,amount,currency";

    @TempDir
    Path folder;

    private SmallFiles files() {
        return new SmallFiles(folder);
    }

    private DataRequest request(String... deals) {
        return DataRequest.in(SmallFiles.USD)
                .with(
                        Role.FX,
                        files().write(
                                        "fx.csv",
                                        "date,currency,rate",
                                        "2026-02-01,EUR,1.2",
                                        "2026-01-01,EUR,1.08004",
                                        "2026-01-01,JPY,0.0064925"))
                .with(Role.DEALS, files().write("deals.csv", deals));
    }

    @Test
    void amounts_are_converted_at_the_latest_rate_on_or_before_the_close() {
        Dataset data = DataReader.read(request(
                HEADER,
                "D1,P1,2026-01-01,100,EUR",
                "D2,P1,2026-01-31,100,EUR",
                "D3,P1,2026-02-01,100,EUR",
                "D4,P1,2030-01-01,100,EUR",
                "D5,P1,2026-01-31,100,USD",
                "D6,P1,2026-01-31,100,"));
        // 100 x 1.08004 = 108.004, 100 x 1.2 = 120
        assertThat(data.deals().number("amount").values())
                .startsWith(1_080_040, 1_080_040, 1_200_000, 1_200_000, 1_000_000, 1_000_000);
        assertThat(data.reconciliation().converted()).isEqualTo(4);
    }

    @Test
    void the_result_is_rounded_half_up_to_four_decimals_away_from_zero() {
        Dataset data = DataReader.read(
                request(HEADER, "D1,P1,2026-01-05,1,JPY", "D2,P1,2026-01-05,-1,JPY", "D3,P1,2026-01-05,2,JPY"));
        // 0.0064925 is 64.925 ten-thousandths, twice that 129.85
        assertThat(data.deals().number("amount").values()).startsWith(65, -65, 130);
    }

    @Test
    void every_money_column_is_converted_and_no_other() {
        Dataset data = DataReader.read(request(
                HEADER + ",list_amount,cost,arr,mrr,refunded_amount,quantity,term_months",
                "D1,P1,2026-02-01,10,EUR,20,5,120,10,1,3,12"));
        Frame deals = data.deals();
        assertThat(deals.number("list_amount").text(0)).isEqualTo("24");
        assertThat(deals.number("cost").text(0)).isEqualTo("6");
        assertThat(deals.number("arr").text(0)).isEqualTo("144");
        assertThat(deals.number("mrr").text(0)).isEqualTo("12");
        assertThat(deals.number("refunded_amount").text(0)).isEqualTo("1.2");
        assertThat(deals.number("quantity").text(0)).isEqualTo("3");
        assertThat(deals.number("term_months").text(0)).isEqualTo("12");
    }

    @Test
    void events_are_converted_at_their_own_date() {
        DataRequest request = request(HEADER, "D1,P1,2026-01-01,100,EUR")
                .with(
                        Role.EVENTS,
                        files().write(
                                        "events.csv",
                                        "event_id,partner_id,type,date,amount,value,currency,deal_id",
                                        "E1,P1,mdf_claim,2026-02-01,10,10,EUR,D1"));
        Dataset data = DataReader.read(request);
        assertThat(data.events().number("amount").text(0)).isEqualTo("12");
        assertThat(data.events().number("value").text(0)).isEqualTo("10");
    }

    @Test
    void a_missing_rate_names_the_pair_and_the_day() {
        assertThat(files().told(request(HEADER, "D1,P1,2025-12-31,100,EUR", "D2,P1,2026-01-31,100,GBP")))
                .startsWith(
                        "deals.csv:2: no rate from EUR to USD on 2025-12-31: the first one known is of 2026-01-01 [missing-rate]"
                                + " = add a rate of that day or before to the rates file",
                        "deals.csv:3: no rate from GBP to USD on 2026-01-31 [missing-rate] = add GBP to the rates file");
        DataRequest without = DataRequest.in(SmallFiles.USD)
                .with(Role.DEALS, files().write("deals.csv", HEADER, "D1,P1,2026-01-31,100,GBP"));
        assertThat(files().told(without).get(0))
                .isEqualTo("deals.csv:2: no rate from GBP to USD on 2026-01-31 [missing-rate]"
                        + " = give a file with the columns date, currency and rate: --fx FILE");
    }

    @Test
    void an_open_deal_without_a_date_takes_the_last_rate() {
        Dataset data = DataReader.read(request(HEADER + ",stage", "D1,P1,,100,EUR,open", "D2,P1,,,GBP,open"));
        assertThat(data.deals().number("amount").text(0)).isEqualTo("120");
        assertThat(data.deals().number("amount").blank(1)).isTrue();
    }

    @Test
    void a_result_too_large_to_count_is_told() {
        assertThat(files().told(request(HEADER, "D1,P1,2026-02-01,900000000000000,EUR"))
                        .get(0))
                .isEqualTo(
                        "deals.csv:2: column `amount` is `900000000000000`, which is beyond 922,337,203,685,477.5807 in USD"
                                + " [number-too-large]");
    }

    @Test
    void rates_are_above_zero_and_one_a_day() {
        DataRequest request = DataRequest.in(SmallFiles.USD)
                .with(
                        Role.FX,
                        files().write(
                                        "fx.csv",
                                        "date,currency,rate",
                                        "2026-01-01,EUR,0",
                                        "2026-01-02,EUR,1.00001",
                                        "2026-01-02,EUR,1.1",
                                        "2026-01-03,EUR,"));
        assertThat(files().told(request))
                .startsWith(
                        "fx.csv:2: column `rate` is `0`, where a rate above 0 belongs [bad-rate]",
                        "fx.csv:4: column `currency` is `EUR`, which has a rate for 2026-01-02 already [duplicate-id] = keep one of them",
                        "fx.csv:5: column `rate` is blank [missing-value]");
    }
}
