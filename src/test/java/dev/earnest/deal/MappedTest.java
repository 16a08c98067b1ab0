package dev.earnest.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of others read through a mapping. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MappedTest {
    private static final String HEADER = "deal_id,partner_id,close_date,amount";
    private static final Wanted ALL = Wanted.EVERYTHING;

    @TempDir
    Path folder;

    private SmallFiles files() {
        return new SmallFiles(folder);
    }

    private DataRequest request(Mapping mapping, String... lines) {
        return DataRequest.in(SmallFiles.USD)
                .with(Role.DEALS, files().write("deals.csv", lines))
                .with(mapping)
                .with(ALL);
    }

    private Dataset read(Mapping mapping, String... lines) {
        return DataReader.read(request(mapping, lines));
    }

    @Test
    void a_mapped_column_loses_its_name_and_others_keep_theirs() {
        Mapping mapping = SmallFiles.map()
                .columns(Map.of("deal_id", "Id", "amount", "Total", "account_name", "Account", "account_id", "Account"))
                .of(Role.DEALS);
        Dataset data =
                read(mapping, "Id,partner_id,close_date,Total,amount,Account,Note", "D1,P1,2026-01-31,5,99,Acme,n");
        assertThat(data.deals().names())
                .containsExactlyInAnyOrder(
                        "deal_id", "partner_id", "close_date", "amount", "account_name", "account_id", "Note", "stage");
        assertThat(data.deals().number("amount").text(0)).isEqualTo("5");
        assertThat(data.deals().text("account_name").text(0)).isEqualTo("Acme");
        assertThat(data.deals().text("account_id").text(0)).isEqualTo("Acme");
    }

    @Test
    void header_names_match_in_any_case_where_none_matches_exactly() {
        Mapping mapping = SmallFiles.map()
                .columns(Map.of("deal_id", "Deal owner", "amount", "AMOUNT"))
                .of(Role.DEALS);
        Dataset data = read(mapping, "Deal Owner,partner_id,close_date,Amount", "D1,P1,2026-01-31,5");
        assertThat(data.dealRow("D1")).isZero();
    }

    @Test
    void a_column_that_the_file_does_not_have_is_told_with_the_nearest() {
        Mapping mapping = SmallFiles.map().columns(Map.of("region", "Reggion")).of(Role.DEALS);
        assertThat(files().told(request(mapping, HEADER + ",Region", "D1,P1,2026-01-31,5,emea")))
                .containsExactly(
                        "deals.csv: the deals file has no column `Reggion`, from which the mapping test takes `region`"
                                + " [missing-column] = did you mean `Region`? the columns are: deal_id, partner_id, close_date, amount, Region");
    }

    @Test
    void messages_name_the_column_as_the_file_does() {
        Mapping mapping = SmallFiles.map()
                .columns(Map.of("close_date", "Close Date"))
                .dates("M/d/yyyy")
                .of(Role.DEALS);
        assertThat(files().told(request(mapping, "deal_id,partner_id,Close Date,amount", "D1,P1,31/12/2026,5"))
                        .get(0))
                .isEqualTo(
                        "deals.csv:2: column `Close Date` (close_date) is `31/12/2026`, which fits neither the mapping's"
                                + " pattern `M/d/yyyy` nor 2026-03-31 [bad-date] = correct the cell, or the mapping's dates");
    }

    @ParameterizedTest
    @CsvSource({
        "M/d/yyyy, 3/4/2026, 2026-03-04",
        "M/d/yyyy, 03/04/2026, 2026-03-04",
        "d/M/yyyy, 03/04/2026, 2026-04-03",
        "d/M/yyyy, 03/04/2026 10:30, 2026-04-03",
        "d/M/yyyy, 2026-03-31, 2026-03-31",
        "dd.MM.yyyy, 31.12.2026, 2026-12-31",
        "d-MMM-yyyy, 5-Mar-2026, 2026-03-05",
        "d-MMM-yyyy, 5-MAR-2026, 2026-03-05",
        "dd-MM-yy, 31-12-26, 2026-12-31",
        "yyyyMMdd, 20260331, 2026-03-31",
        "yyyy-dd-MM, 2026-31-03, 2026-03-31",
        "yyyy-dd-MM, 2026-03-04, 2026-04-03"
    })
    void dates_are_read_by_the_pattern_or_as_iso(String pattern, String cell, String day) {
        Mapping mapping = SmallFiles.map().dates(pattern).of(Role.DEALS);
        assertThat(read(mapping, HEADER, "D1,P1," + cell + ",5")
                        .deals()
                        .date("close_date")
                        .text(0))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "M/d/yyyy, 02/30/2026",
        "M/d/yyyy, 13/01/2026",
        "M/d/yyyy, 1/2/26",
        "yyyy-dd-MM, 2026-03-31",
        "d/M/yyyy, 1/2/2026x"
    })
    void a_date_that_does_not_fit_the_pattern_is_told(String pattern, String cell) {
        Mapping mapping = SmallFiles.map().dates(pattern).of(Role.DEALS);
        assertThat(files().problems(request(mapping, HEADER, "D1,P1," + cell + ",5"))
                        .get(0)
                        .code())
                .isEqualTo("bad-date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"YYYY-MM-dd", "yyyy-mm-dd", "yyyy-MM-DD", "MM/yyyy", "hello"})
    void a_pattern_that_names_no_day_is_refused(String pattern) {
        assertThatThrownBy(() -> DatePattern.of(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56 | 1234.56",
                "1.234.567,8 | 1234567.8",
                "1 234,56 | 1234.56",
                "-1.000 | -1000",
                "12,5 | 12.5",
                "1234 | 1234"
            })
    void a_decimal_comma_is_read_where_declared(String cell, String value) {
        Mapping mapping = SmallFiles.map().numbers(',', ". '\u00A0\u202F").of(Role.DEALS);
        assertThat(read(mapping, HEADER, "D1,P1,2026-01-31,\"" + cell + "\"")
                        .deals()
                        .number("amount")
                        .text(0))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.56 | 1234.56",
                "$1,234,567 | 1234567",
                "-$5.25 | -5.25",
                "$-5.25 | -5.25",
                "$ 5 | 5",
                "12,34,567 | 1234567",
                "7 USD | 7"
            })
    void separators_and_signs_are_read_where_declared(String cell, String value) {
        Mapping mapping = SmallFiles.map().numbers('.', ",", "$", "USD").of(Role.DEALS);
        assertThat(read(mapping, HEADER, "D1,P1,2026-01-31,\"" + cell + "\"")
                        .deals()
                        .number("amount")
                        .text(0))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,23", "1,2345", "1.234,56", "1,234,5", ",123", "1,,234", "€5", "1.5.5", "--5"})
    void a_number_written_against_the_declaration_is_told(String cell) {
        Mapping mapping = SmallFiles.map().numbers('.', ",", "$").of(Role.DEALS);
        assertThat(files().problems(request(mapping, HEADER, "D1,P1,2026-01-31,\"" + cell + "\""))
                        .get(0)
                        .code())
                .isEqualTo("bad-number");
    }

    @Test
    void words_of_theirs_become_ours_and_the_rest_stays_without_otherwise() {
        Mapping mapping = SmallFiles.map()
                .values(Map.of(
                        "stage", new Mapping.Values(Map.of("Closed Won", "won", "Closed Lost", "lost"), "open"),
                        "product", new Mapping.Values(Map.of("GTXPro", "GTX Pro"), null)))
                .of(Role.DEALS);
        Dataset data = read(
                mapping,
                HEADER + ",stage,product",
                "D1,P1,2026-01-31,5,Closed Won,GTXPro",
                "D2,P1,2026-01-31,5,Closed Lost,MG",
                "D3,P1,2026-01-31,5,Negotiation,");
        assertThat(data.deals().text("stage").codes()).startsWith(0, 1, 2);
        assertThat(data.deals().text("product").text(0)).isEqualTo("GTX Pro");
        assertThat(data.deals().text("product").text(1)).isEqualTo("MG");
        assertThat(data.deals().text("product").blank(2)).isTrue();
    }

    @Test
    void a_blank_stage_is_bad_even_with_otherwise_unless_it_is_listed() {
        String[] lines = {HEADER + ",stage", "D1,P1,2026-01-31,5,"};
        Mapping otherwise = SmallFiles.map()
                .values(Map.of("stage", new Mapping.Values(Map.of(), "open")))
                .of(Role.DEALS);
        assertThat(files().problems(request(otherwise, lines)).get(0).code()).isEqualTo("bad-stage");
        Mapping listed = SmallFiles.map()
                .values(Map.of("stage", new Mapping.Values(Map.of("", "open"), null)))
                .of(Role.DEALS);
        assertThat(read(listed, lines).reconciliation().open()).isEqualTo(1);
    }

    @Test
    void values_for_a_column_that_is_not_there_are_told() {
        Mapping mapping = SmallFiles.map()
                .values(Map.of("stages", new Mapping.Values(Map.of(), "open")))
                .of(Role.DEALS);
        assertThat(files().told(request(mapping, HEADER + ",stage", "D1,P1,2026-01-31,5,won")))
                .containsExactly(
                        "deals.csv: the mapping test has values for `stages`, which the deals file does not have"
                                + " [missing-column] = did you mean `stage`? the columns are: deal_id, partner_id, close_date, amount, stage");
    }

    @Test
    void declared_words_for_nothing_are_blank_in_every_column() {
        Mapping mapping = SmallFiles.map().blanks("NULL", "NA").of(Role.DEALS);
        Dataset data = read(mapping, HEADER + ",cost,created_date,product", "D1,P1,2026-01-31,5,NULL,NA,NULL");
        assertThat(data.deals().number("cost").blank(0)).isTrue();
        assertThat(data.deals().date("created_date").blank(0)).isTrue();
        assertThat(data.deals().text("product").blank(0)).isTrue();
    }

    @Test
    void a_constant_stands_in_every_row_and_before_a_column_of_its_name() {
        Mapping mapping = SmallFiles.map()
                .constants(Map.of("currency", "USD", "region", "emea"))
                .of(Role.DEALS);
        Dataset data = read(mapping, HEADER + ",region", "D1,P1,2026-01-31,5,apac");
        assertThat(data.deals().text("region").text(0)).isEqualTo("emea");
        assertThat(data.deals().text("currency").text(0)).isEqualTo("USD");
    }

    @Test
    void an_id_is_made_of_several_columns_under_their_names_or_ours() {
        Mapping mapping = SmallFiles.map()
                .columns(Map.of("product", "Item"))
                .id("Order", "product")
                .of(Role.DEALS);
        Dataset data = read(
                mapping, "Order,Item,partner_id,close_date,amount", "O1,7,P1,2026-01-31,5", "O1,8,P1,2026-01-31,5");
        assertThat(data.dealRow("O1-7")).isZero();
        assertThat(data.dealRow("O1-8")).isEqualTo(1);
        assertThat(files().told(request(mapping, "Order,Item,partner_id,close_date,amount", "O1,,P1,2026-01-31,5"))
                        .get(0))
                .isEqualTo("deals.csv:2: column `Order-product` (deal_id) is blank [missing-id]");
    }

    @Test
    void a_joined_table_gives_further_columns_by_our_words() {
        files().write("products.csv", "sku;price;family", "GTX Pro;4821;GTX", "MG;55;MG");
        Mapping mapping = SmallFiles.map()
                .values(Map.of("product", new Mapping.Values(Map.of("GTXPro", "GTX Pro"), null)))
                .join(new Mapping.Join(
                        "products.csv", "product", "sku", Map.of("list_amount", "price", "family", "family")))
                .of(Role.DEALS);
        Dataset data = read(
                mapping,
                HEADER + ",product",
                "D1,P1,2026-01-31,5,GTXPro",
                "D2,P1,2026-01-31,5,MG",
                "D3,P1,2026-01-31,5,unknown",
                "D4,P1,2026-01-31,5,");
        NumberColumn list = data.deals().number("list_amount");
        assertThat(list.values()).startsWith(48_210_000, 550_000);
        assertThat(list.blank(2)).isTrue();
        assertThat(data.deals().text("family").text(1)).isEqualTo("MG");
        assertThat(data.reconciliation().unjoined()).isEqualTo(1);
    }

    @Test
    void a_bad_cell_of_a_joined_table_is_told_by_its_name_there() {
        files().write("products.csv", "product,price", "MG,cheap");
        Mapping mapping = SmallFiles.map()
                .join(new Mapping.Join("products.csv", "product", "product", Map.of("list_amount", "price")))
                .of(Role.DEALS);
        assertThat(files().told(request(mapping, HEADER + ",product", "D1,P1,2026-01-31,5,MG"))
                        .get(0))
                .isEqualTo(
                        "deals.csv:2: column `price` of `products.csv` (list_amount) is `cheap`, which is not a number [bad-number]");
    }

    @Test
    void a_joined_table_is_sought_beside_the_data_and_then_beside_the_mapping() throws Exception {
        Path beside = Files.createDirectory(folder.resolve("mapping"));
        Files.writeString(beside.resolve("products.csv"), "product,price\nMG,7\n");
        Mapping.Join join = new Mapping.Join("products.csv", "product", "product", Map.of("list_amount", "price"));
        Mapping mapping = new Mapping(
                "test", beside, Map.of(Role.DEALS, SmallFiles.map().join(join).file()));
        String[] lines = {HEADER + ",product", "D1,P1,2026-01-31,5,MG"};
        assertThat(read(mapping, lines).deals().number("list_amount").text(0)).isEqualTo("7");
        files().write("products.csv", "product,price", "MG,8");
        assertThat(read(mapping, lines).deals().number("list_amount").text(0)).isEqualTo("8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../products.csv",
                "a/../../products.csv",
                "/etc/passwd",
                "C:\\products.csv",
                "\\\\host\\x.csv",
                ""
            })
    void a_join_may_not_leave_its_folder(String file) {
        Mapping mapping = SmallFiles.map()
                .join(new Mapping.Join(file, "product", "product", Map.of("list_amount", "price")))
                .of(Role.DEALS);
        assertThat(files().problems(request(mapping, HEADER + ",product", "D1,P1,2026-01-31,5,MG"))
                        .get(0)
                        .code())
                .isEqualTo("join-outside");
    }

    @Test
    void a_joined_table_that_cannot_be_used_is_told() {
        Mapping.Join join = new Mapping.Join("products.csv", "product", "product", Map.of("list_amount", "price"));
        Mapping mapping = SmallFiles.map().join(join).of(Role.DEALS);
        String[] lines = {HEADER + ",product", "D1,P1,2026-01-31,5,MG"};
        assertThat(files().told(request(mapping, lines)))
                .containsExactly("test: the mapping joins `products.csv`, which does not exist [missing-file]"
                        + " = it is sought beside the data, then beside the mapping");
        files().write("products.csv", "product,prize", "MG,7");
        assertThat(files().told(request(mapping, lines)))
                .containsExactly("products.csv: the joined table has no column `price` [missing-column]"
                        + " = did you mean `prize`? the columns are: product, prize");
        files().write("products.csv", "product,price", "MG,7", "MG,8");
        assertThat(files().told(request(mapping, lines)))
                .containsExactly("products.csv:3: column `product` is `MG`, which line 2 has too [duplicate-id]"
                        + " = a joined table has one row for each key");
        Mapping unkeyed = SmallFiles.map()
                .join(new Mapping.Join("products.csv", "sku", "product", Map.of("list_amount", "price")))
                .of(Role.DEALS);
        assertThat(files().problems(request(unkeyed, lines)).get(0).message())
                .isEqualTo("the deals file has no column `sku`, by which the mapping test joins `products.csv`");
    }

    @Test
    void an_optional_column_passes_over_what_is_not_there_and_tries_several_names() {
        Mapping.FileMapping file = new Mapping.FileMapping(
                Map.of("deal_id", List.of("Id", "Record ID"), "region", List.of("Region")),
                java.util.Set.of("deal_id", "region", "product"),
                null,
                Mapping.NumberStyle.PLAIN,
                Map.of("product", new Mapping.Values(Map.of("a", "b"), null)),
                java.util.Set.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                null,
                0,
                null);
        Mapping mapping = new Mapping("hubspot", null, Map.of(Role.DEALS, file));
        assertThat(read(mapping, "Record ID,partner_id,close_date,amount", "D1,P1,2026-01-31,5")
                        .dealRow("D1"))
                .isZero();
        assertThat(files().told(request(mapping, "Number,partner_id,close_date,amount", "D1,P1,2026-01-31,5")))
                .containsExactly(
                        "deals.csv: the deals file has no column `deal_id`, which hubspot calls `Id` or `Record ID`"
                                + " [missing-column] = the columns are: Number, partner_id, close_date, amount");
    }
}
