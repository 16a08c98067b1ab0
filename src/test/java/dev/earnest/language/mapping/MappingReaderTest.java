package dev.earnest.language.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.deal.Mapping;
import dev.earnest.deal.Role;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MappingReaderTest {

    private static Mapping read(String... lines) {
        return MappingReader.read("m.yaml", String.join("\n", lines).getBytes(StandardCharsets.UTF_8), Path.of("maps"));
    }

    private static List<Problem> problems(String... lines) {
        try {
            read(lines);
        } catch (InputException e) {
            return e.problems();
        }
        return Assertions.fail("it was read");
    }

    /** The one problem with a line under {@code deals}, as {@code line:column message = help}. */
    private static String ofDeals(String... lines) {
        String[] all = new String[lines.length + 2];
        all[0] = "mapping: m";
        all[1] = "deals:";
        for (int i = 0; i < lines.length; i++) {
            all[i + 2] = "  " + lines[i];
        }
        return told(problems(all));
    }

    private static String told(List<Problem> problems) {
        assertThat(problems).hasSize(1);
        Problem problem = problems.get(0);
        Span span = problem.span();
        return span.line() + ":" + span.column() + " " + problem.message() + " [" + problem.code() + "] = "
                + problem.help();
    }

    @Test
    void the_example_of_the_data_contract_is_read_in_full() {
        Mapping mapping = read(
                "mapping: acme-crm",
                "deals:",
                "  columns: {deal_id: \"Opportunity ID\", partner_id: \"Partner Account\", amount: \"Amount\", close_date: \"Close Date\"}",
                "  dates: \"M/d/yyyy\"",
                "  decimal: \",\"                       # 1.234,56",
                "  values:",
                "    stage: {won: [\"Closed Won\"], lost: [\"Closed Lost\"], otherwise: open}",
                "    product: {\"GTX Pro\": [\"GTXPro\"]}",
                "  null: [\"NULL\", \"NA\", \"\"]",
                "  join: {file: products.csv, on: product, take: {list_amount: sales_price}}",
                "  constant: {currency: USD}",
                "  id: [SalesOrderNumber, ProductKey]",
                "partners:",
                "  header: [ResellerKey, GeographyKey]",
                "  columns: {partner_id: ResellerKey, type: BusinessType}",
                "  delimiter: \"|\"");
        assertThat(mapping.name()).isEqualTo("acme-crm");
        assertThat(mapping.folder()).isEqualTo(Path.of("maps"));
        assertThat(mapping.of(Role.DEALS))
                .isEqualTo(new Mapping.FileMapping(
                        Map.of(
                                "deal_id", List.of("Opportunity ID"),
                                "partner_id", List.of("Partner Account"),
                                "amount", List.of("Amount"),
                                "close_date", List.of("Close Date")),
                        Set.of(),
                        "M/d/yyyy",
                        new Mapping.NumberStyle(',', ".' \u00A0\u202F", List.of()),
                        Map.of(
                                "stage", new Mapping.Values(Map.of("Closed Won", "won", "Closed Lost", "lost"), "open"),
                                "product", new Mapping.Values(Map.of("GTXPro", "GTX Pro"), null)),
                        Set.of("NULL", "NA", ""),
                        List.of(new Mapping.Join(
                                "products.csv", "product", "product", Map.of("list_amount", "sales_price"))),
                        Map.of("currency", "USD"),
                        List.of("SalesOrderNumber", "ProductKey"),
                        List.of(),
                        null,
                        0,
                        null));
        assertThat(mapping.of(Role.PARTNERS).header()).containsExactly("ResellerKey", "GeographyKey");
        assertThat(mapping.of(Role.PARTNERS).delimiter()).isEqualTo('|');
        assertThat(mapping.of(Role.EVENTS)).isEqualTo(Mapping.FileMapping.NONE);
    }

    @Test
    void the_remaining_keys_are_read() {
        Mapping mapping = read(
                "mapping: report",
                "deals:",
                "  skip: 1",
                "  footer: \"Grand Totals\"",
                "  thousands: \" \"",
                "  strip: [\"$\", USD]",
                "  delimiter: tab",
                "  join:",
                "    - {file: a.csv, on: {product: sku}, take: {cost: price}}",
                "    - {file: b.csv, on: region, take: {area: area}}",
                "fx:",
                "  columns: {rate: EndOfDayRate}",
                "  constant: {currency: EUR}");
        Mapping.FileMapping deals = mapping.of(Role.DEALS);
        assertThat(deals.skip()).isEqualTo(1);
        assertThat(deals.footer()).isEqualTo("Grand Totals");
        assertThat(deals.numbers()).isEqualTo(new Mapping.NumberStyle('.', " ", List.of("$", "USD")));
        assertThat(deals.delimiter()).isEqualTo('\t');
        assertThat(deals.joins())
                .containsExactly(
                        new Mapping.Join("a.csv", "product", "sku", Map.of("cost", "price")),
                        new Mapping.Join("b.csv", "region", "region", Map.of("area", "area")));
        assertThat(mapping.of(Role.FX).constants()).isEqualTo(Map.of("currency", "EUR"));
        assertThat(read("mapping: m", "rates: {columns: {rate: r}}").of(Role.FX).columns())
                .containsKey("rate");
    }

    @Test
    void a_mapping_that_extends_a_built_in_one_says_only_what_differs() {
        Mapping mapping = read(
                "mapping: ours",
                "extends: salesforce",
                "deals:",
                "  dates: \"d/M/yyyy\"",
                "  columns: {partner_id: Reseller__c}",
                "  values: {region: {emea: [EU]}}",
                "  constant: {currency: EUR}");
        Mapping.FileMapping deals = mapping.of(Role.DEALS);
        assertThat(deals.columns().get("partner_id")).containsExactly("Reseller__c");
        assertThat(deals.columns().get("amount")).contains("Amount");
        assertThat(deals.columns()).doesNotContainKey("currency");
        assertThat(deals.values()).containsKeys("stage", "region");
        assertThat(deals.optional()).contains("amount", "stage").doesNotContain("partner_id");
        assertThat(deals.dates()).isEqualTo("d/M/yyyy");
        assertThat(deals.numbers().strip()).containsExactly("$");
        assertThat(mapping.of(Role.PARTNERS).columns()).containsKey("parent_id");
    }

    @Test
    void a_mapping_has_a_name_and_says_something() {
        assertThat(told(problems("deals: {skip: 1}")))
                .isEqualTo("1:1 the mapping has no `mapping` [missing-key] = add `mapping: my-crm`");
        assertThat(told(problems("mapping: m")))
                .isEqualTo("1:1 the mapping says nothing about any file [missing-key]"
                        + " = add `deals: {columns: {deal_id: \"Opportunity ID\"}}`");
        assertThat(told(problems("mapping: m", "deal: {skip: 1}", "fx: {skip: 1}")))
                .isEqualTo(
                        "2:1 unknown key `deal` in the mapping [unknown-key] = did you mean `deals`? keys here: mapping,"
                                + " extends, deals, partners, events, touches, claims, fx, rates");
        assertThat(told(problems("mapping: m", "fx: {skip: 1}", "rates: {skip: 1}")))
                .contains("[too-many-keys]");
    }

    @Test
    void an_unknown_built_in_mapping_names_the_nearest() {
        assertThat(told(problems("mapping: m", "extends: salesfroce", "deals: {skip: 1}")))
                .isEqualTo(
                        "2:10 there is no built-in mapping `salesfroce` [unknown-mapping] = did you mean `salesforce`?"
                                + " one of salesforce, hubspot, dynamics, pipedrive, zoho");
    }

    @Test
    void unknown_keys_of_a_file_and_a_join_are_told() {
        assertThat(ofDeals("colums: {amount: Amount}"))
                .startsWith("3:3 unknown key `colums` in `deals` [unknown-key] = did you mean `columns`?");
        assertThat(ofDeals("join: {file: a.csv, on: product, take: {x: z}, using: z}"))
                .isEqualTo("3:50 unknown key `using` in `join` [unknown-key] = keys here: file, on, take");
    }

    @Test
    void a_pattern_that_is_none_says_why() {
        assertThat(ofDeals("dates: \"MM/DD/YYYY\""))
                .isEqualTo(
                        "3:10 `MM/DD/YYYY` is no date pattern: `Y` is the year of a week; write `y` [bad-pattern]"
                                + " = write day `d`, month `M` and year `y` as the file has them: \"M/d/yyyy\", \"dd.MM.yyyy\", \"d-MMM-yyyy\"");
        assertThat(ofDeals("dates: \"MM/DD/yyyy\"")).contains("`D` is the day of the year; write `d`");
        assertThat(ofDeals("dates: \"dd/mm/yyyy\"")).contains("`m` is the minute; write `M` for the month");
        assertThat(ofDeals("dates: us")).contains("it needs a day `d`, a month `M` and a year `y`");
        assertThat(ofDeals("dates: \"d/M/yyyy b\"")).contains("is no date pattern");
        // found by fuzzing: Java's own reader of patterns fails on some of these with a ClassCastException
        assertThat(ofDeals("dates: \"M/ppd yyyy\"")).contains("is no date pattern", "`p` pads; leave it out");
    }

    @Test
    void numbers_are_declared_without_two_meanings() {
        assertThat(ofDeals("decimal: \";\""))
                .isEqualTo(
                        "3:12 `;` can't stand before decimals [unknown-value] = write `decimal: \".\"` or `decimal: \",\"`");
        assertThat(ofDeals("thousands: \".\""))
                .isEqualTo("3:3 `.` stands before the decimals and between thousands [two-meanings]"
                        + " = declare the other one too: decimal: \",\"");
        assertThat(ofDeals("thousands: \"x\"")).contains("`x` can't stand between thousands");
    }

    @Test
    void a_column_comes_from_one_place() {
        assertThat(ofDeals("columns: {currency: Currency}", "constant: {currency: USD}"))
                .isEqualTo(
                        "4:3 `currency` comes from `columns` and from `constant` [two-sources] = keep one of the two");
        assertThat(ofDeals("constant: {cost: \"1\"}", "join: {file: a.csv, on: p, take: {cost: c}}"))
                .contains("`cost` comes from `constant` and from `join`");
    }

    @Test
    void a_stage_is_mapped_to_one_of_ours() {
        assertThat(ofDeals("values: {stage: {wno: [\"Closed Won\"]}}"))
                .isEqualTo(
                        "3:20 `wno` is no stage of ours [unknown-value] = did you mean `won`? one of won, lost, open, with"
                                + " their words behind it: won: [\"Closed Won\"]");
        assertThat(ofDeals("values: {stage: {\"Closed Won\": won}}")).contains("`Closed Won` is no stage of ours");
        assertThat(ofDeals("values: {stage: {won: [W], otherwise: pending}}"))
                .contains("`pending` is no stage of ours");
        assertThat(ofDeals("values: {stage: {won: [W], lost: [W]}}"))
                .contains("`W` stands for `won` and for `lost` [two-meanings]");
    }

    @Test
    void words_that_yaml_takes_for_something_else_need_quotes() {
        assertThat(ofDeals("null: [NO]")).contains("plain `NO` is false to many YAML readers [yaml-trap]");
        assertThat(ofDeals("constant: {region: 007}")).contains("[yaml-trap]");
        assertThat(read("mapping: m", "deals: {constant: {term_months: 12}}")
                        .of(Role.DEALS)
                        .constants())
                .isEqualTo(Map.of("term_months", "12"));
    }

    @Test
    void a_join_is_whole_and_stays_below_its_folders() {
        assertThat(ofDeals("join: {file: ../products.csv, on: product, take: {x: z}}"))
                .isEqualTo("3:16 `../products.csv` is not below the data or the mapping [join-outside]"
                        + " = name the table relative to the data file or the mapping, without `..`");
        assertThat(ofDeals("join: {file: a.csv, take: {x: z}}"))
                .contains("`join` has no `on` [missing-key] = add `on: product`");
        assertThat(ofDeals("join: {file: a.csv, on: {a: b, c: d}, take: {x: z}}"))
                .contains("`on` names 2 pairs of columns");
        assertThat(ofDeals("join: products.csv")).contains("[wrong-kind]");
    }

    @Test
    void delimiters_headers_ids_and_lines_are_checked() {
        assertThat(ofDeals("delimiter: \"||\""))
                .isEqualTo(
                        "3:14 `||` can't stand between cells [unknown-value] = write one character, such as `\"|\"`, or `tab`");
        assertThat(ofDeals("header: [a, b, a]")).contains("`header` names `a` twice [duplicate-column]");
        assertThat(ofDeals("id: []")).contains("[empty-list]");
        assertThat(ofDeals("skip: -1")).startsWith("3:9 ");
        assertThat(told(problems("mapping: m", "touches: {id: [a, b]}")))
                .contains("`id` has no effect in `touches`: its rows have no id [useless-key]");
    }

    @Test
    void everything_wrong_is_told_at_once_from_top_to_bottom() {
        assertThat(problems(
                        "mapping: m",
                        "deals:",
                        "  dates: us",
                        "  decimal: \"x\"",
                        "  values: {stage: {wno: [W]}}",
                        "partners:",
                        "  delimeter: \"|\""))
                .extracting(Problem::code)
                .containsExactly("bad-pattern", "unknown-value", "unknown-value", "unknown-key");
    }

    @Test
    void what_is_no_yaml_is_told_as_such() {
        assertThat(problems("mapping: m", "deals: {columns: {a: b}").get(0).code())
                .isEqualTo("not-yaml");
        assertThat(problems("- a").get(0).code()).isEqualTo("not-a-map");
    }
}
