package dev.earnest.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a row can be wrong, with what is told of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadRowsTest {
    private static final String HEADER = "deal_id,partner_id,close_date,amount";
    private static final String COUNTS =
            "= correct them, or go on without them with --rejects FILE, which writes each with its reason";

    @TempDir
    Path folder;

    private SmallFiles files() {
        return new SmallFiles(folder);
    }

    private String first(String... lines) {
        return files().toldOfDeals(lines).get(0);
    }

    private String firstCell(String column, String cell) {
        return first(HEADER + "," + column, "D1,P1,2026-01-31,100," + cell);
    }

    private String firstDate(String cell) {
        return first(HEADER, "D1,P1," + cell + ",100");
    }

    private String firstAmount(String cell) {
        return first(HEADER, "D1,P1,2026-01-31," + cell);
    }

    @Test
    void a_missing_required_column_names_the_nearest_header() {
        assertThat(files().toldOfDeals("deal_id,partner,close_date,Amount", "D1,P1,2026-01-31,5"))
                .containsExactly(
                        "deals.csv: the deals file has no column `partner_id` [missing-column]"
                                + " = did you mean `partner`? the columns are: deal_id, partner, close_date, Amount",
                        "deals.csv: the deals file has no column `amount` [missing-column]"
                                + " = did you mean `Amount`? the columns are: deal_id, partner, close_date, Amount");
    }

    @Test
    void a_column_that_is_there_twice_is_told() {
        assertThat(first("deal_id,partner_id,close_date,amount,amount", "D1,P1,2026-01-31,5,6"))
                .isEqualTo(
                        "deals.csv: the deals file has two columns `amount` [duplicate-column] = rename or remove one of them");
    }

    @Test
    void a_missing_deal_id_is_told_and_counted() {
        assertThat(files().toldOfDeals(HEADER, "D1,P1,2026-01-31,100", ",P1,2026-01-31,100", "  ,P1,2026-01-31,100"))
                .containsExactly(
                        "deals.csv:3: column `deal_id` is blank [missing-id]",
                        "deals.csv:4: column `deal_id` is blank [missing-id]",
                        "deals.csv: 2 of 3 rows of the deals are bad: 2 missing-id [bad-rows] " + COUNTS);
    }

    @Test
    void a_missing_partner_is_told_unless_the_sale_is_direct() {
        assertThat(first(HEADER, "D1,,2026-01-31,100"))
                .isEqualTo("deals.csv:2: column `partner_id` is blank [missing-id]"
                        + " = a deal without a partner says so: source is `direct`");
        Dataset data = files().deals(HEADER + ",source", "D1,,2026-01-31,100,direct", "D2,P1,2026-01-31,100,");
        assertThat(data.deals().text("partner_id").codes()).startsWith(-1, 0);
    }

    @Test
    void a_duplicate_deal_id_names_both_lines() {
        assertThat(first(HEADER, "D1,P1,2026-01-31,100", "D2,P1,2026-01-31,100", "D1,P1,2026-01-31,100"))
                .isEqualTo(
                        "deals.csv:4: column `deal_id` is `D1`, which line 2 has too [duplicate-id]"
                                + " = where rows are lines of an order, make the id of several columns in the mapping: id: [order, line]");
    }

    @Test
    void ids_are_words_so_that_leading_zeros_count() {
        Dataset data = files().deals(HEADER, "007,1,2026-01-31,100", "7,01,2026-01-31,100");
        assertThat(data.dealRow("007")).isZero();
        assertThat(data.dealRow("7")).isEqualTo(1);
        assertThat(data.dealRow("07")).isEqualTo(-1);
        assertThat(data.partnerIds().size()).isEqualTo(2);
    }

    @Test
    void an_ambiguous_date_tells_both_readings() {
        assertThat(firstDate("03/04/2026"))
                .isEqualTo(
                        "deals.csv:2: column `close_date` is `03/04/2026`, which could be 2026-03-04 or 2026-04-03 [bad-date]"
                                + " = declare the pattern in the mapping: dates: \"M/d/yyyy\" or dates: \"d/M/yyyy\"");
    }

    @Test
    void a_date_in_one_possible_order_gets_its_pattern() {
        assertThat(firstDate("13/04/2026"))
                .isEqualTo(
                        "deals.csv:2: column `close_date` is `13/04/2026`, where a date like 2026-03-31 belongs [bad-date]"
                                + " = declare the pattern in the mapping: dates: \"d/M/yyyy\"");
        assertThat(firstDate("31.12.2026")).contains("dates: \"d.M.yyyy\"");
        assertThat(firstDate("12/31/2026")).contains("dates: \"M/d/yyyy\"");
    }

    @Test
    void a_year_of_two_digits_is_told() {
        assertThat(firstDate("31-12-26"))
                .isEqualTo("deals.csv:2: column `close_date` is `31-12-26`, whose year has two digits [bad-date]"
                        + " = export dates as 2026-03-31");
    }

    @Test
    void a_day_that_is_not_in_the_calendar_is_told() {
        assertThat(firstDate("2026-02-29"))
                .isEqualTo(
                        "deals.csv:2: column `close_date` is `2026-02-29`, which is no day of the calendar [bad-date]");
        assertThat(firstDate("2026-13-01")).contains("no day of the calendar");
    }

    @Test
    void a_spreadsheet_day_number_is_recognized() {
        assertThat(firstDate("45631"))
                .isEqualTo(
                        "deals.csv:2: column `close_date` is `45631`, which looks like a spreadsheet's day number for"
                                + " 2024-12-05 [bad-date] = export dates as 2026-03-31");
    }

    @Test
    void other_words_are_no_dates() {
        assertThat(firstDate("soon")).contains("is `soon`, where a date like 2026-03-31 belongs [bad-date]");
        assertThat(firstDate("2026-03-31x")).contains("where a date like 2026-03-31 belongs");
        assertThat(firstDate("2026-03-31 noon")).contains("where a date like 2026-03-31 belongs");
    }

    @Test
    void a_time_behind_a_date_is_left_aside() {
        Dataset data = files().deals(HEADER, "D1,P1,2026-01-31 10:00:00.000,100", "D2,P1,2026-02-28T23:59:59Z,100");
        assertThat(data.deals().date("close_date").text(0)).isEqualTo("2026-01-31");
        assertThat(data.deals().date("close_date").text(1)).isEqualTo("2026-02-28");
    }

    @Test
    void a_thousands_separator_is_told() {
        assertThat(firstAmount("\"1,234.50\""))
                .isEqualTo(
                        "deals.csv:2: column `amount` is `1,234.50`, which has a thousands separator (or a decimal comma)"
                                + " [bad-number] = declare how numbers are written in the mapping: decimal: \".\" for 1,234.56,"
                                + " decimal: \",\" for 1.234,56");
        assertThat(firstAmount("\"1,234\"")).contains("thousands separator");
        assertThat(firstAmount("1 234"))
                .contains("which has a thousands separator")
                .contains("thousands: \" \"");
    }

    @Test
    void a_decimal_comma_is_told() {
        assertThat(firstAmount("\"1234,5\""))
                .isEqualTo("deals.csv:2: column `amount` is `1234,5`, which has a decimal comma [bad-number]"
                        + " = declare it in the mapping: decimal: \",\"");
        assertThat(firstAmount("\"1.234,56\"")).contains("which has a decimal comma");
    }

    @Test
    void a_currency_sign_is_told() {
        assertThat(firstAmount("$1234.50"))
                .isEqualTo(
                        "deals.csv:2: column `amount` is `$1234.50`, which carries `$` beside the number [bad-number]"
                                + " = declare it in the mapping: strip: [\"$\"]");
    }

    @Test
    void other_writings_of_numbers_are_told() {
        assertThat(firstAmount("1.5e6")).contains("which is written with an exponent [bad-number]");
        assertThat(firstAmount("(100)")).contains("whose sign is not a minus in front");
        assertThat(firstAmount("100-")).contains("whose sign is not a minus in front");
        assertThat(firstAmount("5%")).contains("which is a percent where a plain number belongs");
        assertThat(firstAmount("a lot")).contains("which is not a number [bad-number]");
        assertThat(firstAmount("-")).contains("[bad-number]");
        assertThat(firstAmount("1.2.3")).contains("[bad-number]");
        assertThat(firstAmount("1_000")).contains("[bad-number]");
    }

    @Test
    void a_number_beyond_exact_counting_is_told() {
        assertThat(firstAmount("9999999999999999999"))
                .isEqualTo("deals.csv:2: column `amount` is `9999999999999999999`, which is beyond"
                        + " 922,337,203,685,477.5807, the largest number counted exactly [number-too-large]");
        assertThat(firstAmount("922337203685477.5808")).contains("[number-too-large]");
        assertThat(files().deals(HEADER, "D1,P1,2026-01-31,922337203685477.5807")
                        .deals()
                        .number("amount")
                        .value(0))
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void four_decimals_are_exact_and_more_are_rounded_half_up_and_counted() {
        Dataset data = files().deals(
                        HEADER,
                        "D1,P1,2026-01-31,0.0001",
                        "D2,P1,2026-01-31,-1.00005",
                        "D3,P1,2026-01-31,2.00004",
                        "D4,P1,2026-01-31,3.000000",
                        "D5,P1,2026-01-31,.5",
                        "D6,P1,2026-01-31,7.");
        assertThat(data.deals().number("amount").values()).startsWith(1, -10_001, 20_000, 30_000, 5_000, 70_000);
        assertThat(data.reconciliation().roundedDecimals()).isEqualTo(2);
    }

    @Test
    void a_stage_is_won_lost_or_open() {
        assertThat(firstCell("stage", "Closed Won"))
                .isEqualTo(
                        "deals.csv:2: column `stage` is `Closed Won`, where won, lost or open belongs [bad-stage]"
                                + " = say what it stands for in the mapping: values: {stage: {won: [\"Closed Won\"], …, otherwise: open}}");
        assertThat(firstCell("stage", ""))
                .isEqualTo("deals.csv:2: column `stage` is blank, where won, lost or open belongs [bad-stage]"
                        + " = map blank cells in the mapping, or fill them in");
    }

    @Test
    void without_a_stage_column_every_deal_is_won() {
        Dataset data = files().deals(HEADER, "D1,P1,2026-01-31,100");
        assertThat(data.deals().text("stage").text(0)).isEqualTo("won");
        assertThat(data.reconciliation().won()).isEqualTo(1);
    }

    @Test
    void only_deals_that_are_not_won_may_lack_a_day_and_an_amount() {
        Dataset data = files().deals(HEADER + ",stage", "D1,P1,,,open", "D2,P1,,,lost");
        assertThat(data.deals().rows()).isEqualTo(2);
        assertThat(data.deals().date("close_date").blank(0)).isTrue();
        assertThat(data.deals().number("amount").blank(1)).isTrue();
        assertThat(files().toldOfDeals(HEADER, "D1,P1,,"))
                .startsWith(
                        "deals.csv:2: column `close_date` is blank [missing-value]",
                        "deals.csv:2: column `amount` is blank [missing-value]");
    }

    @Test
    void a_bad_amount_is_told_once() {
        assertThat(files().toldOfDeals(HEADER, "D1,P1,2026-01-31,x")).hasSize(2);
    }

    @Test
    void a_negative_amount_is_a_credit_note() {
        Dataset data = files().deals(HEADER, "D1,P1,2026-01-31,-5", "D2,P1,2026-01-31,0");
        assertThat(data.reconciliation().creditNotes()).isEqualTo(1);
    }

    @Test
    void a_value_outside_a_declared_dimension_names_the_nearest() {
        DataRequest request = DataRequest.in(SmallFiles.USD)
                .with(Role.DEALS, files().write("deals.csv", HEADER + ",region,channel", "D1,P1,2026-01-31,1,emae,web"))
                .withDimensions(Map.of("region", List.of("amer", "emea"), "channel", List.of("shop")));
        assertThat(files().told(request))
                .startsWith(
                        "deals.csv:2: column `region` is `emae`, which is not a value of the catalog's dimension: amer, emea"
                                + " [unknown-value] = did you mean `emea`?",
                        "deals.csv:2: column `channel` is `web`, which is not a value of the catalog's dimension: shop"
                                + " [unknown-value] = add it to the dimension, or map it: values: {channel: {shop: [\"web\"]}}");
    }

    @Test
    void only_partner_cells_hold_several_values() {
        Map<String, List<String>> declared = Map.of("specialization", List.of("security", "cloud"));
        DataRequest request = DataRequest.in(SmallFiles.USD)
                .with(
                        Role.PARTNERS,
                        files().write(
                                        "partners.csv",
                                        "partner_id,specialization",
                                        "P1,security;cloud",
                                        "P2,",
                                        "P3,cloud; crm"))
                .withDimensions(declared);
        assertThat(files().told(request).get(0))
                .startsWith(
                        "partners.csv:4: column `specialization` is `cloud; crm`, with `crm`, which is not a value");
    }

    @Test
    void an_event_type_is_no_dimension_of_partners() {
        DataRequest request = DataRequest.in(SmallFiles.USD)
                .with(
                        Role.EVENTS,
                        files().write("events.csv", "event_id,partner_id,type,date", "E1,P1,training,2026-01-31"))
                .withDimensions(Map.of("type", List.of("reseller")));
        assertThat(DataReader.read(request).events().rows()).isEqualTo(1);
    }

    @Test
    void a_row_with_more_or_fewer_cells_than_the_header_is_told() {
        assertThat(files().toldOfDeals(HEADER, "D1,P1,2026-01-31", "D2,P1,2026-01-31,1,234.50", "x"))
                .startsWith(
                        "deals.csv:2: the row has 3 cells where the header has 4 [field-count] = a line end inside a cell needs"
                                + " quotes; a footer is declared in the mapping: footer: \"...\"",
                        "deals.csv:3: the row has 5 cells where the header has 4 [field-count] = quote cells that hold the"
                                + " delimiter or a line end",
                        "deals.csv:4: the row has 1 cell where the header has 4 [field-count] = a line end inside a cell needs"
                                + " quotes; a footer is declared in the mapping: footer: \"...\"");
    }

    @Test
    void a_close_before_the_creation_is_told() {
        assertThat(firstCell("created_date", "2026-02-01"))
                .isEqualTo("deals.csv:2: column `close_date` is `2026-01-31`, before the deal was created on 2026-02-01"
                        + " [closed-before-created]");
    }

    @Test
    void a_partner_that_the_partner_file_does_not_have_is_told() {
        DataRequest request = DataRequest.in(SmallFiles.USD)
                .with(Role.PARTNERS, files().write("partners.csv", "partner_id", "acme-east", "globex"))
                .with(
                        Role.DEALS,
                        files().write("deals.csv", HEADER, "D1,acme-eats,2026-01-31,1", "D2,zzz,2026-01-31,1"));
        assertThat(files().told(request))
                .startsWith(
                        "deals.csv:2: column `partner_id` is `acme-eats`, which the partner file does not have"
                                + " [unknown-partner] = did you mean `acme-east`?",
                        "deals.csv:3: column `partner_id` is `zzz`, which the partner file does not have"
                                + " [unknown-partner] = add the partner to the partner file");
    }

    @Test
    void a_bad_partner_row_does_not_make_its_deals_bad_too() {
        DataRequest request = DataRequest.in(SmallFiles.USD)
                .with(Role.PARTNERS, files().write("partners.csv", "partner_id,joined_date", "P1,soon"))
                .with(Role.DEALS, files().write("deals.csv", HEADER, "D1,P1,2026-01-31,1"));
        assertThat(files().told(request)).hasSize(2).allMatch(line -> line.startsWith("partners.csv"));
    }

    @Test
    void a_partner_has_one_row_unless_rows_are_dated() {
        SmallFiles files = files();
        DataRequest undated = DataRequest.in(SmallFiles.USD)
                .with(Role.PARTNERS, files.write("partners.csv", "partner_id,tier", "P1,gold", "P1,silver"));
        assertThat(files.told(undated).get(0))
                .isEqualTo("partners.csv:3: column `partner_id` is `P1`, which line 2 has too [duplicate-id]"
                        + " = date the rows of a partner with a column valid_from, or keep one");
        DataRequest twice = DataRequest.in(SmallFiles.USD)
                .with(
                        Role.PARTNERS,
                        files.write(
                                "partners.csv",
                                "partner_id,valid_from",
                                "P1,2026-01-01",
                                "P1,",
                                "P1,2026-02-01",
                                "P1,2026-01-01"));
        assertThat(files.told(twice).get(0))
                .isEqualTo("partners.csv:5: column `partner_id` is `P1`, which line 2 has too, with the same valid_from"
                        + " [duplicate-id]");
    }

    @Test
    void a_file_that_ends_inside_quotes_names_the_row_that_opened_them() {
        assertThat(first(HEADER, "D1,P1,2026-01-31,1", "D2,\"P1,2026-01-31,1", "D3,P1,2026-01-31,1"))
                .isEqualTo(
                        "deals.csv:3: the file ends inside a quoted cell of the row that starts here [unclosed-quote]"
                                + " = close the quote; if the file is cut short, export it again");
    }

    @Test
    void text_after_a_closing_quote_is_told() {
        assertThat(first(HEADER, "D1,\"P\"1,2026-01-31,1"))
                .isEqualTo("deals.csv:2: a quoted cell goes on after its closing quote [text-after-quote]"
                        + " = double the quotes inside it (\"\"), or close the one before it");
    }

    @Test
    void the_first_twenty_are_told_and_all_are_counted() {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 1500; i++) {
            lines.add("D" + i + ",P1," + (i % 3 == 0 ? "soon" : "2026-01-31") + "," + (i % 2 == 0 ? "x" : "1"));
        }
        List<String> told = files().toldOfDeals(lines.toArray(new String[0]));
        assertThat(told).hasSize(21);
        assertThat(told.get(20))
                .isEqualTo(
                        "deals.csv: 1,000 of 1,500 rows of the deals are bad: 500 bad-date, 750 bad-number [bad-rows] "
                                + COUNTS);
    }

    @Test
    void events_touches_and_claims_name_deals_and_events_that_exist() {
        SmallFiles files = files();
        DataRequest request = DataRequest.in(SmallFiles.USD)
                .with(Role.DEALS, files.write("deals.csv", HEADER, "D1,P1,2026-01-31,1"))
                .with(
                        Role.EVENTS,
                        files.write("events.csv", "event_id,partner_id,type,date,deal_id", "E1,P1,nps,2026-01-31,D2"))
                .with(Role.TOUCHES, files.write("touches.csv", "deal_id,partner_id", "D3,P1"))
                .with(Role.CLAIMS, files.write("claims.csv", "claim_id,partner_id,offer_id,event_id", "C1,P1,spif,E9"));
        assertThat(files.told(request))
                .contains(
                        "events.csv:2: column `deal_id` is `D2`, which `" + folder.resolve("deals.csv")
                                + "` does not have [unknown-deal]",
                        "touches.csv:2: column `deal_id` is `D3`, which `" + folder.resolve("deals.csv")
                                + "` does not have [unknown-deal]",
                        "claims.csv:2: column `event_id` is `E9`, which `" + folder.resolve("events.csv")
                                + "` does not have [unknown-event]");
    }

    @Test
    void required_cells_of_events_and_rates_may_not_be_blank() {
        SmallFiles files = files();
        DataRequest events = DataRequest.in(SmallFiles.USD)
                .with(Role.EVENTS, files.write("events.csv", "event_id,partner_id,type,date", "E1,,,"));
        assertThat(files.told(events))
                .startsWith(
                        "events.csv:2: column `partner_id` is blank [missing-id]",
                        "events.csv:2: column `type` is blank [missing-value]",
                        "events.csv:2: column `date` is blank [missing-value]");
    }

    @Test
    void rejected_rows_are_written_with_line_rule_and_reason() throws Exception {
        SmallFiles files = files();
        Path rejects = files.path("rejects.csv");
        DataRequest request = DataRequest.in(SmallFiles.USD)
                .with(Role.PARTNERS, files.write("partners.csv", "partner_id,joined_date", "P1,soon", "P2,"))
                .with(
                        Role.DEALS,
                        files.write(
                                "deals.csv",
                                HEADER + ",note",
                                "D1,P1,2026-01-31,1,",
                                "D2,P2,03/04/2026,x,\"a, b\"",
                                "D3,P2,2026-01-31,1,",
                                "D3,P2,2026-01-31,1,",
                                "D5,P2,2026-01-31"))
                .with(
                        Role.EVENTS,
                        files.write(
                                "events.csv",
                                "event_id,partner_id,type,date,deal_id",
                                "E1,P2,nps,2026-01-31,D2",
                                "E2,P2,nps,2026-01-31,D3"))
                .withRejects(rejects);

        Dataset data = DataReader.read(request);

        assertThat(data.deals().rows()).isEqualTo(1);
        assertThat(data.deals().line(0)).isEqualTo(4);
        assertThat(data.events().rows()).isEqualTo(1);
        assertThat(data.eventDealRow()).containsExactly(0);
        assertThat(data.reconciliation().rows(Role.DEALS))
                .isEqualTo(new Reconciliation.Rows(
                        5, 1, Map.of("field-count", 1L, "duplicate-id", 1L, "bad-date", 1L, "needs-rejected-row", 1L)));
        assertThat(data.reconciliation().rows(Role.DEALS).rejected().keySet())
                .containsExactly("field-count", "duplicate-id", "bad-date", "needs-rejected-row");
        assertThat(Files.readString(rejects).lines())
                .containsExactly(
                        "deal_id,partner_id,close_date,amount,note,line,rule,reason",
                        "D1,P1,2026-01-31,1,,2,needs-rejected-row,\"column `partner_id` is `P1`, whose row in the partner file was rejected\"",
                        "D2,P2,03/04/2026,x,\"a, b\",3,bad-date,\"column `close_date` is `03/04/2026`, which could be 2026-03-04 or"
                                + " 2026-04-03; column `amount` is `x`, which is not a number\"",
                        "D3,P2,2026-01-31,1,,5,duplicate-id,\"column `deal_id` is `D3`, which line 4 has too\"",
                        "D5,P2,2026-01-31,,,6,field-count,the row has 3 cells where the header has 5");
        assertThat(Files.readString(files.path("rejects.partners.csv")).lines())
                .containsExactly(
                        "partner_id,joined_date,line,rule,reason",
                        "P1,soon,2,bad-date,\"column `joined_date` is `soon`, where a date like 2026-03-31 belongs\"");
        assertThat(Files.readString(files.path("rejects.events.csv")).lines())
                .contains("E1,P2,nps,2026-01-31,D2,2,needs-rejected-row,\"column `deal_id` is `D2`, whose row in `"
                        + folder.resolve("deals.csv") + "` was rejected\"");
    }

    @Test
    void a_rejects_file_without_rejects_has_its_header_only() throws Exception {
        SmallFiles files = files();
        Path rejects = files.path("rejects.csv");
        DataReader.read(DataRequest.in(SmallFiles.USD)
                .with(Role.DEALS, files.write("deals.csv", HEADER, "D1,P1,2026-01-31,1"))
                .withRejects(rejects));
        assertThat(Files.readString(rejects).lines()).containsExactly(HEADER + ",line,rule,reason");
    }

    @Test
    void a_rejects_file_that_cannot_be_written_is_told() {
        SmallFiles files = files();
        DataRequest request = DataRequest.in(SmallFiles.USD)
                .with(Role.DEALS, files.write("deals.csv", HEADER, "D1,P1,2026-01-31,1"))
                .withRejects(files.path("nowhere/rejects.csv"));
        assertThat(files.problems(request).get(0).code()).isEqualTo("unwritable-file");
    }
}
