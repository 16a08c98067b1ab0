package dev.earnest.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.earnest.money.Fixed4;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RealDataTest {
    private static final Path SHARED = Path.of(System.getProperty("earnest.shared", "../shared/data"));

    private static Path shared(String name) {
        Path path = SHARED.resolve(name);
        assumeTrue(Files.exists(path), "the shared data are not at " + path);
        return path;
    }

    private static BigDecimal sum(Frame frame, String column, String stage) {
        NumberColumn numbers = frame.number(column);
        long sum = 0;
        for (int row = 0; row < frame.rows(); row++) {
            if (!numbers.blank(row) && frame.text("stage").text(row).equals(stage)) {
                sum += numbers.value(row);
            }
        }
        return Fixed4.decimal(sum);
    }

    @Test
    void crm_opportunities_are_counted_by_stage_and_take_list_prices_from_the_product_table() {
        Path file = shared("crm_sales_opportunities/sales_pipeline.csv");
        Mapping mapping = SmallFiles.map()
                .columns(Map.of(
                        "deal_id", "opportunity_id",
                        "partner_id", "sales_agent",
                        "account_id", "account",
                        "stage", "deal_stage",
                        "created_date", "engage_date",
                        "amount", "close_value"))
                .values(Map.of(
                        "stage", new Mapping.Values(Map.of("Won", "won", "Lost", "lost"), "open"),
                        "product", new Mapping.Values(Map.of("GTXPro", "GTX Pro"), null)))
                .join(new Mapping.Join("products.csv", "product", "product", Map.of("list_amount", "sales_price")))
                .of(Role.DEALS);

        Dataset data = DataReader.read(
                DataRequest.in(SmallFiles.USD).with(Role.DEALS, file).with(mapping));

        Reconciliation counted = data.reconciliation();
        assertThat(counted.rows(Role.DEALS).read()).isEqualTo(8800);
        assertThat(counted.won()).isEqualTo(4238);
        assertThat(counted.lost()).isEqualTo(2473);
        assertThat(counted.open()).isEqualTo(2089);
        assertThat(counted.unjoined()).isZero();
        assertThat(sum(data.deals(), "amount", "won")).isEqualByComparingTo("10005534");
        assertThat(data.deals().text("product").dictionary().code("GTXPro")).isEqualTo(-1);
        int row = data.dealRow("Z063OYW0");
        assertThat(data.deals().line(row)).isEqualTo(3);
        assertThat(data.deals().text("product").text(row)).isEqualTo("GTX Pro");
        assertThat(data.deals().number("list_amount").text(row)).isEqualTo("4821");
        assertThat(data.partnerIds().size()).isEqualTo(30);
        assertThat(data.inputs()).extracting(InputFile::role).containsExactly("join", "deals");
        assertThat(data.inputs().get(1).crc32()).hasSize(8);
    }

    @Test
    void adventureworks_lines_get_ids_from_two_columns_and_null_costs_are_blank() {
        Path file = shared("adventureworks_resellers/FactResellerSales.csv");
        Path resellers = shared("adventureworks_resellers/Resellers.csv");
        Mapping.FileMapping deals = SmallFiles.map()
                .columns(Map.of(
                        "partner_id", "ResellerKey",
                        "close_date", "OrderDate",
                        "amount", "SalesAmount",
                        "quantity", "OrderQuantity",
                        "product", "ProductKey",
                        "cost", "TotalProductCost"))
                .id("SalesOrderNumber", "ProductKey")
                .blanks("NULL")
                .join(new Mapping.Join(
                        "Product.csv", "product", "ProductKey", Map.of("category", "EnglishProductCategoryName")))
                .file();
        Mapping.FileMapping partners = SmallFiles.map()
                .columns(Map.of("partner_id", "ResellerKey", "type", "BusinessType", "name", "ResellerName"))
                .file();

        Dataset data = DataReader.read(DataRequest.in(SmallFiles.USD)
                .with(Role.DEALS, file)
                .with(Role.PARTNERS, resellers)
                .with(new Wanted(Map.of("category", Kind.TEXT), Map.of(), Map.of(), false))
                .with(new Mapping("test", null, Map.of(Role.DEALS, deals, Role.PARTNERS, partners))));

        Frame frame = data.deals();
        assertThat(frame.rows()).isEqualTo(57_851);
        assertThat(sum(frame, "amount", "won")).isEqualByComparingTo("77548570.20");
        assertThat(data.dealRow("SO43659-349")).isZero();
        assertThat(frame.number("cost").blank(0)).isTrue();
        NumberColumn cost = frame.number("cost");
        int blank = 0;
        for (int row = 0; row < frame.rows(); row++) {
            blank += cost.blank(row) ? 1 : 0;
        }
        assertThat(blank).isEqualTo(76);
        assertThat(frame.text("category").text(0)).isEqualTo("Bikes");
        assertThat(data.partners().rows()).isEqualTo(701);
        assertThat(data.reconciliation().partnersWithoutDeals()).isEqualTo(701 - 632);
    }

    @Test
    void adventureworks_dimensions_without_a_header_row_are_named_by_the_mapping() {
        Path file = shared("adventureworks_dims/DimReseller.csv");
        String[] names = new String[20];
        for (int i = 0; i < names.length; i++) {
            names[i] = "c" + i;
        }
        names[0] = "ResellerKey";
        names[4] = "BusinessType";
        names[14] = "AnnualSales";
        Mapping mapping = new Mapping(
                "test",
                null,
                Map.of(
                        Role.PARTNERS,
                        SmallFiles.map()
                                .header(names)
                                .columns(Map.of(
                                        "partner_id", "ResellerKey", "type", "BusinessType", "quota", "AnnualSales"))
                                .file()));

        Dataset data = DataReader.read(
                DataRequest.in(SmallFiles.USD).with(Role.PARTNERS, file).with(mapping));

        assertThat(data.partners().rows()).isEqualTo(701);
        assertThat(data.partners().text("type").text(0)).isEqualTo("Value Added Reseller");
        assertThat(data.partners().number("quota").text(0)).isEqualTo("300000");
    }

    @Test
    void ravenstack_subscriptions_are_deals_and_their_booleans_stay_words() {
        Path file = shared("ravenstack_saas/ravenstack_subscriptions.csv");
        Mapping joined = SmallFiles.map()
                .columns(Map.of(
                        "deal_id", "subscription_id",
                        "close_date", "start_date",
                        "churned_date", "end_date",
                        "amount", "arr_amount",
                        "mrr", "mrr_amount"))
                .join(new Mapping.Join(
                        "ravenstack_accounts.csv", "account_id", "account_id", Map.of("partner_id", "referral_source")))
                .of(Role.DEALS);

        Dataset data = DataReader.read(DataRequest.in(SmallFiles.USD)
                .with(Role.DEALS, file)
                .with(new Wanted(Map.of("is_trial", Kind.TEXT), Map.of(), Map.of(), false))
                .with(joined));

        assertThat(data.deals().rows()).isEqualTo(5000);
        assertThat(data.deals().text("is_trial").text(0)).isEqualTo("FALSE");
        assertThat(data.deals().text("partner_id").dictionary().size()).isEqualTo(5);
        assertThat(data.deals().date("churned_date").text(0)).isEqualTo("2024-04-12");
        assertThat(data.deals().date("churned_date").blank(1)).isTrue();
    }
}
